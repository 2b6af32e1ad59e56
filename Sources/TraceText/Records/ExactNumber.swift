import TraceEngine

/// Numbers as records hold them: the fewest digits that give the number back, `-0.0` with its sign.
///
///     ExactNumber.text(0.1 + 0.2)                     // "0.30000000000000004"
///     ExactNumber.text(1.3000001, .float32)           // "1.3000001"
///
/// Whole numbers are written in full below 2^53. All but the very large and very small are found by
/// arithmetic, so that writing allocates nothing.
package enum ExactNumber {
  package static func text(_ value: Double, _ precision: Precision = .float64) -> String {
    TextBuffer.string { $0.appendExact(value, precision) }
  }

  /// Writes at most `Pen.numberSize` bytes.
  ///
  /// - Returns: the place after the last of them.
  @inline(never)
  static func write(
    _ value: Double, _ precision: Precision, at place: UnsafeMutableRawPointer
  ) -> UnsafeMutableRawPointer {
    let magnitude = value.magnitude
    if magnitude < 0x1p53, case let integer = Int(value), Double(integer) == value {
      let isNegativeZero = integer == 0 && value.sign == .minus
      return isNegativeZero ? write("-0.0", at: place) : Digits.write(integer, at: place)
    }
    let decimal: ShortDecimal?
    switch precision {
    case .float64: decimal = ShortDecimal(givingBack: magnitude)
    case .float32: decimal = ShortDecimal(magnitude, .float32)
    }
    guard let decimal else { return write(described(value, precision), at: place) }
    guard value < 0 else { return decimal.writeAll(at: place) }
    return decimal.writeAll(at: write("-", at: place))
  }

  /// What is rare: from Swift's own description.
  private static func described(_ value: Double, _ precision: Precision) -> String {
    if value.isNaN { return "nan" }
    return precision == .float32 ? Float(value).description : value.description
  }

  private static func write(
    _ text: String, at place: UnsafeMutableRawPointer
  ) -> UnsafeMutableRawPointer {
    var end = place
    for byte in text.utf8 {
      end.storeBytes(of: byte, as: UInt8.self)
      end += 1
    }
    return end
  }
}

extension ShortDecimal {
  /// The shortest decimal whose nearest double is `magnitude`; of several the nearest to it. Nil
  /// below 0.00001 and from 10^16 on.
  ///
  /// Two decimals of at most fifteen digits never have the same double. So if there is such a one,
  /// rounding to fifteen digits finds it, and no shorter one is left to look for. Else sixteen or
  /// seventeen digits are needed, and whole numbers of 128 bits tell exactly which.
  init?(givingBack magnitude: Double) {
    guard magnitude >= 1e-5 && magnitude < 1e16 else { return nil }
    let millionfold = magnitude * 1e6
    if millionfold < 1e15, case let digits = Int(millionfold), Double(digits) == millionfold,
      millionfold / 1e6 == magnitude
    {
      self.init(digits: digits, places: 6)
      return
    }
    let exponent = ShortDecimal.exponent(of: magnitude)
    let places = 15 - exponent
    if places >= 0 {
      let power = PowersOfTen[places]
      let digits = (magnitude * power).rounded(.toNearestOrEven)
      if digits / power == magnitude {
        self.init(digits: Int(digits), places: places)
        return
      }
    }
    self.init(
      digits: ShortDecimal.seventeenDigits(of: magnitude, places: 17 - exponent),
      places: 17 - exponent)
  }

  /// `magnitude` · 10^`places`, rounded to a multiple of ten where that gives the double back, else
  /// to a whole number.
  ///
  /// With magnitude = m · 2^−s, the numbers whose nearest double it is lie between
  /// (4m − 2) · 10^places and (4m + 2) · 10^places over 2^(s + 2); below a power of two, where doubles
  /// are twice as dense, from 4m − 1. At the ends themselves an even m wins.
  private static func seventeenDigits(of magnitude: Double, places: Int) -> Int {
    let mantissa = UInt128(magnitude.significandBitPattern | 1 << 52)
    let shift = UInt128(52 - Int(magnitude.exponent) + 2)
    let power = UInt128(PowersOfTen[places])
    let isPowerOfTwo = magnitude.significandBitPattern == 0
    let low = (4 * mantissa - (isPowerOfTwo ? 1 : 2)) * power
    let exact = 4 * mantissa * power
    let high = (4 * mantissa + 2) * power
    // Halves go to the even digit, as in Swift's description.
    let (below, half) = (Int(exact >> shift), UInt128(1) << (shift - 1))
    let rest = exact & (half << 1 - 1)
    let (tens, ones) = below.quotientAndRemainder(dividingBy: 10)
    let goesUp = ones > 5 || (ones == 5 && (rest > 0 || tens % 2 == 1))
    let ten = (goesUp ? tens + 1 : tens) * 10
    let scaled = UInt128(ten) << shift
    let isEven = mantissa % 2 == 0
    if isEven ? scaled >= low && scaled <= high : scaled > low && scaled < high { return ten }
    return rest > half || (rest == half && below % 2 == 1) ? below + 1 : below
  }
}

extension ShortDecimal {
  /// As `write`, of any number of places.
  fileprivate func writeAll(at place: UnsafeMutableRawPointer) -> UnsafeMutableRawPointer {
    if places <= 16 { return write(at: place) }
    // So many places only a number below 1 has.
    var (digits, places) = (digits.magnitude, places)
    while digits % 10 == 0 { (digits, places) = (digits / 10, places - 1) }
    var zeros = places
    var rest = digits
    while rest > 0 { (rest, zeros) = (rest / 10, zeros - 1) }
    place.storeBytes(of: UInt8(ascii: "0"), as: UInt8.self)
    (place + 1).storeBytes(of: UInt8(ascii: "."), as: UInt8.self)
    (place + 2).initializeMemory(as: UInt8.self, repeating: UInt8(ascii: "0"), count: zeros)
    return Digits.write(digits, at: place + 2 + zeros)
  }
}

extension TextBuffer {
  /// A number with all digits that give it back.
  package mutating func appendExact(_ value: Double, _ precision: Precision) {
    write(atMost: Pen.numberSize) { $0.putExact(value, precision) }
  }
}
