import Questions

/// All wrong rules that are known, in the order of `docs/misconceptions.md`.
package enum WrongRules {
  package static let all: [WrongRule] =
    filterRules + productRules + biasRules + windowRules + paddingRules + channelRules + sizeRules
    + roundingRules + parameterRules + poolingRules + winnerRules

  private static let byName = Dictionary(uniqueKeysWithValues: all.map { ($0.name, $0) })

  /// The rule of this name, or nil.
  package static func named(_ name: String) -> WrongRule? { byName[name] }

  /// The rules that give a wrong answer to at least one blank of `question`, in the order of `all`.
  /// Only these can have been followed where the answers are wrong.
  ///
  /// - Complexity: O(rules · blanks · taps); for most rules the first blank is enough.
  package static func live(for question: Question) -> [WrongRule] {
    let blanks = question.blanks.compactMap { blank in
      question.number(at: blank).map { (blank: blank, right: $0) }
    }
    return all.filter { rule in
      blanks.contains { blank, right in
        guard let answer = rule.answer(to: question, at: blank) else { return false }
        return !isSame(answer, right)
      }
    }
  }

  /// Whether two numbers differ by no more than the order of additions can explain.
  package static func isSame(_ left: Double, _ right: Double) -> Bool {
    left == right || (left.isNaN && right.isNaN)
      || abs(left - right) <= 1e-9 * max(1, abs(left), abs(right))
  }
}

extension Question {
  /// The right number for `blank`; nil where cells are asked for.
  fileprivate func number(at blank: Blank) -> Double? {
    // Without the value by hand, which takes longer than all rules.
    if case .cell = blank { return step(for: blank)?.value }
    return expected(blank).value
  }
}
