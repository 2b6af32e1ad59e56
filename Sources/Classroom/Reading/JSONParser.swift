import TraceText

/// Reads one document of RFC 8259.
struct JSONParser {
  /// Lists in lists.
  private static let deepest = 64
  private let file: String
  private let bytes: [UInt8]
  private var at = 0
  private var line = 1
  private var depth = 0

  init(_ text: String, file: String) {
    self.file = file
    bytes = Array(text.utf8)
  }

  mutating func document() throws(ReadingFault) -> JSONText {
    let value = try value()
    skipSpace()
    guard at == bytes.count else { throw unexpected() }
    return value
  }

  private mutating func value() throws(ReadingFault) -> JSONText {
    skipSpace()
    let first = line
    guard at < bytes.count else { throw unexpected() }
    let value: JSONText.Value
    switch bytes[at] {
    case UInt8(ascii: "{"): value = .object(try members())
    case UInt8(ascii: "["): value = .array(try elements())
    case UInt8(ascii: "\""): value = .string(try string())
    case UInt8(ascii: "t"): value = try word("true", .bool(true))
    case UInt8(ascii: "f"): value = try word("false", .bool(false))
    case UInt8(ascii: "n"): value = try word("null", .null)
    default: value = .number(try number())
    }
    return JSONText(value, line: first)
  }

  private mutating func elements() throws(ReadingFault) -> [JSONText] {
    var elements: [JSONText] = []
    try list(until: UInt8(ascii: "]")) { parser throws(ReadingFault) in
      elements.append(try parser.value())
    }
    return elements
  }

  private mutating func members() throws(ReadingFault) -> [JSONText.Member] {
    var members: [JSONText.Member] = []
    try list(until: UInt8(ascii: "}")) { parser throws(ReadingFault) in
      parser.skipSpace()
      let key = try parser.string()
      parser.skipSpace()
      guard parser.take(":") else { throw parser.unexpected() }
      members.append(JSONText.Member(key: key, value: try parser.value()))
    }
    return members
  }

  /// What stands between brackets, with commas between.
  private mutating func list(
    until end: UInt8, _ element: (inout JSONParser) throws(ReadingFault) -> Void
  ) throws(ReadingFault) {
    at += 1
    depth += 1
    guard depth <= JSONParser.deepest else {
      throw fault("too deeply nested", "너무 깊이 겹쳐 있어요")
    }
    skipSpace()
    while at >= bytes.count || bytes[at] != end {
      try element(&self)
      skipSpace()
      guard take(",") else { break }
      skipSpace()
      if at < bytes.count, bytes[at] == end { throw unexpected() }
    }
    guard at < bytes.count, bytes[at] == end else { throw unexpected() }
    at += 1
    depth -= 1
  }

  private mutating func word(
    _ word: String, _ value: JSONText.Value
  ) throws(ReadingFault) -> JSONText.Value {
    guard bytes[at...].starts(with: word.utf8) else { throw unexpected() }
    at += word.utf8.count
    return value
  }

  private mutating func number() throws(ReadingFault) -> String {
    let start = at
    while at < bytes.count, isNumberByte(bytes[at]) { at += 1 }
    let text = String(decoding: bytes[start..<at], as: UTF8.self)
    guard text.first != "+", text.last != ".", Double(text) != nil else {
      at = start
      throw unexpected()
    }
    return text
  }

  private func isNumberByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "+"),
      UInt8(ascii: "."), UInt8(ascii: "e"), UInt8(ascii: "E"):
      return true
    default: return false
    }
  }

  // MARK: Strings

  private mutating func string() throws(ReadingFault) -> String {
    guard take("\"") else { throw unexpected() }
    var units: [UInt8] = []
    while at < bytes.count, bytes[at] != UInt8(ascii: "\"") {
      if bytes[at] == UInt8(ascii: "\\") {
        units += Array(String(try escape()).utf8)
        continue
      }
      guard bytes[at] >= 0x20 else { throw unexpected() }
      units.append(bytes[at])
      at += 1
    }
    guard take("\"") else { throw unexpected() }
    return String(decoding: units, as: UTF8.self)
  }

  private mutating func escape() throws(ReadingFault) -> Unicode.Scalar {
    at += 1
    guard at < bytes.count else { throw unexpected() }
    let letter = bytes[at]
    at += 1
    switch letter {
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{C}"
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return Unicode.Scalar(letter)
    case UInt8(ascii: "u"): return try escapedScalar()
    default: throw unexpected()
    }
  }

  /// Four digits behind `\u`, or twice that for a surrogate pair.
  private mutating func escapedScalar() throws(ReadingFault) -> Unicode.Scalar {
    let high = try escapedUnit()
    if let scalar = Unicode.Scalar(high) { return scalar }
    guard (0xD800..<0xDC00).contains(high), take("\\"), take("u") else { throw unexpected() }
    let low = try escapedUnit()
    guard (0xDC00..<0xE000).contains(low),
      let scalar = Unicode.Scalar(0x10000 + (high - 0xD800) << 10 + (low - 0xDC00))
    else { throw unexpected() }
    return scalar
  }

  private mutating func escapedUnit() throws(ReadingFault) -> UInt32 {
    let digits = String(decoding: bytes[at...].prefix(4), as: UTF8.self)
    guard digits.utf8.count == 4, digits.allSatisfy(\.isHexDigit),
      let unit = UInt32(digits, radix: 16)
    else { throw unexpected() }
    at += 4
    return unit
  }

  // MARK: Bytes

  private mutating func take(_ sign: Unicode.Scalar) -> Bool {
    guard at < bytes.count, bytes[at] == UInt8(ascii: sign) else { return false }
    at += 1
    return true
  }

  private mutating func skipSpace() {
    while at < bytes.count, [0x20, 0x09, 0x0A, 0x0D].contains(bytes[at]) {
      if bytes[at] == 0x0A { line += 1 }
      at += 1
    }
  }

  private func unexpected() -> ReadingFault {
    guard at < bytes.count else {
      return fault("the JSON ends too early", "JSON이 도중에 끝나요")
    }
    let rest = String(decoding: bytes[at...].prefix(4), as: UTF8.self)
    let sign = printable(rest.first.map(String.init) ?? "")
    return fault("`\(sign)` is not expected in JSON here", "JSON의 이 자리에 올 수 없는 글자예요: `\(sign)`")
  }

  private func fault(_ english: String, _ korean: String) -> ReadingFault {
    ReadingFault(file, line: line, LocalizedText(en: english, ko: korean))
  }
}
