import Testing
import TraceEngine
import TraceText

@Suite("Which steps are written")
struct StepSelectionTests {
  private func trace(channels: Int = 1, height: Int = 3, width: Int = 3) throws -> Trace {
    let shape = TensorShape(channels: channels, height: height, width: width)
    let values = Array(repeating: 1.0, count: channels * height * width)
    return TracedOperation.rectification(
      Rectification(input: try Tensor(shape: shape, values: values))
    ).trace
  }

  @Test(
    "numbers and ranges count from 1, in order and each once",
    arguments: [
      ("5", [4]), ("3-5", [2, 3, 4]), ("8-", [7, 8]), ("9,1", [0, 8]),
      ("1-3,2-4", [0, 1, 2, 3]), (" 2 , 4 - 5 ", [1, 3, 4]), ("7–8", [6, 7]),
      ("1-9", [0, 1, 2, 3, 4, 5, 6, 7, 8]),
    ])
  func steps(_ text: String, _ expected: [Int]) throws {
    let selection = try StepSelection.steps(text, of: trace())
    #expect(Array(selection) == expected)
    #expect(selection.count == expected.count)
  }

  @Test("neighbours become one range")
  func merges() throws {
    #expect(try StepSelection.steps("4-5,1-3", of: trace()).ranges == [0..<5])
    #expect(try StepSelection.steps("1,9,2-8", of: trace()).isWhole(of: trace()))
    #expect(try !StepSelection.steps("1-8", of: trace()).isWhole(of: trace()))
    #expect(StepSelection([3..<3]).ranges == [])
  }

  @Test(
    "what names no steps is told",
    arguments: [
      ("", SelectionError.noSteps("")), ("a", .noSteps("a")), ("1,,2", .noSteps("1,,2")),
      ("-3", .noSteps("-3")), ("1-2-3", .noSteps("1-2-3")), ("+1", .noSteps("+1")),
      ("0", .noSuchStep(0, count: 9)), ("10", .noSuchStep(10, count: 9)),
      ("3-12", .noSuchStep(12, count: 9)), ("5-3", .backwards(first: 5, last: 3)),
      ("99999999999999999999", .noSteps("99999999999999999999")),
    ])
  func refuses(_ text: String, _ expected: SelectionError) throws {
    let trace = try trace()
    #expect(throws: expected) { try StepSelection.steps(text, of: trace) }
  }

  @Test("a cell is channel, row and column; the channel may be left out where there is one")
  func cells() throws {
    #expect(Array(try StepSelection.cell("0,1,1", of: trace())) == [4])
    #expect(Array(try StepSelection.cell("(1, 2)", of: trace())) == [5])
    #expect(Array(try StepSelection.cell("1,0,2", of: trace(channels: 2))) == [11])
    #expect(Array(try StepSelection.cell("2", of: trace(width: 1))) == [2])
  }

  @Test("what is no cell is told with what would be")
  func refusesCells() throws {
    let (one, two) = (try trace(), try trace(channels: 2))
    #expect(throws: SelectionError.noCell("1", one.operation.outputShape)) {
      try StepSelection.cell("1", of: one)
    }
    #expect(throws: SelectionError.noCell("1,1", two.operation.outputShape)) {
      try StepSelection.cell("1,1", of: two)
    }
    let cell = CellPosition(channel: 0, row: 3, column: 0)
    #expect(throws: SelectionError.noSuchCell(cell, one.operation.outputShape)) {
      try StepSelection.cell("3,0", of: one)
    }
    #expect(
      SelectionError.noCell("1,1", two.operation.outputShape).explanation[.english]
        == "“1,1” is no cell of the result; write channel, row and column, as in 0,0,0")
  }
}
