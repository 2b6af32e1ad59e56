import Exercises
import LessonKit
import TraceText

/// What a quiz asks, under a title: a lesson's items, generated ones, or what is to be reviewed.
package struct QuizDeck: Equatable, Sendable {
  package let title: LocalizedText
  package let items: QuizItems
  /// What it was made from.
  package let source: Source

  package enum Source: Equatable, Sendable {
    case lesson(id: String)
    case exercises(ExerciseID)
    case review
  }

  package init(_ lesson: Lesson) {
    self.init(title: lesson.title, items: QuizItems(lesson), source: .lesson(id: lesson.id))
  }

  package init(_ id: ExerciseID) {
    let items = ExerciseSet(id).enumerated().map { index, question in
      QuizItem(.exercise(set: id.setName, index: index), question)
    }
    self.init(
      title: LocalizedText(
        en: "Exercises \(id), level \(id.level)", ko: "연습 문제 \(id), 난이도 \(id.level)"),
      items: QuizItems(items), source: .exercises(id))
  }

  private init(title: LocalizedText, items: QuizItems, source: Source) {
    (self.title, self.items, self.source) = (title, items, source)
  }

  /// What is due at `seconds` (since 1970), the longest due first.
  ///
  /// - Parameters:
  ///   - most: how many are asked in one sitting.
  ///   - lesson: the lesson of an id; items of a lesson that is gone are left out.
  package init(
    reviewing progress: Progress, at seconds: Int, most: Int = 20,
    lesson: (String) -> Lesson?
  ) {
    var lessons: [String: QuizItems] = [:]
    var items: [QuizItem] = []
    for (id, plan) in progress.reviews where plan.due <= seconds && items.count < most {
      switch id {
      case .cell(let name, _, _), .page(let name, _):
        let known = lessons[name] ?? lesson(name).map { QuizItems($0) } ?? QuizItems([])
        lessons[name] = known
        if let index = known.index(of: id) { items.append(known[index]) }
      case .exercise(let set, let index):
        guard let exercises = ExerciseID(setName: set), index < ExerciseID.counts.upperBound
        else { continue }
        items.append(QuizItem(id, Exercises.item(exercises, index)))
      case .separating, .unremembered: continue
      }
    }
    self.init(
      title: LocalizedText(en: "Review", ko: "복습"), items: QuizItems(items), source: .review)
  }
}

extension ExerciseID {
  /// The id without its count: an item of a set is the same however many items the set has.
  package var setName: String { "w\(version)-\(level)-\(seed)" }

  /// The longest set of this name.
  init?(setName: String) {
    var parts = setName.split(separator: "-", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 3 else { return nil }
    parts.insert("\(ExerciseID.counts.upperBound)", at: 2)
    guard let id = try? ExerciseID(parts.joined(separator: "-")) else { return nil }
    self = id
  }
}

extension Progress {
  /// Everything that is to come back, the longest due first.
  package var reviews: [(id: QuizItem.ID, plan: ReviewPlan)] {
    var reviews: [(id: QuizItem.ID, plan: ReviewPlan)] = []
    for (lesson, memory) in lessons {
      for (key, item) in memory.items {
        if let plan = item.review, let id = QuizItem.ID(lesson: lesson, key: key) {
          reviews.append((id, plan))
        }
      }
    }
    for (set, items) in exercises {
      for (key, item) in items {
        if let plan = item.review, let index = Int(key), index >= 0 {
          reviews.append((.exercise(set: set, index: index), plan))
        }
      }
    }
    return reviews.sorted { left, right in
      (left.plan.due, left.id.home ?? "", left.id.key)
        < (right.plan.due, right.id.home ?? "", right.id.key)
    }
  }
}
