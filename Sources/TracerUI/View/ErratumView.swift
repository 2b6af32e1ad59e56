import CellScreen
import LessonKit
import TerminalText

/// What the notes say otherwise, and why: a screen of its own at the end of a page.
enum ErratumView {
  static func draw(_ lesson: LessonState, _ state: TracerState, in frame: inout Frame) {
    let words = Words(language: state.language)
    let (lines, left) = content(lesson, state)
    let height = height(state)
    Bars.drawTitle(
      lesson.lesson.title[state.language],
      right: words.page(lesson.pageIndex + 1, of: lesson.lesson.pages.count), state, in: &frame)
    let scroll = scroll(state)
    let first = min(lesson.erratumScroll, scroll.last)
    let shown = lines.dropFirst(first).prefix(scroll.last > 0 ? scroll.page : height)
    for (row, text) in shown.enumerated() {
      let isTitle = first + row == 0
      frame.put(text, row: 2 + row, column: left, role: isTitle ? .title : .plain)
    }
    let row = state.size.rows - 2
    if first < scroll.last {
      frame.put("↓ " + words.more, row: row, column: left, role: .quiet)
    } else if lesson.isLastPage {
      let width = state.size.columns - left - 1
      let sentence =
        lesson.notice == .lastPage
        ? words.lastPage(lesson, width: width) : words.endOfLesson(lesson, width: width)
      frame.put(sentence, row: row, column: left, role: .notice)
    }
    frame.cursor = .init(row: min(2, state.size.rows - 1), column: left)
    Bars.drawKeys(state, in: &frame)
  }

  /// How the page shown is scrolled.
  static func scroll(_ state: TracerState) -> FigureScroll {
    guard case .lesson(let lesson) = state.place else { return FigureScroll() }
    return FigureLayout.scroll(content(lesson, state).lines.count, height: height(state))
  }

  /// What of it has no room without scrolling.
  static func cuts(_ lesson: LessonState, _ state: TracerState) -> [PageCut] {
    let lines = content(lesson, state).lines.count
    return scroll(state).last > 0 ? [.erratum(lines: lines, room: height(state))] : []
  }

  /// One row more than is left for text on a page: the last says that there is more.
  private static func height(_ state: TracerState) -> Int { max(1, state.size.rows - 4) }

  private static func content(
    _ lesson: LessonState, _ state: TracerState
  ) -> (lines: [String], left: Int) {
    guard let erratum = lesson.page.erratum else { return ([], 1) }
    let words = Words(language: state.language)
    // As a page of text.
    let width = max(2, min(76, state.size.columns - 2))
    let precision = lesson.page.operation?.operation.precision ?? .float64
    let lines = erratum.lines(in: state.language, precision: precision)
    let wrapped = lines.flatMap { line in
      // Numbers stand under the line that says what they are; sentences stand apart.
      (line.hasPrefix("    ") ? [] : [""]) + wrap(line, width: width)
    }
    let heading = erratum.isSlip ? words.erratum : words.otherDigits
    return ([heading] + wrapped, max(1, (state.size.columns - width) / 2))
  }
}
