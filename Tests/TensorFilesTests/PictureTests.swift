import TensorFiles
import Testing

/// PBM, PGM, PPM and IDX: what Pillow and a script wrote.
struct PictureTests {
  private static let grey = (0..<20).map { Double($0 * 12) }
  /// Pixel p has the channels (3p, 3p + 1, 3p + 2) · 4.
  private static let colour = (0..<3).flatMap { c in (0..<20).map { Double(($0 * 3 + c) * 4) } }
  private static let bits = (0..<20).map { $0 % 3 == 0 ? 1.0 : 0 }

  @Test(arguments: ["grey.pgm", "plain.pgm"]) func greyPicturesAreRowsAndColumns(name: String)
    throws
  {
    let array = try Fixtures.array(name)
    #expect(array.sides == [4, 5])
    #expect(array.values == PictureTests.grey)
    #expect(array.order == .channelsFirst)
  }

  @Test(arguments: ["colour.ppm", "plain.ppm"]) func coloursAreChannels(name: String) throws {
    let array = try Fixtures.array(name)
    #expect(array.sides == [3, 4, 5])
    #expect(array.values == PictureTests.colour)
  }

  @Test func sixteenBitsAreRead() throws {
    #expect(try Fixtures.array("grey16.pgm").values == PictureTests.grey.map { $0 * 250 })
    #expect(try Fixtures.array("colour16.ppm").values == PictureTests.colour.map { $0 * 4 })
  }

  @Test(arguments: ["bits.pbm", "plain.pbm"]) func bitmapsAreOnesWhereTheyAreBlack(name: String)
    throws
  {
    let array = try Fixtures.array(name)
    #expect(array.sides == [4, 5])
    #expect(array.values == PictureTests.bits)
  }

  @Test func aScaleDividesAsItIsWritten() throws {
    let scale = try #require(NumberScale("1/255"))
    let array = try Fixtures.array("grey.pgm", ReadingOptions(scale: scale))
    #expect(array.values == PictureTests.grey.map { $0 / 255 })
    #expect(NumberScale("0.5") == NumberScale(0.5))
    #expect(NumberScale("1/0") == nil && NumberScale("x") == nil && NumberScale("1/2/3") == nil)
    #expect(NumberScale("nan") == nil && NumberScale("") == nil && NumberScale("1/") == nil)
  }

