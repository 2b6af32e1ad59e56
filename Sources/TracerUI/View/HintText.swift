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

  /// Numbers keep together what stands between two plus signs; words are wrapped.
  static func set(_ line: String, width: Int) -> [String] {
    guard line.hasPrefix("    ") else { return wrap(line, width: max(2, width)) }
    var lines: [String] = []
    // What follows the indent may begin with spaces that align a column.
    var rest = line.dropFirst(4)
    while cellWidth(of: rest) > width - 4, let cut = lastBreak(in: rest, width: width - 4) {
      lines.append("    " + rest[..<cut])
      rest = rest[cut...].drop { $0 == " " }
    }
    return lines + wrap("    " + rest, width: max(2, width))
  }

  /// Before the last `+`, `=` or comma that still fits.
  private static func lastBreak(in text: Substring, width: Int) -> Substring.Index? {
    var used = 0
    var found: Substring.Index?
    for index in text.indices {
      used += cellWidth(of: text[index])
      if used > width { return found }
      if index > text.startIndex, text[index] == " ",
        "+=".contains(text[text.index(after: index)...].first ?? "x")
          || text[text.index(before: index)] == ","
      {
        found = index
      }
    }
    return found
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
