import TensorFiles
import Testing
import TraceText

/// Numbers in text files.
struct TextTableTests {
  private func read(_ text: String) throws -> NumberArray {
    try ArrayFile.read(Array(text.utf8), named: "x.csv")
  }

  @Test(arguments: ["1,2\n3,4\n", "1 2\n3 4", "1\t2\r\n3\t4\r\n", " 1, 2 \n 3 ,4\n", "1 2\r3 4\r"])
  func commasTabsAndBlanksSeparateNumbers(text: String) throws {
    let array = try read(text)
    #expect(array.sides == [2, 2])
    #expect(array.values == [1, 2, 3, 4])
    #expect(array.order == .channelsFirst)
  }

  @Test func aBlankLineBeginsAChannelAndTwoAFilter() throws {
    #expect(try read("1 2\n3 4\n\n5 6\n7 8\n").sides == [2, 2, 2])
    #expect(try read("1 2\n\n\n5 6\n").sides == [2, 1, 1, 2])
    #expect(try read("1 2\n\n3 4\n\n\n5 6\n \n7 8\n\n\n\n").sides == [2, 2, 1, 2])
  }

  @Test func commentsAndTheMarkOfUTF8AreSkipped() throws {
    let array = try read("\u{FEFF}# made by hand\n1 2 # first\n#\n3 4\n")
    #expect(array.sides == [2, 2])
  }

  @Test func tablesOfNumPyGiveTheVeryDoubles() throws {
    let expected = try Fixtures.array("savetxt.npy")
    #expect(try Fixtures.array("savetxt.csv").values == expected.values)
    #expect(try Fixtures.array("repr.tsv").values == expected.values)
  }

  @Test(arguments: [
    ("1 2\n3 4 5\n", "x.csv:2:1: the 2nd row has 3 numbers, but the first row (line 1) has 2"),
    (
      "# a\n1 2\n\n3 4\n5 6\n", "x.csv:6:1: the 2nd channel has 2 rows, but the first channel has 1"
    ),
    ("1 2\n3 a 4\n", "x.csv:2:3: “a” is no number; write numbers as 5, -2, 0.25, 1e-3 or 1/9"),
    ("a,b\n1,2\n", "x.csv:1:1: “a” is no number; remove the heading, or put # before it"),
    ("1,\"2\"\n", "x.csv:1:3: “\"2\"” is in quotes; write the number without them"),
    ("1,,2\n", "x.csv:1:3: a number is missing here"),
    ("1,2,\n", "x.csv:1:5: a number is missing here"),
    ("10_000\n", "x.csv:1:1: “10_000” is no number; write it without “_”, as 1000"),
    ("1 2\n1 nan\n", "x.csv:2:3: “nan” is not finite; --allow-nonfinite lets it pass"),
    ("\u{E9} 1\n", "x.csv:1:1: “é” is no number; remove the heading, or put # before it"),
    (
      "1;2\n",
      "x.csv:1:2: numbers are separated by commas, tabs or blanks, not by “;”, "
        + "and decimals are written with a point, as 0.5"
    ),
    (
      "0,5\t1,25\n",
      "x.csv:1:4: commas and blanks both stand between the numbers of this row; "
        + "use one of them, and write decimals with a point, as 0.5"
    ),
    ("\n# nothing\n\n", "x.csv: there is no number in it"),
    (
      "1 2\u{0}3\n",
      "x.csv: byte 3: this is neither text nor a format that is read; "
        + "use .npy, .npz, CSV, PGM, PPM or IDX"
    ),
  ])
  func faultsAreNamedWithTheirLine(text: String, expected: String) {
    #expect(complaint(Array(text.utf8), named: "x.csv") == expected)
  }

  @Test func utf16IsNamed() {
    #expect(
      complaint([0xFF, 0xFE, 0x31, 0], named: "x.csv")
        == "x.csv: the text is UTF-16; save it as UTF-8")
  }

  /// Against Swift's own reading of the same text, digit counts and exponents of every size.
  @Test func everyDecimalBecomesTheNearestDouble() throws {
    var random = Scramble(seed: 11)
    for count in 1...25 {
      for _ in 0..<400 {
        var digits = (0..<count).map { _ in String(random.next() % 10) }.joined()
        let exponent = Int(random.next() % 80) - 40
        let point = Int(random.next() % UInt64(count + 1))
        digits.insert(".", at: digits.index(digits.startIndex, offsetBy: point))
        let text = (random.next() % 2 == 0 ? "-" : "") + "\(digits)e\(exponent)"
        let expected = try #require(
          Double("\(text.first == "-" ? "-" : "")0\(digits)0e\(exponent)"))
        #expect(try read(text).values == [expected], "\(text)")
      }
    }
  }

  /// Halves between two doubles, and their neighbours in the last digit.
  @Test(
    arguments: [
      ("9007199254740993", 9_007_199_254_740_992), ("9007199254740995", 9_007_199_254_740_996),
      ("9007199254740993.1", 9_007_199_254_740_994),
      ("1.7976931348623157e308", 0x1.fffffffffffffp1023),
      ("4.9e-324", Double.leastNonzeroMagnitude), ("2e-324", 0), ("1e-999999999999", 0),
      ("0e999999", 0),
      ("2.2250738585072011e-308", Double.leastNormalMagnitude.nextDown),
      ("1.00000000000000011102230246251565", 1),
      ("1.00000000000000011102230246251566", 0x1.0000000000001p0),
      ("123456789012345678901234567890", 123_456_789_012_345_677_877_719_597_056),
      ("0.000000000000000000000000000000000000000001", 1e-42), ("1e27", 1e27),
      ("18446744073709551615", 0x1p64),
    ] as [(String, Double)])
  func hardDecimalsAreRoundedRightly(text: String, expected: Double) throws {
    #expect(try read(text).values == [expected])
  }
}

/// A small generator, so that each run draws the same.
struct Scramble: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
    return mixed ^ mixed >> 31
  }
}
