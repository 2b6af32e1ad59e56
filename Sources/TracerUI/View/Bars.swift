import CellScreen
import TerminalText

/// The first and the last line of every screen.
enum Bars {
  static func drawTitle(
    _ title: String, right: String, _ state: TracerState, in frame: inout Frame
  ) {
    let (end, room) = titleEnd(right, state)
    frame.put(truncate(title, width: max(0, room)), row: 0, column: 1, role: .title)
    frame.put(
      end, row: 0, column: state.size.columns - cellWidth(of: end) - 1, role: .quiet)
  }

  /// Whether a title is cut off.
  static func cutsTitle(_ title: String, right: String, _ state: TracerState) -> Bool {
    cellWidth(of: title) > titleEnd(right, state).room
  }

  /// What stands at the right of the title, and the cells that are left for it.
  private static func titleEnd(
    _ right: String, _ state: TracerState
  ) -> (text: String, room: Int) {
    let words = Words(language: state.language)
    let end = (right.isEmpty ? "" : right + " · ") + words.code
    return (end, state.size.columns - cellWidth(of: end) - 3)
  }

  /// Where the learner is: in words, and as a bar where there is a row for it.
  static func drawPosition(
    _ text: SceneText, rows: (position: Int, progress: Int?), _ left: Int, _ width: Int,
    _ state: TracerState, in frame: inout Frame
  ) {
    let isNarrow = cellWidth(of: text.position) > width
    frame.put(
      truncate(isNarrow ? text.shortPosition : text.position, width: width),
      row: rows.position, column: left)
    guard let row = rows.progress else { return }
    let bar = Glyphs(state.repertoire).progress
    let length = min(32, width * 2 / 5)
    let done = min(length, max(0, Int(text.progress * Double(length))))
    frame.fill(bar.done, row: row, column: left, count: done, role: .progress)
    frame.fill(bar.open, row: row, column: left + done, count: length - done, role: .quiet)
    frame.put(
      truncate(text.pace, width: width - length - 2), row: row, column: left + length + 2,
      role: .quiet)
  }

  /// One entry of the last line.
  private struct KeyEntry {
    var label: String
    let meaning: String
    let isNeeded: Bool
    /// With the gap to the next.
    var width: Int { cellWidth(of: label) + 1 + cellWidth(of: meaning) + 2 }
  }

  /// The keys that do something now; those that do the same to one of several are told together. Where
  /// there is no room, the needed ones are kept, and of those help and quit, which are last, longest.
  static func drawKeys(_ state: TracerState, in frame: inout Frame) {
    var entries: [KeyEntry] = []
    for binding in KeyTable.bindings(in: state.context) {
      guard let bar = binding.bar, state.canPerform(binding.action) else { continue }
      let meaning = (state.isOwn ? binding.inOwn ?? bar : bar).meaning[state.language]
      if case .rule = binding.action, entries.last?.meaning == meaning {
        entries[entries.count - 1].label += " " + bar.label[state.language]
      } else {
        entries.append(
          KeyEntry(label: bar.label[state.language], meaning: meaning, isNeeded: bar.isNeeded))
      }
    }
    let room = state.size.columns - 1
    while entries.count > 2, entries.reduce(0, { $0 + $1.width }) > room {
      let spare = entries.dropLast(2).lastIndex { !$0.isNeeded }
      entries.remove(at: spare ?? entries.count - 3)
    }
    var column = 1
    for entry in entries {
      column = frame.put(
        entry.label, row: state.size.rows - 1, column: column, role: .key)
      column = frame.put(
        " " + entry.meaning, row: state.size.rows - 1, column: column, role: .quiet)
      column += 2
    }
  }
}

extension TracerState {
  /// Whether the last line should offer `action`: whether it would change anything now.
  func canPerform(_ action: Action) -> Bool {
    if let glossary {
      return action != .up || glossary.card == nil || TermView.lastScroll(self) > 0
    }
    if action == .nextLesson { return nextLesson != nil }
    if action == .passBy { return passesQuestion }
    // Enter then opens it.
    if action == .goOn && nextLesson != nil { return false }
    switch place {
    case .menu: return canPerformInMenu(action)
    case .lesson(let lesson): return canPerform(action, in: lesson)
    case .quiz(let quiz):
      return canPerform(action, in: quiz)
    }
  }

