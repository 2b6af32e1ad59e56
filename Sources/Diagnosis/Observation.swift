import Questions

/// One blank that a learner has filled in, right or wrong.
package struct Observation: Equatable, Sendable {
  package let question: Question
  package let blank: Blank
  package let response: Response

  package init(_ question: Question, _ blank: Blank, _ response: Response) {
    (self.question, self.blank, self.response) = (question, blank, response)
  }

  package var isRight: Bool { grade(question, response, at: blank).isRight }
}
