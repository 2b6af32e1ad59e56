/// What the header of an `.npy` array says: a dictionary as Python writes it.
///
///     {'descr': '<f8', 'fortran_order': False, 'shape': (3, 4), }
///
/// - SeeAlso: numpy.lib.format, versions 1.0, 2.0 and 3.0.
struct NPYHeader: Equatable {
  var type: NumberType
  var isBigEndian: Bool
  var isFortranOrder: Bool
  /// The lengths as written; none for a single number.
  var shape: [Int]

  /// - Parameter text: the dictionary, with whatever blanks are around it.
  init(_ text: ArraySlice<UInt8>) throws(ArrayError) {
    var reader = PythonLiteral(text)
    var type: (NumberType, isBigEndian: Bool)?
    var order: Bool?
    var shape: [Int]?
    guard reader.take("{") else { throw NPYHeader.unreadable(reader) }
    while !reader.take("}") {
      guard let key = reader.string(), reader.take(":") else { throw NPYHeader.unreadable(reader) }
      switch key {
      case "descr":
        if reader.isNext("[") {
          throw ArrayError(
            .npy(
              .type(
                quoted(reader.rest.prefix { $0 != UInt8(ascii: "]") } + [UInt8(ascii: "]")]),
                .structured)))
        }
        guard let descr = reader.string() else { throw ArrayError(.npy(.key(key))) }
        type = try NPYHeader.type(descr)
      case "fortran_order":
        guard let flag = reader.flag() else { throw ArrayError(.npy(.key(key))) }
        order = flag
      case "shape":
        guard let sides = reader.tuple() else { throw ArrayError(.npy(.key(key))) }
        shape = sides
      default: throw ArrayError(.npy(.unknownKey(printable(key.utf8))))
      }
      guard reader.take(",") || reader.isNext("}") else { throw NPYHeader.unreadable(reader) }
    }
    guard reader.isAtEnd else { throw NPYHeader.unreadable(reader) }
    guard let type else { throw ArrayError(.npy(.key("descr"))) }
    guard let order else { throw ArrayError(.npy(.key("fortran_order"))) }
    guard let shape else { throw ArrayError(.npy(.key("shape"))) }
    (self.type, isBigEndian) = (type.0, type.isBigEndian)
    isFortranOrder = order
    self.shape = shape
  }

  private static func unreadable(_ reader: PythonLiteral) -> ArrayError {
    ArrayError(.npy(.noDictionary), at: .byte(reader.index))
  }

  /// `<f8`: the order of the bytes, the kind, the bytes of one number.
  private static func type(
    _ descr: String
  ) throws(ArrayError) -> (NumberType, isBigEndian: Bool) {
    var rest = descr[...]
    let order = rest.first.flatMap { "<>=|".contains($0) ? $0 : nil }
    if order != nil { rest.removeFirst() }
    guard let type = types[String(rest)] else {
      throw ArrayError(.npy(.type(quoted(descr.utf8), unread(rest))))
    }
    return (type, order == ">")
  }

  private static let types: [String: NumberType] = [
    "b1": .bool, "?": .bool, "i1": .int8, "i2": .int16, "i4": .int32, "i8": .int64,
    "u1": .uint8, "u2": .uint16, "u4": .uint32, "u8": .uint64,
    "f2": .float16, "f4": .float32, "f8": .float64,
  ]

  private static func unread(_ kind: Substring) -> UnreadType {
    switch kind.first {
    case "c": return .complex
    case "U", "S", "a", "T": return .text
    case "O": return .object
    case "M", "m": return .time
    case "f" where kind == "f16" || kind == "f12": return .longDouble
    default: return .unknown
    }
  }
}

/// The few literals of Python that an `.npy` header is made of.
private struct PythonLiteral {
  let bytes: ArraySlice<UInt8>
  private(set) var index: Int

  init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    index = bytes.startIndex
  }

  var rest: ArraySlice<UInt8> { bytes[index...] }

  var isAtEnd: Bool {
    mutating get {
      skipBlanks()
      return index == bytes.endIndex
    }
  }

  mutating func isNext(_ character: Unicode.Scalar) -> Bool {
    skipBlanks()
    return rest.first == UInt8(ascii: character)
  }

  mutating func take(_ character: Unicode.Scalar) -> Bool {
    guard isNext(character) else { return false }
    index += 1
    return true
  }

  /// A text in single or double quotes, without escapes.
  mutating func string() -> String? {
    skipBlanks()
    guard let quote = rest.first, quote == UInt8(ascii: "'") || quote == UInt8(ascii: "\""),
      let end = rest.dropFirst().firstIndex(of: quote)
    else { return nil }
    let text = bytes[index + 1..<end]
    guard !text.contains(UInt8(ascii: "\\")) else { return nil }
    index = end + 1
    return String(decoding: text, as: UTF8.self)
  }

  mutating func flag() -> Bool? {
    skipBlanks()
    for (word, value) in [("True", true), ("False", false)] where rest.starts(with: word.utf8) {
      index += word.utf8.count
      return value
    }
    return nil
  }

  /// Numbers in parentheses. Python 2 wrote `(3L, 4L)`.
  mutating func tuple() -> [Int]? {
    guard take("(") else { return nil }
    var numbers: [Int] = []
    while !take(")") {
      skipBlanks()
      let digits = rest.prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
      guard !digits.isEmpty, numbers.count < 64 else { return nil }
      // More digits than an Int has are a side that is too long, not a header that is none.
      numbers.append(Int(String(decoding: digits, as: UTF8.self)) ?? Int.max)
      index = digits.endIndex
      if rest.first == UInt8(ascii: "L") { index += 1 }
      guard take(",") || isNext(")") else { return nil }
    }
    return numbers
  }

  private mutating func skipBlanks() {
    while let byte = rest.first, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 {
      index += 1
    }
  }
}
