import TensorFiles
import Testing

/// `.npz` archives and gzipped files that NumPy and Python wrote, and what can be wrong with them.
struct ArchiveTests {
  private static let conv1 = signedNumbers(18).map { $0 / 4 }

  @Test(arguments: ["stored.npz", "deflated.npz", "zip64.npz", "deflated.npz.gz"])
  func membersAreReadByTheirNames(name: String) throws {
    let weights = try Fixtures.array(name, member: "conv1")
    #expect(weights.sides == [2, 1, 3, 3])
    #expect(weights.values == ArchiveTests.conv1)
    #expect(try Fixtures.array(name, member: "conv1.npy") == weights)
    #expect(try Fixtures.array(name, member: "bias").values == [-1.25, 0.5, 2.25, 4])
  }

  @Test func theOnlyMemberNeedsNoName() throws {
    #expect(try Fixtures.array("single.npz").values == [-1.25, 0.5, 2.25, 4, 0, 1.75])
  }

  @Test func zip64sOwnEndIsFollowedWhereTheOldOneIsFull() throws {
    var bytes = try Fixtures.bytes("zip64.npz")
    let end = bytes.count - 22
    for place in Array(end + 8..<end + 12) + Array(end + 16..<end + 20) { bytes[place] = 0xFF }
    let array = try ArrayFile.read(bytes, named: "x.npz", member: "conv1")
    #expect(array.values == ArchiveTests.conv1)
  }

