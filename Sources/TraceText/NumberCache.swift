import TraceEngine

/// The texts of decimals already written. An input stands under many windows, so most texts are
/// asked for again; finding one here costs a comparison, making it some hundred times that.
///
/// A fixed table in which a number has one place and displaces what stood there: memory does not
/// grow with the trace.
struct NumberCache: ~Copyable {
  private static let slots = 1 << 12
  /// A sign, 17 digits, a point, an exponent, or 21 digits and a point: at most 24 bytes.
  private static let slotSize = 32

  private var keys: UnsafeMutablePointer<UInt64>?
  private var lengths: UnsafeMutablePointer<UInt8>?
  private var texts: UnsafeMutablePointer<UInt8>?
  private var precision = Precision.float64

  deinit {
    keys?.deallocate()
    lengths?.deallocate()
    texts?.deallocate()
  }

  /// The slot that holds the text of `value`, after writing it there if need be.
  mutating func slot(of value: Double, _ precision: Precision) -> Int {
    if precision != self.precision { forget(precision) }
    let (keys, lengths, texts) = storage()
    let bits = value.bitPattern
    let slot = Int(truncatingIfNeeded: (bits &* 0x9E37_79B9_7F4A_7C15) >> 52)
    if lengths[slot] > 0 && keys[slot] == bits { return slot }
    var length = 0
    for byte in NumberText.decimal(value, precision).utf8.prefix(NumberCache.slotSize) {
      texts[slot * NumberCache.slotSize + length] = byte
      length += 1
    }
    keys[slot] = bits
    lengths[slot] = UInt8(length)
    return slot
  }

  func bytes(inSlot slot: Int) -> UnsafeRawBufferPointer {
    guard let texts, let lengths else { return UnsafeRawBufferPointer(start: nil, count: 0) }
    let start = texts + slot * NumberCache.slotSize
    return UnsafeRawBufferPointer(start: start, count: Int(lengths[slot]))
  }

  private mutating func forget(_ precision: Precision) {
    self.precision = precision
    lengths?.update(repeating: 0, count: NumberCache.slots)
  }

  /// The table, made when the first decimal is written.
  private mutating func storage() -> (
    UnsafeMutablePointer<UInt64>, UnsafeMutablePointer<UInt8>, UnsafeMutablePointer<UInt8>
  ) {
    if let keys, let lengths, let texts { return (keys, lengths, texts) }
    let count = NumberCache.slots
    let keys = UnsafeMutablePointer<UInt64>.allocate(capacity: count)
    let lengths = UnsafeMutablePointer<UInt8>.allocate(capacity: count)
    let texts = UnsafeMutablePointer<UInt8>.allocate(capacity: count * NumberCache.slotSize)
    keys.initialize(repeating: 0, count: count)
    lengths.initialize(repeating: 0, count: count)
    texts.initialize(repeating: 0, count: count * NumberCache.slotSize)
    (self.keys, self.lengths, self.texts) = (keys, lengths, texts)
    return (keys, lengths, texts)
  }
}