  private func canPerform(_ action: Action, in quiz: QuizState) -> Bool {
    if help != nil { return action != .up || HelpView.lastScroll(self) > 0 }
    let answering = quiz.answering
    switch action {
    // Enter then goes on.
    case .submit where passesQuestion || nextLesson != nil: return false
    case .nextChannel, .previousChannel:
      return answering.blanks.indices.contains(answering.blank)
        && quiz.board.hasChannels(at: answering.blanks[answering.blank])
    case .lookLeft, .lookRight:
      let goesOn = inputGoesOn(in: quiz)
      return goesOn.left || goesOn.right
    case .leave: return context != .quizDone || nextLesson != nil
    case .review: return !quiz.missed.isEmpty
    case .down where quiz.session.isFinished: return QuizEndView.lastScroll(quiz, self) > 0
    case .nextPage, .previousPage:
      if case .lesson(let lesson) = place { return lesson.lesson.pages.count > 1 }
      return false
    default: return answering.canPerform(action)
    }
  }

  private func canPerformInMenu(_ action: Action) -> Bool {
    switch action {
    case .up:
      return context == .help
        ? HelpView.lastScroll(self) > 0 : menu.filter != nil && menu.shown.count > 1
    case .choose, .quiz: return menu.selected != nil
    default: return true
    }
  }

  private func canPerform(_ action: Action, in lesson: LessonState) -> Bool {
    if help != nil { return action != .up || HelpView.lastScroll(self) > 0 }
    if let question = lesson.question { return canPerform(action, in: question) }
    if lesson.showsErratum {
      switch action {
      case .up: return ErratumView.scroll(self).last > 0
      case .leave: return lesson.isLastPage
      // As the arrows do.
      case .nextPage: return false
      default: return true
      }
    }
    if let figure = lesson.figure { return canPerform(action, at: figure, in: lesson) }
    if let edit = lesson.edit, edit.isOpen { return canPerform(action, in: edit) }
    switch action {
    case .undo, .original: return lesson.edit?.isEdited == true
    case .redo: return lesson.edit?.edits.undone.isEmpty == false
    case .predict: return lesson.walk?.isEdited != true
    case .edit: return lesson.walk?.prediction?.isOpen != true
    case .nextPage: return lesson.walk != nil && lesson.lesson.pages.count > 1
    case .readOn: return lesson.lesson.pages.count > 1 || TextPageView.lastScroll(self) > 0
    case .up: return TextPageView.lastScroll(self) > 0
    case .goOn: return lesson.walk?.isAtEnd == true && !(lesson.isLastPage && lesson.isRead)
    case .nextChannel: return (lesson.walk?.operation.channelsPerStep ?? 1) > 1
    case .nextFilter: return (lesson.walk?.operation.outputShape.channels ?? 1) > 1
    case .switchShades: return lesson.walk?.canBeShaded == true
    case .yes, .no, .check: return lesson.walk?.prediction?.canPerform(action) == true
    case .leave:
      return context == .answering || context == .going || (lesson.isLastPage && lesson.isRead)
    default: return true
    }
  }

  private func canPerform(_ action: Action, in edit: EditState) -> Bool {
    switch action {
    case .undo, .original: return edit.isEdited
    case .redo: return !edit.edits.undone.isEmpty
    case .nextChannel: return edit.hasChannels
    case .nextFilter: return edit.hasFilters
    default: return true
    }
  }

  private func canPerform(
    _ action: Action, at figure: FigureState, in lesson: LessonState
  ) -> Bool {
    switch action {
    // Where nothing moves, the arrows turn the page.
    case .nextPage: return figure.moves && lesson.lesson.pages.count > 1
    case .readOn: return lesson.lesson.pages.count > 1
    case .goOn: return figure.isAtEnd && !(lesson.isLastPage && lesson.isRead)
    // A table has one moment a row; up and down are then the same as left and right.
    case .down: return figure.figure.moment(from: 0, down: 1) > 1
    case .up: return figure.moves || FigureView.scroll(self).last > 0
    case .nextDifference: return figure.hasDifference
    case .leave: return lesson.isLastPage && lesson.isRead
    default: return true
    }
  }
}
