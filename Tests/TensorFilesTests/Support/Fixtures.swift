import Foundation
import TensorFiles

/// The files that `Fixtures/make.py` wrote with NumPy and Pillow.
enum Fixtures {
  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("Fixtures")

  static func bytes(_ name: String) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: folder.appendingPathComponent(name)))
  }

  static func array(
    _ name: String, member: String? = nil, _ options: ReadingOptions = ReadingOptions()
  ) throws -> NumberArray {
    try ArrayFile.read(try bytes(name), named: name, member: member, options)
  }

  /// Every fixture's name.
  static func names() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
      .filter { $0 != "make.py" }
  }
}

/// The line that says in English why these bytes are not read; nil where they are.
func complaint(
  _ bytes: [UInt8], named name: String = "file", member: String? = nil,
  _ options: ReadingOptions = ReadingOptions()
) -> String? {
  do {
    _ = try ArrayFile.read(bytes, named: name, member: member, options)
    return nil
  } catch {
    return error.line(in: .english)
  }
}

/// An `.npy` file with this dictionary for its header.
func npy(_ dictionary: String, _ data: [UInt8], version: UInt8 = 1) -> [UInt8] {
  let count = dictionary.utf8.count
  let length = [UInt8(count & 0xFF), UInt8(count >> 8)] + (version == 1 ? [] : [0, 0])
  return [0x93] + Array("NUMPY".utf8) + [version, 0] + length + Array(dictionary.utf8) + data
}

/// The rule by which `make.py` fills arrays of signed integers; floats are a quarter of it.
func signedNumbers(_ count: Int) -> [Double] { (0..<count).map { Double($0 * 7 % 23 - 5) } }
