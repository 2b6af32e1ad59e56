/// The directory of an `.npz`: a zip file with an `.npy` for each array.
///
/// Sizes are taken from the directory at the file's end, with zip64's where a field is full, and
/// are held against the bytes there are before anything is unpacked.
///
/// - SeeAlso: PKWARE's APPNOTE, sections 4.3 and 4.5.
struct ZipArchive {
  /// A member as the directory describes it.
  struct Entry: Equatable {
    var name: String
    var flags: Int
    var method: Int
    var checksum: UInt32
    var packedSize: Int
    var size: Int
    var headerOffset: Int

    /// `conv1` for the member `conv1.npy`.
    var arrayName: String { name.hasSuffix(".npy") ? String(name.dropLast(4)) : name }
    /// The same in a message.
    var title: String { printable(arrayName.utf8) }
  }

  private let bytes: [UInt8]
  let entries: [Entry]

  static func isZip(_ bytes: [UInt8]) -> Bool {
    bytes.starts(with: [0x50, 0x4B, 3, 4]) || bytes.starts(with: [0x50, 0x4B, 5, 6])
  }

  /// - Throws: where the directory is missing, cut off or points outside the file.
  init(_ bytes: [UInt8]) throws(ArrayError) {
    guard let entries = ZipDirectory(bytes).entries() else {
      throw ArrayError(.archive(.damaged))
    }
    self.bytes = bytes
    self.entries = entries
  }

  /// The member of this name, with or without `.npy`; for no name the only array there is.
  func entry(named member: String?) throws(ArrayError) -> Entry {
    if entries.contains(where: { $0.name.hasSuffix("data.pkl") }) {
      throw ArrayError(.archive(.notNumPy("PyTorch")))
    }
    if entries.contains(where: { $0.name.hasSuffix("weights.h5") }) {
      throw ArrayError(.archive(.notNumPy("Keras")))
    }
    let arrays = entries.filter { $0.name.hasSuffix(".npy") }
    guard let only = arrays.first else { throw ArrayError(.archive(.empty)) }
    let present = arrays.map(\.title)
    guard let member else {
      guard arrays.count == 1 else { throw ArrayError(.archive(.memberNeeded(present: present))) }
      return only
    }
    let named = arrays.first { $0.arrayName == member } ?? arrays.first { $0.name == member }
    guard let named else {
      throw ArrayError(.archive(.missing(printable(member.utf8), present: present)))
    }
    return named
  }

  /// The unpacked bytes of a member.
  ///
  /// - Throws: where it is encrypted, packed by an unknown method, or not what its entry says.
  func content(of entry: Entry) throws(ArrayError) -> [UInt8] {
    guard entry.flags & 1 == 0 else { throw ArrayError(.archive(.encrypted)) }
    guard let start = ZipDirectory(bytes).contentStart(of: entry),
      entry.packedSize <= bytes.count - start
    else { throw ArrayError(.archive(.damaged)) }
    let packed = start..<start + entry.packedSize
    let content: [UInt8]
    switch entry.method {
    case 0:
      guard entry.size == entry.packedSize else {
        throw ArrayError(.archive(.sizeClaim(claimed: entry.size, packed: entry.packedSize)))
      }
      content = Array(bytes[packed])
    case 8: content = try inflated(packed, to: entry.size)
    default: throw ArrayError(.archive(.method(entry.method)))
    }
    guard Inflation.checksum(of: content) == entry.checksum else {
      throw ArrayError(.archive(.checksum))
    }
    return content
  }

  private func inflated(_ packed: Range<Int>, to size: Int) throws(ArrayError) -> [UInt8] {
    // A packed size is a file's at most, so the product cannot overflow.
    guard size <= packed.count * Inflation.utmostRatio + 1 else {
      throw ArrayError(.archive(.sizeClaim(claimed: size, packed: packed.count)))
    }
    guard size <= Inflation.limit else {
      throw ArrayError(.file(.inflatesTooFar(limit: Inflation.limit)))
    }
    let outcome = bytes.withUnsafeBytes { bytes in
      Inflation.unpack(UnsafeRawBufferPointer(rebasing: bytes[packed]), .bare, capacity: size)
    }
    guard case .whole(let content, _) = outcome, content.count == size else {
      throw ArrayError(.archive(.contents(claimed: size)))
    }
    return content
  }
}
