/// What is remembered of one item.
package struct ItemProgress: Equatable, Sendable {
  /// In the order typed; of many, the first and the latest `longest - 1`.
  package var answers: [Record]
  /// Whether the first answer ever given was right and the answer had not been shown.
  package var firstTry: Bool
  /// Whether the answer was shown once.
  package var shown: Bool
  /// Of several blanks what is right so far; nil once all are.
  package var filled: String?
  /// When it comes back; nil where it was never missed, or is learned.
  package var review: ReviewPlan?

  /// How many answers are kept.
  package static let longest = 20

  /// One answer.
  package struct Record: Equatable, Sendable, Codable {
    /// As typed.
    package var text: String
    package var right: Bool
    /// In seconds since 1970.
    package var at: Int

    package init(text: String, right: Bool, at: Int) {
      self.text = text
      self.right = right
      self.at = at
    }
  }

  package init(
    answers: [Record] = [], firstTry: Bool = false, shown: Bool = false,
    filled: String? = nil, review: ReviewPlan? = nil
  ) {
    (self.answers, self.firstTry) = (answers, firstTry)
    (self.shown, self.filled, self.review) = (shown, filled, review)
  }

  /// The text of the latest right answer.
  package var lastRight: String? { answers.last(where: \.right)?.text }

  mutating func add(_ record: Record) {
    firstTry = firstTry || (answers.isEmpty && !shown && record.right)
    answers.append(record)
    if record.right { filled = nil }
    review = record.right ? review?.answered(at: record.at) : ReviewPlan(missedAt: record.at)
    if answers.count > ItemProgress.longest { answers.remove(at: 1) }
  }

  /// The answer was shown.
  mutating func show(at seconds: Int) {
    shown = true
    review = ReviewPlan(missedAt: seconds)
  }
}