  @Test func theMembersThereAreAreListed() throws {
    let bytes = try Fixtures.bytes("stored.npz")
    #expect(
      complaint(bytes, named: "w.npz", member: "conv2")
        == "w.npz: the archive holds no “conv2”; it holds conv1, bias")
    #expect(
      complaint(bytes, named: "w.npz")
        == "w.npz: the archive holds several arrays; name one behind a colon, "
        + "as in file.npz:conv1: conv1, bias")
  }

  @Test(arguments: [
    (
      "method.npz",
      "method.npz:x: the member is packed by method 14, which is not read; "
        + "numpy.savez and numpy.savez_compressed write what is"
    ),
    ("notes.npz", "notes.npz:x: “x” is no .npy array"),
    (
      "torch.pt",
      "torch.pt: this is a file of PyTorch, not of NumPy; save the array from Python: "
        + "numpy.save('x.npy', array)"
    ),
  ])
  func otherArchivesAreNamed(name: String, expected: String) throws {
    #expect(complaint(try Fixtures.bytes(name), named: name) == expected)
  }

  @Test func aMemberOfWhatIsNoArchiveIsRefused() throws {
    #expect(
      complaint(try Fixtures.bytes("shape-2x3.npy"), named: "x.npy", member: "a")
        == "x.npy: “a” is asked for, but the file is no .npz archive; leave “:a” out")
  }

  /// The archive with the field of its first member's directory entry changed.
  private func changed(_ name: String, at field: Int, to new: [UInt8]) throws -> [UInt8] {
    var bytes = try Fixtures.bytes(name)
    let entry = try #require(
      bytes.indices.dropLast(4).first { bytes[$0..<$0 + 4] == [0x50, 0x4B, 1, 2] })
    bytes.replaceSubrange(entry + field..<entry + field + new.count, with: new)
    return bytes
  }

  @Test(arguments: [
    ("weights.npz:conv1", "weights.npz", "conv1"), ("a/W.NPZ:x:0", "a/W.NPZ", "x:0"),
    ("w.npz.gz:b", "w.npz.gz", "b"), ("w.npz:", "w.npz", nil), ("w.npz", "w.npz", nil),
    ("a:b.npy", "a:b.npy", nil), ("가중치.npz:합성곱", "가중치.npz", "합성곱"),
  ])
  func aMemberStandsBehindTheArchivesColon(argument: String, file: String, member: String?) {
    let parts = ArrayFile.parts(of: argument)
    #expect(parts.file == file)
    #expect(parts.member == member)
  }

  @Test func aBombIsRefusedBeforeItIsUnpacked() {
    // 3 MiB that claim to hold 3 GiB, which deflate could do.
    let size: [UInt8] = [0, 0, 0, 0xC0]
    let packed = [UInt8](repeating: 0, count: 3 << 20)
    let packedSize: [UInt8] = [0, 0, 0x30, 0]
    let name = Array("x.npy".utf8)
    let fields: [UInt8] = [20, 0, 0, 0, 8, 0, 0, 0, 0, 0, 0, 0, 0, 0] + packedSize + size + [5, 0]
    let header = [0x50, 0x4B, 3, 4] + fields + [0, 0] + name
    let entry = [0x50, 0x4B, 1, 2, 20, 0] + fields + [UInt8](repeating: 0, count: 16) + name
    let place: [UInt8] = [UInt8(header.count), 0, 0x30, 0]
    let end: [UInt8] =
      [0x50, 0x4B, 5, 6, 0, 0, 0, 0, 1, 0, 1, 0, UInt8(entry.count), 0, 0, 0] + place + [0, 0]
    #expect(
      complaint(header + packed + entry + end, named: "b.npz")
        == "b.npz:x: unpacked, the file is larger than 2049 MiB, more than is ever read")
  }

  @Test func encryptionIsNamed() throws {
    let bytes = try changed("stored.npz", at: 8, to: [1])
    #expect(
      complaint(bytes, named: "w.npz", member: "conv1")
        == "w.npz:conv1: the member is encrypted; save it without a password")
  }

  @Test(arguments: ["stored.npz", "deflated.npz"])
  func aWrongChecksumIsNamed(name: String) throws {
    let bytes = try changed(name, at: 16, to: [1, 2, 3, 4])
    #expect(
      complaint(bytes, named: "w.npz", member: "conv1")
        == "w.npz:conv1: the member is damaged: its checksum is not what the archive says")
  }

  @Test func aSizeThatCannotBeIsRefusedBeforeUnpacking() throws {
    let bytes = try changed("deflated.npz", at: 24, to: [0xFE, 0xFF, 0xFF, 0xFF])
    #expect(
      complaint(bytes, named: "w.npz", member: "conv1")?
        .hasPrefix("w.npz:conv1: the member claims 4294967294 bytes, which ") == true)
  }

  @Test(arguments: [[150, 0, 0, 0], [250, 0, 0, 0]] as [[UInt8]])
  func moreAndLessThanTheClaimedSizeAreRefused(size: [UInt8]) throws {
    let bytes = try changed("deflated.npz", at: 24, to: size)
    #expect(
      complaint(bytes, named: "w.npz", member: "conv1")
        == "w.npz:conv1: the member is damaged: it does not unpack to the "
        + "\(size[0]) bytes it claims")
  }

  @Test func everyTruncatedArchiveIsALine() throws {
    for name in ["deflated.npz", "zip64.npz"] {
      let bytes = try Fixtures.bytes(name)
      for length in 4..<bytes.count {
        #expect(complaint(Array(bytes[..<length]), member: "conv1") != nil, "\(name) \(length)")
      }
    }
  }

  @Test(arguments: [
    ("pictures.idx", "pictures.idx.gz"), ("grey.pgm", "grey.pgm.gz"),
    ("shape-2x3x4.npy", "shape-2x3x4.npy.gz"),
  ])
  func gzippedFilesAreReadAsWhatTheyHold(plain: String, packed: String) throws {
    #expect(try Fixtures.array(packed) == Fixtures.array(plain))
  }

  @Test func severalStreamsOfGzipAreOneText() throws {
    let array = try Fixtures.array("two-streams.csv.gz")
    #expect(array.sides == [2, 2])
    #expect(array.values == [1, 2, 3, 4])
  }

  @Test func damagedGzipIsALine() throws {
    let bytes = try Fixtures.bytes("grey.pgm.gz")
    for length in 2..<bytes.count {
      let line = complaint(Array(bytes[..<length]), named: "x.gz")
      #expect(line == "x.gz: the gzip stream is damaged or cut off")
    }
    var changed = bytes
    changed[bytes.count - 6] ^= 1
    #expect(complaint(changed, named: "x.gz") == "x.gz: the gzip stream is damaged or cut off")
  }
}
