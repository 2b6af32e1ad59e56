import Diagnosis
import Questions
import TraceText

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

  /// The next hint; the fourth shows the answer. Of several cells it shows that of the one at hand and
  /// the others stay open; else it closes the item. Nil once the item was answered; where the answer
  /// was shown, shows it again.
  ///
  /// - Parameter blank: the blank it is about; the first open one when nil.
  package mutating func hint(for blank: Int? = nil) -> Hint? {
    if case .right = outcome { return nil }
    let place = blank ?? firstOpenBlank ?? 0
    guard isOpen else { return skip(at: place) }
    if fields[place].isShown { return Hint(question, .answer, for: blanks[place]) }
    guard let rung = Hint.Rung(rawValue: rungs[place] + 1), rung != .answer else {
      return show(place) ?? skip(at: place)
    }
    climb(place, to: rung)
    let authors = authorsHints.indices.contains(hints - 1) ? authorsHints[hints - 1] : nil
    return Hint(question, rung, for: blanks[place], responses: responses, text: authors)
  }

  private mutating func climb(_ blank: Int, to rung: Hint.Rung) {
    if case .cell = blanks[blank] {
      rungs[blank] = rung.rawValue
    } else {
      rungs = rungs.map { _ in rung.rawValue }
    }
  }

  /// Fills one of several open cells in rightly and says why; nil where it is the last one open.
  private mutating func show(_ blank: Int) -> Hint? {
    guard case .cell = blanks[blank], fields.count(where: { !$0.isRight }) > 1 else { return nil }
    let hint = Hint(question, .answer, for: blanks[blank], responses: responses)
    guard let step = hint.step, !hint.isInputOpen else { return nil }
    let text = NumberText.text(step.value, precision: step.operation.precision)
    var field = Field(text: text)
    field.response = try? Response(text, for: blanks[blank])
    field.isShown = true
    var known = fields.map(\.response)
    known[blank] = field.response
    field.verdict = grade(question, known)[blank]
    guard field.isRight else { return nil }
    fields[blank] = field
    climb(blank, to: .answer)
    isSpoiled = true
    remark = nil
    return hint
  }

  /// Shows the answer with its reason and closes the item as not answered. Nil once it was answered.
  package mutating func skip(at blank: Int? = nil) -> Hint? {
    if case .right = outcome { return nil }
    let place = blank ?? firstOpenBlank ?? 0
    rungs[place] = Hint.Rung.answer.rawValue
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
