import TraceText

extension ProgressReport {
  /// The report for programs, ended by a line break: `lessons` (`id`, `state`: new, begun or
  /// finished, `tried`, `right`, `firstTry`), `exercises`, `rules` (`name`, `sentence`, `named`,
  /// `asked`, `last`), `review` (`due`, `next`) and `level`. Times are in seconds since 1970.
  ///
  /// - Parameter language: of the sentences.
  package func json(_ language: Language) throws -> String {
    try recordText(File(self, language))
  }

  private struct File: Encodable {
    let version = 1
    let lessons: [Lesson]
    let exercises: Counts
    let rules: [RuleRecord]
    let review: Review
    let level: Int?

    init(_ report: ProgressReport, _ language: Language) {
      lessons = report.lessons.map { line in
        Lesson(
          id: line.id, state: line.state.rawValue, tried: line.tried, right: line.right,
          firstTry: line.firstTry)
      }
      exercises = Counts(
        tried: report.exercises.tried, right: report.exercises.right,
        firstTry: report.exercises.firstTry)
      rules = report.rules.map { line in
        RuleRecord(
          line.rule, language, named: line.progress.named, asked: line.progress.asked,
          last: line.progress.last)
      }
      review = Review(due: report.due, next: report.nextDue)
      level = report.level
    }
  }

  private struct Lesson: Encodable {
    let id: String
    let state: String
    let tried: Int
    let right: Int
    let firstTry: Int
  }

  private struct Counts: Encodable {
    let tried: Int
    let right: Int
    let firstTry: Int
  }

  private struct Review: Encodable {
    let due: Int
    let next: Int?
  }
}
