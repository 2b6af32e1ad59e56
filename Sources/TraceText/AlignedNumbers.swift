import TraceEngine

/// Numbers of a grid, written so that their decimal points stand under one another.
///
///     AlignedNumbers([5, 12.5, -1]).text(of: 5)    // "  5  "
///     AlignedNumbers([5, 12.5, -1]).width          // 5
///
/// The width is that of the widest number of the *whole* grid, so that nothing jumps while it
/// fills.
///
/// Cells of a screen are narrow: there a long decimal is cut to four significant digits, 0.1111 for
/// 1/9, or all of a grid to the same number of decimals. The arithmetic beside it has all of them.
package struct AlignedNumbers: Equatable, Sendable {
  /// Characters before the point, sign included, and after it, point included.
  private var whole: Int
  private var fraction: Int
  private let precision: Precision
  /// The width of the widest number as a term of a sum, where a negative one has parentheses.
  package private(set) var termWidth: Int

  /// Whether some number of the grid is written with fewer digits than it has.
  package private(set) var isRounded: Bool
  private let rounding: Rounding

  private enum Rounding: Equatable {
    case none, significant
    case decimals(Int)
    /// For numbers too large or too small to be written out.
    case exponent
  }

  /// Characters of `-1.23e-308`.
  private static let exponentWidth = 10

  /// - Parameter isBrief: whether long decimals are cut to four significant digits.
  package init(
    _ values: some Sequence<Double>, precision: Precision = .float64, isBrief: Bool = false
  ) {
    self.init(precision: precision, isBrief: isBrief)
    for value in values { take(value) }
  }

  /// The numbers of a feature map, of which none is kept.
  ///
  /// - Complexity: O(steps · taps a step).
  package init(mapOf operation: TracedOperation) {
    self.init(precision: operation.precision, isBrief: false)
    operation.forEachRow { _, _, values in
      for value in values { take(value) }
      return true
    }
  }

  /// Of no number yet.
  private init(precision: Precision, isBrief: Bool) {
    // In float32 the last digits are what there is to see.
    rounding = isBrief && precision == .float64 ? .significant : .none
    (whole, fraction, termWidth, isRounded) = (1, 0, 1, false)
    self.precision = precision
  }

  /// Makes room for one more number.
  private mutating func take(_ exact: Double) {
    let isBrief = rounding == .significant
    let value = isBrief ? AlignedNumbers.brief(exact, precision) : exact
    isRounded = isRounded || value != exact && !exact.isNaN
    let parts = AlignedNumbers.extent(of: value, precision)
    let term = isBrief ? AlignedNumbers.extent(of: exact, precision) : parts
    termWidth = max(termWidth, term.whole + term.fraction + (exact < 0 ? 2 : 0))
    whole = max(whole, parts.whole)
    fraction = max(fraction, parts.fraction)
  }

  /// All numbers with the same number of decimals, so that the farthest from 0 has `digits` digits
  /// (and at least one decimal); those that need fewer are written as they are.
  ///
  ///     let span = NumberSpan([4.6, -0.02712, 0.5])
  ///     AlignedNumbers(span, digits: 3).text(of: -0.02712)   // "-0.03"
  ///     AlignedNumbers(span, digits: 3).text(of: 0.5)        // " 0.5 "
  ///
  /// - Parameter termWidth: where it is known; else that of the numbers at both ends.
  package init(
    _ span: NumberSpan, digits: Int, precision: Precision = .float64, termWidth: Int? = nil
  ) {
    self.precision = precision
    let ends = [span.least, span.most]
    self.termWidth =
      termWidth
      ?? ends.map { NumberText.text($0, precision: precision).utf8.count + ($0 < 0 ? 2 : 0) }.max()
      ?? 1
    guard let wanted = span.decimals(forDigits: digits) else {
      (whole, fraction) = (AlignedNumbers.exponentWidth, 0)
      (rounding, isRounded) = (.exponent, true)
      return
    }
    let decimals = min(wanted, span.decimals)
    rounding = .decimals(decimals)
    isRounded = span.decimals > wanted
    whole = max(
      span.isFinite ? 1 : 4,
      ends.map {
        let text = NumberText.text($0, decimals: decimals, precision: precision)
        return text.prefix { $0 != "." }.utf8.count
      }.max() ?? 1)
    fraction = decimals > 0 ? decimals + 1 : 0
  }

  /// Characters of every text.
  package var width: Int { whole + fraction }

  /// `value`, filled up with spaces on both sides to `width`.
  package func text(of value: Double) -> String {
    switch rounding {
    case .none, .significant: break
    case .decimals(let decimals):
      return aligned(NumberText.text(value, decimals: decimals, precision: precision))
    case .exponent: return aligned(NumberText.exponent(value))
    }
    let value = rounding == .significant ? AlignedNumbers.brief(value, precision) : value
    // The number is written where it stands if it has no whole part, then moved to the left.
    let room = whole + max(fraction, Pen.numberSize) + MemoryLayout<UInt64>.size
    return NumberText.string(atMost: room) { start in
      let end = NumberText.write(value, precision, at: start + whole)
      let count = end - (start + whole)
      let number = UnsafeRawBufferPointer(start: start + whole, count: count)
      let before = number.firstIndex(of: UInt8(ascii: ".")) ?? count
      let left = max(0, whole - before)
      (start + left).copyMemory(from: start + whole, byteCount: count)
      let total = max(whole + fraction, left + count)
      let space = UInt8(ascii: " ")
      start.initializeMemory(as: UInt8.self, repeating: space, count: left)
      (start + left + count)
        .initializeMemory(as: UInt8.self, repeating: space, count: total - left - count)
      return total
    }
  }

  private func aligned(_ number: String) -> String {
    let before = rounding == .exponent ? number.utf8.count : number.prefix { $0 != "." }.utf8.count
    let left = max(0, whole - before)
    let right = max(0, width - left - number.utf8.count)
    return String(repeating: " ", count: left) + number + String(repeating: " ", count: right)
  }

  /// Writes the same; without the spaces after the number where it ends a line.
  package func write(_ value: Double, endsLine: Bool = false, to buffer: inout TextBuffer) {
    let extent = AlignedNumbers.extent(of: value, precision)
    buffer.append(spaces: whole - extent.whole)
    buffer.append(value, precision)
    if !endsLine { buffer.append(spaces: fraction - extent.fraction) }
  }

  /// `value` with four significant digits where its text would be longer than seven characters, but
  /// never less than one decimal.
  private static func brief(_ value: Double, _ precision: Precision) -> Double {
    if value == value.rounded() { return value }
    let (whole, fraction) = extent(of: value, precision)
    guard whole + fraction > 7, fraction > 0, value.isFinite, value.magnitude < 1e9 else {
      return value
    }
    return NumberText.rounded(value, significantDigits: 4, leastDecimals: 1)
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
