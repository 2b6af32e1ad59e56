/// One cell of the screen.
///
/// Its glyph is kept as bytes, not as a `Character`: a frame is made, compared and thrown away for
/// every beat, and cells without references make that three memory operations.
package struct Cell: Equatable, Sendable {
  /// Up to 16 bytes of UTF-8, the first in the lowest byte; what is left is zero.
  private var low: UInt64
  private var high: UInt64
  /// Width, role and lower role, a byte each, in a word of their own: rows are compared word by word.
  private var look: UInt64

  /// 1 or 2 cells; 0 marks the right half of the wide glyph to the left.
  package var width: UInt8 { UInt8(truncatingIfNeeded: look) }
  package var role: Role {
    get { Role(rawValue: UInt8(truncatingIfNeeded: look >> 8)) ?? .plain }
    set { look = look & ~0xFF00 | UInt64(newValue.rawValue) << 8 }
  }
  /// Where the cell is two pixels, one above the other: that of the lower one, `role` being that of
  /// the upper. The glyph then stands in for both where the screen has no greys.
  package var lower: Role? {
    get { Role(rawValue: UInt8(truncatingIfNeeded: look >> 16)) }
    set { look = look & ~0xFF0000 | UInt64(newValue?.rawValue ?? Cell.noRole) << 16 }
  }
  private static let noRole = UInt8.max

  @inline(__always)
  private static func look(_ width: UInt8, _ role: Role) -> UInt64 {
    UInt64(width) | UInt64(role.rawValue) << 8 | UInt64(noRole) << 16
  }

  package static let blank = Cell(glyph: " ", width: 1, role: .plain)

  /// A cell with `glyph`; of a cluster longer than 16 bytes the scalars that fit.
  package init(glyph: Character, width: UInt8, role: Role) {
    (low, high, look) = (0, 0, Cell.look(width, role))
    var length = 0
    for scalar in glyph.unicodeScalars {
      let bytes = UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter
      if length + bytes.count > 16 { break }
      for byte in bytes {
        if length < 8 {
          low |= UInt64(byte) << UInt64(8 * length)
        } else {
          high |= UInt64(byte) << UInt64(8 * (length - 8))
        }
        length += 1
      }
    }
  }

  /// A cell whose glyph is at most eight bytes of UTF-8, packed.
  @inline(__always)
  init(packed bytes: UInt64, width: UInt8, role: Role) {
    (low, high, look) = (bytes, 0, Cell.look(width, role))
  }

  /// Whether any cells of `range` differ. A cell is three words, which are compared side by side.
  static func differ(
    _ one: UnsafeBufferPointer<Cell>, _ other: UnsafeBufferPointer<Cell>, in range: Range<Int>
  ) -> Bool {
    guard let one = one.baseAddress, let other = other.baseAddress else { return false }
    let words = MemoryLayout<Cell>.stride / MemoryLayout<UInt64>.stride
    // Never changed through these pointers, and read as what the cells are made of.
    let ours = UnsafeRawPointer(one + range.lowerBound).assumingMemoryBound(to: UInt64.self)
    let theirs = UnsafeRawPointer(other + range.lowerBound).assumingMemoryBound(to: UInt64.self)
    var difference: UInt64 = 0
    for place in 0..<range.count * words { difference |= ours[place] ^ theirs[place] }
    return difference != 0
  }

  /// The grapheme drawn here; a space where there is none.
  package var glyph: Character {
    var bytes: [UInt8] = []
    appendGlyph(to: &bytes)
    return String(decoding: bytes, as: UTF8.self).first ?? " "
  }

  /// The glyph's one byte where it is ASCII.
  package var ascii: UInt8? { low < 0x80 && high == 0 ? UInt8(low) : nil }

  /// The glyph's one scalar where that has two or three bytes, as lines, signs and syllables have.
  package var basicScalar: UInt32? {
    let rest = { (place: UInt64) in UInt32(truncatingIfNeeded: low >> (8 * place)) & 0x3F }
    let first = UInt32(truncatingIfNeeded: low) & 0xFF
    switch first {
    case 0xC0..<0xE0 where low >> 16 == 0 && high == 0: return (first & 0x1F) << 6 | rest(1)
    case 0xE0..<0xF0 where low >> 24 == 0 && high == 0:
      return (first & 0xF) << 12 | rest(1) << 6 | rest(2)
    default: return nil
    }
  }

  /// Appends the glyph as UTF-8.
  package func appendGlyph(to bytes: inout [UInt8]) {
    for word in [low, high] {
      var rest = word
      while rest != 0 {
        bytes.append(UInt8(truncatingIfNeeded: rest))
        rest >>= 8
      }
    }
  }
}
