/// Writes JSON as a person can read it: keys sorted, a member a line, two spaces a level; what is
/// empty on one line.
enum JSONWriter {
  static func bytes(of value: JSONValue) -> [UInt8] {
    var bytes: [UInt8] = []
    write(value, level: 0, to: &bytes)
    bytes.append(UInt8(ascii: "\n"))
    return bytes
  }

  private static func write(_ value: JSONValue, level: Int, to bytes: inout [UInt8]) {
    switch value {
    case .null: bytes += "null".utf8
    case .boolean(let boolean): bytes += (boolean ? "true" : "false").utf8
    case .integer(let integer): bytes += "\(integer)".utf8
    case .number(let number): bytes += "\(number)".utf8
    case .string(let text): write(text, to: &bytes)
    case .array(let elements):
      writeList("[", "]", count: elements.count, level: level, to: &bytes) { index, bytes in
        write(elements[index], level: level + 1, to: &bytes)
      }
    case .object(let members):
      let sorted = members.sorted { $0.key < $1.key }
      writeList("{", "}", count: sorted.count, level: level, to: &bytes) { index, bytes in
        write(sorted[index].key, to: &bytes)
        bytes += ": ".utf8
        write(sorted[index].value, level: level + 1, to: &bytes)
      }
    }
  }

  private static func writeList(
    _ opening: String, _ closing: String, count: Int, level: Int, to bytes: inout [UInt8],
    _ element: (Int, inout [UInt8]) -> Void
  ) {
    func newLine(_ level: Int, _ bytes: inout [UInt8]) {
      bytes.append(UInt8(ascii: "\n"))
      bytes += repeatElement(UInt8(ascii: " "), count: 2 * level)
    }
    bytes += opening.utf8
    for index in 0..<count {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      newLine(level + 1, &bytes)
      element(index, &bytes)
    }
    if count > 0 { newLine(level, &bytes) }
    bytes += closing.utf8
  }

  private static func write(_ text: String, to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "\""))
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes += [UInt8(ascii: "\\"), byte]
      case 0..<0x20, 0x7F:
        bytes += "\\u00".utf8
        if byte < 0x10 { bytes.append(UInt8(ascii: "0")) }
        bytes += String(byte, radix: 16).utf8
      default: bytes.append(byte)
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }
}
