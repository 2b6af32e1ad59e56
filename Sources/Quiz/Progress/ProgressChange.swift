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
  /// The answer was shown.
  case shown(QuizItem.ID, at: Int)

  /// What a reply leaves to be remembered; nil where nothing was graded.
  ///
  /// - Parameters:
  ///   - text: what was typed.
  ///   - seconds: since 1970.
  package init?(
    _ reply: QuizSession.Reply, to item: QuizItem.ID, text: String, at seconds: Int
  ) {
    switch reply {
    case .right: self = .answered(item, text: text, right: true, at: seconds)
    case .wrong: self = .answered(item, text: text, right: false, at: seconds)
    case .roundedTooFar, .unreadable, .closed: return nil
    }
  }

  var lesson: String {
    switch self {
    case .stopped(let lesson, _, _), .finished(let lesson, _): return lesson
    case .answered(let item, _, _, _), .shown(let item, _): return item.lesson
    }
  }

  private var seconds: Int {
    switch self {
    case .stopped(_, _, let at), .finished(_, let at), .answered(_, _, _, let at),
      .shown(_, let at):
      return at
    }
  }

  /// Merges the change into `progress`.
  package func apply(to progress: inout Progress) {
    var lesson = progress.lessons[self.lesson] ?? LessonProgress()
    lesson.touched = max(lesson.touched, seconds)
    switch self {
    case .stopped(_, let place, _): lesson.place = place
    case .finished:
      lesson.finished = true
      // Next time from the beginning.
      lesson.place = nil
    case .answered(let item, let text, let right, let at):
      let record = ItemProgress.Record(text: text, right: right, at: at)
      lesson.items[item.key, default: ItemProgress()].add(record)
    case .shown(let item, _): lesson.items[item.key, default: ItemProgress()].shown = true
    }
    progress.lessons[self.lesson] = lesson
  }
}
