import Questions
import Testing
import TraceEngine

struct CellListTests {
  @Test(arguments: [
    "(0,1) (0,2)", "(0, 1), (0, 2)", "(0,1)(0,2)", "[0 1] [0 2]", "0,1 0,2", "0, 1 0, 2",
    "0, 1; 0, 2", "0 1; 0 2", "0 1;0 2;", "（０，１） （０，２）", "(0,2) (0,1) (0,1)",
  ])
  func cellsAreRowsAndColumnsThatBelongTogether(_ text: String) throws {
    let cells: Set = [CellPosition(row: 0, column: 1), CellPosition(row: 0, column: 2)]
    #expect(try Response(text, for: .inputCells) == .cells(cells))
  }

  @Test func paddingIsNegative() throws {
    #expect(
      try Response("(-1, 0)", for: .inputCells) == .cells([CellPosition(row: -1, column: 0)]))
  }

  @Test(arguments: [
    "24 1", "24", "0 1 0 2", "0,1,0,2", "(0,1", "0,1)", "(0,1) 2", "(0,1,2)", "(0)", "()", "",
    " ", "0,1 2", "(0.5,1)", "a,b", "칸", "5*11+1*4", "0,1 +", "(0,,1)", ";",
  ])
  func anyOtherFormIsAskedForAgain(_ text: String) {
    #expect(throws: AnswerError.notCells) { try Response(text, for: .inputCells) }
  }
}
