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

  package init(_ values: some Sequence<Double>, precision: Precision = .float64) {
    var whole = 1
    var fraction = 0
    for value in values {
      let parts = AlignedNumbers.extent(of: value, precision)
      whole = max(whole, parts.whole)
      fraction = max(fraction, parts.fraction)
    }
    self.whole = whole
    self.fraction = fraction
    self.precision = precision
  }

  /// The same, measured with the texts that `buffer` keeps: for the many numbers of a large grid.
  package init(
    _ values: some Sequence<Double>, precision: Precision = .float64,
    measuredBy buffer: inout TextBuffer
  ) {
    var whole = 1
    var fraction = 0
    for value in values {
      let parts = buffer.extent(of: value, precision)
      whole = max(whole, parts.whole)
      fraction = max(fraction, parts.fraction)
    }
    self.whole = whole
    self.fraction = fraction
    self.precision = precision
  }

  /// Characters of every text.
  package var width: Int { whole + fraction }

  /// `value`, filled up with spaces on both sides to `width`.
  package func text(of value: Double) -> String {
    let parts = AlignedNumbers.split(value, precision)
    return String(repeating: " ", count: max(0, whole - parts.whole)) + parts.text
      + String(repeating: " ", count: max(0, fraction - parts.fraction))
  }

  /// Writes `text(of:)`; without the spaces after it where it ends a line.
  package func write(_ value: Double, endsLine: Bool = false, to buffer: inout TextBuffer) {
    let parts = buffer.extent(of: value, precision)
    buffer.append(spaces: whole - parts.whole)
    buffer.append(value, precision)
    if !endsLine { buffer.append(spaces: fraction - parts.fraction) }
  }

  private static func split(
    _ value: Double, _ precision: Precision
  ) -> (text: String, whole: Int, fraction: Int) {
    let text = NumberText.text(value, precision: precision)
    let extent = extent(ofText: text.utf8)
    return (text, extent.whole, extent.fraction)
  }

  private static func extent(
    of value: Double, _ precision: Precision
  ) -> (whole: Int, fraction: Int) {
    if let digits = digits(of: value) { return (digits, 0) }
    return extent(ofText: NumberText.text(value, precision: precision).utf8)
  }

  /// Characters before the point of a text, and from it on.
  fileprivate static func extent(
    ofText text: some Collection<UInt8>
  ) -> (whole: Int, fraction: Int) {
    let whole = text.firstIndex(of: UInt8(ascii: ".")).map {
      text.distance(from: text.startIndex, to: $0)
    }
    return (whole ?? text.count, text.count - (whole ?? text.count))
  }

  /// Characters of a whole number as `TextBuffer` writes it; nil for any other.
  fileprivate static func digits(of value: Double) -> Int? {
    guard value.magnitude < 0x1p62 else { return nil }
    let integer = Int(value)
    guard Double(integer) == value else { return nil }
    var rest = integer.magnitude / 10
    var digits = integer < 0 ? 2 : 1
    while rest > 0 {
      digits += 1
      rest /= 10
    }
    return digits
  }
}

extension TextBuffer {
  /// The characters of a number's text before its point, and from it on.
  fileprivate mutating func extent(
    of value: Double, _ precision: Precision
  ) -> (whole: Int, fraction: Int) {
    if let digits = AlignedNumbers.digits(of: value) { return (digits, 0) }
    let slot = numbers.slot(of: value, precision)
    return AlignedNumbers.extent(ofText: numbers.bytes(inSlot: slot))
  }

  /// `count` spaces; none where it is not positive.
  package mutating func append(spaces count: Int) {
    for _ in 0..<max(0, count) { append(ShortText.space) }
  }
}
