/// All wrong rules that are known, in the order of the documentation.
package enum WrongRules {
  package static let all: [WrongRule] = valueRules

  /// The rule of this name, or nil.
  package static func named(_ name: String) -> WrongRule? { all.first { $0.name == name } }
}
