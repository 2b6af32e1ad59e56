import Questions
import TraceEngine
import TraceText

/// What the last rung tells of a blank, in parts, so that blanks with the same reason can stand
/// together.
package struct Solution: Equatable, Sendable {
  /// What it rests on, said before it.
  package let opening: [String]
  /// As it is written; nil where the reason tells it in its first sentence.
  package let answer: String?
  /// Why: sentences, and arithmetic in lines that begin with four spaces.
  package let reason: [String]
}

extension QuizPhrases {
  /// The answer of the blank of a hint, with its reason.
  package func solution(_ hint: Hint) -> Solution {
    Solution(opening: opening(hint), answer: answerText(hint), reason: explanation(hint))
  }

  /// The answer of every blank that was not filled in rightly, with its reason. What several have in
  /// common is said once:
  ///
  ///     row: 0, column: 3
  ///     The largest number is 13; it stands in row 0, column 3 of the input.
  ///
  /// - Parameter hint: the last, which is about the blank at hand.
  package func solution(_ attempt: Attempt, _ hint: Hint) -> [String] {
    guard attempt.blanks.count > 1 else { return lines(hint) }
    var groups: [(opening: [String], answers: [String], reason: [String])] = []
    for (blank, field) in zip(attempt.blanks, attempt.fields) where !field.isRight {
      let part = solution(
        Hint(attempt.question, .answer, for: blank, responses: attempt.responses))
      let answer = part.answer.map { label(blank, of: attempt.question) + ": " + $0 }
      if let answer, groups.last?.reason == part.reason {
        groups[groups.count - 1].answers.append(answer)
      } else {
        let isNew = !groups.contains { $0.opening == part.opening }
        groups.append((isNew ? part.opening : [], answer.map { [$0] } ?? [], part.reason))
      }
    }
    return groups.flatMap { group in
      let answers = group.answers.isEmpty ? [] : [group.answers.joined(separator: ", ")]
      return group.opening + answers + group.reason
    }
  }

  /// The lines of the last rung.
  func answerLines(_ hint: Hint) -> [String] {
    let solution = solution(hint)
    return solution.opening + (solution.answer.map { [sentence($0, hint.blank)] } ?? [])
      + solution.reason
  }

  /// The parts of a formula are told by their letters; the others than this say so in their reason.
  private func sentence(_ text: String, _ blank: Blank) -> String {
    guard blank == .formula(.output) else { return answer(text) }
    return say("O is \(text):", "O: \(text). 출력의 너비예요.")
  }

  /// In a chain: from whose numbers it is worked out.
  private func opening(_ hint: Hint) -> [String] {
    guard case .chain = hint.question, case .cell(let layer, _) = hint.blank, layer > 0 else {
      return []
    }
    return [source(hint, layer)]
  }

  /// In a chain the value that follows from the learner's own numbers.
  private func answerText(_ hint: Hint) -> String? {
    switch (hint.question, hint.blank) {
    case (.dependence, _), (.whichFilter, _), (.mistake, _): return nil
    case (.sizeFormula, let blank) where blank != .formula(.output): return nil
    case (.parameters(let layer), _) where layer.isPooling: return nil
    case (.values, _), (.chain, _):
      return hint.step.map { NumberText.text($0.value, precision: $0.operation.precision) }
    default:
      let precision = hint.question.operations.first?.precision ?? .float64
      return hint.question.expected(hint.blank).value.map {
        NumberText.text($0, precision: precision)
      }
    }
  }
}

extension Layer {
  fileprivate var isPooling: Bool {
    if case .pooling = kind { return true }
    return false
  }
}
