import Questions
import TraceEngine

/// The wrong rules that a calculation speaks for.
struct WorkingEvidence {
  private(set) var rules: [WrongRule] = []
  /// The products of the first rule that the terms follow while they do not follow the right one.
  private(set) var terms: [WrongValue.Term]?
  /// Whether no term stands for a tap: sums are multiplied, or nothing is.
  private(set) var hasNoProducts = false
  /// Whether the terms are right and the rules lead from them to the number at the end.
  private(set) var explainsResult = false

  /// Fewer terms name no rule.
  private static let fewest = 2

  init(_ chain: WorkingChain, _ step: Step) {
    let targets = chain.targets
    let right = targets.taps.map { WrongValue.Term(input: $0.input, weight: $0.weight) }
    let entries = chain.entries.filter { $0.value.value != 0 || targets.isContest }
    guard !right.isEmpty else { return }
    if WorkingEvidence.follow(entries, right, targets), entries.count >= WorkingEvidence.fewest {
      readEnding(chain, step, entries)
      return
    }
    readWholes(chain, step)
    guard rules.isEmpty, entries.count >= WorkingEvidence.fewest else { return }
    var inOrder: [WrongRule] = []
    for rule in WrongRules.all {
      guard let wrong = rule.value(of: step.operation, at: step.output), let terms = wrong.terms,
        WorkingEvidence.follow(entries, terms, targets)
      else { continue }
      if self.terms == nil { self.terms = terms }
      rules.append(rule)
      if WorkingEvidence.followInOrder(entries, terms, targets) { inOrder.append(rule) }
    }
    // Where the same products come from several rules, the order they were written in tells more.
    if !inOrder.isEmpty { rules = inOrder }
  }

  /// Sums that are multiplied with one another, and operands that are added: neither is a product of
  /// the window, even where a number looks like one.
  private mutating func readWholes(_ chain: WorkingChain, _ step: Step) {
    let targets = chain.targets
    let wholes = chain.wholes.filter { $0.value.value != 0 }
    guard !wholes.isEmpty, targets.taps.count > 1 else { return }
    rules = WrongRules.all.filter { rule in
      guard let wrong = rule.value(of: step.operation, at: step.output) else { return false }
      if let addends = wrong.addends { return WorkingEvidence.add(wholes, addends, targets) }
      guard let terms = wrong.terms, terms.count <= targets.channels.count,
        terms.count < targets.taps.count
      else { return false }
      let isSum = wholes.contains { whole in
        !whole.isBare && !targets.taps.contains { targets.fits(whole, $0) }
      }
      return isSum && WorkingEvidence.follow(wholes, terms, targets)
    }
    hasNoProducts = !rules.isEmpty
  }

  /// Whether the terms are these numbers alone: one by one, tap by tap, or all first ones and all
  /// second ones together.
  private static func add(
    _ entries: [WorkingEntry], _ addends: [[Double]], _ targets: WorkingTargets
  ) -> Bool {
    guard entries.count > 1, entries.allSatisfy(\.isBare) else { return false }
    let sides = (0..<2).map { side in addends.reduce(0) { $0 + $1[side] } }
    let ways = [addends.flatMap { $0 }, addends.map { $0.reduce(0, +) }, sides]
    return ways.contains { way in
      follow(entries, way.map { WrongValue.Term(input: $0, weight: 1) }, targets)
    }
  }

  /// The right terms, and then something else was done with them. The number at the end tells what;
  /// where no rule gives it, what the terms were worked out to, but for an average: that is divided
  /// in the head, and the sum before is no result.
  private mutating func readEnding(
    _ chain: WorkingChain, _ step: Step, _ entries: [WorkingEntry]
  ) {
    let targets = chain.targets
    let isWrong = !targets.isSame(chain.value, step.value)
    // The sum with its bias is right: a number behind it that lacks the bias is a slip.
    guard isWrong || targets.isPooling || targets.bias == nil,
      !targets.isSame(chain.result, step.value)
    else { return }
    let possible = WrongRules.all.compactMap { rule -> (rule: WrongRule, value: Double)? in
      guard let wrong = rule.value(of: step.operation, at: step.output), let terms = wrong.terms,
        WorkingEvidence.follow(entries, terms, targets)
      else { return nil }
      return (rule, wrong.value)
    }
    rules = possible.filter { targets.isSame(chain.result, $0.value) }.map(\.rule)
    explainsResult = !rules.isEmpty
    if rules.isEmpty, isWrong, !targets.isPooling {
      rules = possible.filter { targets.isSame(chain.value, $0.value) }.map(\.rule)
    }
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
