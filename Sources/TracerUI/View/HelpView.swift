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
      frame.put(line.label, row: 2 + row, column: labelColumn, role: line.role)
      frame.put(line.meaning, row: 2 + row, column: meaningColumn)
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
    .passBy,
  ]
  private static let labelColumn = 2
  private static let meaningColumn = 17

  /// Whether an action is shown only where it does something.
  private static func isSometimes(_ action: Action, in context: KeyContext) -> Bool {
    sometimes.contains(action) || (action == .undo && context == .walk)
  }

  private typealias Line = (label: String, meaning: String, role: Role)

  private static func content(_ state: TracerState) -> [Line] {
    let words = Words(language: state.language)
    var below = state
    below.help = nil
    var lines: [Line] = KeyTable.bindings(in: below.context)
      .filter { !isSometimes($0.action, in: below.context) || below.canPerform($0.action) }
      .map { binding in
        let meaning = state.isOwn ? binding.meaningInOwn ?? binding.meaning : binding.meaning
        return (
          binding.label.keyName(state.language, state.repertoire), meaning[state.language], .key
        )
      }
    let marks = marks(below, words)
    if !marks.isEmpty {
      lines.append(("", "", .plain))
      lines.append((words.marksTitle, "", .title))
      lines += marks.map { ($0.0, $0.1, .plain) }
    }
    return lines.flatMap { wrapped($0, width: state.size.columns - meaningColumn - 1) }
  }

  /// A meaning that has no room on one line goes on under itself.
  private static func wrapped(_ line: Line, width: Int) -> [Line] {
    let meaning = wrap(line.meaning, width: max(2, width))
    return [(line.label, meaning.first ?? "", line.role)]
      + meaning.dropFirst().map { ("", $0, line.role) }
  }

  /// What the signs on the screen below mean.
  private static func marks(_ state: TracerState, _ words: Words) -> [(String, String)] {
    let glyphs = Glyphs(state.repertoire)
    guard case .lesson(let lesson) = state.place else {
      return state.context == .menu ? [] : words.marks(glyphs)
    }
    if let figure = lesson.figure { return words.marks(glyphs, on: figure.figure) }
    let isEdited = lesson.edit.map { $0.isOpen || $0.isEdited } ?? false
    let isShaded =
      lesson.walk.map { PictureLayout(WalkScene(lesson, $0, state), state) != nil } ?? false
    return words.marks(glyphs, isShaded: isShaded) + (isEdited ? words.marksOfEdits : [])
  }
}
