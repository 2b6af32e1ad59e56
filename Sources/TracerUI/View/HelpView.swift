import CellScreen
import TerminalText
import TraceText

/// The keys that mean something where the learner is, and what the marks mean.
enum HelpView {
  static func draw(_ state: TracerState, in frame: inout Frame) {
    let words = Words(language: state.language)
    Bars.drawTitle(words.helpTitle, right: "", state, in: &frame)
    let lines = content(state)
    let scroll = min(state.help ?? 0, lastScroll(state))
    for (row, line) in lines.dropFirst(scroll).prefix(height(state)).enumerated() {
      frame.put(pad(line.label, width: 14), row: 2 + row, column: 2, role: line.role)
      frame.put(line.meaning, row: 2 + row, column: 17)
    }
    if lines.count - scroll > height(state) {
      frame.put("↓ " + words.more, row: state.size.rows - 2, column: 2, role: .quiet)
    }
    Bars.drawKeys(state, in: &frame)
  }

  static func lastScroll(_ state: TracerState) -> Int {
    max(0, content(state).count - height(state))
  }

  private static func height(_ state: TracerState) -> Int { max(1, state.size.rows - 4) }

  /// Shown only where they do something.
  private static let sometimes: [Action] = [
    .nextChannel, .previousChannel, .nextPage, .previousPage, .nextDifference, .nextLesson,
    .redo, .original, .nextFilter,
  ]

  /// Whether an action is shown only where it does something.
  private static func isSometimes(_ action: Action, in context: KeyContext) -> Bool {
    sometimes.contains(action) || (action == .undo && context == .walk)
  }

  private static func content(
    _ state: TracerState
  ) -> [(label: String, meaning: String, role: Role)] {
    let words = Words(language: state.language)
    var below = state
    below.help = nil
    var lines = KeyTable.bindings(in: below.context)
      .filter { !isSometimes($0.action, in: below.context) || below.canPerform($0.action) }
      .map { (label: $0.label, meaning: $0.meaning[state.language], role: Role.key) }
    let marks = marks(below, words)
    if !marks.isEmpty {
      lines.append((label: "", meaning: "", role: .plain))
      lines.append((label: words.marksTitle, meaning: "", role: .title))
      lines += marks.map { (label: $0.0, meaning: $0.1, role: Role.plain) }
    }
    return lines
  }

  /// What the signs on the screen below mean.
  private static func marks(_ state: TracerState, _ words: Words) -> [(String, String)] {
    let glyphs = Glyphs(state.repertoire)
    guard case .lesson(let lesson) = state.place else {
      return state.context == .menu ? [] : words.marks(glyphs)
    }
    if let figure = lesson.figure { return words.marks(glyphs, on: figure.figure) }
    let isEdited = lesson.edit.map { $0.isOpen || $0.isEdited } ?? false
    return words.marks(glyphs) + (isEdited ? words.marksOfEdits : [])
  }
}
