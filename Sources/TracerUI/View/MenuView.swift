import CellScreen
import LessonKit
import TerminalText

/// The list of lessons under their chapters; beside or under it what the chosen one is about.
enum MenuView {
  private static let top = 2

  static func draw(_ state: TracerState, in frame: inout Frame) {
    let words = Words(language: state.language)
    let layout = Layout(state)
    Bars.drawTitle(words.menuTitle, right: "", state, in: &frame)
    drawSecondLine(state, words, in: &frame)
    if state.menu.shown.isEmpty {
      frame.put(words.noLesson, row: top, column: 2, role: .quiet)
    }
    for (index, row) in layout.rows.visible.enumerated() {
      draw(row, at: top + index, layout, state, in: &frame)
    }
    for (index, line) in MenuSummary(state).lines(width: layout.summaryWidth)
      .prefix(layout.summaryHeight).enumerated()
    {
      frame.put(
        line.text, row: layout.summaryRow + index, column: layout.summaryColumn, role: line.role)
    }
    if let trouble = state.trouble {
      for (row, text) in wrap(trouble, width: max(2, state.size.columns - 4)).prefix(3).enumerated()
      {
        frame.put(text, row: state.size.rows - 5 + row, column: 2, role: .notice)
      }
    }
    Bars.drawKeys(state, in: &frame)
  }

  /// The index among the shown lessons at a row of the screen.
  static func line(atRow row: Int, _ state: TracerState) -> Int? {
    let rows = Layout(state).rows.visible
    guard rows.indices.contains(row - top), case .lesson(let index) = rows[row - top] else {
      return nil
    }
    return index
  }

  /// What is being searched, or how long the course is.
  private static func drawSecondLine(
    _ state: TracerState, _ words: Words, in frame: inout Frame
  ) {
    guard let filter = state.menu.filter else {
      let room = max(0, state.size.columns - 2)
      frame.put(
        truncate(words.course(state.menu.course), width: room), row: 1, column: 1, role: .quiet)
      return
    }
    let end = frame.put(words.filterPrompt + filter.text, row: 1, column: 1, role: .caption)
    frame.cursor = .init(row: 1, column: min(end, state.size.columns - 1))
    frame.cursorIsVisible = true
    let count = words.lessons(state.menu.shown.count)
    let column = state.size.columns - cellWidth(of: count) - 1
    if column > end + 2 { frame.put(count, row: 1, column: column, role: .quiet) }
  }

  private static func draw(
    _ row: MenuRows.Row, at screenRow: Int, _ layout: Layout, _ state: TracerState,
    in frame: inout Frame
  ) {
    let words = Words(language: state.language)
    switch row {
    case .blank: break
    case .heading(let chapter):
      let title = truncate(chapter.title[state.language], width: layout.listWidth)
      frame.put(title, row: screenRow, column: 1, role: .title)
    case .place(let index):
      guard let match = state.menu.found?[index] else { return }
      let indent = layout.numberWidth + 5
      let text = words.place(match, of: state.menu.shown[index].entry)
      frame.put(
        truncate(text, width: max(1, layout.listWidth - indent)), row: screenRow,
        column: 1 + indent, role: .quiet)
    case .lesson(let index): drawLesson(index, at: screenRow, layout, state, in: &frame)
    }
  }

  private static func drawLesson(
    _ index: Int, at row: Int, _ layout: Layout, _ state: TracerState, in frame: inout Frame
  ) {
    let line = state.menu.shown[index]
    let isSelected = index == state.menu.selection
    let mark: String
    switch line.mark {
    case .new: mark = " "
    case .begun: mark = "…"
    case .done: mark = "✓"
    }
    let digits = String(line.entry.number)
    let number = String(repeating: " ", count: layout.numberWidth - digits.count) + digits
    let minutes =
      line.entry.minutes.map { Words(language: state.language).minutes($0) } ?? ""
    let room = max(1, layout.titleWidth)
    let title = pad(truncate(line.entry.title[state.language], width: room), width: room)
    let gap = String(repeating: " ", count: layout.minutesWidth - cellWidth(of: minutes))
    let text = (isSelected ? "▸ " : "  ") + "\(number) \(mark) \(title) \(gap)\(minutes)"
    frame.put(text, row: row, column: 1, role: isSelected ? .selection : .plain)
    if isSelected && frame.cursor == nil { frame.cursor = .init(row: row, column: 1) }
  }

  private struct Layout {
    let rows: MenuRows
    let listWidth: Int
    let numberWidth: Int
    let minutesWidth: Int
    let summaryRow: Int
    let summaryColumn: Int
    let summaryWidth: Int
    let summaryHeight: Int

    /// Beside number, mark and minutes.
    var titleWidth: Int { listWidth - numberWidth - minutesWidth - 6 }

    init(_ state: TracerState) {
      let size = state.size
      let isWide = size.columns >= 76
      let words = Words(language: state.language)
      let entries = state.menu.course.lines.map(\.entry)
      numberWidth = entries.map { String($0.number).count }.max() ?? 1
      minutesWidth =
        entries.compactMap { $0.minutes.map { cellWidth(of: words.minutes($0)) } }.max() ?? 0
      let titles = entries.map { cellWidth(of: $0.title[state.language]) }.max() ?? 0
      let needed = titles + numberWidth + minutesWidth + 6
      listWidth = isWide ? min(needed, size.columns - 30) : size.columns - 2
      let below = isWide ? 0 : min(6, size.rows / 3)
      let height = max(1, size.rows - MenuView.top - 2 - below)
      rows = MenuRows(state.menu, height: height, state.language)
      summaryRow = isWide ? MenuView.top : size.rows - 1 - below
      summaryColumn = isWide ? listWidth + 4 : 2
      summaryWidth = max(2, min(60, size.columns - summaryColumn - 1))
      summaryHeight = isWide ? height : below - 1
    }
  }
}
