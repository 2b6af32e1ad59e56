/// Text from a file of whichever encoding spreadsheets and editors write.
///
///     try DecodedText([0xB0, 0xA1]).text    // "가", from CP949
///
/// A byte order mark decides. Without one the bytes are UTF-8 if they can be, else CP949: Korean text
/// in CP949 is hardly ever valid UTF-8.
package struct DecodedText: Equatable, Sendable {
  package enum Encoding: String, Equatable, Sendable, CaseIterable {
    case utf8 = "UTF-8"
    case utf16 = "UTF-16"
    case cp949 = "CP949"
  }

  /// Without the byte order mark.
  package let text: String
  package let encoding: Encoding

  /// - Throws: `DecodingFault` with the offset of the byte that cannot be read.
  /// - Complexity: O(*n*), where *n* is the number of bytes.
  package init(_ bytes: [UInt8]) throws(DecodingFault) {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      self.init(try DecodedText.utf8(bytes[3...]), .utf8)
    } else if bytes.starts(with: [0xFE, 0xFF]) || bytes.starts(with: [0xFF, 0xFE]) {
      self.init(try DecodedText.utf16(bytes), .utf16)
    } else {
      try self.init(unmarked: bytes)
    }
    if let zero = DecodedText.offsetOfZero(bytes, encoding) {
      throw DecodingFault(offset: zero, what: .zeroByte)
    }
  }

  private init(_ text: String, _ encoding: Encoding) {
    self.text = text
    self.encoding = encoding
  }

  private init(unmarked bytes: [UInt8]) throws(DecodingFault) {
    if let text = String(validating: bytes, as: UTF8.self) {
      self.init(text, .utf8)
      return
    }
    switch CP949.decode(bytes) {
    case .text(let text): self.init(text, .cp949)
    case .stops(let offset):
      // The encoding that came further is the likelier one.
      let other = firstFault(inUTF8: bytes)
      throw DecodingFault(
        offset: max(offset, other), what: .neither(byte: bytes[max(offset, other)]))
    }
  }

  private static func utf8(_ bytes: ArraySlice<UInt8>) throws(DecodingFault) -> String {
    if let text = String(validating: bytes, as: UTF8.self) { return text }
    let offset = firstFault(inUTF8: Array(bytes)) + bytes.startIndex
    throw DecodingFault(offset: offset, what: .notAsMarked(.utf8))
  }

  /// - Parameter bytes: with the mark.
  private static func utf16(_ bytes: [UInt8]) throws(DecodingFault) -> String {
    guard bytes.count.isMultiple(of: 2) else {
      throw DecodingFault(offset: bytes.count - 1, what: .notAsMarked(.utf16))
    }
    let (high, low) = bytes[0] == 0xFE ? (0, 1) : (1, 0)
    let units = stride(from: 2, to: bytes.count, by: 2).map {
      UInt16(bytes[$0 + high]) << 8 | UInt16(bytes[$0 + low])
    }
    if let text = String(validating: units, as: UTF16.self) { return text }
    var offset = 2
    var decoder = UTF16()
    var rest = units.makeIterator()
    while case .scalarValue(let scalar) = decoder.decode(&rest) {
      offset += 2 * UTF16.width(scalar)
    }
    throw DecodingFault(offset: offset, what: .notAsMarked(.utf16))
  }

  /// No text holds a zero; what does is UTF-16 without its mark, or no text at all.
  private static func offsetOfZero(_ bytes: [UInt8], _ encoding: Encoding) -> Int? {
    guard encoding == .utf16 else { return bytes.firstIndex(of: 0) }
    return stride(from: 2, to: bytes.count, by: 2).first { bytes[$0] == 0 && bytes[$0 + 1] == 0 }
  }
}

/// Why bytes are no text.
package struct DecodingFault: Error, Equatable, Sendable {
  package enum What: Equatable, Sendable {
    /// Valid in none of the encodings that are tried.
    case neither(byte: UInt8)
    /// Not in the encoding that the byte order mark names.
    case notAsMarked(DecodedText.Encoding)
    case zeroByte
  }

  /// Of the byte in the file, from 0.
  package let offset: Int
  package let what: What
}

/// The offset of the first byte that no UTF-8 has there; the count where all is well.
private func firstFault(inUTF8 bytes: [UInt8]) -> Int {
  var offset = 0
  var decoder = UTF8()
  var rest = bytes.makeIterator()
  while case .scalarValue(let scalar) = decoder.decode(&rest) { offset += UTF8.width(scalar) }
  return offset
}
