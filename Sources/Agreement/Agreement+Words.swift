import TerminalText
import TraceEngine
import TraceText

extension Agreement {
  /// What is to be said: a sentence a line, without the explanation.
  package func sentences(in language: Language) -> [String] {
    func say(_ english: String, _ korean: String) -> String {
      language == .english ? english : korean
    }
    let count = ours.channels * ours.height * ours.width
    switch verdict {
    case .same:
      return [
        say(
          count == 1 ? "The one value agrees." : "All \(count) values agree.",
          count == 1 ? "값이 같아요." : "값 \(count)개가 모두 같아요.")
      ]
    case .otherShape:
      return [
        say(
          "The sizes differ: ours is \(size(ours)), the other \(size(theirs)) (channels × height × "
            + "width).",
          "크기가 달라요. 이 결과는 \(size(ours)), 상대 결과는 "
            + KoreanParticle.copula.attached(to: size(theirs)) + "(채널 × 높이 × 너비).")
      ]
    case .rounding:
      return [
        say(
          "The results agree up to rounding: \(differing) of \(count) values differ.",
          "반올림 오차 안에서 같아요. 값 \(count)개 가운데 \(differing)개가 조금 달라요."),
        distance(language),
      ] + firstCell(language)
    case .different:
      return [
        say(
          "The results differ: \(beyondRounding) of \(count) values, by more than rounding.",
          "결과가 달라요. 값 \(count)개 가운데 \(beyondRounding)개가 반올림 오차보다 크게 달라요."),
        distance(language),
      ] + firstCell(language)
    }
  }

  private func size(_ shape: TensorShape) -> String {
    "\(shape.channels)×\(shape.height)×\(shape.width)"
  }

  private func distance(_ language: Language) -> String {
    let absolute = twoDigits(largestAbsolute)
    let relative = twoDigits(largestRelative)
    let name = arithmetic == .float32 ? "float32" : "float64"
    // Far beyond rounding, units in the last place say nothing.
    if verdict == .different {
      return language == .english
        ? "At most \(absolute) apart, relative \(relative)."
        : "가장 큰 차이: 절대 \(absolute), 상대 \(relative)."
    }
    if largestUnits == 0 {
      return language == .english
        ? "At most \(absolute) apart, relative \(relative): equal once rounded to \(name)."
        : "가장 큰 차이: 절대 \(absolute), 상대 \(relative). \(name)로 반올림하면 같아요."
    }
    let units = largestUnits < 1_000_000 ? "\(largestUnits)" : twoDigits(Double(largestUnits))
    return language == .english
      ? "At most \(absolute) apart, relative \(relative), \(units) "
        + "unit\(largestUnits == 1 ? "" : "s") in the last place of \(name)."
      : "가장 큰 차이: 절대 \(absolute), 상대 \(relative), \(name)의 마지막 자리 단위로 \(units)."
  }

  private func firstCell(_ language: Language) -> [String] {
    guard let first else { return [] }
    let cell = [first.cell.channel, first.cell.row, first.cell.column].map(String.init)
      .joined(separator: ", ")
    let (ours, theirs) = (ExactNumber.text(first.ours), ExactNumber.text(first.theirs))
    return [
      language == .english
        ? "The first is at (\(cell)), step \(first.step + 1): ours is \(ours), the other \(theirs)."
        : "처음 다른 칸은 (\(cell)), \(first.step + 1)단계예요. 이 결과는 \(ours), 상대 결과는 "
          + KoreanParticle.copula.attached(to: theirs) + "."
    ]
  }
}

extension Explanation {
  /// `The other program turns the filter by 180 degrees, as in mathematics: --flip`.
  package func sentence(in language: Language) -> String {
    let findings = differences.map { $0.finding[language] }
    let remedies = differences.map { $0.remedy[language] }
    let all = findings.joined(separator: language == .english ? ", and " : ". 그리고 ")
    return all.prefix(1).uppercased() + all.dropFirst() + ": "
      + remedies.joined(separator: language == .english ? " and " : ", ")
  }
}

/// A number as one says how large it is: `1.2e-7`, `0.0031`, `47`.
func twoDigits(_ value: Double) -> String {
  guard value.isFinite, value != 0 else { return NumberText.text(value) }
  var (digits, exponent) = (value, 0)
  while digits.magnitude >= 100 { (digits, exponent) = (digits / 10, exponent + 1) }
  while digits.magnitude < 10 { (digits, exponent) = (digits * 10, exponent - 1) }
  // As text, because a power of ten below 1e-308 is no double of full precision.
  let rounded = Double("\(Int(digits.rounded()))e\(exponent)") ?? value
  // Two digits of the largest numbers lie beyond them.
  return NumberText.text(rounded.isFinite ? rounded : value)
}
