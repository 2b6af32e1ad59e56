import Diagnosis
import Questions

/// Talking about wrong answers, hints, and the answer.
extension Attempt {
  /// The learner's answer to the rules that are asked about.
  ///
  /// - Parameter rule: the one of `askedRules` that was followed; nil for none of them.
  @discardableResult
  package mutating func confirm(_ rule: WrongRule?, earlier: [Observation] = []) -> Reply {
    let asked = askedRules
    guard !asked.isEmpty else { return Reply(summary: .closed) }
    if let rule { confirmed.insert(rule.name) } else { denied.formUnion(asked.map(\.name)) }
    let broken = say(.diagnosis(diagnose(evidence(earlier))))
    return Reply(summary: .talked, remark: remark, settled: asked, newlyNamed: broken)
  }

  /// The next hint; the fourth shows the answer and closes the item. Nil once the item was answered;
  /// where the answer was shown, shows it again.
  ///
  /// - Parameter blank: the blank it is about; the first open one when nil.
  package mutating func hint(for blank: Int? = nil) -> Hint? {
    if case .right = outcome { return nil }
    guard isOpen, let rung = Hint.Rung(rawValue: hints + 1), rung != .answer else {
      return skip(at: blank)
    }
    hints += 1
    let authors = authorsHints.indices.contains(hints - 1) ? authorsHints[hints - 1] : nil
    return Hint(
      question, rung, for: blanks[blank ?? firstOpenBlank ?? 0], responses: responses,
      text: authors)
  }

  /// Shows the answer with its reason and closes the item as not answered. Nil once it was answered.
  package mutating func skip(at blank: Int? = nil) -> Hint? {
    if case .right = outcome { return nil }
    let place = blank ?? firstOpenBlank ?? 0
    hints = Hint.Rung.answer.rawValue
    outcome = .shown
    isSpoiled = true
    remark = nil
    return Hint(question, .answer, for: blanks[place], responses: responses)
  }

  /// What is filled in and can be read, checked or not.
  package var responses: [Response?] {
    zip(blanks, fields).map { blank, field in
      field.response ?? (try? Response(field.text, for: blank))
    }
  }
}
