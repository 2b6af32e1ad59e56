/// Reads PBM, PGM and PPM, plain and raw, of 8 and 16 bits.
///
/// Values are taken as written, from 0 to the header's largest: 1 is black in a PBM. A PPM's
/// channels are red, green and blue.
enum PNMReader {
  static func isPNM(_ bytes: [UInt8]) -> Bool {
    guard bytes.count >= 3, bytes[0] == UInt8(ascii: "P"),
      (UInt8(ascii: "1")...UInt8(ascii: "6")).contains(bytes[1])
    else { return false }
    return isBlank(bytes[2]) || bytes[2] == UInt8(ascii: "#")
  }

  static func read(_ bytes: [UInt8], _ options: ReadingOptions) throws(ArrayError) -> NumberArray {
    var scanner = PNMScanner(bytes)
    let kind = Int(bytes[1] - UInt8(ascii: "0"))
    let (isBitmap, isRaw, channels) = (kind % 3 == 1, kind > 3, kind % 3 == 0 ? 3 : 1)
    let width = try scanner.headerNumber()
    let height = try scanner.headerNumber()
    let maximum = isBitmap ? 1 : try scanner.headerNumber()
    guard (1...65535).contains(maximum) else { throw ArrayError(.image(.maximum(maximum))) }
    let sides = channels == 1 ? [height, width] : [channels, height, width]
    let count = try NumberArray.count(of: sides)
    var values: [Double]
    if isRaw {
      let start = try scanner.rasterStart()
      values =
        isBitmap
        ? try bits(bytes, from: start, height, width)
        : try raw(bytes, from: start, count: count, maximum, sides)
    } else {
      values = try scanner.samples(count: count, maximum: maximum, areDigits: isBitmap)
    }
    if channels > 1 {
      // Pixel by pixel in the file, channel by channel here.
      values = Rearranging.gather(
        values, sides: [1, 3, height, width], strides: [0, 1, width * 3, 3])
    }
    return try NumberArray(
      reading: values, options.picked(of: sides), order: .channelsFirst, options)
  }

  private static func raw(
    _ bytes: [UInt8], from start: Int, count: Int, _ maximum: Int, _ sides: [Int]
  ) throws(ArrayError) -> [Double] {
    let type: NumberType = maximum < 256 ? .uint8 : .uint16
    try check(count * type.size, bytes.count - start)
    let values = bytes.withUnsafeBytes { bytes in
      type.numbers(in: UnsafeRawBufferPointer(rebasing: bytes[start...]), isBigEndian: true)
    }
    if maximum != 255 && maximum != 65535,
      let index = values.firstIndex(where: { $0 > Double(maximum) })
    {
      throw ArrayError(
        .image(.sample("\(Int(values[index]))", maximum: maximum)),
        at: .byte(start + index * type.size))
    }
    return values
  }

  /// Eight pixels a byte, the leftmost highest; each row begins with a byte of its own.
  private static func bits(
    _ bytes: [UInt8], from start: Int, _ height: Int, _ width: Int
  ) throws(ArrayError) -> [Double] {
    let rowSize = (width + 7) / 8
    try check(height * rowSize, bytes.count - start)
    var values: [Double] = []
    values.reserveCapacity(height * width)
    for row in 0..<height {
      for column in 0..<width {
        let byte = bytes[start + row * rowSize + column / 8]
        values.append(Double(byte >> (7 - column % 8) & 1))
      }
    }
    return values
  }

  private static func check(_ needed: Int, _ present: Int) throws(ArrayError) {
    if present < needed {
      throw ArrayError(.file(.truncated(needed: needed, present: present)))
    }
    if present > needed {
      throw ArrayError(.file(.tooLong(needed: needed, present: present)))
    }
  }
}

/// The words of a picture's header and of a plain picture.
private struct PNMScanner {
  private let bytes: [UInt8]
  private var index = 2

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// A number of the header, behind blanks and comments.
  mutating func headerNumber() throws(ArrayError) -> Int {
    skipBlanks()
    let start = index
    while index < bytes.count && isDigit(bytes[index]) { index += 1 }
    guard index > start else { throw ArrayError(.image(.header), at: .byte(start)) }
    // A number that is no Int is too large for any side.
    return Int(String(decoding: bytes[start..<index], as: UTF8.self)) ?? Int.max
  }

  /// Where a raw picture's bytes begin: one blank stands before them.
  mutating func rasterStart() throws(ArrayError) -> Int {
    guard index < bytes.count, isBlank(bytes[index]) else {
      throw ArrayError(.image(.header), at: .byte(index))
    }
    return index + 1
  }

  /// The numbers of a plain picture.
  ///
  /// - Parameter areDigits: each digit is a number, with or without blanks between: a PBM.
  mutating func samples(
    count: Int, maximum: Int, areDigits: Bool
  ) throws(ArrayError) -> [Double] {
    // A number takes a byte at least.
    guard count <= bytes.count else {
      throw ArrayError(.file(.truncated(needed: count, present: bytes.count - index)))
    }
    var values: [Double] = []
    values.reserveCapacity(count)
    skipBlanks()
    while index < bytes.count && values.count < count {
      values.append(Double(try sample(maximum, areDigits)))
      skipBlanks()
    }
    guard values.count == count else {
      throw ArrayError(.image(.sampleCount(values.count, needed: count)))
    }
    guard index == bytes.count else {
      throw ArrayError(.image(.sampleCount(count + 1, needed: count)), at: .byte(index))
    }
    return values
  }

  private mutating func sample(_ maximum: Int, _ isDigitAlone: Bool) throws(ArrayError) -> Int {
    let start = index
    var sample = 0
    while index < bytes.count, isDigit(bytes[index]), index == start || !isDigitAlone {
      sample = min(sample * 10 + Int(bytes[index] - UInt8(ascii: "0")), 1 << 32)
      index += 1
    }
    guard index > start else {
      let word = bytes[start...].prefix { !isBlank($0) }
      throw ArrayError(.image(.noSample(quoted(word))), at: .byte(start))
    }
    guard sample <= maximum else {
      let digits = String(decoding: bytes[start..<index].prefix(20), as: UTF8.self)
      throw ArrayError(.image(.sample(digits, maximum: maximum)), at: .byte(start))
    }
    return sample
  }

  private mutating func skipBlanks() {
    while index < bytes.count {
      if bytes[index] == UInt8(ascii: "#") {
        while index < bytes.count && !isLineEnd(bytes[index]) { index += 1 }
      } else if isBlank(bytes[index]) {
        index += 1
      } else {
        return
      }
    }
  }
}
