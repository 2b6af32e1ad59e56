import Questions

/// What the evidence says about wrong answers. It speaks only as surely as the evidence allows.
package enum Diagnosis: Equatable, Sendable {
  /// Nothing is wrong.
  case nothing
  /// Rules that may have been followed, the likeliest first; to be asked, not said.
  case ask([WrongRule])
  /// The rules that were followed. More than one: the numbers cannot tell which.
  case named([WrongRule], because: Reason)
  /// No rule; a slip of the hand would explain it.
  case slip(Slip)
  /// A calculation was typed, and this is wrong in it.
  case working(WorkingReport)
  /// Nothing that is known explains it.
  case unknown

  /// Why a rule is named.
  package enum Reason: Equatable, Sendable {
    /// So many wrong cells agree with it.
    case cells(Int)
    /// The calculation that was typed.
    case working
    /// The learner said so.
    case yes
  }
}

/// A slip of the hand.
package enum Slip: Equatable, Sendable {
  case digitsSwapped
  case sign
  /// One product is off by a row of the times table.
  case timesTable
  case productLeftOut
  /// The sum is off by 1 or by 10.
  case addition(Int)
}

/// What is known when wrong answers are to be explained.
package struct Evidence: Equatable, Sendable {
  /// All that was filled in of the question at hand, and, before it, what was filled in of earlier
  /// questions of this sitting.
  package var observations: [Observation]
  /// The names of rules that the learner said yes to, or no.
  package var confirmed: Set<String>
  package var denied: Set<String>

  package init(
    _ observations: [Observation], confirmed: Set<String> = [], denied: Set<String> = []
  ) {
    (self.observations, self.confirmed, self.denied) = (observations, confirmed, denied)
  }
}

/// Explains the wrong answers to the last question among the observations.
package func diagnose(_ evidence: Evidence) -> Diagnosis {
  guard let last = evidence.observations.last else { return .nothing }
  let question = last.question
  let wrong = evidence.observations.filter { $0.question == question && !$0.isRight }
  if wrong.isEmpty { return .nothing }
  let rules = WrongRules.all.filter { rule in
    wrong.allSatisfy { rule.answer(to: question, at: $0.blank) == $0.response.value }
  }
  if rules.isEmpty { return .unknown }
  return wrong.count > 1 ? .named(rules, because: .cells(wrong.count)) : .ask(rules)
}
