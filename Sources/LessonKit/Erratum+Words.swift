import TerminalText
import TraceEngine
import TraceText

extension Lesson.Erratum {
  /// What the notes print or state, and what is right: prose, and lines of numbers that begin with
  /// four spaces.
  ///
  /// - Parameter precision: of the page's numbers.
  package func lines(
    in language: Language, precision: Precision = .float64
  ) -> [String] {
    var lines: [String] = []
    switch printed {
    case .map(let map): lines += Self.lines(of: map, in: language, precision)
    case .values(let values): lines += values.map { $0.sentence(in: language) }
    case nil: break
    }
    if let statement { lines.append(Self.said(statement, in: language)) }
    return lines + [explanation[language]]
  }

  /// `The notes say: …`
  package static func said(_ statement: LocalizedText, in language: Language) -> String {
    (language == .english ? "The notes say: " : "노트에는 이렇게 적혀 있어요: ")
      + statement[language]
  }

  private static func lines(
    of map: Tensor, in language: Language, _ precision: Precision
  ) -> [String] {
    let numbers = AlignedNumbers(map.values, precision: precision)
    return (0..<map.shape.channels).flatMap { channel in
      let label = language == .english ? "As the notes print it" : "노트에 적힌 값"
      let number = map.shape.channels > 1 ? " #\(channel)" : ""
      return [label + number + ":"] + numbers.lines(of: map, channel: channel)
    }
  }
}

extension Lesson.Printed.Value {
  /// `POOL3 input: the notes print 13×13×384, computed it is 13×13×256.`
  package func sentence(in language: Language) -> String {
    language == .english
      ? "\(name[language]): the notes print \(printed), computed it is \(computed)."
      : "\(name[language]): 노트에는 \(printed), 계산하면 "
        + KoreanParticle.copula.attached(to: computed) + "."
  }
}