  @Test func aScaleThatMakesInfinityIsNoticed() {
    let options = ReadingOptions(scale: NumberScale(1e300))
    #expect(
      complaint(Array("1 2\n3 1e10\n".utf8), named: "x.csv", options)
        == "x.csv: the value at [1, 1] is too large once it is scaled; numbers go up to about 1.8e308"
    )
  }

  @Test(arguments: [
    (
      "P5 2 2 255\n123",
      "the file is cut off: its header asks for 4 bytes of numbers, and 3 are there"
    ),
    ("P5 2 2 255\n12345", "the header tells of 4 bytes of numbers, but 5 follow it"),
    ("P5 0 2 255\n", "the array is 2×0 and holds no number; every axis must be at least 1 long"),
    (
      "P5 99999999999 2 255\n",
      "an array of 2×99999999999 numbers is too large; at most 268435456 are read"
    ),
    ("P5 2 2 0\n1234", "the header says that 0 is the largest value; it may be 1 to 65535"),
    ("P5 2 2 65536\n1234", "the header says that 65536 is the largest value; it may be 1 to 65535"),
    (
      "P5 2 1 9\n\u{5}\u{b}",
      "byte 10: the value 11 is larger than 9, the largest that the header allows"
    ),
    ("P2 2 1 9 5 11", "byte 11: the value 11 is larger than 9, the largest that the header allows"),
    ("P2 2 2 9 1 2 3", "the picture needs 4 values, and 3 are there"),
    ("P2 1 2 9 1 2 3", "byte 13: the picture needs 2 values, and 3 are there"),
    ("P2 2 1 9 1 x", "byte 11: “x” is no value of a picture; values are whole numbers from 0"),
    ("P2 two 1", "byte 3: the picture's header is not readable; it should be like: P5 640 480 255"),
    ("P2 2 1", "byte 6: the picture's header is not readable; it should be like: P5 640 480 255"),
    (
      "P2 30000 5000 9 1",
      "the file is cut off: its header asks for 150000000 bytes of numbers, and 2 are there"
    ),
  ])
  func faultsOfPicturesAreNamed(text: String, expected: String) {
    #expect(complaint(Array(text.utf8), named: "x.pgm") == "x.pgm: \(expected)")
  }

  @Test(
    arguments: [
      (8, [0, 7, 14, 21, 5, 12]), (9, [-5, 2, 9, 16, 0, 7]), (11, [-5, 2, 9, 16, 0, 7]),
      (12, [-5, 2, 9, 16, 0, 7]), (13, [-1.25, 0.5, 2.25, 4, 0, 1.75]),
      (14, [-1.25, 0.5, 2.25, 4, 0, 1.75]),
    ] as [(Int, [Double])])
  func everyTypeOfIDXIsRead(code: Int, values: [Double]) throws {
    let array = try Fixtures.array("type-\(code).idx")
    #expect(array.sides == [2, 3])
    #expect(array.values == values)
  }

  @Test func picturesOfMNISTAreABatchOfOneChannel() throws {
    let images = try Fixtures.array("pictures.idx").images(.chw)
    #expect(images.count == 3)
    #expect(images[1].values == (20..<40).map { Double($0 * 7 % 23) })
    #expect(try Fixtures.array("labels.idx").numbers() == [0, 7, 14, 21])
  }

  @Test func oneItemOfABatchIsReadAlone() throws {
    for name in ["pictures.idx", "pictures.idx.gz"] {
      let array = try Fixtures.array(name, ReadingOptions(item: 2))
      #expect(array.sides == [1, 1, 4, 5])
      #expect(array.values == (40..<60).map { Double($0 * 7 % 23) })
    }
    let expected = Array(signedNumbers(36).map { $0 / 4 }[18...])
    for name in ["shape-2x3x2x3.npy", "fortran-2x3x2x3.npy"] {
      let array = try Fixtures.array(name, ReadingOptions(item: 1))
      #expect(array.sides == [1, 3, 2, 3])
      #expect(array.values == expected)
    }
    let text = try TypedNumbers.read("1 2 || 3 4 || 5 6", ReadingOptions(item: 1))
    #expect(text?.values == [3, 4])
    #expect(try Fixtures.array("grey.pgm", ReadingOptions(item: 0)).sides == [4, 5])
  }

  @Test func anItemThatIsNotThereIsNamed() throws {
    #expect(
      complaint(try Fixtures.bytes("pictures.idx"), named: "x", ReadingOptions(item: 3))
        == "x: there is no item 3; the batch has items 0 to 2")
    #expect(
      complaint(try Fixtures.bytes("grey.pgm"), named: "x", ReadingOptions(item: 1))
        == "x: there is no item 1: this is no batch, and its only item is 0")
    #expect(
      complaint(try Fixtures.bytes("pictures.idx"), named: "x", ReadingOptions(item: -1)) != nil)
  }

  @Test(
    arguments: [
      ([0, 0, 10, 1, 0, 0, 0, 1, 5], "byte 2: 10 is no type of IDX; 8, 9, 11, 12, 13 and 14 are"),
      ([0, 0, 8, 5, 0, 0, 0, 1], "byte 3: the IDX file claims 5 axes; 1 to 4 are read"),
      ([0, 0, 8, 0, 0, 0, 0, 1], "byte 3: the IDX file claims 0 axes; 1 to 4 are read"),
      (
        [0, 0, 8, 1, 0, 0, 0, 2, 5],
        "the file is cut off: its header asks for 2 bytes of numbers, and 1 are there"
      ),
      ([0, 0, 8, 1, 0, 0, 0, 1, 5, 6], "the header tells of 1 byte of numbers, but 2 follow it"),
      (
        [0, 0, 8, 2, 255, 255, 255, 255, 255, 255, 255, 255],
        "an array of 4294967295×4294967295 numbers is too large; at most 268435456 are read"
      ),
    ] as [([UInt8], String)])
  func faultsOfIDXAreNamed(bytes: [UInt8], expected: String) {
    #expect(complaint(bytes, named: "x.idx") == "x.idx: \(expected)")
  }

  @Test(
    arguments: [
      ([0x89, 0x50, 0x4E, 0x47, 13], "PNG pictures are not read"),
      ([0xFF, 0xD8, 0xFF, 0xE0], "JPEG pictures are not read"),
      ([0x89, 0x48, 0x44, 0x46], "HDF5 is not read"),
      ([0x80, 4, 0x95], "pickled objects are not read"),
    ] as [([UInt8], String)])
  func knownFormatsThatAreNotReadAreNamed(bytes: [UInt8], expected: String) {
    #expect(complaint(bytes, named: "x")?.hasPrefix("x: \(expected); ") == true)
  }

  @Test func aNameThatPromisesAnotherFormatIsNamed() {
    #expect(
      complaint(Array("1 2 3".utf8), named: "x.npy")
        == "x.npy: the name ends in .npy, but this is no npy file; rename it, or save it again")
    #expect(complaint([], named: "x.npy") == "x.npy: the file is empty")
  }
}
