/// The texts of small whole numbers as terms of a sum, ready made: `(-1024)` to `(-1)` and `0` to
/// `3071`.
///
/// Nearly every number of an image with a small filter is one of them, and a step has thirty. Taking
/// a text from here is six instructions, making it from digits some fifty; the table is 32 KiB, so
/// that what is used of it stays in the processor's first cache, and is made once, when the first
/// text is written.
enum SmallTerms {
  static let lowest = -1024
  static let count = 4096

  /// A word for each number from `lowest` on: its text, seven bytes at most, the first character in
  /// the lowest, and the length of the text in the highest.
  static let words: [UInt64] = (lowest..<lowest + count).map { number in
    let digits = ShortText(digitsOf: UInt32(number.magnitude))
    let text = UInt64(littleEndian: digits.bytes)
    if number >= 0 { return text | UInt64(digits.count) << 56 }
    let closed = text | UInt64(UInt8(ascii: ")")) << UInt64(8 * digits.count)
    let opened = UInt64(UInt8(ascii: "(")) | UInt64(UInt8(ascii: "-")) << 8
    return opened | closed << 16 | UInt64(digits.count + 3) << 56
  }
}
