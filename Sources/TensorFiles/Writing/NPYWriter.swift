import TraceEngine

/// Writes `.npy`, version 1.0, in C order with the lowest byte first: what NumPy itself writes.
package enum NPYWriter {
  /// The bytes of a file.
  ///
  /// - Parameters:
  ///   - sides: the lengths, whose product is the number of values.
  ///   - precision: `<f8` for float64, `<f4` for float32.
  package static func bytes(
    of values: [Double], sides: [Int], as precision: Precision = .float64
  ) -> [UInt8] {
    precondition(sides.reduce(1, *) == values.count, "\(values.count) values for \(sides)")
    var bytes = header(sides, precision)
    let size = precision == .float64 ? 8 : 4
    bytes.reserveCapacity(bytes.count + values.count * size)
    for value in values {
      switch precision {
      case .float64: append(value.bitPattern, to: &bytes)
      case .float32: append(Float(value).bitPattern, to: &bytes)
      }
    }
    return bytes
  }

  /// The bytes of a file of three sides: channels, rows, columns.
  package static func bytes(of tensor: Tensor, as precision: Precision = .float64) -> [UInt8] {
    let shape = tensor.shape
    return bytes(
      of: tensor.values, sides: [shape.channels, shape.height, shape.width], as: precision)
  }

  /// Padded with blanks, so that the numbers begin at a multiple of 64.
  private static func header(_ sides: [Int], _ precision: Precision) -> [UInt8] {
    let shape = sides.map(String.init).joined(separator: ", ") + (sides.count == 1 ? "," : "")
    let type = precision == .float64 ? "<f8" : "<f4"
    var text = "{'descr': '\(type)', 'fortran_order': False, 'shape': (\(shape)), }"
    let beginning = NPYReader.magic + [1, 0]
    let unpadded = beginning.count + 2 + text.utf8.count + 1
    text += String(repeating: " ", count: (64 - unpadded % 64) % 64) + "\n"
    let length = text.utf8.count
    return beginning + [UInt8(length & 0xFF), UInt8(length >> 8)] + Array(text.utf8)
  }

  private static func append(_ bits: some FixedWidthInteger, to bytes: inout [UInt8]) {
    withUnsafeBytes(of: bits.littleEndian) { bytes.append(contentsOf: $0) }
  }
}
