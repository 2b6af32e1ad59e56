/// Breaks a line of arithmetic so that a reader sees it going on: after `+`, a comma or a semicolon,
/// or before `=` and `≈`. A line never ends as if nothing came after it.
///
///     wrapSum("5×11 + 1×4 = 55 + 4 = 59", width: 20)
///     // ["5×11 + 1×4", "  = 55 + 4 = 59"]
///
/// Later lines are indented by two spaces. A text without such a place is wrapped as words are.
///
/// - Parameter width: in cells, at least 4.
package func wrapSum(_ text: String, width: Int) -> [String] {
  var lines: [String] = []
  // A text may begin with spaces that align a column.
  var rest = text[...]
  var room = width
  while cellWidth(of: String(rest)) > room, let end = lastBreak(in: rest, width: room) {
    lines.append((lines.isEmpty ? "" : "  ") + rest[..<end])
    rest = rest[end...].drop { $0 == " " }
    room = width - 2
  }
  if cellWidth(of: String(rest)) <= room { return lines + [(lines.isEmpty ? "" : "  ") + rest] }
  let words = wrap(rest.trimmingPrefix { $0 == " " }.description, width: max(2, width - 2))
  return lines
    + words.enumerated().map { (lines.isEmpty && $0 == 0 ? "" : "  ") + $1 }
}

/// Where the longest first line ends.
private func lastBreak(in text: Substring, width: Int) -> Substring.Index? {
  var used = 0
  var found: Substring.Index?
  var before: Character = " "
  for index in text.indices {
    let character = text[index]
    if character == " ", before != " ", used <= width {
      let next = text[text.index(after: index)...].first
      if "+,;".contains(before) || next == "=" || next == "≈" { found = index }
    }
    used += cellWidth(of: String(character))
    if used > width { break }
    before = character
  }
  return found
}
