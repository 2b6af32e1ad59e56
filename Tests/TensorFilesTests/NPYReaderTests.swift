import TensorFiles
import Testing

/// `.npy` files that NumPy wrote, and such as nobody should.
struct NPYReaderTests {
  @Test(arguments: ["i1", "little-i2", "little-i4", "little-i8", "big-i2", "big-i4", "big-i8"])
  func signedIntegersOfEverySizeAndOrderAreRead(type: String) throws {
    let array = try Fixtures.array("type-\(type).npy")
    #expect(array.sides == [2, 3])
    #expect(array.values == [-5, 2, 9, 16, 0, 7])
    #expect(array.order == .asWritten)
  }

  @Test(arguments: ["u1", "little-u2", "little-u4", "little-u8", "big-u2", "big-u4", "big-u8"])
  func unsignedIntegersOfEverySizeAndOrderAreRead(type: String) throws {
    #expect(try Fixtures.array("type-\(type).npy").values == [0, 7, 14, 21, 5, 12])
  }

  @Test(arguments: ["little-f2", "little-f4", "little-f8", "big-f2", "big-f4", "big-f8"])
  func floatsOfEverySizeAndOrderAreRead(type: String) throws {
    #expect(try Fixtures.array("type-\(type).npy").values == [-1.25, 0.5, 2.25, 4, 0, 1.75])
  }

  @Test func truthValuesAreOnesAndZeros() throws {
    #expect(try Fixtures.array("type-bool.npy").values == [1, 0, 0, 1, 0, 0])
  }

  @Test func halfFloatsKeepTheirLimitsAndSubnormals() throws {
    let values = try Fixtures.array("half-limits.npy").values
    let expected: [Double] = [
      65504, -65504, 0x1p-24, 0x1p-14, 1023 * 0x1p-24, 0.333251953125, 0.0999755859375, 0,
    ]
    #expect(values == expected)
    #expect(values[7].sign == .minus)
  }

  @Test(arguments: [[5], [2, 3], [2, 3, 4], [2, 3, 2, 3]])
  func oneToFourSidesAreRead(sides: [Int]) throws {
    let array = try Fixtures.array("shape-\(sides.map(String.init).joined(separator: "x")).npy")
    #expect(array.sides == sides)
    #expect(array.values == signedNumbers(sides.reduce(1, *)).map { $0 / 4 })
  }

  @Test(arguments: [[2, 3], [2, 3, 4], [2, 3, 2, 3]])
  func fortranOrderIsTurnedIntoC(sides: [Int]) throws {
    let array = try Fixtures.array("fortran-\(sides.map(String.init).joined(separator: "x")).npy")
    #expect(array.sides == sides)
    #expect(array.values == signedNumbers(sides.reduce(1, *)).map { $0 / 4 })
  }

  @Test func aSingleNumberIsAListOfOne() throws {
    let array = try Fixtures.array("shape-scalar.npy")
    #expect(array.sides == [1])
    #expect(try array.numbers() == [-1.25])
  }

  @Test(arguments: [1, 2, 3]) func everyVersionIsRead(version: Int) throws {
    let array = try Fixtures.array("version-\(version).npy")
    #expect(array.values == [-1.25, 0.5, 2.25, 4, 0, 1.75])
  }

  @Test func pythonTwosLongIntegersAreRead() throws {
    let header = "{\"descr\": \"|u1\", \"shape\": (1L, 2L), \"fortran_order\": False}"
    let array = try ArrayFile.read(npy(header, [7, 8]), named: "x.npy")
    #expect(array.sides == [1, 2])
    #expect(array.values == [7, 8])
  }

