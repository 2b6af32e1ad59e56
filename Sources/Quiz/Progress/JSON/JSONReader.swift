/// Reads JSON strictly (RFC 8259), into a tree.
///
/// Ours, because Foundation's decoder has no tree, and to build one by trying type after type costs
/// it some microseconds a value: a fifth of a second for a hundred answers.
struct JSONReader {
  private let bytes: [UInt8]
  private var place = 0
  private var depth = 0

  /// What is nested deeper is refused, so that no file can exhaust the stack.
  private static let deepest = 64

  /// What was read is no JSON.
  struct Fault: Error, Equatable {}

  /// The one value that `bytes` hold.
  static func read(_ bytes: [UInt8]) throws(Fault) -> JSONValue {
    var reader = JSONReader(bytes: bytes)
    let value = try reader.value()
    guard reader.next == nil else { throw Fault() }
    return value
  }

  private init(bytes: [UInt8]) {
    self.bytes = bytes
    skipSpaces()
  }

  private var next: UInt8? { place < bytes.count ? bytes[place] : nil }

  private mutating func skipSpaces() {
    while let byte = next, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 {
      place += 1
    }
  }

  /// Takes `letter` and the spaces after it, if it comes next.
  private mutating func take(_ letter: Unicode.Scalar) -> Bool {
    guard next == UInt8(ascii: letter) else { return false }
    place += 1
    skipSpaces()
    return true
  }

  private mutating func expect(_ letter: Unicode.Scalar) throws(Fault) {
    guard take(letter) else { throw Fault() }
  }

  private mutating func value() throws(Fault) -> JSONValue {
    defer { skipSpaces() }
    switch next {
    case UInt8(ascii: "{"): return .object(try object())
    case UInt8(ascii: "["): return .array(try array())
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "t"): return try word("true", .boolean(true))
    case UInt8(ascii: "f"): return try word("false", .boolean(false))
    case UInt8(ascii: "n"): return try word("null", .null)
    default: return try number()
    }
  }

  private mutating func word(_ word: StaticString, _ value: JSONValue) throws(Fault) -> JSONValue {
    let end = place + word.utf8CodeUnitCount
    guard end <= bytes.count, bytes[place..<end].elementsEqual("\(word)".utf8) else {
      throw Fault()
    }
    place = end
    return value
  }

  private mutating func object() throws(Fault) -> [String: JSONValue] {
    try goDeeper("{")
    defer { depth -= 1 }
    var members: [String: JSONValue] = [:]
    if take("}") { return members }
    repeat {
      guard next == UInt8(ascii: "\"") else { throw Fault() }
      let key = try string()
      skipSpaces()
      try expect(":")
      members[key] = try value()
    } while take(",")
    try expect("}")
    return members
  }

  private mutating func array() throws(Fault) -> [JSONValue] {
    try goDeeper("[")
    defer { depth -= 1 }
    var elements: [JSONValue] = []
    if take("]") { return elements }
    repeat { elements.append(try value()) } while take(",")
    try expect("]")
    return elements
  }

  private mutating func goDeeper(_ letter: Unicode.Scalar) throws(Fault) {
    try expect(letter)
    depth += 1
    guard depth <= JSONReader.deepest else { throw Fault() }
  }

  private mutating func number() throws(Fault) -> JSONValue {
    let start = place
    while let byte = next, "+-.0123456789Ee".utf8.contains(byte) { place += 1 }
    let text = String(decoding: bytes[start..<place], as: UTF8.self)
    let digits = text.drop { $0 == "-" }
    guard let first = digits.first, first.isNumber, text.count - digits.count <= 1,
      text.last?.isNumber == true, !text.contains(".e"), !text.contains(".E")
    else { throw Fault() }
    let hasLeadingZero =
      digits.count > 1 && first == "0" && digits.dropFirst().first?.isNumber == true
    guard !hasLeadingZero, let value = Double(text), value.isFinite else { throw Fault() }
    return Int(text).map { .integer($0) } ?? .number(value)
  }
}

extension JSONReader {
  /// A string, its opening quotation mark next.
  private mutating func string() throws(Fault) -> String {
    place += 1
    var text: [UInt8] = []
    while let byte = next {
      place += 1
      switch byte {
      case UInt8(ascii: "\""):
        guard let string = String(validating: text, as: UTF8.self) else { throw Fault() }
        return string
      case UInt8(ascii: "\\"): text += try escape().utf8
      case 0..<0x20: throw Fault()
      default: text.append(byte)
      }
    }
    throw Fault()
  }

  /// What follows a backslash.
  private mutating func escape() throws(Fault) -> String {
    guard let letter = next else { throw Fault() }
    place += 1
    switch Unicode.Scalar(letter) {
    case "\"", "\\", "/": return String(Unicode.Scalar(letter))
    case "b": return "\u{8}"
    case "f": return "\u{C}"
    case "n": return "\n"
    case "r": return "\r"
    case "t": return "\t"
    case "u": break
    default: throw Fault()
    }
    var units = [try unit()]
    if UTF16.isLeadSurrogate(units[0]) {
      guard bytes[place...].starts(with: "\\u".utf8) else { throw Fault() }
      place += 2
      units.append(try unit())
    }
    guard let text = String(validating: units, as: UTF16.self) else { throw Fault() }
    return text
  }

  /// Four hexadecimal digits.
  private mutating func unit() throws(Fault) -> UInt16 {
    let digits = bytes[place...].prefix(4)
    guard digits.count == 4, digits.allSatisfy({ Character(Unicode.Scalar($0)).isHexDigit }),
      let unit = UInt16(String(decoding: digits, as: UTF8.self), radix: 16)
    else { throw Fault() }
    place += 4
    return unit
  }
}
