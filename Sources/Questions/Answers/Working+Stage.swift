extension Working {
  /// What stands between two equal signs: a sum of terms, perhaps over a divisor, or a maximum or
  /// minimum of sums.
  ///
  /// Sums in parentheses are taken apart: `(1*2+3*4)+5` has three terms, `(5+1+15+5)/4` has four
  /// and a divisor.
  package struct Stage: Equatable, Sendable {
    /// What is done with the terms.
    package let form: Form
    /// In the order they were typed.
    package let terms: [Term]
    /// Which terms each argument of a maximum or minimum has; of a sum all.
    package let arguments: [Range<Int>]
    /// What the whole sum is divided by; `1/9*(…)` divides by 9.
    package let divisor: Quantity?
    /// What the stage comes to, division and all.
    package let value: Quantity
    /// In characters of the typed text.
    package let range: Range<Int>

    /// Whether it is a number alone.
    package var isNumber: Bool {
      form == .sum && divisor == nil && terms.count == 1 && terms[0].factors.count == 1
    }
  }

  /// What is done with the terms of a stage.
  package enum Form: Equatable, Sendable {
    case sum, maximum, minimum
    /// `relu(…)`: 0 where the sum is below.
    case rectified
  }

  /// One product, or one number.
  package struct Term: Equatable, Sendable {
    /// The first carries the sign of the term.
    package let factors: [Factor]
    /// In characters of the typed text, without the `+` or `-` that joins it to the term before.
    package let range: Range<Int>

    /// The product of the factors.
    package var value: Quantity { factors.dropFirst().reduce(factors[0].number) { $0 * $1.number } }

    var negated: Term {
      Term(factors: [factors[0].times(Quantity(-1))] + factors.dropFirst(), range: range)
    }
  }

  /// One number of a product.
  package struct Factor: Equatable, Sendable {
    /// With its sign.
    package let number: Quantity
    /// In characters of the typed text.
    package let range: Range<Int>

    func times(_ other: Quantity) -> Factor {
      let product =
        other == Quantity(-1) ? number.negated : number * other
      return Factor(number: product, range: range)
    }
  }
}
