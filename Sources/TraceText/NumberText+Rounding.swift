import TraceEngine

extension NumberText {
  /// `value` with so many significant digits, for numbers that no decimal writes in full.
  ///
  ///     NumberText.rounded(7.389056, significantDigits: 4)   // 7.389
  ///
  /// - Parameters:
  ///   - digits: 1 to 12.
  ///   - decimals: kept even where they are more than `digits` ask for.
  static func rounded(
    _ value: Double, significantDigits digits: Int, leastDecimals decimals: Int = 0
  ) -> Double {
    guard value.isFinite, value.magnitude < 1e12 else { return value }
    func power(_ exponent: Int) -> Double { (0..<exponent).reduce(1.0) { power, _ in power * 10 } }
    var scale = power(digits - 1)
    let least = power(decimals)
    var leading = value.magnitude
    while leading >= 10 && scale > least {
      leading /= 10
      scale /= 10
    }
    while leading < 1 && scale < 1e12 && leading > 0 {
      leading *= 10
      scale *= 10
    }
    return (value * scale).rounded() / scale
  }

  /// `value` as it is where it has no more decimals than this; else rounded, with all of them, so
  /// that what is rounded to nothing is no plain 0; it has no sign.
  ///
  ///     NumberText.text(0.5, decimals: 2)       // "0.5"
  ///     NumberText.text(0.1999, decimals: 2)    // "0.20"
  ///     NumberText.text(-0.0004, decimals: 2)   // "0.00"
  package static func text(_ value: Double, decimals: Int, precision: Precision = .float64)
    -> String
  {
    let exact = text(value, precision: precision)
    let point = exact.firstIndex(of: ".") ?? exact.endIndex
    guard exact[point...].utf8.count - 1 > decimals || exact.contains("e"), value.isFinite,
      let units = NumberSpan.units(of: value, decimals: decimals)
    else { return exact }
    let digits = "\(units.magnitude)"
    let filled = String(repeating: "0", count: max(0, decimals + 1 - digits.count)) + digits
    // What is rounded to nothing has no sign.
    let sign = value < 0 && units != 0 ? "-" : ""
    guard decimals > 0 else { return sign + filled }
    return sign + filled.dropLast(decimals) + "." + filled.suffix(decimals)
  }

  /// Three digits and a power of ten, for numbers that have no room otherwise.
  ///
  ///     NumberText.exponent(-123456)   // "-1.23e5"
  static func exponent(_ value: Double) -> String {
    guard value.isFinite, value != 0 else { return text(value) }
    var (mantissa, power) = (value, 0)
    while mantissa.magnitude >= 9.995 { (mantissa, power) = (mantissa / 10, power + 1) }
    while mantissa.magnitude < 0.9995 { (mantissa, power) = (mantissa * 10, power - 1) }
    return text(mantissa, decimals: 2) + "e\(power)"
  }
}
