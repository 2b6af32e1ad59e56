/// A scalar read from UTF-8, and whether it is known to be a whole grapheme wherever no mark follows.
///
/// Nearly all of a screen's text is made of such scalars; taking it apart without making characters
/// of it is several times as fast.
@frozen public struct SimpleScalar {
  /// Its bytes, the first in the lowest.
  public let bytes: UInt64
  public let length: Int
  /// The cells it takes; 0 where it may be part of a cluster, or must not be drawn as it is.
  public let width: Int

  /// The scalar at `offset` of valid UTF-8; nil at the end.
  @inlinable @inline(__always)
  public init?(_ text: UnsafeBufferPointer<UInt8>, at offset: Int) {
    guard offset < text.count else { return nil }
    let first = text[offset]
    if first < 0x80 {
      (bytes, length) = (UInt64(first), 1)
      width = first >= 0x20 && first != 0x7F ? 1 : 0
      return
    }
    let length = first < 0xE0 ? 2 : (first < 0xF0 ? 3 : 4)
    var bytes: UInt64 = 0
    var value = UInt32(first) & (0xFF >> UInt32(length + 1))
    for place in 0..<length {
      bytes |= UInt64(text[offset + place]) << UInt64(8 * place)
      if place > 0 { value = value << 6 | UInt32(text[offset + place]) & 0x3F }
    }
    (self.bytes, self.length) = (bytes, length)
    width = SimpleScalar.width(of: value)
  }

  /// Hangul syllables, box lines and blocks, and the signs that steps are written with.
  @inlinable static func width(of value: UInt32) -> Int {
    switch value {
    case 0xAC00...0xD7A3: return 2
    case 0x2500...0x259F, 0x2190...0x2193, 0xB7, 0xD7, 0x2013, 0x2026, 0x2212, 0x2217: return 1
    default: return 0
    }
  }
}
