import Questions

/// Explains the wrong answers to the last question among the observations.
///
/// A rule must explain all that was filled in of the question, right numbers too, but for a slip or
/// two in a map (`RuleFit.explains`). One wrong number that agrees is weak evidence: about half of
/// all numbers near the right one are what some rule gives. Then the rules are asked about. They are
/// named where two wrong numbers agree, of this question or of this and an earlier one, where the
/// calculation was typed, or where the learner has said yes.
///
/// - Parameter tables: of questions that are answered by many; others are made as they are needed.
/// - Complexity: O(rules · blanks · taps), and O(blanks) with a table.
package func diagnose(_ evidence: Evidence, _ tables: [RuleTable] = []) -> Diagnosis {
  guard let last = evidence.observations.last else { return .nothing }
  let filled = Filled(last.question, evidence.observations, .last)
  if filled.wrong.isEmpty { return .nothing }
  let candidates = ranked(filled, evidence, tables)
  if let told = diagnosis(ofWorkingIn: filled, evidence, candidates.map(\.fit.rule)) {
    return told
  }
  if let first = candidates.first {
    let best = candidates.filter { $0.score == first.score }
    let confirmed = (first.isNameable ? best : candidates).filter {
      evidence.confirmed.contains($0.fit.rule.name)
    }
    if !confirmed.isEmpty { return .named(confirmed.map(\.fit.rule), because: .yes) }
    if first.isNameable {
      return .named(best.map(\.fit.rule), because: .cells(first.agreeing))
    }
    return .ask(candidates.prefix(3).map(\.fit.rule))
  }
  return slip(in: filled).map { .slip($0) } ?? .unknown
}

/// A rule that explains the question at hand, and what earlier ones say of it.
struct Candidate {
  let fit: RuleFit
  /// Wrong numbers of earlier questions that agree.
  let earlier: Int
  /// Its place in the order of the rules.
  let place: Int

  /// How many wrong numbers agree, here and before.
  var agreeing: Int { fit.pieces + earlier }
  /// The higher the better it explains. A slip on top of the rule decides between rules that explain
  /// as many numbers.
  var score: Int {
    2 * (fit.agreeing + earlier - fit.contradictions) + (fit.slipIsNear ? 1 : 0)
  }
  /// Whether learners are known to follow the rule: the likelier of rules that explain alike.
  var isSeen: Bool { fit.rule.basis == .seen }
  var isNameable: Bool { fit.explains && agreeing >= 2 }
}

/// The rules that may have been followed, best first.
private func ranked(
  _ filled: Filled, _ evidence: Evidence, _ tables: [RuleTable]
) -> [Candidate] {
  let fits = tables.table(for: filled.question).fits(filled)
    .filter { !evidence.denied.contains($0.rule.name) }
  var possible = fits.filter(\.explains)
  if possible.isEmpty { possible = fits.filter(\.isWorthAsking) }
  let earlier = earlierEvidence(for: possible.map(\.rule), evidence, tables)
  return possible.enumerated()
    .map { Candidate(fit: $1, earlier: earlier[$1.rule.name] ?? 0, place: $0) }
    .sorted { left, right in
      if left.score != right.score { return left.score > right.score }
      if left.isSeen != right.isSeen { return left.isSeen }
      return left.place < right.place
    }
}

/// How many wrong numbers of earlier questions agree with each rule, by its name. What was typed
/// first counts there: later tries follow hints. A rule that was broken more often than followed has
/// none.
private func earlierEvidence(
  for rules: [WrongRule], _ evidence: Evidence, _ tables: [RuleTable]
) -> [String: Int] {
  guard !rules.isEmpty, let last = evidence.observations.last else { return [:] }
  var questions: [Question] = []
  for observation in evidence.observations where observation.question != last.question {
    if questions.last != observation.question, !questions.contains(observation.question) {
      questions.append(observation.question)
    }
  }
  var agreeing: [String: Int] = [:]
  var balance: [String: Int] = [:]
  for question in questions {
    let filled = Filled(question, evidence.observations, .first)
    for fit in tables.table(for: filled.question, only: rules).fits(filled) {
      if fit.explains {
        agreeing[fit.rule.name, default: 0] += fit.pieces
        balance[fit.rule.name, default: 0] += 1
      } else if fit.contradictions > 0 {
        balance[fit.rule.name, default: 0] -= 1
      }
    }
  }
  return agreeing.filter { balance[$0.key, default: 0] >= 0 }
}

/// The slip that explains the wrong number that was observed last. Many wrong numbers are no slips.
private func slip(in filled: Filled) -> Slip? {
  guard filled.wrong.count <= max(2, filled.entries.count / 3) else { return nil }
  return filled.latestWrong.flatMap {
    Slip.explaining($0.response, to: filled.question, at: $0.blank)
  }
}

extension [RuleTable] {
  /// The table of `question`, made where there is none.
  fileprivate func table(for question: Question) -> RuleTable {
    first { $0.question == question } ?? RuleTable(question)
  }

  /// The table of `question` cut down to `rules`.
  fileprivate func table(for question: Question, only rules: [WrongRule]) -> RuleTable {
    guard let table = first(where: { $0.question == question }) else {
      return RuleTable(question, rules: rules)
    }
    return table.only(rules)
  }
}
