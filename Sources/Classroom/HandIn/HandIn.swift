/// A quiz that is handed in: what was asked, what was answered and when, and what the program said.
/// Written as JSON by the quiz, read and verified by `grade`. The format is described in
/// `docs/grading.md`.
package struct HandIn: Equatable, Sendable {
  /// The version that is written, and the newest that is read.
  package static let version = 1
  /// What tells the file from any other JSON.
  package static let format = "convtrace-hand-in"

  /// Where the items come from.
  package enum Source: Equatable, Sendable {
    /// The printed id of a set of exercises, `w1-3-10-42`.
    case exercises(String)
    /// A lesson's id.
    case lesson(String)
  }

  /// As `--name` gave it; nil where the file's name says so.
  package var learner: String?
  package var source: Source
  /// In the order they were asked.
  package var items: [Item]

  /// One item that was asked.
  package struct Item: Equatable, Sendable, Codable {
    /// Of exercises the number, from 1; of a lesson the item's key.
    package var key: String
    /// `Question.Kind`, as a word.
    package var kind: String
    /// In the order they were typed.
    package var answers: [Answer]
    /// The rungs of hints that were taken.
    package var hints: Int
    /// Whether the answer was shown.
    package var shown: Bool
    /// Whether all blanks were right in the end, as the program told the learner.
    package var right: Bool

    package init(
      key: String, kind: String, answers: [Answer] = [], hints: Int = 0, shown: Bool = false,
      right: Bool = false
    ) {
      (self.key, self.kind, self.answers) = (key, kind, answers)
      (self.hints, self.shown, self.right) = (hints, shown, right)
    }
  }

  /// What was typed for one blank.
  package struct Answer: Equatable, Sendable, Codable {
    /// The blank, from 1 in the order of the question's.
    package var blank: Int
    package var text: String
    /// Seconds since 1970.
    package var at: Int

    package init(blank: Int = 1, text: String, at: Int) {
      (self.blank, self.text, self.at) = (blank, text, at)
    }
  }

  package init(learner: String? = nil, source: Source, items: [Item] = []) {
    (self.learner, self.source, self.items) = (learner, source, items)
  }

  /// Writes down whose it is.
  ///
  /// - Returns: false where it is another learner's; it stays theirs then.
  package mutating func take(name: String) -> Bool {
    let name = learnerName(name)
    if let learner, !learnerName(learner).isEmpty { return learnerName(learner) == name }
    learner = name
    return true
  }
}
