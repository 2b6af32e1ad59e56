import CellScreen
import TerminalText

/// The list of lessons, with the first sentence of the chosen one beside or under it.
enum MenuView {
  static func draw(_ state: TracerState, in frame: inout Frame) {
    let words = Words(language: state.language)
    let layout = Layout(state)
    Bars.drawTitle(words.menuTitle, right: "", state, in: &frame)
    if let filter = state.menu.filter {
      let end = frame.put(words.filterPrompt + filter.text, row: 1, column: 1, role: .caption)
      frame.cursor = .init(row: 1, column: min(end, state.size.columns - 1))
      frame.cursorIsVisible = true
    }
    let shown = state.menu.shown
    if shown.isEmpty { frame.put(words.noLesson, row: layout.top, column: 2, role: .quiet) }
    for index in layout.first..<min(shown.count, layout.first + layout.height) {
      drawLine(shown[index], index, layout, state, in: &frame)
    }
    if let line = state.menu.selected {
      let lines = wrap(line.summary[state.language], width: layout.summaryWidth)
      for (row, text) in lines.prefix(layout.summaryHeight).enumerated() {
        frame.put(text, row: layout.summaryRow + row, column: layout.summaryColumn)
      }
    }
    if let trouble = state.trouble {
      for (row, text) in wrap(trouble, width: max(2, state.size.columns - 4)).prefix(3).enumerated()
      {
        frame.put(text, row: state.size.rows - 5 + row, column: 2, role: .notice)
      }
    }
    Bars.drawKeys(state, in: &frame)
  }

  /// The index among the shown lines at a row of the screen.
  static func line(atRow row: Int, _ state: TracerState) -> Int? {
    let layout = Layout(state)
    let index = row - layout.top + layout.first
    guard (layout.top..<layout.top + layout.height).contains(row),
      state.menu.shown.indices.contains(index)
    else { return nil }
    return index
  }

  private static func drawLine(
    _ line: MenuState.Line, _ index: Int, _ layout: Layout, _ state: TracerState,
    in frame: inout Frame
  ) {
    let words = Words(language: state.language)
    let isSelected = index == state.menu.selection
    let mark: String
    switch line.progress {
    case .untouched: mark = " "
    case .begun: mark = "…"
    case .finished: mark = "✓"
    }
    let number = String(repeating: " ", count: line.number < 10 ? 1 : 0) + "\(line.number)"
    let minutes = line.minutes.map { words.minutes($0) } ?? ""
    let room = layout.listWidth - 8 - cellWidth(of: minutes)
    let title = pad(truncate(line.title[state.language], width: max(1, room)), width: max(1, room))
    let row = layout.top + index - layout.first
    let text = (isSelected ? "▸" : " ") + "\(number) \(mark) \(title) \(minutes)"
    frame.put(text, row: row, column: 1, role: isSelected ? .selection : .plain)
    if isSelected && frame.cursor == nil { frame.cursor = .init(row: row, column: 1) }
  }

  private struct Layout {
    let top = 3
    let height: Int
    let first: Int
    let listWidth: Int
    let summaryRow: Int
    let summaryColumn: Int
    let summaryWidth: Int
    let summaryHeight: Int

    init(_ state: TracerState) {
      let size = state.size
      let isWide = size.columns >= 76
      let words = Words(language: state.language)
      let needed = state.menu.lines.map { line in
        9 + cellWidth(of: line.title[state.language])
          + (line.minutes.map { cellWidth(of: words.minutes($0)) } ?? 0)
      }
      listWidth = isWide ? min(needed.max() ?? 0, size.columns - 28) : size.columns - 2
      let below = isWide ? 0 : min(5, size.rows / 3)
      height = max(1, size.rows - 5 - below)
      first = max(0, min(state.menu.selection - height / 2, state.menu.shown.count - height))
      summaryRow = isWide ? 3 : size.rows - 1 - below
      summaryColumn = isWide ? listWidth + 4 : 2
      summaryWidth = max(2, min(60, size.columns - summaryColumn - 2))
      summaryHeight = isWide ? height : below - 1
    }
  }
}
