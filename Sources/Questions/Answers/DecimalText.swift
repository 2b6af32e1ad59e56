import TraceEngine

/// A decimal number as it is written, digit by digit: ± digits · 10^exponent.
///
///     DecimalText("-1.250e1")    // negative, digits 1 2 5 0, exponent -2, 2 decimals
struct DecimalText: Equatable, Sendable {
  let isNegative: Bool
  /// From 0 to 9, without leading zeros; empty for zero.
  let digits: [Int]
  let exponent: Int
  /// How many digits stand behind the point, the power of ten taken in; at least 0.
  var decimals: Int { max(0, -exponent) }

  init(isNegative: Bool, digits: [Int], exponent: Int) {
    self.isNegative = isNegative
    self.digits = Array(digits.drop { $0 == 0 })
    self.exponent = exponent
  }

  /// Reads an optional sign, digits with at most one point, and an optional power (`e-3`) in ASCII;
  /// nil for anything else.
  init?(_ text: some StringProtocol) {
    var rest = Array(text.utf8)[...]
    let sign = rest.first
    if sign == UInt8(ascii: "-") || sign == UInt8(ascii: "+") { rest = rest.dropFirst() }
    var digits = DecimalText.takeDigits(&rest)
    var exponent = 0
    if rest.first == UInt8(ascii: ".") {
      rest = rest.dropFirst()
      let decimals = DecimalText.takeDigits(&rest)
      digits += decimals
      exponent = -decimals.count
    }
    guard !digits.isEmpty else { return nil }
    if let letter = rest.first, letter | 0x20 == UInt8(ascii: "e") {
      rest = rest.dropFirst()
      guard let power = DecimalText.takePower(&rest) else { return nil }
      exponent += power
    }
    guard rest.isEmpty else { return nil }
    self.init(isNegative: sign == UInt8(ascii: "-"), digits: digits, exponent: exponent)
  }

  /// The shortest decimal that reads back as `value`; nil for infinity and not-a-number.
  init?(shortest value: Double, _ precision: Precision = .float64) {
    guard value.isFinite else { return nil }
    self.init(precision == .float64 ? value.description : Float(value).description)
  }

  /// The exact value, or nil where it does not fit.
  var rational: Rational? {
    let significant = Array(digits.reversed().drop { $0 == 0 }.reversed())
    let power = exponent + digits.count - significant.count
    var above = 0
    for digit in significant {
      guard let shifted = multiply(above, 10) else { return nil }
      let (next, overflow) = shifted.addingReportingOverflow(digit)
      if overflow { return nil }
      above = next
    }
    if isNegative { above = -above }
    if above == 0 { return .zero }
    guard let scale = powerOfTen(abs(power)) else { return nil }
    if power < 0 { return Rational(above, over: scale) }
    return multiply(above, scale).flatMap { Rational($0, over: 1) }
  }

  private static func takeDigits(_ rest: inout ArraySlice<UInt8>) -> [Int] {
    var digits: [Int] = []
    while let byte = rest.first, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) {
      digits.append(Int(byte - UInt8(ascii: "0")))
      rest = rest.dropFirst()
    }
    return digits
  }

  /// A signed power of ten, cut off at ±9999, where every Double has long ended.
  private static func takePower(_ rest: inout ArraySlice<UInt8>) -> Int? {
    let sign = rest.first
    if sign == UInt8(ascii: "-") || sign == UInt8(ascii: "+") { rest = rest.dropFirst() }
    let digits = takeDigits(&rest)
    guard !digits.isEmpty else { return nil }
    let power = digits.reduce(0) { min(9999, $0 * 10 + $1) }
    return sign == UInt8(ascii: "-") ? -power : power
  }
}
