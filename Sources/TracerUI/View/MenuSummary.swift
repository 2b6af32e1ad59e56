import CellScreen
import LessonKit
import Quiz
import TerminalText

/// What the chosen lesson is about: how it begins, or the words that were found in it; where it was
/// left; what it builds on.
struct MenuSummary {
  private let state: TracerState
  private static let longLine = 34

  init(_ state: TracerState) { self.state = state }

  struct Line: Equatable {
    let text: String
    let role: Role
  }

  func lines(width: Int) -> [Line] {
    guard let chosen = state.menu.selected else { return [] }
    let words = Words(language: state.language)
    var parts = [(text: about(chosen), role: Role.plain)]
    if case .begun(let page, let count) = chosen.mark {
      parts.append((words.left(page, of: count), .quiet))
    }
    let known = chosen.entry.buildsOn.compactMap { id in
      state.menu.course.lines.first { $0.entry.id == id }?.entry
    }
    var lines = parts.filter { !$0.text.isEmpty }.flatMap { part in
      wrap(part.text, width: width).map { Line(text: $0, role: part.role) }
        + [Line(text: "", role: .plain)]
    }
    guard !known.isEmpty else { return lines }
    // Where lines are long one or two hold all; else each has its own.
    let names =
      width >= MenuSummary.longLine
      ? wrap(words.buildsOn(known, isShort: true), width: width)
      : ([words.buildsOn] + known.map { words.named($0) }).map { truncate($0, width: width) }
    lines += names.map { Line(text: $0, role: .quiet) }
    return lines
  }

  private func about(_ line: MenuState.Line) -> String {
    let match = state.menu.found?.first { $0.id == line.entry.id }
    if case .text(_, _, let excerpt) = match?.place { return excerpt }
    return line.entry.firstSentence?[state.language] ?? ""
  }
}
