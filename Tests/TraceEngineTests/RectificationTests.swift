import Testing
import TraceEngine

struct RectificationTests {
  @Test func whatIsBelowZeroBecomesZeroInItsPlace() throws {
    let maps = try Tensor(channels: [[[3, -1], [0, -7]], [[-2, 2], [0.5, -0.5]]])
    let operation = TracedOperation.rectification(Rectification(input: maps))
    #expect(operation.outputShape == maps.shape)
    #expect(operation.featureMap().values == [3, 0, 0, 0, 0, 2, 0.5, 0])
    let step = operation.trace[7]
    #expect(step.taps.map(\.cell) == [CellPosition(channel: 1, row: 1, column: 1)])
    #expect(step.outcome.biased == -0.5)
    #expect(step.value == 0)
  }

  @Test func itsBeatsAreTheNumberTheCutAndTheValue() throws {
    let operation = TracedOperation.rectification(Rectification(input: try Tensor([[1]])))
    #expect(Timeline(operation.trace).map(\.stage) == [.window, .tap(0), .relu, .value])
  }
}
