extension Located {
  /// A finite number: an integer, a decimal, an exponent, or a fraction of two integers.
  func number() throws(LessonError) -> Double {
    let text = try numeral()
    if let reason = objectionToNumeral(text) { throw fault(reason) }
    guard let value = parseNumeral(text) else {
      throw fault("“\(text.prefix(40))” is no number; write it as 5, -2, 0.25, 1e-3 or 1/9")
    }
    guard value.magnitude <= 1e9 else {
      throw fault("\(text.prefix(40)) is too large; a lesson takes numbers up to 1000000000")
    }
    guard value == 0 || value.magnitude >= 1e-12 else {
      throw fault("\(text.prefix(40)) is too small; a lesson takes numbers from 0.000000000001")
    }
    return value
  }

  /// An integer that some quantity may be.
  func integer(in range: ClosedRange<Int>) throws(LessonError) -> Int {
    let text = try numeral()
    guard isPlainInteger(text), let value = Int(text) else {
      if let reason = objectionToNumeral(text) { throw fault(reason) }
      throw fault("a whole number is expected, not “\(text.prefix(40))”")
    }
    guard range.contains(value) else {
      let limit =
        value > range.upperBound ? "at most \(range.upperBound)" : "at least \(range.lowerBound)"
      throw fault("\(value) is out of range; it may be \(limit)")
    }
    return value
  }

  private func numeral() throws(LessonError) -> String {
    guard case .scalar(let text, let style) = node.content, !node.isMissing else {
      throw fault("a number is expected, not \(node.kind)")
    }
    guard style == .plain else {
      throw fault("a number is expected, not a text; write it without quotes")
    }
    return text
  }
}

/// Digits, perhaps after a minus; no zero before other digits.
private func isPlainInteger(_ text: some StringProtocol) -> Bool {
  let digits = text.utf8.first == UInt8(ascii: "-") ? text.dropFirst() : text[...]
  return isDigits(digits) && !hasLeadingZero(digits) && digits.utf8.count <= 18
}

private func isDigits(_ text: some StringProtocol) -> Bool {
  !text.isEmpty && text.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
}

private func hasLeadingZero(_ digits: some StringProtocol) -> Bool {
  digits.utf8.count > 1 && digits.utf8.first == UInt8(ascii: "0")
}

/// The value of `-1.5e-3`, `.5`, `2.` or `1/9`; nil for all else.
private func parseNumeral(_ text: String) -> Double? {
  let parts = text.split(separator: "/", omittingEmptySubsequences: false)
  if parts.count == 2 {
    guard isPlainInteger(parts[0]), isDigits(parts[1]), isPlainInteger(parts[1]),
      let numerator = Double(parts[0]), let denominator = Double(parts[1]), denominator != 0
    else { return nil }
    return numerator / denominator
  }
  var unsigned = Substring(text)
  if let sign = unsigned.first, sign == "-" || sign == "+" { unsigned.removeFirst() }
  let powers = unsigned.split(
    maxSplits: 1, omittingEmptySubsequences: false, whereSeparator: { $0 == "e" || $0 == "E" })
  if powers.count == 2 {
    var power = powers[1]
    if let sign = power.first, sign == "-" || sign == "+" { power.removeFirst() }
    guard isDigits(power), power.utf8.count <= 3 else { return nil }
  }
  let sides = powers[0].split(separator: ".", omittingEmptySubsequences: false)
  let (whole, fraction) = (sides[0], sides.count == 2 ? sides[1] : "")
  guard sides.count <= 2, !(whole.isEmpty && fraction.isEmpty),
    whole.isEmpty || isDigits(whole) && !hasLeadingZero(whole),
    fraction.isEmpty || isDigits(fraction)
  else { return nil }
  return Double(normalized(text, whole: whole, fraction: fraction, power: powers.dropFirst().first))
}

/// With a digit on both sides of the point, which `Double` asks for.
private func normalized(
  _ text: String, whole: Substring, fraction: Substring, power: Substring?
) -> String {
  (text.hasPrefix("-") ? "-" : "") + (whole.isEmpty ? "0" : whole) + "."
    + (fraction.isEmpty ? "0" : fraction) + (power.map { "e" + $0 } ?? "")
}

/// What is wrong with a number that other programs would take, and how it is written here.
private func objectionToNumeral(_ text: String) -> String? {
  let word = text.lowercased()
  let shown = "“\(text.prefix(40))”"
  if [".nan", "nan", ".inf", "-.inf", "+.inf", "inf", "-inf", "infinity"].contains(word) {
    return "\(shown) is not allowed; a lesson works with finite numbers"
  }
  if word.hasPrefix("0x") || word.hasPrefix("-0x") || word.hasPrefix("0b") || word.hasPrefix("0o") {
    return "\(shown) is no number here; write it in decimal, as 16"
  }
  if word.contains(" ") { return "\(shown) is no number; put commas between numbers" }
  if word.contains("_") { return "\(shown) is no number; write it without “_”, as 1000" }
  if word.contains(":") { return "\(shown) is no number; write it without a colon, as 90 or 1.5" }
  if word.unicodeScalars.contains(where: { $0 == "−" || $0 == "–" }) {
    return "\(shown) is no number; write minus with the hyphen, as -5"
  }
  if word.contains(",") { return "\(shown) is no number; write decimals with a point, as 0.5" }
  if word.contains("/") && word.hasSuffix("/0") {
    return "\(shown) divides by zero; write another number"
  }
  let digits = word.drop { $0 == "-" || $0 == "+" }.prefix { $0.isASCII && $0.isNumber }
  if hasLeadingZero(digits) {
    let rest = text.drop { "+-0".contains($0) }
    let zero = rest.first?.isNumber == true ? "" : "0"
    return
      "\(shown) begins with 0; write \(text.hasPrefix("-") ? "-" : "")\(zero)\(rest.prefix(40))"
  }
  let decimals = word.drop { $0 != "." }.dropFirst().prefix { $0 != "e" }
  if isDigits(decimals) && decimals.utf8.count > 12 {
    return "\(shown) has \(decimals.utf8.count) decimals; at most 12 are read"
  }
  return nil
}
