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
    let header = header(sides, precision)
    let size = precision == .float64 ? 8 : 4
    let count = header.count + values.count * size
    return Array(unsafeUninitializedCapacity: count) { bytes, initialized in
      let bytes = UnsafeMutableRawBufferPointer(bytes)
      bytes.copyBytes(from: header)
      var place = header.count
      for value in values {
        switch precision {
        case .float64:
          let bits = value.bitPattern.littleEndian
          bytes.storeBytes(of: bits, toByteOffset: place, as: UInt64.self)
        case .float32:
          let bits = Float(value).bitPattern.littleEndian
          bytes.storeBytes(of: bits, toByteOffset: place, as: UInt32.self)
        }
        place += size
      }
      initialized = count
    }
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
}
