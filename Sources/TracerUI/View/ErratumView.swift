import CellScreen
import LessonKit
import TerminalText

/// What the notes say otherwise, and why: a screen of its own at the end of a page.
enum ErratumView {
  static func draw(_ lesson: LessonState, _ state: TracerState, in frame: inout Frame) {
    guard let erratum = lesson.page.erratum else { return }
    let words = Words(language: state.language)
    let width = WalkLayout.width(of: state.size)
    let left = max(1, (state.size.columns - width) / 2)
    Bars.drawTitle(
      lesson.lesson.title[state.language],
      right: words.page(lesson.pageIndex + 1, of: lesson.lesson.pages.count), state, in: &frame)
    let heading = erratum.isSlip ? words.erratum : words.otherDigits
    frame.put(heading, row: 2, column: left, role: .title)
    let lines = lines(of: erratum, lesson, state)
    for (row, text) in lines.prefix(room(state)).enumerated() {
      frame.put(text, row: 4 + row, column: left)
    }
    frame.cursor = .init(row: min(4, state.size.rows - 1), column: left)
    Bars.drawKeys(state, in: &frame)
  }

  /// What of it has no room.
  static func cuts(_ lesson: LessonState, _ state: TracerState) -> [PageCut] {
    guard let erratum = lesson.page.erratum else { return [] }
    let lines = lines(of: erratum, lesson, state).count
    return lines > room(state) ? [.erratum(lines: lines, room: room(state))] : []
  }

  private static func room(_ state: TracerState) -> Int { max(0, state.size.rows - 6) }

  private static func lines(
    of erratum: Lesson.Erratum, _ lesson: LessonState, _ state: TracerState
  ) -> [String] {
    let width = WalkLayout.width(of: state.size)
    let precision = lesson.page.operation?.operation.precision ?? .float64
    let lines = erratum.lines(in: state.language, precision: precision)
    return lines.enumerated().flatMap { index, line in
      // Numbers stand under the line that says what they are; sentences stand apart.
      (index > 0 && !line.hasPrefix("    ") ? [""] : []) + wrap(line, width: width)
    }
  }
}
