import CellScreen
import Glossary
import TerminalText

/// The list of terms; beside it, where there is room, what the chosen one means.
enum GlossaryView {
  private static let top = 2

  static func draw(_ glossary: GlossaryState, _ state: TracerState, in frame: inout Frame) {
    let words = Words(language: state.language)
    Bars.drawTitle(words.glossaryTitle, right: "", state, in: &frame)
    let first = firstLine(glossary, state)
    let width = listWidth(state)
    for (row, line) in glossary.lines.dropFirst(first).prefix(height(state)).enumerated() {
      switch line {
      case .heading(let title):
        frame.put(title[state.language], row: top + row, column: 2, role: .title)
      case .term(let term):
        let isChosen = first + row == glossary.selection
        let title = TermCard(term, in: state.language, state.repertoire).title
        let text = (isChosen ? "▸ " : "  ") + pad(truncate(title, width: width), width: width)
        frame.put(text, row: top + row, column: 2, role: isChosen ? .selection : .plain)
        if isChosen { frame.cursor = .init(row: top + row, column: 2) }
      }
    }
    drawMeaning(glossary, state, in: &frame)
    Bars.drawKeys(state, in: &frame)
  }

  /// Lines of the list that are shown at once.
  static func height(_ state: TracerState) -> Int { max(1, state.size.rows - 4) }

  /// The line of the list at a row of the screen.
  static func line(atRow row: Int, _ glossary: GlossaryState, _ state: TracerState) -> Int? {
    guard (top..<top + height(state)).contains(row) else { return nil }
    let line = row - top + firstLine(glossary, state)
    return glossary.term(at: line) == nil ? nil : line
  }

  /// Keeps the chosen term in the middle, where the list allows.
  private static func firstLine(_ glossary: GlossaryState, _ state: TracerState) -> Int {
    let height = height(state)
    return max(0, min(glossary.selection - height / 2, glossary.lines.count - height))
  }

  private static func isWide(_ state: TracerState) -> Bool { state.size.columns >= 76 }

  private static func listWidth(_ state: TracerState) -> Int {
    isWide(state) ? 38 : state.size.columns - 6
  }

  private static func drawMeaning(
    _ glossary: GlossaryState, _ state: TracerState, in frame: inout Frame
  ) {
    guard isWide(state), let term = glossary.chosen else { return }
    let column = listWidth(state) + 6
    let width = min(60, state.size.columns - column - 2)
    let lines = wrap(term.meaning[state.language], width: width)
    for (row, line) in lines.prefix(height(state)).enumerated() {
      frame.put(line, row: top + row, column: column)
    }
  }
}
