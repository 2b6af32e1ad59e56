/// What a learner typed, read as a number.
///
///     try Answer("-2.50")     // a decimal of two decimals
///     try Answer(" 5 / 3 ")   // a fraction
///     try Answer("1 2/3")     // the same, as a mixed number
///     try Answer("１２")       // 12: a Korean input method in full width
package struct Answer: Equatable, Sendable {
  /// How the number was written.
  package enum Form: Equatable, Sendable {
    case integer
    /// With this many digits behind the point, at least 1.
    case decimal(Int)
    case fraction
    /// `inf`, `-inf` or `nan`, for a sum that leaves the range of numbers.
    case notFinite
  }

  /// The longest text that is read, in bytes of UTF-8.
  package static let longest = 200

  /// As it was typed.
  package let text: String
  /// Whole, with a point, as a fraction, or no number at all.
  package let form: Form
  /// The number, rounded to the nearest Double.
  package let value: Double
  /// The number itself, where it fits.
  package let exact: Rational?

  /// - Throws: `AnswerError`, which says what to type instead.
  package init(_ text: String) throws(AnswerError) {
    guard text.utf8.count <= Answer.longest else { throw .tooLong }
    let plain = try trimmed(asASCII(text))
    if plain.isEmpty { throw .empty }
    if plain.contains(",") { throw .comma }
    self.text = text
    if let special = Answer.notFinite(plain) {
      (form, value, exact) = (.notFinite, special, nil)
      return
    }
    let parts = plain.split(separator: "/", omittingEmptySubsequences: false)
    switch parts.count {
    case 1: (form, value, exact) = try Answer.decimal(plain)
    case 2: (form, value, exact) = try Answer.fraction(String(parts[0]), String(parts[1]))
    default: throw looksLikeCalculation(plain) ? .calculation : .notANumber
    }
  }

  init(text: String, form: Form, value: Double, exact: Rational?) {
    (self.text, self.form, self.value, self.exact) = (text, form, value, exact)
  }

  private static func decimal(
    _ text: String
  ) throws(AnswerError) -> (Form, Double, Rational?) {
    guard let decimal = DecimalText(text), let value = Double(text) else {
      throw fault(in: text)
    }
    guard value.isFinite else { throw .outOfRange }
    let form: Form = decimal.decimals == 0 ? .integer : .decimal(decimal.decimals)
    return (form, value, decimal.rational)
  }

  /// A quotient, the part before the slash perhaps a mixed number's whole and numerator: `1 2`.
  private static func fraction(
    _ above: String, _ below: String
  ) throws(AnswerError) -> (Form, Double, Rational?) {
    let pieces = trimmed(above).split(separator: " ")
    let divisor = try decimal(trimmed(below))
    guard divisor.1 != 0 else { throw .zeroDenominator }
    guard let last = pieces.last, pieces.count <= 2 else { throw .notANumber }
    let numerator = try decimal(String(last))
    var exact = both(numerator.2, divisor.2).flatMap { $0.divided(by: $1) }
    var value = numerator.1 / divisor.1
    if pieces.count == 2 {
      let whole = try decimal(String(pieces[0]))
      guard whole.0 == .integer, value >= 0, divisor.1 > 0 else { throw .severalNumbers }
      let isNegative = pieces[0].hasPrefix("-")
      if isNegative { exact = exact?.negated }
      exact = both(whole.2, exact).flatMap { $0.adding($1) }
      value = isNegative ? whole.1 - value : whole.1 + value
    }
    guard value.isFinite else { throw .outOfRange }
    return (.fraction, value, exact)
  }

  private static func notFinite(_ text: String) -> Double? {
    switch text.lowercased() {
    case "inf", "+inf", "infinity", "+infinity": return .infinity
    case "-inf", "-infinity": return -.infinity
    case "nan": return .nan
    default: return nil
    }
  }
}

/// Both, or nil where one is missing.
private func both<Left, Right>(_ left: Left?, _ right: Right?) -> (Left, Right)? {
  guard let left, let right else { return nil }
  return (left, right)
}
