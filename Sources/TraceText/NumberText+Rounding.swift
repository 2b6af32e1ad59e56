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
}
