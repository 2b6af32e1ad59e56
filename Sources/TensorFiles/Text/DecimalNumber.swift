/// A number as people and programs write it: `5`, `-2`, `.5`, `1e-3`, `1/9`, `nan`, `inf`.
///
/// Read from bytes, correctly rounded, without a string: a table of a million numbers is read in
/// the time its bytes take. A decimal is an integer of up to 19 digits times a power of ten, and
/// that product or quotient is exact in 128 bits for powers up to 10^27, so one rounding gives the
/// nearest double. Longer numbers are left to `Double`.
enum DecimalNumber: Equatable {
  case value(Double)
  /// nan, inf or -inf, written so.
  case notFinite(Double)
  /// No double is so large.
  case tooLarge
  case divisionByZero
  case notANumber

  /// Reads the whole of `range`.
  static func read(_ bytes: [UInt8], _ range: Range<Int>) -> DecimalNumber {
    var index = range.lowerBound
    guard let number = decimal(bytes, &index, range.upperBound) else {
      return word(bytes[range]).map { .notFinite($0) } ?? .notANumber
    }
    var value = number
    if index < range.upperBound && bytes[index] == UInt8(ascii: "/") {
      index += 1
      guard index < range.upperBound, isDigitOrPoint(bytes[index]),
        let divisor = decimal(bytes, &index, range.upperBound)
      else { return .notANumber }
      guard index == range.upperBound else { return .notANumber }
      guard divisor != 0 else { return .divisionByZero }
      value = number / divisor
    }
    guard index == range.upperBound else { return .notANumber }
    return value.isFinite ? .value(value) : .tooLarge
  }

  /// An optional sign, digits with or without a point, an optional exponent.
  ///
  /// - Returns: nil where there is no number; `index` is then of no use.
  private static func decimal(_ bytes: [UInt8], _ index: inout Int, _ end: Int) -> Double? {
    var isNegative = false
    if index < end, bytes[index] == UInt8(ascii: "-") || bytes[index] == UInt8(ascii: "+") {
      isNegative = bytes[index] == UInt8(ascii: "-")
      index += 1
    }
    let start = index
    var digits = Significand()
    while index < end {
      let digit = bytes[index] &- UInt8(ascii: "0")
      if digit <= 9 {
        digits.append(digit)
      } else if bytes[index] == UInt8(ascii: ".") && !digits.hasPoint {
        digits.hasPoint = true
      } else {
        break
      }
      index += 1
    }
    guard digits.hasDigits else { return nil }
    let stop = index
    var exponent = 0
    if index < end, bytes[index] | 0x20 == UInt8(ascii: "e") {
      guard let power = self.exponent(bytes, &index, end) else { return nil }
      exponent = power
    }
    let magnitude =
      digits.double(timesTenTo: exponent) ?? longDouble(bytes[start..<stop], exponent)
    return isNegative ? -magnitude : magnitude
  }

  private static func exponent(_ bytes: [UInt8], _ index: inout Int, _ end: Int) -> Int? {
    index += 1
    var isNegative = false
    if index < end, bytes[index] == UInt8(ascii: "-") || bytes[index] == UInt8(ascii: "+") {
      isNegative = bytes[index] == UInt8(ascii: "-")
      index += 1
    }
    let start = index
    var exponent = 0
    while index < end, case let digit = bytes[index] &- UInt8(ascii: "0"), digit <= 9 {
      // From here on every number is 0 or too large.
      if exponent < 1_000_000_000 { exponent = exponent * 10 + Int(digit) }
      index += 1
    }
    return index == start ? nil : isNegative ? -exponent : exponent
  }

  /// More than 19 digits, or a very large or small number: rare enough for a string.
  private static func longDouble(_ digits: ArraySlice<UInt8>, _ exponent: Int) -> Double {
    let parts = digits.split(
      separator: UInt8(ascii: "."), maxSplits: 1, omittingEmptySubsequences: false)
    let fraction = parts.count == 2 ? parts[1].count : 0
    let whole = String(decoding: digits.filter { $0 != UInt8(ascii: ".") }, as: UTF8.self)
    return Double("\(whole)e\(exponent - fraction)") ?? .infinity
  }

