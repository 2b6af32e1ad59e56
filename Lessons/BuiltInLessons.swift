import LessonKit

/// The lessons that convtrace carries. `builtInCatalogue` and `builtInLessonText(id:)` are written
/// by EmbedLessonsPlugin from the files in `Lessons/`.
extension LessonCollection {
  package static let builtIn = LessonCollection(
    catalogue: builtInCatalogue, text: builtInLessonText(id:))
}
