import Diagnosis
import TraceText

/// What a learner's progress comes to: the lessons, the rules that were broken, what to practise.
package struct ProgressReport: Equatable, Sendable {
  package struct LessonLine: Equatable, Sendable {
    package let id: String
    package let title: LocalizedText
    package let state: State
    /// Items right on the first try, right in the end, and touched.
    package let firstTry: Int
    package let right: Int
    package let tried: Int

    package enum State: String, Equatable, Sendable { case new, begun, finished }
  }

  package struct RuleLine: Equatable, Sendable {
    package let rule: WrongRule
    package let progress: RuleProgress
  }

  /// In the order of the library.
  package let lessons: [LessonLine]
  /// Generated items right on the first try, right in the end, and tried.
  package let exercises: (firstTry: Int, right: Int, tried: Int)
  /// Rules that were broken, those named most often first, of these the latest first.
  package let rules: [RuleLine]
  /// How many items are due, and when the next is, where none is.
  package let due: Int
  package let nextDue: Int?
  /// The level of exercises that holds the rule broken most; nil where none was.
  package let level: Int?

  /// - Parameters:
  ///   - lessons: id and title of each in the library's order.
  ///   - seconds: now, since 1970.
  package init(
    _ progress: Progress, lessons: [(id: String, title: LocalizedText)], at seconds: Int
  ) {
    self.lessons = lessons.map { id, title in
      let memory = progress.lessons[id]
      let counts = ProgressReport.counts(memory.map { Array($0.items.values) } ?? [])
      let state: LessonLine.State = memory.map { $0.finished ? .finished : .begun } ?? .new
      return LessonLine(
        id: id, title: title, state: state, firstTry: counts.firstTry, right: counts.right,
        tried: counts.tried)
    }
    exercises = ProgressReport.counts(progress.exercises.values.flatMap(\.values))
    rules = progress.rules.compactMap { name, memory in
      WrongRules.named(name).map { RuleLine(rule: $0, progress: memory) }
    }.sorted { left, right in
      let first = (left.progress.named, left.progress.asked, left.progress.last)
      let second = (right.progress.named, right.progress.asked, right.progress.last)
      return first == second ? left.rule.name < right.rule.name : first > second
    }
    let reviews = progress.reviews
    due = reviews.count { $0.plan.due <= seconds }
    nextDue = due == 0 ? reviews.first?.plan.due : nil
    level = rules.first.map { ProgressReport.level(of: $0.rule.family) }
  }

  private static func counts(
    _ items: [ItemProgress]
  ) -> (firstTry: Int, right: Int, tried: Int) {
    (
      items.count(where: \.firstTry), items.count { $0.lastRight != nil },
      items.count { !$0.answers.isEmpty || $0.shown }
    )
  }

  /// The lowest level at which exercises have what rules of this family are about.
  private static func level(of family: WrongRule.Family) -> Int {
    switch family {
    case .value: return 1
    case .window, .size: return 2
    case .padding, .pooling: return 3
    case .channels, .parameters: return 4
    }
  }

  package static func == (left: ProgressReport, right: ProgressReport) -> Bool {
    left.lessons == right.lessons && left.exercises == right.exercises
      && left.rules == right.rules && left.due == right.due && left.nextDue == right.nextDue
  }
}