  private static func word(_ bytes: ArraySlice<UInt8>) -> Double? {
    let isNegative = bytes.first == UInt8(ascii: "-")
    let isSigned = isNegative || bytes.first == UInt8(ascii: "+")
    let letters = bytes.dropFirst(isSigned ? 1 : 0).prefix(9).map { $0 | 0x20 }
    if letters == Array("nan".utf8) { return .nan }
    guard letters == Array("inf".utf8) || letters == Array("infinity".utf8) else { return nil }
    return isNegative ? -.infinity : .infinity
  }

  private static func isDigitOrPoint(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ".") || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }
}

/// Digits met so far, as an integer and a power of ten.
private struct Significand {
  private static let mostDigits = 19

  private var integer: UInt64 = 0
  private var count = 0
  private var power = 0
  /// Whether digits other than 0 were left out.
  private var isCut = false
  private(set) var hasDigits = false
  var hasPoint = false

  @inline(__always)
  mutating func append(_ digit: UInt8) {
    hasDigits = true
    if count < Significand.mostDigits {
      integer = integer &* 10 &+ UInt64(digit)
      if integer != 0 { count += 1 }
      if hasPoint { power -= 1 }
    } else {
      if digit != 0 { isCut = true }
      if !hasPoint { power += 1 }
    }
  }

  /// The nearest double, or nil where this way does not find it.
  @inline(__always)
  func double(timesTenTo exponent: Int) -> Double? {
    if isCut { return nil }
    if integer == 0 { return 0 }
    let power = power + exponent
    if integer < 1 << 53 && power.magnitude <= 22 {
      // Both exact, so one multiplication or division rounds once.
      let scale = PowersOfTen.doubles[Int(power.magnitude)]
      return power < 0 ? Double(integer) / scale : Double(integer) * scale
    }
    guard power.magnitude <= 27 else { return nil }
    return power < 0 ? quotient(tenTo: -power) : product(tenTo: power)
  }

  /// integer · 5^n · 2^n: the product with 5^n in 128 bits, of which the upper 64 and whether
  /// anything follows decide the rounding.
  private func product(tenTo n: Int) -> Double {
    let (high, low) = integer.multipliedFullWidth(by: PowersOfTen.fives[n])
    if high == 0 { return Double(low) * PowersOfTen.two(to: n) }
    let shift = high.leadingZeroBitCount
    let top = shift == 0 ? high : high << shift | low >> (64 - shift)
    let rest = shift == 0 ? low : low << shift
    return Double(top | (rest == 0 ? 0 : 1)) * PowersOfTen.two(to: n + 64 - shift)
  }

  /// integer / 5^n / 2^n: both moved up to fill 64 bits, so that the quotient has 63 at least.
  private func quotient(tenTo n: Int) -> Double {
    let five = PowersOfTen.fives[n]
    let (up, down) = (integer.leadingZeroBitCount, five.leadingZeroBitCount)
    let dividend = integer << up
    let (quotient, rest) = (five << down).dividingFullWidth((dividend >> 1, dividend << 63))
    return Double(quotient | (rest == 0 ? 0 : 1)) * PowersOfTen.two(to: down - up - 63 - n)
  }
}

private enum PowersOfTen {
  /// 5^0 to 5^27, the last that 64 bits hold.
  static let fives: [UInt64] = (1...27).reduce(into: [1]) { powers, _ in
    powers.append((powers.last ?? 1) * 5)
  }

  /// 10^0 to 10^22, the last that a double holds.
  static let doubles: [Double] = (1...22).reduce(into: [1]) { powers, _ in
    powers.append((powers.last ?? 1) * 10)
  }

  /// - Precondition: the power is a normal double.
  @inline(__always)
  static func two(to exponent: Int) -> Double {
    Double(bitPattern: UInt64(exponent + 1023) << 52)
  }
}
