import TraceEngine

extension Step {
  /// The value as it comes out by hand: every operand taken as the decimal it is written as, nothing
  /// rounded. 0.1 × 3 is 0.3, and the mean of 1, 2, 2 is 5/3. Nil where the fractions grow too long,
  /// where an operand is no number, and for softmax.
  ///
  /// - Complexity: O(taps).
  package var handValue: Rational? {
    switch operation {
    case .pooling(let pooling) where pooling.kind != .average:
      return outcome.winner.flatMap { written(taps[$0].input) }
    // No fraction is a power of e.
    case .softmax: return nil
    default: break
    }
    guard var value = handSum() else { return nil }
    if let bias {
      guard let sum = written(bias).flatMap({ value.adding($0) }) else { return nil }
      value = sum
    }
    if let divisor = outcome.divisor {
      return Rational(divisor, over: 1).flatMap { value.divided(by: $0) }
    }
    return operation.endsInReLU && value.isNegative ? .zero : value
  }

  private func handSum() -> Rational? {
    var sum = Rational.zero
    for tap in taps where tap.counts {
      guard let input = written(tap.input), let weight = written(tap.weight),
        let product = input.multiplied(by: weight), let next = sum.adding(product)
      else { return nil }
      sum = next
    }
    return sum
  }

  private func written(_ operand: Double) -> Rational? {
    Rational(written: operand, operation.precision)
  }
}

extension Rational {
  /// A number as the decimal it is written as: 0.1 is 1/10. Nil where it does not fit.
  init?(written number: Double, _ precision: Precision) {
    if abs(number) < 1e15, number == number.rounded() {
      self.init(Int(number), over: 1)
      return
    }
    guard let rational = DecimalText(shortest: number, precision)?.rational else { return nil }
    self = rational
  }
}
