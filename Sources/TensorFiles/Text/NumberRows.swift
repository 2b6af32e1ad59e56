/// Rows of numbers in a text, read one after another.
///
/// Between the numbers of a row stand blanks or tabs, or one comma with or without blanks, but not
/// both kinds: `0,5 1,25` would else be four numbers.
struct NumberRows {
  let bytes: [UInt8]
  /// Whether the text is a file's, with lines and perhaps a heading.
  let isFile: Bool
  let allowsNonfinite: Bool
  private(set) var index: Int
  private(set) var line = 1
  private var lineStart = 0
  private(set) var values: [Double] = []
  /// The lengths of the first row, in numbers, and its line.
  private(set) var first: (length: Int, line: Int)?

  init(_ bytes: [UInt8], isFile: Bool, allowsNonfinite: Bool) {
    self.bytes = bytes
    self.isFile = isFile
    self.allowsNonfinite = allowsNonfinite
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    index = bytes.starts(with: mark) ? mark.count : 0
    lineStart = index
  }

  var isAtEnd: Bool { index == bytes.count }

  /// The byte at hand, or nil at the end.
  var next: UInt8? { index < bytes.count ? bytes[index] : nil }

  /// Reads numbers up to a line's end, a `#`, `;` or `|`, and stays before it.
  ///
  /// - Returns: how many there were.
  mutating func readNumbers() throws(ArrayError) -> Int {
    let start = values.count
    var (hasCommas, hasBlanks) = (false, false)
    skipBlanks()
    while let byte = next, !isRowEnd(byte) {
      if byte == UInt8(ascii: ",") { throw error(.missingNumber) }
      try readNumber()
      let end = index
      skipBlanks()
      guard let byte = next, !isRowEnd(byte) else { break }
      if byte == UInt8(ascii: ",") {
        hasCommas = true
        index += 1
        skipBlanks()
        guard let byte = next, !isRowEnd(byte) else { throw error(.missingNumber) }
      } else {
        hasBlanks = true
      }
      if hasCommas && hasBlanks { throw error(.mixedSeparators, at: end) }
    }
    return values.count - start
  }

  /// Notes that a row of `count` numbers has ended.
  ///
  /// - Throws: where it is not as long as the first row.
  mutating func endRow(
    _ row: RowPlace, count: Int, at start: (line: Int, index: Int)
  ) throws(ArrayError) {
    guard let first else {
      first = (count, start.line)
      return
    }
    guard count == first.length else {
      let fault = TextFault.ragged(
        row, count: count, expected: first.length, firstLine: isFile ? first.line : nil)
      throw error(fault, at: start.index)
    }
  }

  /// Skips a line's end.
  mutating func skipLineEnd() {
    guard let byte = next, isLineEnd(byte) else { return }
    index += 1
    if byte == 0x0D && next == 0x0A { index += 1 }
    line += 1
    lineStart = index
  }

  /// Skips what follows a `#`, up to the line's end.
  mutating func skipComment() {
    while let byte = next, !isLineEnd(byte) { index += 1 }
  }

  mutating func skipBlanks() {
    while let byte = next, byte == 0x20 || byte == 0x09 || byte == 0x0C { index += 1 }
  }

  mutating func skip() { index += 1 }

  func error(_ fault: TextFault, at place: Int? = nil) -> ArrayError {
    let place = place ?? index
    if place < lineStart { return ArrayError(.text(fault), at: .text(line: line, column: 1)) }
    let before = bytes[lineStart..<place]
    // Bytes of UTF-8 that begin a character.
    let column = before.count { $0 & 0xC0 != 0x80 } + 1
    return ArrayError(.text(fault), at: .text(line: line, column: column))
  }

  /// - Precondition: `index` is not at a blank or a row's end.
  private mutating func readNumber() throws(ArrayError) {
    guard values.count < NumberArray.maximumCount else {
      throw ArrayError(.sides(.tooLarge([values.count + 1])))
    }
    let start = index
    while let byte = next, !isTokenEnd(byte) { index += 1 }
    switch DecimalNumber.read(bytes, start..<index) {
    case .value(let value): values.append(value)
    case .notFinite(let value):
      guard allowsNonfinite else { throw error(.notFinite(quotedToken(start)), at: start) }
      values.append(value)
    case .tooLarge: throw error(.tooLarge(quotedToken(start)), at: start)
    case .divisionByZero: throw error(.divisionByZero(quotedToken(start)), at: start)
    case .notANumber: throw objection(start)
    }
  }

  private func quotedToken(_ start: Int) -> String { quoted(bytes[start..<index]) }

  /// What is wrong with a token that is no number.
  private func objection(_ start: Int) -> ArrayError {
    let token = bytes[start..<index]
    if let place = token.firstIndex(where: { $0 < 0x20 || $0 == 0x7F }) {
      return ArrayError(.text(.binary), at: .byte(place))
    }
    var hint: TextFault.Hint?
    if token.starts(with: "−".utf8) || token.starts(with: "–".utf8) { hint = .minus }
    switch token.first {
    case UInt8(ascii: "["), UInt8(ascii: "("): hint = .brackets
    case UInt8(ascii: "\""), UInt8(ascii: "'"): hint = .quotes
    default: break
    }
    let startsAsNumber = token.first.map { isDigit($0) || $0 == UInt8(ascii: "-") } ?? false
    if startsAsNumber && token.contains(UInt8(ascii: "_")) { hint = .underscore }
    if isFile && values.isEmpty && hint == nil && !startsAsNumber { hint = .heading }
    return error(.notANumber(quoted(token), hint: hint), at: start)
  }
}

func isLineEnd(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }

/// What stands between words: a space, a tab, the end of a line or of a page.
func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }

func isDigit(_ byte: UInt8) -> Bool { byte &- UInt8(ascii: "0") <= 9 }

@inline(__always)
private func isRowEnd(_ byte: UInt8) -> Bool {
  switch byte {
  case 0x0A, 0x0D, UInt8(ascii: "#"), UInt8(ascii: ";"), UInt8(ascii: "|"): return true
  default: return false
  }
}

@inline(__always)
private func isTokenEnd(_ byte: UInt8) -> Bool {
  byte == 0x20 || byte == UInt8(ascii: ",") || byte == 0x09 || byte == 0x0C || isRowEnd(byte)
}
