import TraceEngine

/// A positive decimal of few digits, `digits` · 10^−`places`: what is written for a double.
///
///     ShortDecimal(12.5, .float64)         // 12500000 · 10^-6
///     ShortDecimal(5.0 / 3, .float64)      // 166666666667 · 10^-11
///     ShortDecimal(1.3000001, .float32)    // 13000001 · 10^-7
///
/// Found by arithmetic alone: no table of texts, no string, nothing allocated. Nil for a number from
/// 10^12 on or below 0.00001; these take the way through `Double.description`.
struct ShortDecimal {
  let digits: Int
  let places: Int

  init?(_ magnitude: Double, _ precision: Precision) {
    guard magnitude >= 1e-5 && magnitude < 1e12 else { return nil }
    switch precision {
    case .float64: self.init(rounding: magnitude)
    case .float32: self.init(shortestFor: Float(magnitude))
    }
  }

  init(digits: Int, places: Int) { (self.digits, self.places) = (digits, places) }

  /// To twelve significant digits, half up. Where the number is the double nearest to a half it
  /// goes up as well: 0.1234567890125 ends in 3 whether its double lies above or below.
  private init(rounding magnitude: Double) {
    if let millionths = Millionths(magnitude) {
      (digits, places) = (Int(millionths.count), 6)
      return
    }
    places = NumberText.significantDigits - ShortDecimal.exponent(of: magnitude)
    let power = PowersOfTen[places]
    let below = Int(magnitude * power)
    // A quotient is rounded rightly, so it tells on which side of the half the number lies.
    digits = magnitude >= Double(2 * below + 1) / (2 * power) ? below + 1 : below
  }

  /// The fewest digits that give the float back: six always tell floats of few digits apart, nine
  /// tell all of them apart.
  private init?(shortestFor magnitude: Float) {
    let exponent = ShortDecimal.exponent(of: Double(magnitude))
    for count in 6...9 where count >= exponent {
      let power = PowersOfTen[count - exponent]
      let digits = (Double(magnitude) * power).rounded(.toNearestOrEven)
      if Float(digits / power) == magnitude {
        (self.digits, places) = (Int(digits), count - exponent)
        return
      }
    }
    return nil
  }

  /// The e with 10^(e−1) ≤ magnitude < 10^e, from −4 to 12.
  static func exponent(of magnitude: Double) -> Int {
    var exponent = 0
    while magnitude >= PowersOfTen[exponent] { exponent += 1 }
    if exponent > 0 { return exponent }
    while magnitude * PowersOfTen[1 - exponent] < 1 { exponent -= 1 }
    return exponent
  }

  /// - Returns: the place after the last digit.
  func write(at place: UnsafeMutableRawPointer) -> UnsafeMutableRawPointer {
    if places == 6 && digits < 1_000_000_000_000 {
      return Millionths(count: UInt64(digits)).write(at: place)
    }
    let (whole, fraction) = digits.quotientAndRemainder(dividingBy: Int(PowersOfTen[places]))
    let point = Digits.write(whole.magnitude, at: place)
    if fraction == 0 { return point }
    point.storeBytes(of: UInt8(ascii: "."), as: UInt8.self)
    return Digits.writeFraction(fraction.magnitude, count: places, at: point + 1)
  }
}
