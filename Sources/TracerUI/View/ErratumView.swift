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
    frame.put(words.erratum, row: 2, column: left, role: .title)
    let precision = lesson.page.operation?.operation.precision ?? .float64
    let lines = erratum.lines(in: state.language, precision: precision)
    let wrapped = lines.enumerated().flatMap { index, line in
      // Numbers stand under the line that says what they are; sentences stand apart.
      (index > 0 && !line.hasPrefix("    ") ? [""] : []) + wrap(line, width: width)
    }
    for (row, text) in wrapped.prefix(max(0, state.size.rows - 6)).enumerated() {
      frame.put(text, row: 4 + row, column: left)
    }
    if lesson.isLastPage {
      let ending = words.endOfLesson(lesson.neighbours.next)
      frame.put(
        truncate(ending, width: width), row: state.size.rows - 2, column: left, role: .quiet)
    }
    frame.cursor = .init(row: min(4, state.size.rows - 1), column: left)
    Bars.drawKeys(state, in: &frame)
  }
}
