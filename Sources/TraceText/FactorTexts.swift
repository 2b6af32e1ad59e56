import TraceEngine

/// The texts of factors that were written before.
///
/// A window that moves by one column lies on two thirds of the numbers it lay on before, and its
/// weights are always the same; finding the digits of a decimal costs several times what looking
/// here costs. A text has one place, which follows from its number's bits, and whatever is written
/// next with the same place takes it.
struct FactorTexts {
  /// A text of at most 16 bytes: all but the longest.
  struct Entry {
    fileprivate var bits: UInt64
    fileprivate var precision: Precision
    fileprivate var count: UInt8
    fileprivate var text: (UInt64, UInt64)
  }

  /// 16 KiB: beside the table of small numbers in the processor's first cache.
  private static let placeBits = 9
  /// Nothing that is looked for: not-a-number has no place here.
  private static let none = Entry(
    bits: Double.nan.bitPattern, precision: .float64, count: 0, text: (0, 0))

  private let entries: UnsafeMutablePointer<Entry>

  /// To be given back with `deallocate`.
  static func allocate() -> FactorTexts {
    let entries = UnsafeMutablePointer<Entry>.allocate(capacity: 1 << placeBits)
    entries.initialize(repeating: none, count: 1 << placeBits)
    return FactorTexts(entries: entries)
  }

  func deallocate() { entries.deallocate() }

  /// Writes a number as a term, as `Pen.writeTerm` does; at most `Pen.termSize` bytes.
  ///
  /// - Returns: the place after the last of them.
  @inline(__always)
  func write(
    _ value: Double, _ precision: Precision, at place: UnsafeMutableRawPointer
  ) -> UnsafeMutableRawPointer {
    let bits = value.bitPattern
    // Multiplying by a large odd number brings what tells numbers apart into the highest bits.
    let spread = bits &* 0x9E37_79B9_7F4A_7C15
    let entry = entries + Int(spread >> UInt64(UInt64.bitWidth - FactorTexts.placeBits))
    guard entry.pointee.bits == bits, entry.pointee.precision == precision, !value.isNaN else {
      return FactorTexts.remember(value, precision, in: entry, at: place)
    }
    place.storeBytes(of: entry.pointee.text.0, as: UInt64.self)
    place.storeBytes(of: entry.pointee.text.1, toByteOffset: 8, as: UInt64.self)
    return place + Int(entry.pointee.count)
  }

  @inline(never)
  private static func remember(
    _ value: Double, _ precision: Precision, in entry: UnsafeMutablePointer<Entry>,
    at place: UnsafeMutableRawPointer
  ) -> UnsafeMutableRawPointer {
    let end = Pen.writeTerm(value, precision, at: place)
    let count = end - place
    if count <= 16 && !value.isNaN {
      let text = (
        place.loadUnaligned(as: UInt64.self),
        place.loadUnaligned(fromByteOffset: 8, as: UInt64.self)
      )
      entry.pointee = Entry(
        bits: value.bitPattern, precision: precision, count: UInt8(count), text: text)
    }
    return end
  }
}
