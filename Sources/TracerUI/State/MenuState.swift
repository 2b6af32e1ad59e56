import LessonKit
import TraceText

/// The list of lessons.
package struct MenuState: Sendable {
  /// A line of the list.
  package struct Line: Sendable, Equatable {
    package let id: String
    package let number: Int
    package let title: LocalizedText
    package let minutes: Int?
    package let summary: LocalizedText
    package let progress: ProgressMark

    package init(
      id: String, number: Int, title: LocalizedText, minutes: Int?, summary: LocalizedText,
      progress: ProgressMark
    ) {
      (self.id, self.number, self.title) = (id, number, title)
      (self.minutes, self.summary, self.progress) = (minutes, summary, progress)
    }
  }

  package enum ProgressMark: Sendable, Equatable { case untouched, begun, finished }

  package var lines: [Line]
  /// Index into `shown`.
  private(set) var selection = 0
  /// What is typed after `/`; nil while the whole list stands.
  private(set) var filter: TextField?

  /// - Parameter selected: the id of the lesson to continue.
  package init(_ lines: [Line], selected: String? = nil) {
    self.lines = lines
    selection = lines.firstIndex { $0.id == selected } ?? 0
  }

  /// The lines that the filter leaves.
  var shown: [Line] {
    guard let wanted = filter?.text.lowercased(), !wanted.isEmpty else { return lines }
    return lines.filter { line in
      ([line.id] + Language.allCases.flatMap { [line.title[$0], line.summary[$0]] })
        .contains { $0.lowercased().contains(wanted) }
    }
  }

  package var selected: Line? { shown.indices.contains(selection) ? shown[selection] : nil }

  mutating func move(by lines: Int) {
    selection = min(max(0, selection + lines), max(0, shown.count - 1))
  }

  mutating func openFilter() { filter = TextField() }

  mutating func closeFilter() {
    let id = selected?.id
    filter = nil
    selection = lines.firstIndex { $0.id == id } ?? 0
  }

  mutating func editFilter(_ edit: (inout TextField) -> Void) {
    guard var field = filter else { return }
    edit(&field)
    filter = field
    selection = 0
  }
}
