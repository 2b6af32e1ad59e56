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
      let parts = AlignedNumbers.split(value, precision)
      termWidth = max(termWidth, parts.text.utf8.count + (value < 0 ? 2 : 0))
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
    let parts = AlignedNumbers.split(value, precision)
    return String(repeating: " ", count: max(0, whole - parts.whole)) + parts.text
      + String(repeating: " ", count: max(0, fraction - parts.fraction))
  }

  private static func split(
    _ value: Double, _ precision: Precision
  ) -> (text: String, whole: Int, fraction: Int) {
    let text = NumberText.text(value, precision: precision)
    let whole = text.utf8.firstIndex(of: UInt8(ascii: ".")).map {
      text.utf8.distance(from: text.utf8.startIndex, to: $0)
    }
    return (text, whole ?? text.utf8.count, text.utf8.count - (whole ?? text.utf8.count))
  }
}
