import TraceEngine

/// How a number is written: the one formatter of convtrace.
///
///     NumberText.text(0.1 + 0.2)                        // "0.3"
///     NumberText.text(5.0 / 3)                          // "1.66666666667"
///     NumberText.text(1.3000001, precision: .float32)   // "1.3000001"
///
/// As short as a person writes it: integers in full, decimals with at most 12 significant digits in
/// double, with the shortest digits that give the float back in float32; never `-0`; an exponent
/// only below 0.00001 and from 1e21 on.
package enum NumberText {
  /// Significant digits of a decimal in double. Double carries at least 15, so the last ones, where
  /// binary rounding shows (0.30000000000000004), stay hidden.
  static let significantDigits = 12

  package static func text(_ value: Double, precision: Precision = .float64) -> String {
    // Room for a word more: digits are stored several at a time.
    string(atMost: Pen.numberSize + MemoryLayout<UInt64>.size) { start in
      write(value, precision, at: start) - start
    }
  }

  /// The bytes that `body` writes, of which it returns the number. Most texts of numbers are so short
  /// that a string holds them itself: they are written beside it, and need no memory.
  static func string(atMost room: Int, _ body: (UnsafeMutableRawPointer) -> Int) -> String {
    withUnsafeTemporaryAllocation(
      byteCount: room, alignment: MemoryLayout<UInt64>.alignment
    ) { bytes in
      guard let start = bytes.baseAddress else { return "" }
      return String(
        decoding: UnsafeRawBufferPointer(start: start, count: body(start)), as: UTF8.self)
    }
  }

  /// Whether two numbers have the same text.
  static func areWrittenAlike(_ one: Double, _ other: Double, _ precision: Precision) -> Bool {
    let room = Pen.numberSize + MemoryLayout<UInt64>.size
    return withUnsafeTemporaryAllocation(
      byteCount: 2 * room, alignment: MemoryLayout<UInt64>.alignment
    ) { bytes in
      guard let first = bytes.baseAddress else { return false }
      let second = first + room
      let (count, same) = (
        write(one, precision, at: first) - first, write(other, precision, at: second)
      )
      return same - second == count
        && (0..<count).allSatisfy { bytes[$0] == bytes[room + $0] }
    }
  }

  /// Writes at most `Pen.numberSize` bytes.
  ///
  /// - Returns: the place after the last of them.
  @inline(never)
  static func write(
    _ value: Double, _ precision: Precision, at place: UnsafeMutableRawPointer
  ) -> UnsafeMutableRawPointer {
    let magnitude = value.magnitude
    if precision == .float64, let millionths = Millionths(magnitude) {
      guard value < 0 else { return millionths.write(at: place) }
      place.storeBytes(of: UInt8(ascii: "-"), as: UInt8.self)
      return millionths.write(at: place + 1)
    }
    if magnitude < 0x1p62, case let integer = Int(value), Double(integer) == value {
      return Digits.write(integer, at: place)
    }
    if let decimal = ShortDecimal(magnitude, precision) {
      guard value < 0 else { return decimal.write(at: place) }
      place.storeBytes(of: UInt8(ascii: "-"), as: UInt8.self)
      return decimal.write(at: place + 1)
    }
    var end = place
    for byte in LongNumber.text(value, precision).utf8.prefix(Pen.numberSize) {
      end.storeBytes(of: byte, as: UInt8.self)
      end += 1
    }
    return end
  }
}
