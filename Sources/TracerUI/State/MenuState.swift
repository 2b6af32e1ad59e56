import LessonKit
import Quiz
import TraceText

/// The list of lessons.
package struct MenuState: Sendable {
  typealias Line = CourseProgress.Line

  package var course: CourseProgress
  /// What `/` searches; nil until it was asked for.
  package var search: LessonSearch?
  /// Index into `shown`.
  private(set) var selection = 0
  /// What is typed after `/`; nil while the whole list stands.
  private(set) var filter: TextField?
  /// What the filter leaves, by id; nil while nothing is typed.
  private(set) var found: [LessonSearch.Match]?
  private var language = Language.english

  /// Opens on the lesson to continue.
  package init(_ course: CourseProgress) {
    self.course = course
    selection = course.lines.firstIndex { $0.entry.id == course.current } ?? 0
  }

  /// The lines that the filter leaves.
  var shown: [Line] {
    guard let found else { return course.lines }
    return found.compactMap { match in course.lines.first { $0.entry.id == match.id } }
  }

  var selected: Line? { shown.indices.contains(selection) ? shown[selection] : nil }

  mutating func move(by lines: Int) {
    selection = min(max(0, selection + lines), max(0, shown.count - 1))
  }

  mutating func select(id: String) {
    selection = shown.firstIndex { $0.entry.id == id } ?? selection
  }

  /// - Parameter language: where words are found in both languages, they are shown in this one.
  mutating func openFilter(_ language: Language) {
    filter = TextField()
    self.language = language
  }

  mutating func closeFilter() {
    let id = selected?.entry.id
    (filter, found) = (nil, nil)
    selection = course.lines.firstIndex { $0.entry.id == id } ?? 0
  }

  mutating func editFilter(_ edit: (inout TextField) -> Void) {
    guard var field = filter else { return }
    edit(&field)
    filter = field
    found =
      field.text.allSatisfy(\.isWhitespace)
      ? nil : search?.matches(field.text, preferring: language) ?? []
    // What is called so is more likely meant than what speaks of it.
    selection = found?.firstIndex { $0.place.isName } ?? 0
  }
}
