import Testing
import TraceEngine

struct VisitsTests {
  private func visits(
    _ side: Int, window: Int, stride: Int = 1, padding: Int = 0, after steps: Int? = nil
  ) throws -> [[Int]] {
    let row = Array(repeating: 1.0, count: side)
    let image = try Tensor(Array(repeating: row, count: side))
    let weights = Array(repeating: Array(repeating: 1.0, count: window), count: window)
    let trace = TracedOperation.convolution(
      try Convolution(
        input: image, filters: FilterBank(weights), stride: PerAxis(height: stride, width: stride),
        padding: .all(padding))
    ).trace
    return (0..<side).map { row in
      (0..<side).map { trace.visits(row: row, column: $0, after: steps ?? trace.count) }
    }
  }

  /// The ledger's F10: corner 1, edge 2, inner 4; with padding 1 every pixel of W3 four times; a 3×3
  /// filter with padding 1 visits a corner 4, an edge 6, an inner pixel 9 times.
  @Test func theBorderHasLessSayUnlessThePaddingIsTheFilterMinusOne() throws {
    #expect(
      try visits(4, window: 2) == [[1, 2, 2, 1], [2, 4, 4, 2], [2, 4, 4, 2], [1, 2, 2, 1]])
    #expect(
      try visits(4, window: 2, padding: 1) == Array(repeating: [4, 4, 4, 4], count: 4))
    #expect(
      try visits(4, window: 3, padding: 1)
        == [[4, 6, 6, 4], [6, 9, 9, 6], [6, 9, 9, 6], [4, 6, 6, 4]])
  }

  @Test func theyGrowStepByStep() throws {
    #expect(try visits(3, window: 2, after: 0) == [[0, 0, 0], [0, 0, 0], [0, 0, 0]])
    #expect(try visits(3, window: 2, after: 1) == [[1, 1, 0], [1, 1, 0], [0, 0, 0]])
    #expect(try visits(3, window: 2, after: 3) == [[1, 2, 1], [2, 3, 1], [1, 1, 0]])
    #expect(try visits(3, window: 2, after: 4) == [[1, 2, 1], [2, 4, 2], [1, 2, 1]])
  }

  @Test func aStrideLeavesCellsOut() throws {
    #expect(try visits(3, window: 1, stride: 2) == [[1, 0, 1], [0, 0, 0], [1, 0, 1]])
  }

  @Test func theyAgreeWithCountingTheTapsOfEveryStep() throws {
    let image = try Tensor(Array(repeating: Array(repeating: 1.0, count: 7), count: 6))
    let pooling = TracedOperation.pooling(
      try Pooling(
        .average, input: image, size: PerAxis(height: 2, width: 3),
        stride: PerAxis(height: 2, width: 1), padding: .all(1),
        dilation: PerAxis(height: 2, width: 1)))
    for steps in [0, 1, 5, 9, pooling.trace.count] {
      var counted: [CellPosition: Int] = [:]
      for step in pooling.trace.prefix(steps) {
        for tap in step.taps { counted[tap.cell, default: 0] += 1 }
      }
      for row in -1...6 {
        for column in -1...7 {
          let cell = CellPosition(row: row, column: column)
          #expect(
            pooling.trace.visits(row: row, column: column, after: steps) == counted[cell] ?? 0)
        }
      }
    }
  }
}
