import Questions

/// One blank that a learner has filled in, right or wrong.
package struct Observation: Equatable, Sendable {
  /// As it was put to the learner.
  package let question: Question
  /// One of the question's.
  package let blank: Blank
  /// What was filled in.
  package let response: Response

  /// - Parameter blank: one of the question's.
  package init(_ question: Question, _ blank: Blank, _ response: Response) {
    (self.question, self.blank, self.response) = (question, blank, response)
  }

  /// Whether it is graded right by itself, numbers carried on in a chain left aside.
  package var isRight: Bool { grade(question, response, at: blank).isRight }
}
