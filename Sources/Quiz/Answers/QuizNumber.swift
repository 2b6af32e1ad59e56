import TraceEngine

/// How the quiz writes numbers: the one place, so that one change makes it write them as the traces
/// do.
enum QuizNumber {
  /// As short as a person writes it: 12 significant digits in float64, the shortest that reads back
  /// in float32, whole numbers in full, never −0.
  ///
  ///     QuizNumber.text(0.1 + 0.2, .float64)   // "0.3"
  static func text(_ value: Double, _ precision: Precision) -> String {
    guard let decimal = DecimalText(shortest: value, precision) else {
      return value.isNaN ? "nan" : value < 0 ? "-inf" : "inf"
    }
    if value == value.rounded(), abs(value) < 1e15 { return String(Int(value)) }
    return layOut(rounded(decimal, toDigits: precision == .float64 ? 12 : 9))
  }

  /// The same in parentheses where it is negative, as it stands inside a sum.
  static func term(_ value: Double, _ precision: Precision) -> String {
    let text = text(value, precision)
    return text.hasPrefix("-") ? "(\(text))" : text
  }

  private static func rounded(_ decimal: DecimalText, toDigits count: Int) -> DecimalText {
    guard decimal.digits.count > count else { return decimal }
    var digits = Array(decimal.digits.prefix(count))
    if decimal.digits[count] >= 5 {
      var place = count - 1
      while place >= 0, digits[place] == 9 {
        digits[place] = 0
        place -= 1
      }
      if place >= 0 { digits[place] += 1 } else { digits.insert(1, at: 0) }
    }
    return DecimalText(
      isNegative: decimal.isNegative, digits: digits,
      exponent: decimal.exponent + decimal.digits.count - count)
  }

  private static func layOut(_ decimal: DecimalText) -> String {
    var digits = decimal.digits
    var exponent = decimal.exponent
    while digits.last == 0 {
      digits.removeLast()
      exponent += 1
    }
    guard !digits.isEmpty else { return "0" }
    let sign = decimal.isNegative ? "-" : ""
    let figures = digits.map(String.init).joined()
    let point = digits.count + exponent
    if !(-5...21).contains(point) {
      let tail = figures.dropFirst()
      return sign + figures.prefix(1) + (tail.isEmpty ? "" : ".\(tail)") + "e\(point - 1)"
    }
    if exponent >= 0 { return sign + figures + String(repeating: "0", count: exponent) }
    if point <= 0 { return sign + "0." + String(repeating: "0", count: -point) + figures }
    return sign + figures.prefix(point) + "." + figures.dropFirst(point)
  }
}
