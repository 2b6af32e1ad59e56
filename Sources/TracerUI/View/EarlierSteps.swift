import TerminalText
import TraceText

/// The arithmetic of the steps before this one, the latest last, a line each.
struct EarlierSteps {
  let lines: [String]

  init(_ walk: WalkState, _ words: Words, _ repertoire: Repertoire, width: Int, height: Int) {
    guard height >= 2, walk.current.step > 0 else {
      lines = []
      return
    }
    let text = StepText(language: words.language, repertoire: repertoire)
    let trace = walk.timeline.trace
    let first = max(0, walk.current.step - (height - 1))
    let digits = "\(walk.current.step)".count
    lines =
      [words.earlier]
      + (first..<walk.current.step).map { index in
        let number = "\(index + 1)"
        let start = String(repeating: " ", count: digits - number.count) + number + "  "
        let whole = TextBuffer.string { text.write(trace[index], of: trace.count, to: &$0) }
        let last = whole.split(separator: "\n").last.map { $0.drop { $0 == " " } } ?? ""
        return start + EarlierSteps.fit(last, width: width - start.count)
      }
  }

  /// Where the line is too long its beginning goes: the value at its end is what counts.
  private static func fit(_ line: Substring, width: Int) -> String {
    var rest = line
    while cellWidth(of: rest) > width {
      let next = [" = ", "; ", " ≈ ", " ~ "].compactMap { rest.range(of: $0) }
        .min { $0.lowerBound < $1.lowerBound }
      guard let next else { return truncate(String(rest), width: width) }
      rest = rest[next.upperBound...]
    }
    return String(rest)
  }
}

extension Substring {
  /// Where `text` occurs first.
  fileprivate func range(of text: String) -> Range<Index>? {
    // Byte by byte: a step of a large layer has thousands of terms.
    let pattern = Array(text.utf8)
    var start = startIndex
    while let first = utf8[start...].firstIndex(of: pattern[0]) {
      if utf8[first...].starts(with: pattern) {
        return first..<utf8.index(first, offsetBy: pattern.count)
      }
      start = utf8.index(after: first)
    }
    return nil
  }
}
