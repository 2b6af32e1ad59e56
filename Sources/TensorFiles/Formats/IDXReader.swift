/// Reads IDX, the format of MNIST: two zeros, a type, the number of sides, their lengths, the
/// numbers, all with the highest byte first.
///
/// The first of three sides counts pictures, so the 60000×28×28 of MNIST's training pictures are a
/// batch of 60000 with one channel each.
enum IDXReader {
  private static let types: [UInt8: NumberType] = [
    8: .uint8, 9: .int8, 11: .int16, 12: .int32, 13: .float32, 14: .float64,
  ]

  /// Whether two zeros and a known type begin the file; in a file called so, two zeros are enough.
  static func isIDX(_ bytes: [UInt8], named name: String) -> Bool {
    guard bytes.count >= 4 && bytes.starts(with: [0, 0]) else { return false }
    return types[bytes[2]] != nil || name.lowercased().contains("idx")
  }

  static func read(_ bytes: [UInt8], _ options: ReadingOptions) throws(ArrayError) -> NumberArray {
    guard let type = types[bytes[2]] else {
      throw ArrayError(.npy(.idxType(bytes[2])), at: .byte(2))
    }
    let sideCount = Int(bytes[3])
    guard (1...NumberArray.maximumSides).contains(sideCount) else {
      throw ArrayError(.npy(.idxSides(sideCount)), at: .byte(3))
    }
    let start = 4 + 4 * sideCount
    guard bytes.count >= start else {
      throw ArrayError(.file(.truncated(needed: start, present: bytes.count)))
    }
    let sides = stride(from: 4, to: start, by: 4).map { place in
      bytes[place..<place + 4].reduce(0) { $0 << 8 | Int($1) }
    }
    let needed = try NumberArray.count(of: sides) * type.size
    let present = bytes.count - start
    guard present >= needed else {
      throw ArrayError(.file(.truncated(needed: needed, present: present)))
    }
    guard present == needed else {
      throw ArrayError(.file(.tooLong(needed: needed, present: present)))
    }
    let whole = sideCount == 3 ? [sides[0], 1, sides[1], sides[2]] : sides
    let picked = try options.picked(of: whole)
    let (first, last) = (picked.range.lowerBound, picked.range.upperBound)
    let part = bytes[start + first * type.size..<start + last * type.size]
    let values = part.withUnsafeBytes { type.numbers(in: $0, isBigEndian: true) }
    return try NumberArray(reading: values, picked, order: .channelsFirst, options)
  }
}
