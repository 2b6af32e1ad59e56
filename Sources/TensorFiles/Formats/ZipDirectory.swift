/// Reads a zip file's directory, number by number.
struct ZipDirectory {
  private static let endSize = 22
  private static let entrySize = 46
  private static let headerSize = 30
  private static let mostComment = 0xFFFF

  private let bytes: [UInt8]

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The members; nil where the directory is missing, cut off or points outside the file.
  func entries() -> [ZipArchive.Entry]? {
    guard let end = endRecord(), let (count, start) = extent(end) else { return nil }
    // An entry takes 46 bytes at least, so a count is believed no further than that.
    guard start <= bytes.count, count <= (bytes.count - start) / ZipDirectory.entrySize else {
      return nil
    }
    var entries: [ZipArchive.Entry] = []
    var place = start
    for _ in 0..<count {
      guard let (entry, next) = entry(at: place) else { return nil }
      entries.append(entry)
      place = next
    }
    return entries
  }

  /// Where a member's packed bytes begin: behind its own header, whose name and extra field may be
  /// of other lengths than the directory's.
  func contentStart(of entry: ZipArchive.Entry) -> Int? {
    let header = entry.headerOffset
    guard number(4, at: header) == 0x0403_4B50, let name = number(2, at: header + 26),
      let extra = number(2, at: header + 28)
    else { return nil }
    let start = header + ZipDirectory.headerSize + name + extra
    return start <= bytes.count ? start : nil
  }

  /// The last record of the file, before a comment of unknown length.
  private func endRecord() -> Int? {
    let last = bytes.count - ZipDirectory.endSize
    guard last >= 0 else { return nil }
    for place in stride(from: last, through: max(0, last - ZipDirectory.mostComment), by: -1)
    where bytes[place] == 0x50 && number(4, at: place) == 0x0605_4B50 {
      return place
    }
    return nil
  }

  /// How many entries there are, and where they begin.
  private func extent(_ end: Int) -> (count: Int, start: Int)? {
    guard let count = number(2, at: end + 10), let start = number(4, at: end + 16) else {
      return nil
    }
    guard count == 0xFFFF || start == 0xFFFF_FFFF, number(4, at: end - 20) == 0x0706_4B50 else {
      return (count, start)
    }
    guard let record = number(8, at: end - 12), number(4, at: record) == 0x0606_4B50,
      let count = number(8, at: record + 32), let start = number(8, at: record + 48)
    else { return nil }
    return (count, start)
  }

  private func entry(at place: Int) -> (ZipArchive.Entry, next: Int)? {
    guard number(4, at: place) == 0x0201_4B50, let flags = number(2, at: place + 8),
      let method = number(2, at: place + 10), let checksum = number(4, at: place + 16),
      let packed = number(4, at: place + 20), let size = number(4, at: place + 24),
      let nameLength = number(2, at: place + 28), let extraLength = number(2, at: place + 30),
      let commentLength = number(2, at: place + 32), let offset = number(4, at: place + 42)
    else { return nil }
    let name = place + ZipDirectory.entrySize
    let extra = name + nameLength
    let next = extra + extraLength + commentLength
    guard next <= bytes.count else { return nil }
    var entry = ZipArchive.Entry(
      name: String(decoding: bytes[name..<extra], as: UTF8.self), flags: flags, method: method,
      checksum: UInt32(checksum), packedSize: packed, size: size, headerOffset: offset)
    guard fill(&entry, from: extra..<extra + extraLength) else { return nil }
    return (entry, next)
  }

  /// Puts zip64's sizes where the entry's fields are full.
  ///
  /// - Returns: false where a size is missing.
  private func fill(_ entry: inout ZipArchive.Entry, from extra: Range<Int>) -> Bool {
    let full = 0xFFFF_FFFF
    guard [entry.size, entry.packedSize, entry.headerOffset].contains(full) else { return true }
    var place = extra.lowerBound
    while place + 4 <= extra.upperBound, let tag = number(2, at: place),
      let length = number(2, at: place + 2)
    {
      guard tag == 1 else {
        place += 4 + length
        continue
      }
      var field = place + 4
      for key in [\ZipArchive.Entry.size, \.packedSize, \.headerOffset]
      where entry[keyPath: key] == full {
        guard field + 8 <= extra.upperBound, let value = number(8, at: field) else { return false }
        entry[keyPath: key] = value
        field += 8
      }
      return true
    }
    return true
  }

  /// A number of `width` bytes, the lowest first; nil outside the file, or where it is no `Int`.
  private func number(_ width: Int, at place: Int) -> Int? {
    guard place >= 0 && place <= bytes.count - width else { return nil }
    var number: UInt64 = 0
    for index in (place..<place + width).reversed() { number = number << 8 | UInt64(bytes[index]) }
    return Int(exactly: number)
  }
}
