import Questions
import TraceText

/// What one learner answered.
package struct AnswerSheet: Equatable, Sendable {
  package let learner: String
  /// For each item the texts of its blanks, as they were written; empty where nothing was.
  package let entries: [[String]]
  /// Where the answers stand: the file, and in a table of several learners the line.
  package let file: String
  package let line: Int?
  /// For each item what help was taken; nil where that is not known.
  package let help: [Help]?
  /// What of the answers could not be read as it stands, and what was made of it.
  package let remarks: [ReadingFault]

  /// What a learner was told of an item.
  package struct Help: Equatable, Sendable {
    /// Rungs of hints.
    package var hints = 0
    /// Whether the answer was shown.
    package var isShown = false

    package var isNone: Bool { hints <= 0 && !isShown }
  }

  package init(
    learner: String, entries: [[String]], file: String, line: Int? = nil, help: [Help]? = nil,
    remarks: [ReadingFault] = []
  ) {
    (self.learner, self.entries, self.file, self.line) = (learner, entries, file, line)
    (self.help, self.remarks) = (help, remarks)
  }
}
