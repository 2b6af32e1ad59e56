import Questions
import TraceEngine

/// What was filled in of one question, one response a blank.
struct Filled {
  struct Entry {
    /// Into the question's blanks.
    let index: Int
    let blank: Blank
    let response: Response
    let isWrong: Bool
  }

  /// Which of several responses to a blank is looked at.
  enum Try { case first, last }

  /// As it was put to the learner; in a chain the input of each layer is the map that the learner
  /// filled in for the one before, where it is complete.
  let question: Question
  /// In the order of the question's blanks.
  let entries: [Entry]

  let wrong: [Entry]
  /// The wrong one that was observed last; nil where nothing is wrong.
  let latestWrong: Entry?

  /// - Parameter observations: of other questions too; those are passed over.
  init(_ question: Question, _ observations: [Observation], _ which: Try) {
    let blanks = question.blanks
    var responses: [Blank: Response] = [:]
    for observation in observations where observation.question == question {
      if which == .first, responses[observation.blank] != nil { continue }
      responses[observation.blank] = observation.response
    }
    let carried = question.carrying(blanks.map { responses[$0] })
    let isChain = question.kind == .chain
    self.question = carried
    let entries = blanks.enumerated().compactMap { index, blank -> Entry? in
      responses[blank].map { response in
        let isWrong =
          grade(question, response, at: blank) == .wrong
          && (!isChain || grade(carried, response, at: blank) == .wrong)
        return Entry(index: index, blank: blank, response: response, isWrong: isWrong)
      }
    }
    self.entries = entries
    wrong = entries.filter(\.isWrong)
    latestWrong = Filled.latest(of: wrong, among: observations, of: question)
  }

  /// The entry whose blank was observed last.
  private static func latest(
    of wrong: [Entry], among observations: [Observation], of question: Question
  ) -> Entry? {
    guard !wrong.isEmpty else { return nil }
    let places = Dictionary(uniqueKeysWithValues: wrong.map { ($0.blank, $0) })
    let last = observations.last { places[$0.blank] != nil && $0.question == question }
    return last.flatMap { places[$0.blank] }
  }
}
