/// All wrong rules that are known, in the order of `docs/misconceptions.md`.
package enum WrongRules {
  /// Every rule, family by family.
  package static let all: [WrongRule] =
    filterRules + productRules + biasRules + windowRules + placeRules + paddingRules + channelRules
    + sizeRules
    + roundingRules + parameterRules + poolingRules + winnerRules

  private static let byName = Dictionary(uniqueKeysWithValues: all.map { ($0.name, $0) })

  /// The rule of this name, or nil.
  package static func named(_ name: String) -> WrongRule? { byName[name] }
}
