import Questions
import TraceText

extension Lesson {
  /// A page on which the learner is asked.
  package struct QuestionPage: Equatable, Sendable {
    /// How text pages refer to it.
    package let name: String?
    /// The rows of the notes' ledger it teaches.
    package let ledger: [String]
    package let question: Question
    /// What is asked, in the author's words in place of the standard sentence; placeholders filled
    /// in.
    package let prompt: LocalizedText?
    /// The author's hints in place of the first rungs; at most three.
    package let hints: [LocalizedText]
    package let wrong: [WrongAnswer]

    package init(
      name: String? = nil, ledger: [String] = [], question: Question, prompt: LocalizedText? = nil,
      hints: [LocalizedText] = [], wrong: [WrongAnswer] = []
    ) {
      (self.name, self.ledger, self.question) = (name, ledger, question)
      self.prompt = prompt
      (self.hints, self.wrong) = (hints, wrong)
    }

    /// What the author says to a response that is wrong; nil where nothing was foreseen.
    package func reply(to response: Response) -> LocalizedText? {
      wrong.first { $0.matches(response) }?.because
    }
  }

  /// A wrong answer that the author has foreseen, and what is said to it.
  package struct WrongAnswer: Equatable, Sendable {
    /// A number or cells.
    package let answer: Response
    /// In place of a diagnosis.
    package let because: LocalizedText

    package init(_ answer: Response, because: LocalizedText) {
      (self.answer, self.because) = (answer, because)
    }

    /// Whether `response` is this answer, in whatever way it is written: 5/3, or 1.67, or the
    /// calculation that leads there.
    package func matches(_ response: Response) -> Bool {
      switch answer {
      case .cells: return answer == response
      case .number(let number):
        return grade(.number(number.value, hand: number.exact, .float64), response).isRight
      case .working(let working):
        let result = working.result
        return grade(.number(result.value, hand: result.exact, .float64), response).isRight
      }
    }
  }
}
