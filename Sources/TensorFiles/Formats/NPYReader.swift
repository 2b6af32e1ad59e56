/// Reads `.npy`, NumPy's file of one array: versions 1 to 3, real numbers of every type, both byte
/// orders, C and Fortran order.
enum NPYReader {
  static let magic: [UInt8] = [0x93] + Array("NUMPY".utf8)

  static func read(
    _ bytes: ArraySlice<UInt8>, _ options: ReadingOptions
  ) throws(ArrayError) -> NumberArray {
    let (header, start) = try self.header(of: bytes)
    let sides = header.shape.isEmpty ? [1] : header.shape
    let size = header.type.size
    let needed = try NumberArray.count(of: sides) * size
    let present = bytes.endIndex - start
    guard present >= needed else {
      throw ArrayError(.file(.truncated(needed: needed, present: present)))
    }
    guard present == needed else {
      throw ArrayError(.file(.tooLong(needed: needed, present: present)))
    }
    let picked = try options.picked(of: sides)
    // In Fortran order a batch's items lie scattered.
    let read = header.isFortranOrder ? 0..<needed / size : picked.range
    var values = try numbers(bytes[start...], read, header, sides)
    if header.isFortranOrder && sides.count > 1 {
      values = Rearranging.fromFortranOrder(values, sides: sides)
    }
    return try NumberArray(reading: values, picked, order: .asWritten, options)
  }

  /// The header, and where the numbers begin.
  private static func header(
    of bytes: ArraySlice<UInt8>
  ) throws(ArrayError) -> (NPYHeader, start: Int) {
    let rest = bytes.dropFirst(magic.count)
    guard rest.count >= 2 else { throw headerCut(2, rest.count) }
    let (major, minor) = (Int(rest[rest.startIndex]), Int(rest[rest.startIndex + 1]))
    guard (1...3).contains(major) && minor == 0 else {
      throw ArrayError(.npy(.version(major: major, minor: minor)))
    }
    let width = major == 1 ? 2 : 4
    let field = rest.dropFirst(2).prefix(width)
    guard field.count == width else { throw headerCut(width, field.count) }
    let length = field.reversed().reduce(0) { $0 << 8 | Int($1) }
    let text = bytes[field.endIndex...].prefix(length)
    guard text.count == length else { throw headerCut(length, text.count) }
    return (try NPYHeader(text), text.endIndex)
  }

  private static func headerCut(_ needed: Int, _ present: Int) -> ArrayError {
    ArrayError(.npy(.headerLength(needed: needed, present: present)))
  }

  private static func numbers(
    _ bytes: ArraySlice<UInt8>, _ range: Range<Int>, _ header: NPYHeader, _ sides: [Int]
  ) throws(ArrayError) -> [Double] {
    let (size, start) = (header.type.size, bytes.startIndex)
    let bytes = bytes[start + range.lowerBound * size..<start + range.upperBound * size]
    let (values, inexact) = bytes.withUnsafeBytes { bytes in
      (
        header.type.numbers(in: bytes, isBigEndian: header.isBigEndian),
        header.type.firstInexact(in: bytes, isBigEndian: header.isBigEndian)
      )
    }
    if let inexact {
      let index = range.lowerBound + inexact.index
      var cell = NumberArray.cell(at: index, sides: sides)
      if header.isFortranOrder {
        cell = NumberArray.cell(at: index, sides: sides.reversed()).reversed()
      }
      throw ArrayError(.value(.inexact(inexact.value, cell: cell)))
    }
    return values
  }
}
