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
    for (row, text) in lines.dropFirst(lesson.scroll).prefix(height).enumerated() {
      let isTitle = page.title != nil && lesson.scroll + row == 0
      frame.put(text, row: 2 + row, column: left, role: isTitle ? .title : .plain)
    }
    if let notice = lesson.notice {
      let sentence = notice == .firstPage ? words.firstPage : words.lastPage
      frame.put(sentence, row: state.size.rows - 2, column: left, role: .notice)
    } else if lines.count - lesson.scroll > height {
      frame.put("↓ " + words.scrollHint, row: state.size.rows - 2, column: left, role: .quiet)
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

  private static func content(
    _ page: Lesson.TextPage, _ state: TracerState
  ) -> (lines: [String], height: Int, left: Int) {
    let width = max(2, min(76, state.size.columns - 2))
    let left = max(1, (state.size.columns - width) / 2)
    var lines = wrap(page.text[state.language], width: width)
    if let title = page.title { lines = [title[state.language], ""] + lines }
    return (lines, max(1, state.size.rows - 4), left)
  }
}
