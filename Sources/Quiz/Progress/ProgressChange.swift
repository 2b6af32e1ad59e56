/// One thing that happened, to be merged into whatever the file holds by then.
///
/// A change is a value: two programs that each write their changes lose neither.
package enum ProgressChange: Equatable, Sendable {
  /// The learner stands at this place of a walk; `at` in seconds since 1970, as below.
  case stopped(lesson: String, LessonProgress.Place, at: Int)
  /// The walk came to its end.
  case finished(lesson: String, at: Int)
  /// An answer that could be read was given.
  case answered(QuizItem.ID, text: String, right: Bool, at: Int)
  /// Of several blanks these are right so far.
  case filled(QuizItem.ID, text: String, at: Int)
  /// The answer was shown.
  case shown(QuizItem.ID, at: Int)
  /// Wrong rules explain an answer: one that is certain, or some that are asked about or cannot be
  /// told apart.
  case diagnosed([String], isCertain: Bool, at: Int)
  /// The learner said whether these rules, which were asked about, were followed.
  case settled([String])

  /// What happened in a quiz, at this time.
  ///
  /// - Parameter seconds: since 1970.
  package init(_ event: QuizEvent, at seconds: Int) {
    switch event {
    case .answered(let item, let text, let isRight):
      self = .answered(item, text: text, right: isRight, at: seconds)
    case .filled(let item, let text): self = .filled(item, text: text, at: seconds)
    case .shown(let item): self = .shown(item, at: seconds)
    case .diagnosed(let rules, let isCertain):
      self = .diagnosed(rules, isCertain: isCertain, at: seconds)
    case .settled(let rules): self = .settled(rules)
    }
  }

  /// Merges the change into `progress`.
  package func apply(to progress: inout Progress) {
    switch self {
    case .stopped(let lesson, let place, let at):
      progress.lessons[lesson, default: LessonProgress()].touch(at) { $0.place = place }
    case .finished(let lesson, let at):
      progress.lessons[lesson, default: LessonProgress()].touch(at) {
        $0.finished = true
        // Next time from the beginning.
        $0.place = nil
      }
    case .answered(let id, let text, let right, let at):
      let record = ItemProgress.Record(text: text, right: right, at: at)
      progress.change(id, at) { $0.add(record) }
    case .filled(let id, let text, let at): progress.change(id, at) { $0.filled = text }
    case .shown(let id, let at): progress.change(id, at) { $0.show(at: at) }
    case .diagnosed(let rules, let isCertain, let at):
      for rule in rules {
        progress.rules[rule, default: RuleProgress()].add(isCertain: isCertain, at)
      }
    case .settled(let rules):
      for rule in rules {
        guard var known = progress.rules[rule] else { continue }
        known.asked = max(0, known.asked - 1)
        progress.rules[rule] = known.named + known.asked == 0 ? nil : known
      }
    }
  }
}

extension Progress {
  fileprivate mutating func change(
    _ id: QuizItem.ID, _ seconds: Int, _ body: (inout ItemProgress) -> Void
  ) {
    switch id {
    case .cell(let lesson, _, _), .page(let lesson, _):
      lessons[lesson, default: LessonProgress()].touch(seconds) {
        body(&$0.items[id.key, default: ItemProgress()])
      }
    case .exercise(let set, _):
      body(&exercises[set, default: [:]][id.key, default: ItemProgress()])
    case .separating, .unremembered: break
    }
  }
}

extension LessonProgress {
  fileprivate mutating func touch(_ seconds: Int, _ body: (inout LessonProgress) -> Void) {
    touched = max(touched, seconds)
    body(&self)
  }
}

extension RuleProgress {
  fileprivate mutating func add(isCertain: Bool, _ seconds: Int) {
    if isCertain {
      named = min(named + 1, RuleProgress.most)
    } else {
      asked = min(asked + 1, RuleProgress.most)
    }
    last = max(last, seconds)
  }
}
