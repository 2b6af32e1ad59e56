/// At most eight bytes of text in a machine word, so that appending it is one store.
package struct ShortText: Sendable {
  /// The first character in the lowest byte.
  let bytes: UInt64
  let count: Int

  /// - Precondition: at most 8 bytes of UTF-8.
  package init(_ text: String) {
    precondition(text.utf8.count <= 8, "\(text) is longer than a word")
    bytes = text.utf8.reversed().reduce(0) { $0 << 8 | UInt64($1) }.littleEndian
    count = text.utf8.count
  }

  /// The decimal digits of a number below 10,000.
  @inline(__always)
  init(digitsOf number: UInt32) {
    count = number < 100 ? (number < 10 ? 1 : 2) : (number < 1000 ? 3 : 4)
    let digits = ShortText.fourDigits(number) >> UInt64(8 * (4 &- count))
    bytes = digits.littleEndian
  }

  /// The same with zeros in front, always four of them.
  @inline(__always)
  init(fourDigitsOf number: UInt32) {
    count = 4
    bytes = ShortText.fourDigits(number).littleEndian
  }

  /// A point and the six digits after it, without the zeros at their end.
  ///
  /// - Precondition: `millionths` is not 0 and below 1,000,000.
  @inline(__always)
  init(pointAndMillionths millionths: UInt32) {
    let digits = ShortText.eightDigits(millionths * 100)
    // The last digit that is no zero is the highest byte with a bit of its own.
    let last = (63 - digits.leadingZeroBitCount) / 8
    let text = (digits | 0x3030_3030_3030) << 8 | UInt64(UInt8(ascii: "."))
    bytes = text.littleEndian
    count = last + 2
  }

  @inline(__always)
  private static func fourDigits(_ number: UInt32) -> UInt64 {
    halved(UInt64(number)) | 0x3030_3030
  }

  /// The digits of a number below 10^8, a byte each, the first in the lowest.
  @inline(__always)
  private static func eightDigits(_ number: UInt32) -> UInt64 {
    let (high, low) = number.quotientAndRemainder(dividingBy: 10_000)
    return halved(UInt64(high) | UInt64(low) << 32)
  }

  /// Numbers of four digits, one in each half of the word, taken apart into pairs and these into
  /// digits, all at once: a product with 10486 / 2^20 is a hundredth rounded down, one with
  /// 103 / 2^10 a tenth.
  @inline(__always)
  private static func halved(_ fours: UInt64) -> UInt64 {
    let hundreds = (fours &* 10_486) >> 20 & 0x0000_007F_0000_007F
    let pairs = hundreds | (fours &- hundreds &* 100) << 16
    let tens = (pairs &* 103) >> 10 & 0x000F_000F_000F_000F
    return tens | (pairs &- tens &* 10) << 8
  }
}
