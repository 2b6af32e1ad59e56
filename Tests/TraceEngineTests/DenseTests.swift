import Testing
import TraceEngine

struct DenseTests {
  /// x = 2 0 1; y0 = 2·1 + 0·5 + 1·3 = 5, y1 = 2·(−1) + 0·0 + 1·4 + 10 = 12.
  private func layer(relu: Bool = false) throws -> TracedOperation {
    .dense(
      try Dense(
        input: Tensor([[2], [0], [1]]), weights: [[1, 5, 3], [-1, 0, 4]], bias: [0, 10],
        relu: relu))
  }

  @Test func everyOutputIsOneStepOverAllInputs() throws {
    let operation = try layer()
    #expect(operation.outputShape == TensorShape(channels: 1, height: 2, width: 1))
    #expect(operation.featureMap().values == [5, 12])
    let step = operation.trace[1]
    #expect([step.window.row, step.window.height, step.window.width] == [0, 3, 1])
    #expect(step.taps.map(\.input) == [2, 0, 1])
    #expect(step.taps.map(\.weight) == [-1, 0, 4])
    #expect(step.taps.map(\.product) == [-2, 0, 4])
    #expect(step.taps.map(\.running) == [-2, -2, 2])
    #expect(step.taps.map(\.filter.row) == [0, 1, 2])
    #expect(step.filter == 1)
    #expect(step.bias == 10)
  }

  @Test func itsBeatsAreTheProductsTheBiasAndTheValue() throws {
    let timeline = Timeline(try layer(relu: true).trace)
    #expect(
      timeline.prefix(timeline.beatsPerStep).map(\.stage) == [
        .window, .tap(0), .tap(1), .tap(2), .bias, .relu, .value,
      ])
  }

  @Test func reluCutsWhatIsBelowZeroAfterTheBias() throws {
    let below = try Dense(input: Tensor([[2]]), weights: [[-3], [3]], bias: [1, 1], relu: true)
    #expect(TracedOperation.dense(below).featureMap().values == [0, 7])
  }

  @Test func aFlattenedConvolutionAndADenseLayerOfTheSameWeightsAgree() throws {
    let image = try Tensor([[5, 1], [15, 5]])
    let convolution = try Convolution(input: image, filters: FilterBank([[11, 4], [5, 2]]))
    let vector = TracedOperation.flatten(Flatten(input: image)).featureMap()
    let dense = try Dense(input: vector, weights: [[11, 4, 5, 2]])
    #expect(TracedOperation.dense(dense).featureMap().values == [144])
    #expect(TracedOperation.convolution(convolution).featureMap().values == [144])
  }

  @Test func whatDoesNotFitIsRefusedWithItsNumbers() throws {
    let map = try Tensor([[1, 2], [3, 4]])
    #expect(throws: OperationError.vectorNeeded(map.shape)) {
      try Dense(input: map, weights: [[1, 2, 3, 4]])
    }
    let vector = try Tensor([[1], [2]])
    #expect(throws: OperationError.inputCount(2, weights: 3)) {
      try Dense(input: vector, weights: [[1, 2, 3]])
    }
    #expect(throws: OperationError.biasCount(1, filters: 2)) {
      try Dense(input: vector, weights: [[1, 2], [3, 4]], bias: [1])
    }
    #expect(throws: OperationError.raggedRows(channel: 0, row: 1, count: 1, expected: 2)) {
      try Dense(input: vector, weights: [[1, 2], [3]])
    }
  }

  @Test func othersNumbersTakeThePlaceOfItsOwn() throws {
    let other = try layer().replacing(input: Tensor([[1], [1], [1]]))
    #expect(other?.featureMap().values == [9, 13])
    let turned = try layer().replacing(
      filters: FilterBank(count: 2, shape: .vector(3), values: [0, 0, 1, 1, 0, 0]))
    #expect(turned?.featureMap().values == [1, 12])
    #expect(try layer().replacing(stride: 2) == nil)
  }
}
