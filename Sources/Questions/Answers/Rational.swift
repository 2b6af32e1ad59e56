/// A fraction in lowest terms, for grading what was reckoned by hand: 5/3 is 5/3, not 1.666….
///
///     Rational(10, over: 6)             // 5/3
///     Rational(1, over: 0)              // nil
///
/// Numbers that do not fit are nil, never a trap and never rounded; grading then falls back on
/// Double.
package struct Rational: Hashable, Sendable {
  /// Carries the sign; never `Int.min`, so that it can be negated.
  package let numerator: Int
  /// At least 1.
  package let denominator: Int

  /// 0 over 1.
  package static let zero = Rational(whole: 0)

  /// The quotient in lowest terms; nil for a denominator of 0 and for `Int.min`.
  package init?(_ numerator: Int, over denominator: Int) {
    guard denominator != 0, numerator != .min, denominator != .min else { return nil }
    var (divisor, rest) = (abs(numerator), abs(denominator))
    while rest != 0 { (divisor, rest) = (rest, divisor % rest) }
    let sign = denominator < 0 ? -1 : 1
    self.numerator = sign * numerator / divisor
    self.denominator = sign * denominator / divisor
  }

  private init(whole: Int) {
    numerator = whole
    denominator = 1
  }

  /// Whether it is below 0.
  package var isNegative: Bool { numerator < 0 }
  /// With the other sign.
  package var negated: Rational? { Rational(-numerator, over: denominator) }

  /// The sum; nil where it does not fit.
  package func adding(_ other: Rational) -> Rational? {
    guard let left = multiply(numerator, other.denominator),
      let right = multiply(other.numerator, denominator),
      let below = multiply(denominator, other.denominator)
    else { return nil }
    let (above, overflow) = left.addingReportingOverflow(right)
    return overflow ? nil : Rational(above, over: below)
  }

  /// The product; nil where it does not fit.
  package func multiplied(by other: Rational) -> Rational? {
    // Crosswise first: the largest product that can be avoided is.
    guard let first = Rational(numerator, over: other.denominator),
      let second = Rational(other.numerator, over: denominator),
      let above = multiply(first.numerator, second.numerator),
      let below = multiply(first.denominator, second.denominator)
    else { return nil }
    return Rational(above, over: below)
  }

  /// The quotient; nil where it does not fit, and for a divisor of 0.
  package func divided(by other: Rational) -> Rational? {
    guard let inverse = Rational(other.denominator, over: other.numerator) else { return nil }
    return multiplied(by: inverse)
  }
}

/// The product, or nil where it is no `Int`.
func multiply(_ left: Int, _ right: Int) -> Int? {
  let (product, overflow) = left.multipliedReportingOverflow(by: right)
  return overflow ? nil : product
}

/// 10 to the power `exponent`, or nil where it is no `Int`.
func powerOfTen(_ exponent: Int) -> Int? {
  guard (0...18).contains(exponent) else { return nil }
  return (0..<exponent).reduce(1) { power, _ in power * 10 }
}
