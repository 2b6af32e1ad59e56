import CellScreen
import TerminalText

/// The first and the last line of every screen.
enum Bars {
  static func drawTitle(
    _ title: String, right: String, _ state: TracerState, in frame: inout Frame
  ) {
    let (end, room) = titleEnd(right, state)
    frame.put(truncate(title, width: max(0, room)), row: 0, column: 1, role: .title)
    frame.put(
      end, row: 0, column: state.size.columns - cellWidth(of: end) - 1, role: .quiet)
  }

  /// Whether a title is cut off.
  static func cutsTitle(_ title: String, right: String, _ state: TracerState) -> Bool {
    cellWidth(of: title) > titleEnd(right, state).room
  }

  /// What stands at the right of the title, and the cells that are left for it.
  private static func titleEnd(
    _ right: String, _ state: TracerState
  ) -> (text: String, room: Int) {
    let words = Words(language: state.language)
    let end = (right.isEmpty ? "" : right + " · ") + words.code
    return (end, state.size.columns - cellWidth(of: end) - 3)
  }

  /// What is told of the world outside, over the last rows of a page that has no place of its own for it.
  static func drawTold(_ state: TracerState, in frame: inout Frame) {
    guard let told = state.told else { return }
    let width = max(2, state.size.columns - 2)
    let lines = cut(wrap(told, width: width), to: 3, width: width)
    for (line, text) in lines.enumerated() {
      let row = state.size.rows - 1 - lines.count + line
      frame.fill(" ", row: row, column: 0, count: state.size.columns)
      frame.put(text, row: row, column: 1, role: .notice)
    }
  }

  /// Where the learner is: in words, and as a bar where there is a row for it.
  static func drawPosition(
    _ text: SceneText, rows: (position: Int, progress: Int?), _ left: Int, _ width: Int,
    _ state: TracerState, in frame: inout Frame
  ) {
    let isNarrow = cellWidth(of: text.position) > width
    frame.put(
      truncate(isNarrow ? text.shortPosition : text.position, width: width),
      row: rows.position, column: left)
    guard let row = rows.progress else { return }
    let bar = Glyphs(state.repertoire).progress
    let length = min(32, width * 2 / 5)
    let done = min(length, max(0, Int(text.progress * Double(length))))
    frame.fill(bar.done, row: row, column: left, count: done, role: .progress)
    frame.fill(bar.open, row: row, column: left + done, count: length - done, role: .quiet)
    frame.put(
      truncate(text.pace, width: width - length - 2), row: row, column: left + length + 2,
      role: .quiet)
  }

  /// Where there is no room for all keys, the needed ones are kept, and of those help and quit, which are
  /// last, longest; of the others those of the highest rank.
  static func drawKeys(_ state: TracerState, in frame: inout Frame) {
    var entries = KeyBarEntry.offered(in: state)
    var width = entries.reduce(0) { $0 + $1.width }
    while entries.count > 2, width > state.size.columns - 1 {
      let spare = entries.dropLast(2).indices.filter { !entries[$0].isNeeded }
      let least = spare.map { entries[$0].rank.rawValue }.min()
      let given = spare.last { entries[$0].rank.rawValue == least }
      width -= entries.remove(at: given ?? entries.count - 3).width
    }
    var column = 1
    for entry in entries {
      column = frame.put(
        entry.label, row: state.size.rows - 1, column: column, role: .key)
      column = frame.put(
        entry.spacedMeaning, row: state.size.rows - 1, column: column, role: .quiet)
      column += 2
    }
  }
}
