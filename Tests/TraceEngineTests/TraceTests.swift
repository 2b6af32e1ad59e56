import Testing
import TraceEngine

/// A trace and its taps as collections, and the examples of the engine's documentation.
@Suite("Trace and taps")
struct TraceTests {
  private func documented() throws -> TracedOperation {
    let image = try Tensor([[5, 1, 7, 13], [15, 5, 1, 13], [10, 6, 4, 6], [15, 3, 12, 4]])
    return .convolution(try Convolution(input: image, filters: FilterBank([[11, 4], [5, 2]])))
  }

  private func recipes(_ seed: UInt64) -> [Recipe] {
    var generator = SplitMix64(seed: seed)
    return (0..<100).map { _ in Recipe.random(using: &generator) }
  }

  @Test("any step reached directly is the step met on the way", arguments: [7, 8] as [UInt64])
  func randomAccess(_ seed: UInt64) throws {
    for recipe in recipes(seed) {
      let trace = try recipe.operation().trace
      let walked = trace.enumerated().map { (place: $0.offset, step: $0.element) }
      #expect(walked.map(\.place) == Array(trace.indices))
      #expect(walked.map(\.step.index) == trace.indices.map { trace[$0].index })
      #expect(walked.map(\.step.output) == trace.indices.map { trace[$0].output })
      #expect(
        walked.map(\.step.value.bitPattern) == trace.indices.map { trace[$0].value.bitPattern })
      #expect(walked.map { trace.index(of: $0.step.output) } == walked.map(\.place))
      #expect(trace.reversed().map(\.output) == walked.map(\.step.output).reversed())
      #expect(trace.indices.reversed().map { trace[$0].index } == walked.indices.reversed())
    }
  }

  @Test("any tap reached directly is the tap met on the way", arguments: [9, 10] as [UInt64])
  func taps(_ seed: UInt64) throws {
    for recipe in recipes(seed) {
      for step in try recipe.operation().trace.prefix(5) {
        let walked = Array(step.taps)
        #expect(walked.count == step.taps.count)
        #expect(step.taps.indices.map { step.taps[$0] } == walked)
        #expect(Array(step.taps.reversed()) == walked.reversed())
      }
    }
  }

  @Test("outputs run filter by filter and row by row")
  func order() throws {
    let operation = TracedOperation.convolution(
      try Convolution(input: counting(2, 3), filters: bank("1 | 2")))
    let expected = (0..<2).flatMap { k in
      (0..<2).flatMap { oh in (0..<3).map { CellPosition(channel: k, row: oh, column: $0) } }
    }
    #expect(operation.trace.map(\.output) == expected)
    #expect(operation.trace.indices.map { operation.trace[$0].output } == expected)
  }

  @Test(
    "a cell that the map has not has no index",
    arguments: [
      CellPosition(channel: 1, row: 0, column: 0), CellPosition(channel: -1, row: 0, column: 0),
      CellPosition(row: 3, column: 0), CellPosition(row: -1, column: 0),
      CellPosition(row: 0, column: 3), CellPosition(row: 0, column: -1),
      CellPosition(channel: .max, row: .max, column: .max),
      CellPosition(channel: .min, row: .min, column: .min),
    ])
  func noIndex(_ position: CellPosition) throws {
    #expect(try documented().trace.index(of: position) == nil)
  }

  @Test("the documentation's step 4 of W1")
  func documentedStep() throws {
    let operation = try documented()
    #expect(operation.featureMap().values == [144, 66, 160, 247, 97, 95, 215, 121, 136])
    #expect(operation.trace.count == 9)
    let step = operation.trace[4]
    #expect(step.output == CellPosition(channel: 0, row: 1, column: 1))
    #expect((step.window.row, step.window.column) == (1, 1))
    #expect((step.window.height, step.window.width) == (2, 2))
    #expect(step.taps.map(\.product) == [55, 4, 30, 8])
    #expect(step.value == 97)
    #expect(step.bias == nil)
  }

  @Test("the documentation's maximum of W1 and tensor of two rows")
  func documentedOthers() throws {
    let pooling = try Pooling(.maximum, input: documented().input, size: 2)
    #expect(TracedOperation.pooling(pooling).featureMap().values == [15, 13, 15, 12])
    #expect(try Tensor([[5, 1], [15, 5]])[0, 1, 0] == 15)
    #expect(try Tensor([[5, 1], [15, 5]])[CellPosition(row: 1, column: 0)] == 15)
  }

  @Test("taps in padding tell where they lie and what they copy")
  func sources() throws {
    let operation = TracedOperation.convolution(
      try Convolution(
        input: grid("1 2 3"), filters: bank("1 1 1"),
        padding: .cells(top: 0, bottom: 0, left: 2, right: 0), paddingMode: .reflect))
    let step = operation.trace[0]
    #expect((step.window.row, step.window.column) == (0, -2))
    #expect(step.taps.map(\.cell.column) == [-2, -1, 0])
    #expect(
      step.taps.map(\.source) == [.copy(row: 0, column: 2), .copy(row: 0, column: 1), .input])
    #expect(step.taps.map(\.input) == [3, 2, 1])
  }

  @Test("zero padding and overhang are told apart")
  func overhang() throws {
    let operation = TracedOperation.pooling(
      try Pooling(
        .average, input: grid("1 2 3 4"), size: PerAxis(height: 1, width: 3),
        stride: PerAxis(height: 1, width: 3),
        padding: .cells(top: 0, bottom: 0, left: 0, right: 1), ceilMode: true))
    let step = operation.trace[1]
    #expect(step.taps.map(\.source) == [.input, .padding, .overhang])
    #expect(step.taps.map(\.counts) == [true, true, false])
    #expect(step.outcome.divisor == 2)
    #expect(step.value == 2)
  }

  @Test("a flipped filter's taps name the weight as it was given")
  func flip() throws {
    let operation = TracedOperation.convolution(
      try Convolution(
        input: grid("1 1 / 1 1 ; 1 1 / 1 1"), filters: bank("1 2 / 3 4 ; 5 6 / 7 8"), flip: true))
    let taps = Array(operation.trace[0].taps)
    #expect(taps.map(\.weight) == [4, 3, 2, 1, 8, 7, 6, 5])
    #expect(taps.map(\.filter.row) == [1, 1, 0, 0, 1, 1, 0, 0])
    #expect(taps.map(\.filter.column) == [1, 0, 1, 0, 1, 0, 1, 0])
    #expect(taps.map(\.filter.channel) == [0, 0, 0, 0, 1, 1, 1, 1])
    let bank = try bank("1 2 / 3 4 ; 5 6 / 7 8")
    #expect(taps.map { bank[0, $0.filter] } == taps.map(\.weight))
  }

  @Test(
    "not-a-number wins a maximum and a minimum, as in PyTorch",
    arguments: [
      Pooling.Kind.maximum, .minimum,
    ])
  func notANumber(_ kind: Pooling.Kind) throws {
    let step = TracedOperation.pooling(
      try Pooling(kind, input: Tensor([[1, .nan, 2, .nan]]), size: PerAxis(height: 1, width: 4))
    ).trace[0]
    #expect(step.value.isNaN)
    #expect(step.outcome.winner == 1)
  }

  @Test("the first number leads even if it is infinitely bad")
  func infinity() throws {
    let step = TracedOperation.pooling(
      try Pooling(
        .maximum, input: Tensor([[-.infinity, -.infinity]]), size: PerAxis(height: 1, width: 2))
    ).trace[0]
    #expect(step.value == -.infinity)
    #expect(step.outcome.winner == 0)
  }
}
