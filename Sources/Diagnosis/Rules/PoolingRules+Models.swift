import TraceEngine

// What the rules for pooling share.
extension WrongRule.Model {
  /// Something else made of the numbers of the input under the window.
  static func chosen(
    insteadOf right: Pooling.Kind, _ value: @escaping @Sendable ([Double]) -> Double?
  ) -> Self {
    .pooling { pooling, step in
      pooling.kind == right ? value(step.real) : nil
    }
  }

  /// An average whose divisor counts other cells; `counts` is nil where the rule does not apply.
  static func divisor(
    _ counts: @escaping @Sendable (Pooling, Tap) -> Bool?
  ) -> Self {
    .summing { pooling, step in
      guard pooling.kind == .average else { return nil }
      var counted = 0
      for tap in step.taps {
        guard let counts = counts(pooling, tap) else { return nil }
        if counts { counted += 1 }
      }
      return pooling.precision.rounded(step.outcome.sum / Double(counted))
    }
  }

  /// Something else made of an average's sum and divisor.
  static func averaged(
    _ value: @escaping @Sendable (_ sum: Double, _ divisor: Double) -> Double
  ) -> Self {
    .summing { _, step in
      let outcome = step.outcome
      return outcome.divisor.map { value(outcome.sum, Double($0)) }
    }
  }

  /// Another end of an average: the numbers are added up as they should be.
  private static func summing(
    _ model: @escaping @Sendable (Pooling, Step) -> Double?
  ) -> Self {
    .value { operation, cell in
      guard case .pooling(let pooling) = operation else { return nil }
      let step = operation.step(at: cell)
      return model(pooling, step).map { value in
        WrongValue(value, terms: step.terms.filter { $0.input != 0 })
      }
    }
  }
}

extension Step {
  /// The numbers of the input under the window, in reading order.
  var real: [Double] {
    var numbers: [Double] = []
    for tap in taps where tap.source == .input { numbers.append(tap.input) }
    return numbers
  }
}
