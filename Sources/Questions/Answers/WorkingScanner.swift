/// A word of a calculation, with its place in the typed text.
struct WorkingToken: Equatable {
  enum Kind: Equatable {
    case number(Quantity, isWhole: Bool)
    case plus, minus, times, over, open, close, comma, equals
    case function(Function)
  }

  enum Function: Equatable { case maximum, minimum, average, rectified }

  let kind: Kind
  /// In characters.
  let range: Range<Int>
}

/// Cuts a typed calculation into words.
///
/// Places are counted in characters as a reader sees them, so each sign is kept with the place of
/// the character that it came from.
struct WorkingScanner {
  private let signs: [(sign: Character, place: Int)]
  private var next = 0

  /// - Throws: `.calculation` at what no calculation holds; `.outOfRange`.
  static func tokens(of text: String) throws(AnswerError) -> [WorkingToken] {
    var scanner = try WorkingScanner(text)
    var tokens: [WorkingToken] = []
    while let token = try scanner.token() { tokens.append(token) }
    return tokens
  }

  private init(_ text: String) throws(AnswerError) {
    var signs: [(Character, Int)] = []
    for (place, character) in text.enumerated() {
      if WorkingScanner.isHangul(character) {
        signs.append((character, place))
        continue
      }
      for scalar in character.unicodeScalars {
        switch PlainSign(scalar) {
        case .text(let plain): signs += plain.map { ($0, place) }
        case .times: signs.append(("*", place))
        case nil where scalar.value == 0x2248: signs.append(("=", place))
        case nil: throw .calculation
        }
      }
    }
    self.signs = WorkingScanner.withoutEmptyBrackets(signs)
  }

  /// A cell that takes no part, as it is written in a trace: `max([ ], 5)` is `max(5)`.
  private static func withoutEmptyBrackets(
    _ signs: [(sign: Character, place: Int)]
  ) -> [(sign: Character, place: Int)] {
    var kept: [(sign: Character, place: Int)] = []
    var skipsComma = false
    for sign in signs {
      if skipsComma, " ,".contains(sign.sign) {
        skipsComma = sign.sign == " "
        continue
      }
      skipsComma = false
      let last = kept.lastIndex { $0.sign != " " }
      if sign.sign == "]", let last, kept[last].sign == "[" {
        kept.removeSubrange(last...)
        // The comma behind it, or where it is the last, the one before it.
        skipsComma = kept.last { $0.sign != " " }?.sign == "("
        if !skipsComma, let comma = kept.lastIndex(where: { $0.sign != " " }),
          kept[comma].sign == ","
        {
          kept.removeSubrange(comma...)
        }
      } else {
        kept.append(sign)
      }
    }
    return kept
  }

  private static func isHangul(_ character: Character) -> Bool {
    guard let scalar = character.unicodeScalars.first else { return false }
    return (0xAC00...0xD7A3).contains(scalar.value) || (0x1100...0x11FF).contains(scalar.value)
  }

  private mutating func token() throws(AnswerError) -> WorkingToken? {
    while next < signs.count, signs[next].sign == " " { next += 1 }
    guard next < signs.count else { return nil }
    let (sign, place) = signs[next]
    if sign.isNumber || sign == "." { return try number() }
    if sign.isLetter { return try word() }
    next += 1
    let kind: WorkingToken.Kind
    switch sign {
    case "+": kind = .plus
    case "-": kind = .minus
    case "*": kind = .times
    case "/": kind = .over
    case "(", "[": kind = .open
    case ")", "]": kind = .close
    case ",": kind = .comma
    case "=", ";": kind = .equals
    default: throw .calculation
    }
    return WorkingToken(kind: kind, range: place..<place + 1)
  }

  private mutating func number() throws(AnswerError) -> WorkingToken {
    let start = next
    skip { $0.isNumber || $0 == "." }
    // A power of ten only where digits follow: in 5e+a nothing is lost.
    if next < signs.count, signs[next].sign == "e" || signs[next].sign == "E" {
      let letter = next
      next += 1
      if next < signs.count, "+-".contains(signs[next].sign) { next += 1 }
      let digits = next
      skip { $0.isNumber }
      if next == digits { next = letter }
    }
    let text = String(signs[start..<next].map(\.sign))
    guard let decimal = DecimalText(text), let value = Double(text) else { throw .calculation }
    guard value.isFinite else { throw .outOfRange }
    let quantity = Quantity(value, exact: decimal.rational, decimals: decimal.decimals)
    let isWhole = text.allSatisfy(\.isNumber)
    return WorkingToken(kind: .number(quantity, isWhole: isWhole), range: range(from: start))
  }

  /// A function's name, an `x` between factors; before a bias its name, which is passed over, as is
  /// a word with a colon, such as `ReLU:` before `max(0, 97)`.
  private mutating func word() throws(AnswerError) -> WorkingToken? {
    let start = next
    skip { $0.isLetter }
    if next < signs.count, signs[next].sign == ":" {
      next += 1
      return try token()
    }
    let kind: WorkingToken.Kind
    switch String(signs[start..<next].map(\.sign)).lowercased() {
    case "x": kind = .times
    case "max", "maximum", "최댓값", "최대값", "최대": kind = .function(.maximum)
    case "min", "minimum", "최솟값", "최소값", "최소": kind = .function(.minimum)
    case "avg", "average", "mean", "평균": kind = .function(.average)
    case "relu", "렐루": kind = .function(.rectified)
    case "bias", "편향": return try token()
    default: throw .calculation
    }
    return WorkingToken(kind: kind, range: range(from: start))
  }

  private mutating func skip(while belongs: (Character) -> Bool) {
    while next < signs.count, belongs(signs[next].sign) { next += 1 }
  }

  private func range(from start: Int) -> Range<Int> {
    signs[start].place..<signs[next - 1].place + 1
  }
}
