import Questions
import Testing

struct FitsTests {
  private func fits(_ text: String, _ value: Double) throws -> Bool {
    try Response(text, for: .weight).fits(value, .float64)
  }

  private static let thirds: Double = 5.0 / 3
  private static let fitting: [(String, Double)] = [
    ("7", 7), ("-7", -7), ("0.3", 0.30000000000000004), ("5/3", thirds), ("1.67", thirds),
    ("1.667", thirds), ("1.7", thirds), ("0", -0.0), ("2.50", 2.5),
  ]
  private static let others: [(String, Double)] = [
    ("7", 7.5), ("7", -7), ("1.66", thirds), ("2", thirds), ("1000", 1001), ("0.01", 0.02),
    ("inf", 3),
  ]

  @Test(arguments: fitting)
  func whatGradingWouldTakeFits(_ text: String, _ value: Double) throws {
    #expect(try fits(text, value))
  }

  @Test(arguments: others)
  func everythingElseDoesNot(_ text: String, _ value: Double) throws {
    #expect(try !fits(text, value))
  }

  @Test func cellsNeverFit() throws {
    #expect(try !Response("(0,1)", for: .inputCells).fits(1, .float64))
  }
}
