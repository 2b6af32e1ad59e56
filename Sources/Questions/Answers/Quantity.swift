/// A number of a calculation: exact where it fits, and as the nearest Double.
package struct Quantity: Equatable, Sendable {
  /// The number, rounded to the nearest Double.
  package let value: Double
  /// The number itself, where it fits.
  package let exact: Rational?
  /// How many digits stand behind the point where it was typed as a decimal; 0 for any other.
  package let decimals: Int

  init(_ value: Double, exact: Rational?, decimals: Int = 0) {
    // From the fraction, so that 0.1*3 is 0.3.
    self.value = exact.map { Double($0.numerator) / Double($0.denominator) } ?? value
    (self.exact, self.decimals) = (exact, decimals)
  }

  init(_ whole: Int) { self.init(Double(whole), exact: Rational(whole, over: 1)) }

  static func + (left: Quantity, right: Quantity) -> Quantity {
    Quantity(left.value + right.value, exact: left.with(right) { $0.adding($1) })
  }

  static func * (left: Quantity, right: Quantity) -> Quantity {
    Quantity(left.value * right.value, exact: left.with(right) { $0.multiplied(by: $1) })
  }

  /// - Throws: `.zeroDenominator`.
  func divided(by other: Quantity) throws(AnswerError) -> Quantity {
    guard other.value != 0 else { throw .zeroDenominator }
    return Quantity(value / other.value, exact: with(other) { $0.divided(by: $1) })
  }

  var negated: Quantity { Quantity(-value, exact: exact.flatMap(\.negated), decimals: decimals) }

  private func with(
    _ other: Quantity, _ operation: (Rational, Rational) -> Rational?
  ) -> Rational? {
    guard let exact, let right = other.exact else { return nil }
    return operation(exact, right)
  }
}

extension Answer {
  /// What a calculation comes to. A number that a decimal can hold is one, and may be a rounding;
  /// 5/3 is a fraction.
  init(_ quantity: Quantity, typed text: String) {
    let form: Form
    if let exact = quantity.exact {
      switch decimals(of: exact) {
      case 0?: form = .integer
      case let decimals?: form = .decimal(decimals)
      case nil: form = .fraction
      }
    } else {
      form = .fraction
    }
    self.init(text: text, form: form, value: quantity.value, exact: quantity.exact)
  }
}

/// How many decimals write `number` in full; nil where none do.
private func decimals(of number: Rational) -> Int? {
  (0...18).first { digits in
    powerOfTen(digits).map { $0.isMultiple(of: number.denominator) } ?? false
  }
}

extension Quantity {
  /// Without its sign.
  package var magnitude: Quantity { value < 0 ? negated : self }

  /// The product with a number that need not be exact.
  package func times(_ other: Double, _ exact: Rational? = nil) -> Quantity {
    let exact = exact ?? Rational(exactly: other)
    return self * Quantity(other, exact: exact)
  }

  /// The sum with another number.
  package func plus(_ other: Quantity) -> Quantity { self + other }

  /// 1 over the number; nil for 0.
  package var inverse: Quantity? { try? Quantity(1).divided(by: self) }
}

extension Rational {
  /// A whole number.
  fileprivate init?(exactly number: Double) {
    guard let whole = Int(exactly: number) else { return nil }
    self.init(whole, over: 1)
  }
}
