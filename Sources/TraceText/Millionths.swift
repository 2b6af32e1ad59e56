/// A positive number that is a whole number of millionths at twelve significant digits: what nearly
/// every decimal of a walk is, `0.0478` as well as `2.39`.
///
///     Millionths(2.39)?.count          // 2390000
///     Millionths(2.39 * 0.02)?.count   // 47800, though the double is no decimal of four places
///     Millionths(1.0 / 3)              // nil
///
/// Then no digit is looked for: six digits after the point are made at once, and the zeros at their
/// end left out.
struct Millionths {
  /// Below 10^12.
  let count: UInt64

  /// - Precondition: `count` is below 10^12.
  @inline(__always)
  init(count: UInt64) { self.count = count }

  /// Nil below 0.00001 and from 10^6 on, and where twelve digits are more than six places hold.
  ///
  /// A number with e digits before its point and twelve in all is a multiple of 10^(e−12), and so is
  /// a millionth. What is nearer to a whole number of them than half of that is rounded to it; half
  /// of it is 5·10^−13 of the number at least.
  @inline(__always)
  init?(_ magnitude: Double) {
    let millionfold = magnitude * 1e6
    guard millionfold >= 10, millionfold < 999_999_999_999 else { return nil }
    // Adding 1.5 · 2^52 rounds to a whole number.
    let whole = (millionfold + 0x1.8p52) - 0x1.8p52
    guard (millionfold - whole).magnitude <= millionfold * 4e-13 else { return nil }
    count = UInt64(whole)
  }

  /// Stores at most a word past the text.
  ///
  /// - Returns: the place after the last digit.
  @inline(__always)
  func write(at place: UnsafeMutableRawPointer) -> UnsafeMutableRawPointer {
    let (whole, fraction) = count.quotientAndRemainder(dividingBy: 1_000_000)
    var point = place
    if whole < 10 {
      point.storeBytes(of: UInt8(ascii: "0") + UInt8(truncatingIfNeeded: whole), as: UInt8.self)
      point += 1
    } else if whole < 10_000 {
      let text = ShortText(digitsOf: UInt32(truncatingIfNeeded: whole))
      point = Digits.store(text, at: point)
    } else {
      point = Digits.write(UInt(whole), at: point)
    }
    if fraction == 0 { return point }
    let text = ShortText(pointAndMillionths: UInt32(truncatingIfNeeded: fraction))
    return Digits.store(text, at: point)
  }
}
