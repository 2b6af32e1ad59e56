import CellScreen
import TerminalText

/// The sentences under the arithmetic, wrapped; they take rows from the arithmetic if they must.
struct Feedback {
  let lines: [[Segment]]
  /// Where the cursor stands, if something is typed here: a line and a column.
  let cursor: (line: Int, column: Int)?

  init(_ text: SceneText, width: Int, limit: Int) {
    var lines: [[Segment]] = []
    for sentence in text.feedback {
      lines += wrap(sentence.text, width: max(2, width))
        .map { [Segment(text: $0, role: sentence.role)] }
    }
    if let field = text.field {
      let typed = Feedback.field(field, after: &lines, width: width)
      cursor = (lines.count, typed.reduce(0) { $0 + cellWidth(of: $1.text) })
      self.lines = lines + [typed]
      return
    }
    let kept = max(1, limit)
    if lines.count > kept, var last = lines[kept - 1].last {
      last.text = truncate(last.text + " …", width: width)
      lines[kept - 1] = [last]
    }
    self.lines = Array(lines.prefix(kept))
    cursor = nil
  }

  /// What is typed after the last line, or on a line of its own where the screen is narrow.
  private static func field(
    _ text: String, after lines: inout [[Segment]], width: Int
  ) -> [Segment] {
    var start = Segment(text: "> ")
    if let last = lines.last?.first, cellWidth(of: last.text) + 14 <= width {
      start = Segment(text: last.text + " ", role: last.role)
      lines.removeLast()
    }
    let room = width - cellWidth(of: start.text) - 1
    return [start, Segment(text: end(of: text, width: room), role: .answer)]
  }
}
