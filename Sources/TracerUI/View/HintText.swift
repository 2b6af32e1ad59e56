import TerminalText

/// Sets a hint into the room there is.
enum HintText {
  /// At most `limit` lines. Where the hint takes more, numbers move up beside the words that
  /// announce them; if that is not enough, what comes last is left out, which an ellipsis says.
  static func lines(_ hint: [String], width: Int, limit: Int) -> [String] {
    var lines = hint.flatMap { set($0, width: width) }
    if lines.count > limit { lines = joined(hint, width: width) }
    return cut(lines, to: limit, width: width)
  }

  /// Sums are broken where a reader sees them going on; words are wrapped.
  static func set(_ line: String, width: Int) -> [String] {
    guard line.hasPrefix("    ") else { return wrap(line, width: max(2, width)) }
    return wrapSum(String(line.dropFirst(4)), width: max(4, width - 4)).map { "    " + $0 }
  }

  /// Each line of numbers follows the words before it where both fit one line.
  static func joined(_ hint: [String], width: Int) -> [String] {
    var lines: [String] = []
    for line in hint {
      let text = String(line.drop { $0 == " " })
      if line.hasPrefix("    "), let last = lines.last,
        cellWidth(of: last) + 1 + cellWidth(of: text) <= width
      {
        lines[lines.count - 1] = last + " " + text
      } else {
        lines += set(line, width: width)
      }
    }
    return lines
  }
}
