import Questions
import TraceEngine

/// The wrong rules that a calculation speaks for.
struct WorkingEvidence {
  private(set) var rules: [WrongRule] = []
  /// The products of the first rule that the terms follow while they do not follow the right one.
  private(set) var terms: [WrongValue.Term]?

  /// Fewer terms name no rule.
  private static let fewest = 2

  init(_ chain: WorkingChain, _ step: Step) {
    let targets = chain.targets
    let right = targets.taps.map { WrongValue.Term(input: $0.input, weight: $0.weight) }
    let entries = chain.entries.filter { $0.value.value != 0 || targets.isContest }
    guard entries.count >= WorkingEvidence.fewest, !right.isEmpty else { return }
    let isRight = WorkingEvidence.follow(entries, right, targets)
    let isWrongResult = !targets.isSame(chain.value, step.value)
    if isRight && !isWrongResult { return }
    var inOrder: [WrongRule] = []
    for rule in WrongRules.all {
      guard let wrong = rule.value(of: step.operation, at: step.output), let terms = wrong.terms,
        WorkingEvidence.follow(entries, terms, targets)
      else { continue }
      if isRight {
        // The right terms, and then something else was done with them.
        guard targets.isSame(chain.value, wrong.value) else { continue }
      } else if self.terms == nil {
        self.terms = terms
      }
      rules.append(rule)
      if WorkingEvidence.followInOrder(entries, terms, targets) { inOrder.append(rule) }
    }
    // Where the same products come from several rules, the order they were written in tells more.
    if !isRight && !inOrder.isEmpty { rules = inOrder }
  }

  /// Whether the terms are exactly these products, one after another.
  private static func followInOrder(
    _ entries: [WorkingEntry], _ terms: [WrongValue.Term], _ targets: WorkingTargets
  ) -> Bool {
    let rest = terms.filter { $0.input * $0.weight != 0 || targets.isContest }
    return rest.count <= entries.count
      && zip(entries, rest).allSatisfy { targets.fits($0, input: $1.input, weight: $1.weight) }
  }

  /// Whether the terms are exactly these products, in any order; a bias may stand among them, and
  /// products of zero may be left out.
  private static func follow(
    _ entries: [WorkingEntry], _ terms: [WrongValue.Term], _ targets: WorkingTargets
  ) -> Bool {
    var rest = terms.filter { $0.input * $0.weight != 0 || targets.isContest }
    if rest.isEmpty || rest.count > entries.count { return false }
    for entry in entries {
      if let at = rest.firstIndex(where: {
        targets.fits(entry, input: $0.input, weight: $0.weight)
      }) {
        rest.remove(at: at)
        continue
      }
      guard entry.isBare, let bias = targets.bias,
        targets.isSame(entry.value.magnitude, abs(bias))
      else { return false }
    }
    return rest.isEmpty
  }
}
