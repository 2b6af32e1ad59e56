import CellScreen
import TerminalText

/// The first and the last line of every screen.
enum Bars {
  static func drawTitle(
    _ title: String, right: String, _ state: TracerState, in frame: inout Frame
  ) {
    let words = Words(language: state.language)
    let end = (right.isEmpty ? "" : right + " · ") + words.code
    let room = state.size.columns - cellWidth(of: end) - 3
    frame.put(truncate(title, width: max(0, room)), row: 0, column: 1, role: .title)
    frame.put(
      end, row: 0, column: state.size.columns - cellWidth(of: end) - 1, role: .quiet)
  }

  /// The keys that do something now; the last ones of the table (help, quit) are kept longest.
  static func drawKeys(_ state: TracerState, in frame: inout Frame) {
    var entries: [(label: String, meaning: String)] = []
    for binding in KeyTable.bindings(in: state.context) {
      guard let bar = binding.bar, state.canPerform(binding.action) else { continue }
      entries.append((bar.label, bar.meaning[state.language]))
    }
    let widths = entries.map { cellWidth(of: $0.label) + 1 + cellWidth(of: $0.meaning) + 2 }
    let room = state.size.columns - 1
    var kept = Array(entries.indices)
    while kept.count > 2, kept.reduce(0, { $0 + widths[$1] }) > room {
      kept.remove(at: kept.count - 3)
    }
    var column = 1
    for index in kept {
      let entry = entries[index]
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
    switch place {
    case .menu: return canPerformInMenu(action)
    case .lesson(let lesson): return canPerform(action, in: lesson)
    case .quiz(let quiz):
      switch action {
      case .nextChannel: return (quiz.walk?.operation.channelsPerStep ?? 1) > 1
      case .leave: return context != .quizDone
      default: return true
      }
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
    switch action {
    case .nextPage: return lesson.walk != nil && lesson.lesson.pages.count > 1
    case .readOn: return lesson.lesson.pages.count > 1 || TextPageView.lastScroll(self) > 0
    case .up: return TextPageView.lastScroll(self) > 0
    case .goOn: return lesson.walk?.isAtEnd == true && !lesson.isLastPage
    case .nextChannel: return (lesson.walk?.operation.channelsPerStep ?? 1) > 1
    case .leave:
      return context == .answering || context == .going || (lesson.isLastPage && lesson.isRead)
    default: return true
    }
  }
}
