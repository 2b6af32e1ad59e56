import Questions
import TraceEngine

/// What every wrong rule gives for every blank of a question, computed once.
///
/// A rule that gives nothing but right numbers, or none at all, is not in the table: nobody's answers
/// to this question can tell that it was followed.
///
///     let table = RuleTable(question)
///     for answers in all { diagnose(Evidence(answers), [table]) }
package struct RuleTable: Sendable {
  /// A rule and its answers, one a blank; nil where the rule has nothing to say.
  struct Row: Sendable {
    let rule: WrongRule
    let answers: [RuleAnswer?]
  }

  /// The question whose answers stand in it.
  package let question: Question
  let blanks: [Blank]
  /// What is right, one a blank.
  let truths: [RuleAnswer?]
  /// In the order of the rules.
  let rows: [Row]

  /// - Complexity: O(rules · blanks · taps).
  package init(_ question: Question, rules: [WrongRule] = WrongRules.all) {
    let blanks = question.blanks
    let truths = blanks.map { question.truth(at: $0) }
    rows = rules.compactMap { rule in
      let answers = rule.answers(to: question, at: blanks)
      let differs = zip(answers, truths).contains { isAnother($0, than: $1) }
      return differs ? Row(rule: rule, answers: answers) : nil
    }
    (self.question, self.blanks, self.truths) = (question, blanks, truths)
  }

  private init(_ table: RuleTable, rows: [Row]) {
    (question, blanks, truths) = (table.question, table.blanks, table.truths)
    self.rows = rows
  }

  /// The table with those of its rules that are among `rules`.
  func only(_ rules: [WrongRule]) -> RuleTable {
    RuleTable(self, rows: rows.filter { rules.contains($0.rule) })
  }

  /// The rules that give a wrong number somewhere, in the order they were given.
  package var rules: [WrongRule] { rows.map(\.rule) }
}

/// Whether a rule's answer is there and is not `other`.
func isAnother(_ answer: RuleAnswer?, than other: RuleAnswer?) -> Bool {
  guard let answer else { return false }
  return other.map { !answer.isSame(as: $0) } ?? true
}
