import CellScreen
import Glossary

/// The card of one term.
enum TermView {
  static func draw(_ glossary: GlossaryState, _ state: TracerState, in frame: inout Frame) {
    guard let term = glossary.chosen else { return }
    let words = Words(language: state.language)
    Bars.drawTitle(words.glossaryTitle, right: "", state, in: &frame)
    let lines = card(term, state)
    let scroll = min(glossary.card ?? 0, lastScroll(state))
    let left = left(state)
    for (row, line) in lines.dropFirst(scroll).prefix(height(state)).enumerated() {
      frame.put(line.text, row: 2 + row, column: left, role: role(line.kind))
    }
    if lines.count - scroll > height(state) {
      frame.put("↓ " + words.more, row: state.size.rows - 2, column: left, role: .quiet)
    }
    frame.cursor = .init(row: min(2, state.size.rows - 1), column: left)
    Bars.drawKeys(state, in: &frame)
  }

  static func lastScroll(_ state: TracerState) -> Int {
    guard let term = state.glossary?.chosen else { return 0 }
    return max(0, card(term, state).count - height(state))
  }

  /// Lines of the card that are shown at once.
  static func height(_ state: TracerState) -> Int { max(1, state.size.rows - 4) }

  private static func card(_ term: Term, _ state: TracerState) -> [TermCard.Line] {
    TermCard(term, in: state.language, state.repertoire).lines(width: width(state))
  }

  private static func width(_ state: TracerState) -> Int {
    max(2, min(76, state.size.columns - 2))
  }

  private static func left(_ state: TracerState) -> Int {
    max(1, (state.size.columns - width(state)) / 2)
  }

  private static func role(_ kind: TermCard.Line.Kind) -> Role {
    switch kind {
    case .title: return .title
    case .prose, .picture: return .plain
    case .names: return .quiet
    }
  }
}
