import CellScreen
import TerminalText

/// The sentences under the arithmetic, wrapped; they take rows from the arithmetic if they must.
struct Feedback {
  let lines: [[Segment]]
  /// Where the cursor stands, if something is typed here: a line and a column.
  let cursor: (line: Int, column: Int)?

  init(_ scene: WalkScene, width: Int, limit: Int) {
    var lines: [[Segment]] = []
    for sentence in scene.feedback {
      lines += wrap(sentence.text, width: max(2, width))
        .map { [Segment(text: $0, role: sentence.role)] }
    }
    if let field = scene.field {
      let typed = Feedback.field(field, after: &lines, width: width)
      cursor = (lines.count, typed.reduce(0) { $0 + cellWidth(of: $1.text) })
      self.lines = lines + [typed]
      return
    }
    // What has outgrown the cell it is typed into.
    let room = max(scene.answerWidth, scene.walk.numbers.output.width)
    if let answer = scene.answer, answer.count > room {
      let start = Segment(text: "> ")
      lines.insert([start, Segment(text: end(of: answer, width: width - 4), role: .answer)], at: 0)
    }
    self.lines = Array(lines.prefix(max(1, limit)))
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

/// The end of `text`, which stays in sight while it is typed.
private func end(of text: String, width: Int) -> String {
  var shown = Substring(text)
  while cellWidth(of: shown) > max(1, width) { shown = shown.dropFirst() }
  return String(shown)
}
