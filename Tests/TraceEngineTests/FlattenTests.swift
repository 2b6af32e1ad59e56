import Testing
import TraceEngine

struct FlattenTests {
  private func maps() throws -> Tensor {
    try Tensor(channels: [[[1, 2], [3, 4]], [[5, 6], [7, 8]]])
  }

  @Test func channelByChannelEachRowByRow() throws {
    let operation = TracedOperation.flatten(Flatten(input: try maps()))
    #expect(operation.outputShape == TensorShape(channels: 1, height: 8, width: 1))
    #expect(operation.featureMap().values == [1, 2, 3, 4, 5, 6, 7, 8])
  }

  @Test func cellByCellWithAllItsChannels() throws {
    let operation = TracedOperation.flatten(Flatten(input: try maps(), order: .channelsLast))
    #expect(operation.featureMap().values == [1, 5, 2, 6, 3, 7, 4, 8])
  }

  @Test func theNextChannelOfACellIsAMapFurtherOrOnePlaceOn() throws {
    let cells = [0, 1].map { CellPosition(channel: $0, row: 1, column: 0) }
    #expect(try cells.map(Flatten(input: maps()).index(of:)) == [2, 6])
    #expect(try cells.map(Flatten(input: maps(), order: .channelsLast).index(of:)) == [4, 5])
  }

  @Test func aStepStandsOnTheCellItCopies() throws {
    let step = TracedOperation.flatten(Flatten(input: try maps())).trace[6]
    #expect(step.firstChannel == 1)
    #expect([step.window.row, step.window.column, step.window.height] == [1, 0, 1])
    #expect(step.taps.map(\.cell) == [CellPosition(channel: 1, row: 1, column: 0)])
    #expect(step.output == CellPosition(channel: 0, row: 6, column: 0))
  }

  @Test func aCopyIsTwoBeatsAndTheValue() throws {
    let timeline = Timeline(TracedOperation.flatten(Flatten(input: try maps())).trace)
    #expect(timeline.prefix(3).map(\.stage) == [.window, .tap(0), .value])
    #expect(timeline.beatsPerStep == 3)
  }
}
