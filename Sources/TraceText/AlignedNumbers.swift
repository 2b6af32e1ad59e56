import TraceEngine

/// Numbers of a grid, written so that their decimal points stand under one another.
///
///     AlignedNumbers([5, 12.5, -1]).text(of: 5)    // "  5  "
///     AlignedNumbers([5, 12.5, -1]).width          // 5
///
/// The width is that of the widest number of the *whole* grid, so that nothing jumps while it
/// fills.
package struct AlignedNumbers: Equatable, Sendable {
  /// Characters before the point, sign included, and after it, point included.
  private let whole: Int
  private let fraction: Int
  private let precision: Precision
  /// The width of the widest number as a term of a sum, where a negative one has parentheses.
  package let termWidth: Int

  package init(_ values: some Sequence<Double>, precision: Precision = .float64) {
    var whole = 1
    var fraction = 0
    var termWidth = 1
    for value in values {
      let parts = AlignedNumbers.extent(of: value, precision)
      termWidth = max(termWidth, parts.whole + parts.fraction + (value < 0 ? 2 : 0))
      whole = max(whole, parts.whole)
      fraction = max(fraction, parts.fraction)
    }
    self.whole = whole
    self.fraction = fraction
    self.precision = precision
    self.termWidth = termWidth
  }

  /// Characters of every text.
  package var width: Int { whole + fraction }

  /// `value`, filled up with spaces on both sides to `width`.
  package func text(of value: Double) -> String {
    let extent = AlignedNumbers.extent(of: value, precision)
    return String(repeating: " ", count: max(0, whole - extent.whole))
      + NumberText.text(value, precision: precision)
      + String(repeating: " ", count: max(0, fraction - extent.fraction))
  }

  /// Writes the same; without the spaces after the number where it ends a line.
  package func write(_ value: Double, endsLine: Bool = false, to buffer: inout TextBuffer) {
    let extent = AlignedNumbers.extent(of: value, precision)
    buffer.append(spaces: whole - extent.whole)
    buffer.append(value, precision)
    if !endsLine { buffer.append(spaces: fraction - extent.fraction) }
  }

  /// Characters of a number's text before the point, and from it on. Makes no string: a large map
  /// has hundreds of thousands of numbers.
  private static func extent(
    of value: Double, _ precision: Precision
  ) -> (whole: Int, fraction: Int) {
    withUnsafeTemporaryAllocation(byteCount: Pen.numberSize, alignment: 8) { room in
      guard let start = room.baseAddress else { return (0, 0) }
      let end = NumberText.write(value, precision, at: start)
      let text = UnsafeRawBufferPointer(start: start, count: end - UnsafeMutableRawPointer(start))
      let whole = text.firstIndex(of: UInt8(ascii: ".")) ?? text.count
      return (whole, text.count - whole)
    }
  }
}
