import TraceEngine

/// The taps of a step that weigh most, and what the others come to.
///
///     LargestTaps(step, count: 2).taps.map(\.product)   // [55, 30] of 55, 4, 30, 8
///
/// A sum's taps are ordered by the size of their products, a maximum's or minimum's by who comes
/// nearer to winning; of equals the first comes first. What is not finite comes before all, a tap that
/// takes no part last.
struct LargestTaps {
  /// The largest first.
  let taps: [Tap]
  /// How many there are besides.
  let leftOut: Int
  /// Their products, added in order; nil for a maximum or minimum, which adds nothing.
  let leftOutSum: Double?

  /// - Complexity: O(*t* log *t*), where *t* is the number of taps.
  init(_ step: Step, count: Int) {
    var rule = Rule.size
    if case .pooling(let pooling) = step.operation {
      rule = pooling.kind == .maximum ? .largest : pooling.kind == .minimum ? .smallest : .size
    }
    let ranked = step.taps.sorted { left, right in
      let (first, second) = (rule.rank(left), rule.rank(right))
      return first == second ? left.index < right.index : first > second
    }
    let rest = ranked.dropFirst(count).sorted { $0.index < $1.index }
    taps = Array(ranked.prefix(count))
    leftOut = rest.count
    let precision = step.operation.precision
    leftOutSum =
      rule == .size
      ? rest.lazy.filter(\.counts).reduce(0) { precision.rounded($0 + $1.product) } : nil
  }

  private enum Rule {
    case size, largest, smallest

    func rank(_ tap: Tap) -> Double {
      guard tap.counts else { return -.infinity }
      if tap.product.isNaN { return .infinity }
      switch self {
      case .size: return tap.product.magnitude
      case .largest: return tap.product
      case .smallest: return -tap.product
      }
    }
  }
}
