import CellScreen
import LessonKit
import TerminalText

/// A page to read.
enum TextPageView {
  static func draw(
    _ page: Lesson.TextPage, _ lesson: LessonState, _ state: TracerState, in frame: inout Frame
  ) {
    let words = Words(language: state.language)
    Bars.drawTitle(
      lesson.lesson.title[state.language],
      right: words.page(lesson.pageIndex + 1, of: lesson.lesson.pages.count), state, in: &frame)
    let (lines, height, left) = content(page, state)
    // The screen may have grown since.
    let scroll = min(lesson.scroll, max(0, lines.count - height))
    for (row, text) in lines.dropFirst(scroll).prefix(height).enumerated() {
      let isTitle = page.title != nil && scroll + row == 0
      frame.put(text, row: 2 + row, column: left, role: isTitle ? .title : .plain)
    }
    let isRead = lines.count - scroll <= height
    let row = state.size.rows - 2
    if !isRead {
      frame.put("↓ " + words.more, row: row, column: left, role: .quiet)
    } else if lesson.notice == .firstPage {
      frame.put(words.firstPage, row: row, column: left, role: .notice)
    } else if lesson.isLastPage {
      let width = width(state)
      let sentence =
        lesson.notice == .lastPage
        ? words.lastPage(lesson, width: width) : words.endOfLesson(lesson, width: width)
      frame.put(
        sentence, row: row, column: left, role: lesson.notice == nil ? .quiet : .notice)
    }
    frame.cursor = .init(row: min(2, state.size.rows - 1), column: left)
    Bars.drawKeys(state, in: &frame)
  }

  /// The furthest a page of text can be scrolled.
  static func lastScroll(_ state: TracerState) -> Int {
    guard case .lesson(let lesson) = state.place, case .text(let page) = lesson.page else {
      return 0
    }
    let (lines, height, _) = content(page, state)
    return max(0, lines.count - height)
  }

  /// What of a page has no room without scrolling.
  static func cuts(_ page: Lesson.TextPage, _ state: TracerState) -> [PageCut] {
    let (lines, height, _) = content(page, state)
    return lines.count > height ? [.text(lines: lines.count, room: height)] : []
  }

  /// The lines that are shown at once.
  static func height(_ state: TracerState) -> Int { max(1, state.size.rows - 4) }

  /// Cells of a line.
  private static func width(_ state: TracerState) -> Int { max(2, min(76, state.size.columns - 2)) }

  private static func content(
    _ page: Lesson.TextPage, _ state: TracerState
  ) -> (lines: [String], height: Int, left: Int) {
    let width = width(state)
    let left = max(1, (state.size.columns - width) / 2)
    var lines = wrap(page.text[state.language], width: width)
    if let title = page.title { lines = [title[state.language], ""] + lines }
    return (lines, height(state), left)
  }
}