  @Test func nanAndInfinityNeedPermissionAndTheCellIsNamed() throws {
    #expect(
      complaint(try Fixtures.bytes("nonfinite.npy"), named: "x.npy")
        == "x.npy: the value at [0, 1, 0] is nan; --allow-nonfinite lets it pass")
    let array = try Fixtures.array("nonfinite.npy", ReadingOptions(allowsNonfinite: true))
    #expect(array.values[2].isNaN)
    #expect(array.values[3] == -.infinity)
  }

  @Test(arguments: [
    (
      "bad-complex.npy",
      "the numbers are complex (“<c16”); save array.real, or numpy.abs(array)"
    ),
    ("bad-text.npy", "the array holds texts (“<U1”); save array.astype('f8')"),
    ("bad-bytes.npy", "the array holds texts (“|S1”); save array.astype('f8')"),
    (
      "bad-object.npy",
      "the array holds Python objects (“|O”), which only Python reads; save array.astype('f8')"
    ),
    (
      "bad-structured.npy",
      "the array is structured (“[('x', '<f4'), ('y', '<i2')]”); "
        + "save one of its fields, as array['x']"
    ),
    ("bad-time.npy", "the array holds times (“<M8[D]”); save array.astype('i8')"),
    (
      "bad-5d.npy",
      "the array has 5 axes (1×1×1×2×2); at most 4 are read: batch, channels, rows, columns"
    ),
    (
      "bad-zero-side.npy",
      "the array is 0×3 and holds no number; every axis must be at least 1 long"
    ),
    (
      "bad-inexact.npy",
      "9007199254740993 at [0, 2] has too many digits to compute with exactly; "
        + "integers up to 9007199254740992 always can be"
    ),
  ])
  func whatIsNotReadIsNamed(name: String, expected: String) throws {
    #expect(complaint(try Fixtures.bytes(name), named: name) == "\(name): \(expected)")
  }

  @Test func everyTruncationIsALineAndNoCrash() throws {
    let bytes = try Fixtures.bytes("shape-2x3.npy")
    for length in 6..<bytes.count {
      let line = complaint(Array(bytes[..<length]), named: "x.npy")
      #expect(line?.hasPrefix("x.npy: the ") == true, "\(length): \(line ?? "read")")
    }
  }

  private static let header = "{'descr': '<f8', 'fortran_order': False, 'shape': "

  @Test(arguments: [
    (
      "(2,), }", 15,
      "the file is cut off: its header asks for 16 bytes of numbers, and 15 are there"
    ),
    ("(2,), }", 17, "the header tells of 16 bytes of numbers, but 17 follow it"),
    (
      "(4294967296, 4294967296), }", 8,
      "an array of 4294967296×4294967296 numbers is too large; at most 268435456 are read"
    ),
    (
      "(99999999999999999999, 2), }", 8,
      "an array of 9223372036854775807×2 numbers is too large; at most 268435456 are read"
    ),
    ("(-1, 2), }", 8, "the .npy header has no usable “shape”"),
    ("2, }", 8, "the .npy header has no usable “shape”"),
    ("(2.0,), }", 8, "the .npy header has no usable “shape”"),
    ("(1,), 'order': 'C'}", 8, "the .npy header has a key “order” that no version knows"),
  ])
  func shapesThatLieAreNamed(rest: String, count: Int, expected: String) {
    let bytes = npy(NPYReaderTests.header + rest, Array(repeating: 0, count: count))
    #expect(complaint(bytes, named: "x.npy") == "x.npy: \(expected)")
  }

  @Test(arguments: ["", "[1, 2]", "{'descr' '<f8'}", "{'descr': '<f8'} x", "{1: 2}", "\u{0}{"])
  func aHeaderThatIsNoDictionaryIsShownOne(header: String) {
    let line = complaint(npy(header, []), named: "x.npy") ?? ""
    #expect(line.contains("the .npy header is not readable; it should be like {'descr': '<f8', "))
  }

  @Test func missingKeysAndUnknownVersionsAreNamed() {
    #expect(
      complaint(npy("{'descr': '<f8'}", []))
        == "file: the .npy header has no usable “fortran_order”")
    #expect(complaint(npy("{}", [])) == "file: the .npy header has no usable “descr”")
    #expect(
      complaint(npy("{}", [], version: 4))
        == "file: version 4.0 of .npy is not read; versions 1 to 3 are")
  }
}
