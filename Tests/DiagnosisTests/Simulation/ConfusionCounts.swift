/// How often which thing was said to whom.
struct ConfusionCounts: Sendable {
  /// What was said.
  enum Said: Hashable, Sendable {
    case namedAlone
    /// Among so many rules.
    case namedInTie(Int)
    case namedOther
    /// Among so many rules.
    case askedRight(Int)
    case askedOther
    case slip, unknown, nothing
  }

  private(set) var counts: [Simulation.Deed: [Said: Int]] = [:]
  /// In the order in which they were met.
  private(set) var deeds: [Simulation.Deed] = []
  /// The answers to which the wrong thing was said, for whoever looks into a failure.
  private(set) var misses: [String] = []

  mutating func note(_ deed: Simulation.Deed, _ said: Said, about text: @autoclosure () -> String) {
    if isMiss(deed, said) { misses.append("\(deed): \(said): \(text())") }
    if counts[deed] == nil { deeds.append(deed) }
    counts[deed, default: [:]][said, default: 0] += 1
  }

  private func isMiss(_ deed: Simulation.Deed, _ said: Said) -> Bool {
    switch deed {
    case .rule: return !said.isNamedRight && !said.isAskedRight
    case .ruleAndSlip, .ruleAndSlipOfTwo: return said == .namedOther
    case .slips: return said.isNamed
    case .right: return said != .nothing
    }
  }

  func count(
    _ deed: (Simulation.Deed) -> Bool, _ said: (Said) -> Bool = { _ in true }
  ) -> Int {
    var total = 0
    for (did, row) in counts where deed(did) {
      for (what, count) in row where said(what) { total += count }
    }
    return total
  }

  /// The rules that were said, all answers together.
  func rules(_ deed: (Simulation.Deed) -> Bool, _ said: (Said) -> Bool) -> Int {
    var total = 0
    for (did, row) in counts where deed(did) {
      for (what, count) in row where said(what) { total += count * what.rules }
    }
    return total
  }
}

extension ConfusionCounts.Said {
  var isNamedRight: Bool {
    if case .namedInTie = self { return true }
    return self == .namedAlone
  }

  var isNamed: Bool { isNamedRight || self == .namedOther }

  var isAskedRight: Bool {
    if case .askedRight = self { return true }
    return false
  }

  /// How many rules were said together.
  var rules: Int {
    switch self {
    case .namedInTie(let count), .askedRight(let count): return count
    default: return 1
    }
  }
}

extension Simulation.Deed {
  var isRule: Bool {
    if case .rule = self { return true }
    return false
  }

  var isRuleAndSlip: Bool { self == .ruleAndSlip || self == .ruleAndSlipOfTwo }
}
