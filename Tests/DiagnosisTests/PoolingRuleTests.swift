import Diagnosis
import Questions
import TestSamples
import Testing
import TraceEngine

struct PoolingRuleTests {
  private static let signed: [[Double]] = [[1, -5], [2, 4]]

  /// 1 −5 / 2 4: maximum 4, minimum −5, average 2 / 4.
  @Test(arguments: [
    ("average-for-maximum", Pooling.Kind.maximum, 0.5),
    ("largest-absolute-value", .maximum, 5),
    ("farthest-from-zero", .maximum, -5),
    ("maximum-for-average", .average, 4),
    ("maximum-for-minimum", .minimum, 4),
    ("sum-not-average", .average, 2),
    ("average-decimals-dropped", .average, 0),
    ("average-rounded", .average, 1),
  ])
  func oneWindow(name: String, kind: Pooling.Kind, value: Double) throws {
    #expect(try answer(name, pooling(kind, Self.signed), 0, 0) == value)
    for other in Pooling.Kind.allCases where other != kind {
      #expect(try answer(name, pooling(other, Self.signed), 0, 0) == nil)
    }
  }

  /// −9 −2 3 4: maximum 4, average −1.
  @Test func aNegativeNumberKeepsItsSignOrLosesIt() throws {
    let input: [[Double]] = [[-9, -2], [3, 4]]
    #expect(try answer("farthest-from-zero", pooling(.maximum, input), 0, 0) == -9)
    #expect(try answer("largest-absolute-value", pooling(.maximum, input), 0, 0) == 9)
  }

  /// −3 −2 / 1 −1 have the sum −5: −1.25 without its decimals is −1, −1.5 rounded is −2.
  @Test func decimalsAreCutOffTowardZero() throws {
    let quarter = try pooling(.average, [[-3, -2], [1, -1]])
    #expect(try answer("average-decimals-dropped", quarter, 0, 0) == -1)
    let half = try pooling(.average, [[-3, -3], [1, -1]])
    #expect(try answer("average-decimals-dropped", half, 0, 0) == -1)
    #expect(try answer("average-rounded", half, 0, 0) == -2)
  }

  /// 6 stands alone in the first window, 6 and 2 in the second.
  @Test func whoAveragesForAMaximumDividesByTheRealCells() throws {
    for countsPadding in [true, false] {
      let operation = TracedOperation.pooling(
        try Pooling(
          .maximum, input: Tensor([[6, 2], [4, 8]]), size: 2, stride: 1, padding: .all(1),
          countsPadding: countsPadding))
      #expect(try answer("average-for-maximum", operation, 0, 0) == 6)
      #expect(try answer("average-for-maximum", operation, 0, 1) == 4)
      #expect(try answer("average-for-maximum", operation, 1, 1) == 5)
    }
  }

  @Test func withoutPaddingNoDivisorLeavesItOut() throws {
    for countsPadding in [true, false] {
      let operation = TracedOperation.pooling(
        try Pooling(
          .average, input: Tensor([[1, 2], [3, 4]]), size: 2, countsPadding: countsPadding))
      #expect(try answer("padding-left-out-of-divisor", operation, 0, 0) == nil)
      #expect(try answer("padding-counted-in-divisor", operation, 0, 0) == nil)
    }
  }

  /// Of the four cells of the first window only the 1 is real.
  @Test func whetherPaddingIsDividedBy() throws {
    func average(countsPadding: Bool) throws -> TracedOperation {
      .pooling(
        try Pooling(
          .average, input: Tensor([[1, 2], [3, 4]]), size: 2, padding: .all(1),
          countsPadding: countsPadding))
    }
    let counting = try average(countsPadding: true)  // 1 / 4
    #expect(try answer("padding-left-out-of-divisor", counting, 0, 0) == 1)
    #expect(try answer("padding-counted-in-divisor", counting, 0, 0) == nil)
    let leaving = try average(countsPadding: false)  // 1 / 1
    #expect(try answer("padding-counted-in-divisor", leaving, 0, 0) == 0.25)
    #expect(try answer("padding-left-out-of-divisor", leaving, 0, 0) == nil)
  }

  @Test func whetherTheOverhangIsDividedBy() throws {
    let operation = TracedOperation.pooling(
      try Pooling(
        .average, input: Tensor([[1, 2, 3], [4, 5, 6], [7, 8, 9]]), size: 2, ceilMode: true))
    #expect(try answer("overhang-counted-in-divisor", operation, 0, 1) == 2.25)  // right: 9 / 2
    #expect(try answer("overhang-counted-in-divisor", operation, 1, 1) == 2.25)  // right: 9 / 1
    let whole = try pooling(.average)
    #expect(try answer("overhang-counted-in-divisor", whole, 0, 0) == nil)
  }

  /// 7 13 / 1 13 has its first 13 at row 0, column 3; 4 6 / 12 4 its 12 at row 3, column 2.
  @Test func theWinner() throws {
    func expect(
      _ name: String, _ operation: TracedOperation, _ output: (Int, Int), is cell: (Int, Int)
    )
      throws
    {
      let question = Question.winner(
        operation, CellPosition(row: output.0, column: output.1))
      #expect(try answer(name, question, .winnerRow) == Double(cell.0), "\(name)")
      #expect(try answer(name, question, .winnerColumn) == Double(cell.1), "\(name)")
    }
    let maximum = try pooling(.maximum)
    try expect("last-of-equals", maximum, (0, 1), is: (1, 3))
    try expect("opposite-winner", maximum, (0, 1), is: (1, 2))
    try expect("counted-from-one", maximum, (0, 1), is: (1, 4))
    try expect("position-in-window", maximum, (1, 1), is: (1, 0))
    try expect("output-cell-named", maximum, (1, 1), is: (1, 1))
    try expect("winner-by-absolute-value", pooling(.maximum, Self.signed), (0, 0), is: (0, 1))
    try expect("opposite-winner", pooling(.minimum, Self.signed), (0, 0), is: (1, 1))
    try expect("winner-by-absolute-value", pooling(.minimum, Self.signed), (0, 0), is: (0, 0))
  }
}
