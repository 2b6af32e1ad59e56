/// Everything that is remembered of a learner.
///
/// The file's format, version 2:
///
///     {
///       "version": 2,
///       "lessons": {
///         "filter-slides": {
///           "place": {"page": 1, "beat": 12}, "finished": false, "touched": 1700000000,
///           "items": {
///             "1:0,0,1": {
///               "answers": [{"text": "66", "right": true, "at": 1700000000}],
///               "firstTry": true, "shown": false, "review": {"box": 1, "due": 1700086400}
///             }
///           }
///         }
///       },
///       "exercises": {"w1-3-42": {"0": { … as an item above … }}},
///       "rules": {"flipped-filter": {"named": 2, "asked": 3, "last": 1700000000}}
///     }
///
/// Keys that are missing stand for nothing happened; so a file of version 1, which had lessons
/// only, is read as it is. A change of the format that an earlier program would lose gets a new
/// version, and a file of a later version is never written over.
package struct Progress: Equatable, Sendable {
  /// The version of the file's format that this program writes; it reads this one and all before.
  package static let version = 2

  /// By lesson id.
  package var lessons: [String: LessonProgress]
  /// Generated items, by the id of their set without the count, and by index.
  package var exercises: [String: [String: ItemProgress]]
  /// Wrong rules that were followed, by name.
  package var rules: [String: RuleProgress]

  package init(
    lessons: [String: LessonProgress] = [:],
    exercises: [String: [String: ItemProgress]] = [:], rules: [String: RuleProgress] = [:]
  ) {
    (self.lessons, self.exercises, self.rules) = (lessons, exercises, rules)
  }

  /// What is remembered of the items of a lesson.
  package func items(ofLesson lesson: String) -> [QuizItem.ID: ItemProgress] {
    var items: [QuizItem.ID: ItemProgress] = [:]
    for (key, item) in lessons[lesson]?.items ?? [:] {
      if let id = QuizItem.ID(lesson: lesson, key: key) { items[id] = item }
    }
    return items
  }

  /// What is remembered of the items of a deck.
  package func items(of deck: QuizDeck) -> [QuizItem.ID: ItemProgress] {
    switch deck.source {
    case .lesson(let id): return items(ofLesson: id)
    case .exercises(let id):
      var items: [QuizItem.ID: ItemProgress] = [:]
      for (key, item) in exercises[id.setName] ?? [:] {
        if let index = Int(key) { items[.exercise(set: id.setName, index: index)] = item }
      }
      return items
    case .review: return [:]
    }
  }

  /// What is remembered of one item.
  package func item(_ id: QuizItem.ID) -> ItemProgress? {
    switch id {
    case .cell(let lesson, _, _), .page(let lesson, _): return lessons[lesson]?.items[id.key]
    case .exercise(let set, _): return exercises[set]?[id.key]
    case .separating, .unremembered: return nil
    }
  }
}
