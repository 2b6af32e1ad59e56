import Testing
import TraceEngine

@testable import Questions

private let (sixth, third) = (1.0 / 6, 1.0 / 3)

struct ResponseTests {
  private let cell = Blank.cell(layer: 0, CellPosition(row: 0, column: 0))

  @Test(arguments: ["12", "-2", "5/3", "1 2/3", "(-2)", "2.50", "－１２", "inf", "- 3"])
  func aNumberIsANumber(text: String) throws {
    guard case .number = try Response(text, for: cell) else {
      Issue.record("\(text) was read as a calculation")
      return
    }
  }

  @Test(
    arguments: [
      ("5*11", 55.0), ("5×11", 55), ("5x11", 55), ("5 X 11", 55), ("5-3", 2), ("55+4", 59),
      ("1/2/3", sixth), ("max(5, 1)", 5), ("최댓값(5, 1)", 5), ("1/9*3", third), ("5*2=11", 11),
      ("=5*2", 10), ("5(11)", 55), (String(repeating: "1+", count: 150) + "1", 151),
    ] as [(String, Double)])
  func aCalculationIsReadWhereACellIsAsked(text: String, value: Double) throws {
    let response = try Response(text, for: cell)
    guard case .working = response else {
      Issue.record("\(text) was read as a number")
      return
    }
    #expect(response.value == value)
  }

  @Test(
    arguments: [
      ("", AnswerError.empty), ("abc", .notANumber), ("다섯", .notANumber), ("2,5", .comma),
      ("1,000", .comma), ("1 2", .severalNumbers), ("5/0", .zeroDenominator),
      ("1e999", .outOfRange),
      ("--5", .calculation), ("5*", .calculation), ("5+a", .calculation), ("5*1,5", .comma),
      ("5*2+3/0", .zeroDenominator), ("max(5,1", .comma), ("5×", .calculation), ("x", .notANumber),
      ("(2,5)", .comma), (String(repeating: "1", count: 201), .tooLong),
      (String(repeating: "1+", count: 1_500), .tooLong),
    ] as [(String, AnswerError)])
  func whatIsNeitherSaysWhy(text: String, error: AnswerError) {
    #expect(throws: error) { try Response(text, for: cell) }
  }

  @Test func sizesAndPlacesTakeNoCalculation() {
    #expect(throws: AnswerError.calculation) { try Response("3+4", for: .outputHeight) }
    #expect(throws: AnswerError.calculation) { try Response("3*4", for: .windowRow) }
  }
}
