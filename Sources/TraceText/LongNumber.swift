import TraceEngine

/// The text of what is too large, too small or no number at all, from Swift's own description. It
/// is rare, so it may make strings.
enum LongNumber {
  static func text(_ value: Double, _ precision: Precision) -> String {
    if value.isNaN { return "nan" }
    if value.isInfinite { return value < 0 ? "-inf" : "inf" }
    let magnitude = value.magnitude
    let sign = value < 0 ? "-" : ""
    if magnitude >= 0x1p62 && magnitude < 1e21 { return sign + String(UInt128(magnitude)) }
    var digits = DescribedDigits(
      precision == .float32 ? Float(magnitude).description : magnitude.description)
    if precision == .float64 { digits.round(to: NumberText.significantDigits) }
    return sign + digits.text
  }
}

/// Decimal digits d1 d2 d3 … with the value 0.d1d2d3… · 10^exponent.
private struct DescribedDigits {
  private var digits: [UInt8]
  private var exponent: Int

  /// From the text of a positive number as Swift describes it: `12.5`, `1e-07`, `1.5e+20`.
  init(_ description: String) {
    digits = []
    exponent = 0
    var isFraction = false
    var rest = description.utf8[...]
    while let byte = rest.popFirst(), byte != UInt8(ascii: "e") {
      if byte == UInt8(ascii: ".") {
        isFraction = true
      } else if byte == UInt8(ascii: "0") && digits.isEmpty {
        if isFraction { exponent -= 1 }
      } else {
        digits.append(byte - UInt8(ascii: "0"))
        if !isFraction { exponent += 1 }
      }
    }
    if let power = Int(String(Substring(rest))) { exponent += power }
    dropTrailingZeros()
  }

  /// Rounds half up to `count` significant digits.
  mutating func round(to count: Int) {
    guard digits.count > count else { return }
    let carries = digits[count] >= 5
    digits.removeSubrange(count...)
    if carries {
      var place = count - 1
      while place >= 0 && digits[place] == 9 {
        digits[place] = 0
        place -= 1
      }
      if place >= 0 {
        digits[place] += 1
      } else {
        digits.insert(1, at: 0)
        exponent += 1
      }
    }
    dropTrailingZeros()
  }

  var text: String {
    let numerals = digits.map { String($0) }.joined()
    if (-4...21).contains(exponent) {
      if exponent <= 0 { return "0." + String(repeating: "0", count: -exponent) + numerals }
      if exponent >= digits.count {
        return numerals + String(repeating: "0", count: exponent - digits.count)
      }
      return numerals.prefix(exponent) + "." + numerals.dropFirst(exponent)
    }
    let fraction = digits.count > 1 ? "." + numerals.dropFirst() : ""
    return numerals.prefix(1) + fraction + "e" + String(exponent - 1)
  }

  private mutating func dropTrailingZeros() {
    while digits.count > 1 && digits.last == 0 { digits.removeLast() }
  }
}
