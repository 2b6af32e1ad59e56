/// The text of a lesson file, known to be UTF-8 without characters that could drive a terminal.
struct SourceText: Sendable {
  /// The name that errors show.
  let file: String
  /// UTF-8, without a byte order mark.
  let bytes: [UInt8]
  /// The lines without their ends.
  let lines: [[Unicode.Scalar]]

  static let maximumBytes = 1 << 20

  /// - Throws: a fault where the file is too large, is not UTF-8, or holds a character that no
  ///   lesson may hold.
  init(bytes: some Sequence<UInt8>, file: String) throws(LessonError) {
    let bytes = Array(bytes)
    guard bytes.count <= SourceText.maximumBytes else {
      throw LessonError(
        file: file, message: "the file is larger than 1 MiB, the most a lesson may have")
    }
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    self.file = file
    self.bytes = bytes.starts(with: mark) ? Array(bytes.dropFirst(3)) : bytes
    lines = try SourceText.decode(self.bytes, file: file)
  }

  private static func decode(
    _ bytes: [UInt8], file: String
  ) throws(LessonError) -> [[Unicode.Scalar]] {
    var lines: [[Unicode.Scalar]] = [[]]
    var parser = Unicode.UTF8.ForwardParser()
    var iterator = bytes.makeIterator()
    decoding: while true {
      switch parser.parseScalar(from: &iterator) {
      case .emptyInput: break decoding
      case .error:
        throw LessonError(
          file: file,
          position: SourcePosition(line: lines.count, column: lines[lines.count - 1].count + 1),
          message: "this is not UTF-8; save the file with the encoding UTF-8")
      case .valid(let encoded):
        let scalar = Unicode.UTF8.decode(encoded)
        if scalar == "\n" {
          lines.append([])
        } else {
          lines[lines.count - 1].append(scalar)
        }
      }
    }
    for row in lines.indices {
      if lines[row].last == "\r" { lines[row].removeLast() }
      for (column, scalar) in lines[row].enumerated() {
        guard let message = objection(to: scalar) else { continue }
        throw LessonError(
          file: file, position: SourcePosition(line: row + 1, column: column + 1),
          message: message)
      }
    }
    return lines
  }

  /// Why `scalar` may not stand in a lesson; nil where it may.
  static func objection(to scalar: Unicode.Scalar) -> String? {
    if scalar == "\t" {
      return "a tab character (U+0009) is not allowed; use spaces, also for indentation"
    }
    switch scalar.value {
    case 0x0A: return nil
    case 0x00..<0x20, 0x7F...0x9F:
      return "the control character \(name(scalar)) is not allowed; remove it"
    case 0x2028, 0x2029:
      return "the invisible line separator \(name(scalar)) is not allowed; use a line break"
    case 0x202A...0x202E, 0x2066...0x2069:
      return "the invisible character \(name(scalar)), which turns the direction of text, "
        + "is not allowed; remove it"
    case 0xFEFF, 0xFFFE, 0xFFFF:
      return "the invisible character \(name(scalar)) is not allowed; remove it"
    default: return nil
    }
  }

  /// `U+001B`.
  private static func name(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}
