/// All wrong rules that are known, in the order of `docs/misconceptions.md`.
package enum WrongRules {
  package static let all: [WrongRule] =
    filterRules + productRules + biasRules + windowRules + paddingRules + channelRules + sizeRules
    + roundingRules + parameterRules + poolingRules + winnerRules

  private static let byName = Dictionary(uniqueKeysWithValues: all.map { ($0.name, $0) })

  /// The rule of this name, or nil.
  package static func named(_ name: String) -> WrongRule? { byName[name] }

  /// Whether two numbers differ by no more than the order of additions can explain.
  package static func isSame(_ left: Double, _ right: Double) -> Bool {
    left == right || (left.isNaN && right.isNaN)
      || abs(left - right) <= 1e-9 * max(1, abs(left), abs(right))
  }
}
