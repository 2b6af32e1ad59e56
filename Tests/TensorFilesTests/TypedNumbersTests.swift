import TensorFiles
import Testing
import TraceText

/// Numbers typed into a command line.
struct TypedNumbersTests {
  private func read(_ text: String) throws -> NumberArray {
    try #require(try TypedNumbers.read(text))
  }

  /// The line that says what is wrong with `text`, in English.
  private func complaint(_ text: String) -> String? {
    do {
      _ = try TypedNumbers.read(text)
      return nil
    } catch {
      return error.line(in: .english)
    }
  }

  @Test func rowsAreSeparatedBySemicolons() throws {
    let array = try read("5 1 7 13; 15 5 1 13")
    #expect(array.sides == [2, 4])
    #expect(array.values == [5, 1, 7, 13, 15, 5, 1, 13])
    #expect(array.order == .channelsFirst)
  }

  @Test func channelsAreSeparatedByABarAndFiltersByTwo() throws {
    let channels = try read("1 0; 0 1 | 2 0; 0 2 | 3 0; 0 3")
    #expect(channels.sides == [3, 2, 2])
    #expect(channels.values == [1, 0, 0, 1, 2, 0, 0, 2, 3, 0, 0, 3])
    #expect(try read("1 2 | 3 4 || 5 6 | 7 8").sides == [2, 2, 1, 2])
    #expect(try read("1 2 || 3 4").sides == [2, 1, 1, 2])
  }

  @Test(
    arguments: [
      ("-2", -2), ("+3", 3), (".5", 0.5), ("2.", 2), ("1e-3", 0.001), ("1E2", 100),
      ("1/9", 1.0 / 9),
      ("-1/4", -0.25), ("007", 7), ("0.1", 0.1), ("1.5/2", 0.75),
    ] as [(String, Double)])
  func numbersAreWrittenInManyWays(text: String, value: Double) throws {
    #expect(try read(text).values == [value])
  }

  @Test func commasMayStandBetweenNumbers() throws {
    #expect(try read("1, 2,3 ; 4,5,6").values == [1, 2, 3, 4, 5, 6])
  }

  @Test func aLineEndEndsARow() throws {
    #expect(try read("1 2\n3 4\n").sides == [2, 2])
    #expect(try read("1 2;\n3 4 |\n 5 6; 7 8").sides == [2, 2, 2])
  }

  @Test(arguments: [
    "digit.pgm", "1-input.csv", "3x3.csv", "-", "./2", "data/1.npy", "weights.npz:conv1", "", "  ",
    "e5", "Ägypten 1.csv", "1.5.npy", "2/a.csv",
  ])
  func whatIsNoNumberIsAName(text: String) throws { #expect(try TypedNumbers.read(text) == nil) }

  @Test func nanAndInfinityNeedPermission() throws {
    #expect(
      complaint("1 nan") == "character 3: “nan” is not finite; --allow-nonfinite lets it pass")
    let options = ReadingOptions(allowsNonfinite: true)
    let array = try #require(try TypedNumbers.read("nan inf -inf Infinity", options))
    #expect(array.values[0].isNaN)
    #expect(array.values[1...] == [.infinity, -.infinity, .infinity])
  }

  @Test(arguments: [
    ("1 2; 3", "character 6: the 2nd row has 1 number, but the first row has 2"),
    (
      "1 2 | 3 4 5",
      "character 7: the 1st row of the 2nd channel has 3 numbers, but the first row has 2"
    ),
    (
      "1 2 | 3 4 || 5 6; 7",
      "character 19: the 2nd row of the 1st channel of the 2nd filter has 1 number, "
        + "but the first row has 2"
    ),
    ("1; 2 | 3", "character 9: the 2nd channel has 1 row, but the first channel has 2"),
    ("1 | 2 || 3", "character 11: the 2nd filter has 1 channel, but the first filter has 2"),
    ("1 x 3", "character 3: “x” is no number; write numbers as 5, -2, 0.25, 1e-3 or 1/9"),
    ("1 −5", "character 3: “−5” is no number; write minus with the hyphen, as -5"),
    ("1,,2", "character 3: a number is missing here"),
    ("1,", "character 3: a number is missing here"),
    ("1 2;", "character 5: a number is missing here"),
    ("; 1", "character 1: a number is missing here"),
    ("1/0", "character 1: “1/0” divides by zero"),
    ("1e999", "character 1: “1e999” is too large; numbers go up to about 1.8e308"),
    ("[1, 2]", "character 1: brackets are not read; write rows as '1 2; 3 4'"),
    (
      "0,5 1,25",
      "character 4: commas and blanks both stand between the numbers of this row; "
        + "use one of them, and write decimals with a point, as 0.5"
    ),
  ])
  func faultsAreNamedWithTheirPlace(text: String, expected: String) {
    #expect(complaint(text) == expected)
  }
}
