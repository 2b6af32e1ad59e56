import Diagnosis
import Questions

/// One learner's answers to one item, graded.
package struct ItemReport: Equatable, Sendable {
  /// One for each blank.
  package let marks: [Mark]
  /// What all the answers to the item together say about what went wrong.
  package let diagnosis: Diagnosis

  /// What one blank's answer is worth.
  package enum Mark: Equatable, Sendable {
    case unanswered
    case right(Verdict.Fit)
    /// Right as far as it goes, but with too few decimals.
    case roundedTooFar
    case wrong(Response)
    case unreadable(AnswerError)

    package var isRight: Bool {
      if case .right = self { return true }
      return false
    }
  }

  package var right: Int { marks.count { $0.isRight } }

  /// Grades the texts of a question's blanks. Cells of a chain that follow rightly from the
  /// learner's own numbers are right.
  ///
  /// - Parameter entries: one for each blank; empty where nothing was filled in.
  /// - Complexity: O(taps) for each blank, and for wrong ones what their diagnosis takes.
  package init(_ question: Question, _ entries: [String]) {
    let blanks = question.blanks
    precondition(entries.count == blanks.count, "an entry for each blank")
    let responses = zip(blanks, entries).map { read($1, for: $0) }
    let verdicts = grade(question, responses.map { try? $0?.get() })
    var observations: [Observation] = []
    var marks: [Mark] = []
    for ((blank, response), verdict) in zip(zip(blanks, responses), verdicts) {
      guard let response else {
        marks.append(.unanswered)
        continue
      }
      let mark = Mark(response, verdict)
      marks.append(mark)
      if mark.isEvidence, let response = try? response.get() {
        observations.append(Observation(question, blank, response))
      }
    }
    self.marks = marks
    let isWrong = marks.contains { if case .wrong = $0 { true } else { false } }
    diagnosis = isWrong ? diagnose(Evidence(observations)) : .nothing
  }
}

extension ItemReport.Mark {
  fileprivate init(_ response: Result<Response, AnswerError>, _ verdict: Verdict?) {
    switch (response, verdict) {
    case (.failure(let error), _): self = .unreadable(error)
    case (_, .right(let fit)): self = .right(fit)
    case (_, .roundedTooFar): self = .roundedTooFar
    case (.success(let response), _): self = .wrong(response)
    }
  }

  /// What is right by the learner's own numbers, or but for its decimals, says nothing about rules.
  fileprivate var isEvidence: Bool {
    switch self {
    case .wrong, .right(.exact), .right(.rounded): return true
    case .right(.fromOwnNumbers), .roundedTooFar, .unreadable, .unanswered: return false
    }
  }
}

/// What stands in a blank; nil where nothing does.
private func read(_ entry: String, for blank: Blank) -> Result<Response, AnswerError>? {
  if entry.allSatisfy(\.isWhitespace) { return nil }
  do throws(AnswerError) {
    return .success(try Response(entry, for: blank))
  } catch {
    return .failure(error)
  }
}
