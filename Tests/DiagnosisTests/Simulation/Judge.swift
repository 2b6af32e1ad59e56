import Diagnosis

/// Compares what was said with what the learner did.
struct Judge {
  let paper: Paper
  /// Nil for one who followed no rule.
  let learner: SimulatedLearner?
  /// What the learner's rule alone leads to, without any slip.
  let ruled: [Double?]

  /// The same judge for one cell alone: there more rules lead to the same answer.
  func looking(at cell: Int) -> Judge {
    let alone = ruled.indices.map { $0 == cell ? ruled[$0] : nil }
    return Judge(paper: paper, learner: learner, ruled: alone)
  }

  func said(_ diagnosis: Diagnosis) -> ConfusionCounts.Said {
    switch diagnosis {
    case .nothing: return .nothing
    case .slip: return .slip
    case .working, .unknown: return .unknown
    case .named(let rules, _):
      guard isRight(rules) else { return .namedOther }
      return rules.count == 1 ? .namedAlone : .namedInTie(rules.count)
    case .ask(let rules):
      return isRight(rules) ? .askedRight(rules.count) : .askedOther
    }
  }

  /// Whether the learner's rule is among those said, or one that, followed by a learner of ours,
  /// leads to the very same answers.
  private func isRight(_ rules: [WrongRule]) -> Bool {
    guard let learner else { return false }
    let names = Set(rules.map(\.name))
    if names.contains(learner.rule) { return true }
    return Judge.everyone.contains { other in
      guard names.contains(other.rule), let own = other.answers(paper) else { return false }
      return zip(own, ruled).allSatisfy { $1 == nil || $0.map(typed) == $1.map(typed) }
    }
  }

  private static let everyone = SimulatedFamily.allCases.flatMap(\.learners)
}
