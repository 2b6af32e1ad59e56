/// Why a typed text is no answer. It never costs a try.
package enum AnswerError: Error, Equatable, Sendable {
  case empty
  /// A comma: in one country it stands before decimals, in another it groups thousands.
  case comma
  /// A sum or product that cannot be read, or where only its result is asked.
  case calculation
  /// A fraction over 0.
  case zeroDenominator
  /// Beyond what a Double holds.
  case outOfRange
  /// `nan` or `inf` where a number is asked that is computed with.
  case notFinite
  /// Two numbers with a space between.
  case severalNumbers
  /// A number or letter that none of so many choices has.
  case noSuchChoice(of: Int)
  /// Not rows and columns in pairs.
  case notCells
  /// Longer than `Answer.longest`.
  case tooLong
  case notANumber

  /// What to say where nothing was typed: what is expected in `blank`.
  package static func missing(for blank: Blank) -> AnswerError {
    if blank == .inputCells { return .notCells }
    return blank.choices.map { .noSuchChoice(of: $0) } ?? .empty
  }
}

/// `text` with what keyboards write in other ways put in ASCII: full-width figures and signs, the
/// true minus, dashes, wide spaces.
///
/// - Throws: `.calculation` at a multiplication sign, else `.notANumber` at the first character that
///   no number holds.
func asASCII(_ text: String) throws(AnswerError) -> String {
  var plain = ""
  for scalar in text.unicodeScalars {
    switch PlainSign(scalar) {
    case .text(let text): plain += text
    case .times: throw .calculation
    case nil: throw .notANumber
    }
  }
  return plain
}

/// What a typed character stands for in a number or a calculation.
enum PlainSign: Equatable {
  /// In ASCII; empty for what takes no space.
  case text(String)
  case times

  /// Nil for what neither holds.
  init?(_ scalar: Unicode.Scalar) {
    switch scalar.value {
    case 0x20...0x7E: self = .text(String(Character(scalar)))
    case 0xFF01...0xFF5E:
      self = .text(String(Character(Unicode.Scalar(UInt8(scalar.value - 0xFEE0)))))
    case 0x09, 0x0A, 0x0D, 0xA0, 0x2000...0x200A, 0x202F, 0x3000: self = .text(" ")
    case 0x200B...0x200F, 0x2060, 0xFEFF: self = .text("")
    case 0x2010...0x2015, 0x2212, 0xFE63: self = .text("-")
    case 0x3002: self = .text(".")
    case 0x3001: self = .text(",")
    case 0xF7, 0x2044, 0x2215: self = .text("/")
    case 0x221E: self = .text("inf")
    // Points in the middle, the Korean one among them, and crosses.
    case 0xB7, 0xD7, 0x2022, 0x2027, 0x2217, 0x22C5, 0x2715, 0x2716, 0x30FB, 0x318D, 0xFF65:
      self = .times
    default: return nil
    }
  }
}

/// `text` without spaces around it, around its sign, and without one pair of parentheses, in which
/// the traces write negative numbers.
func trimmed(_ text: String) -> String {
  var rest = text[...]
  func trimSpaces() {
    rest = rest.drop { $0 == " " }
    while rest.last == " " { rest.removeLast() }
  }
  trimSpaces()
  if rest.first == "(", rest.last == ")", rest.count > 2, !rest.dropFirst().contains("(") {
    rest = rest.dropFirst().dropLast()
    trimSpaces()
  }
  guard let sign = rest.first, "+-".contains(sign) else { return String(rest) }
  return String(sign) + rest.dropFirst().drop { $0 == " " }
}

/// What is wrong with a text that is no decimal.
func fault(in text: String) -> AnswerError {
  if text.isEmpty { return .notANumber }
  if looksLikeCalculation(text) { return .calculation }
  let words = text.split(separator: " ")
  if words.count > 1, words.allSatisfy({ DecimalText($0) != nil }) { return .severalNumbers }
  return .notANumber
}

/// Whether `text` holds only what calculations hold, and an operation.
func looksLikeCalculation(_ text: String) -> Bool {
  let signs = text.dropFirst().filter { "+-*=/()".contains($0) }
  return !signs.isEmpty && text.contains(where: \.isNumber)
    && text.allSatisfy { $0.isNumber || " .+-*=/()xX".contains($0) }
}
