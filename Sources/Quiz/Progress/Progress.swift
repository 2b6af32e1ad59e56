/// Everything that is remembered of a learner.
///
/// The file's format, version 1:
///
///     {
///       "version": 1,
///       "lessons": {
///         "filter-slides": {
///           "place": {"page": 1, "beat": 12}, "finished": false, "touched": 1700000000,
///           "items": {
///             "1:0,0,1": {
///               "answers": [{"text": "66", "right": true, "at": 1700000000}],
///               "firstTry": true, "shown": false
///             }
///           }
///         }
///       }
///     }
///
/// Keys that are missing stand for nothing happened. A change of the format that this program would
/// not understand gets a new version, and a file of a later version is never written over.
package struct Progress: Equatable, Sendable {
  /// The version of the file's format that this program reads and writes.
  package static let version = 1

  /// By lesson id.
  package var lessons: [String: LessonProgress]

  package init(lessons: [String: LessonProgress] = [:]) { self.lessons = lessons }
}
