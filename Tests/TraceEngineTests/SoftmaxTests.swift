import Testing
import TraceEngine

struct SoftmaxTests {
  private func close(_ left: Double, _ right: Double) -> Bool { abs(left - right) < 1e-12 }

  /// By hand: e² = 7.389056098930650, e = 2.718281828459045, e⁰ = 1; together 11.107337927389695.
  @Test func eachPowerIsDividedByTheSumOfAll() throws {
    let operation = TracedOperation.softmax(try Softmax(input: Tensor([[2], [1], [0]])))
    let values = operation.featureMap().values
    #expect(close(values[0], 0.665_240_955_774_822))
    #expect(close(values[1], 0.244_728_471_054_797))
    #expect(close(values[2], 0.090_030_573_170_381))
    #expect(close(values.reduce(0, +), 1))
  }

  @Test func aStepAddsThePowersOfAllScores() throws {
    let operation = TracedOperation.softmax(try Softmax(input: Tensor([[2], [1], [0]])))
    let step = operation.trace[1]
    #expect(step.taps.map(\.input) == [2, 1, 0])
    #expect(close(step.taps[1].product, 2.718_281_828_459_045))
    #expect(close(step.outcome.sum, 11.107_337_927_389_695))
    let stages: [Beat.Stage] = [.window, .tap(0), .tap(1), .tap(2), .division, .value]
    #expect(Timeline(operation.trace).prefix(6).map(\.stage) == stages)
  }

  @Test func scoresBeyondTheNumbersOfTheMachineAreRefused() throws {
    #expect(throws: OperationError.scoreTooLarge(81)) { try Softmax(input: Tensor([[0], [81]])) }
    #expect(throws: OperationError.self) { try Softmax(input: Tensor([[Double.nan]])) }
    let extremes = TracedOperation.softmax(
      try Softmax(input: Tensor([[80], [-80]]), precision: .float32))
    let values = extremes.featureMap().values
    #expect(values[0] == 1 && values[1] >= 0 && values[1] < 1e-30)
    #expect(throws: OperationError.vectorNeeded(TensorShape(channels: 1, height: 1, width: 2))) {
      try Softmax(input: Tensor([[1, 2]]))
    }
  }

  @Test func otherScoresThatAreTooLargeGiveNothing() throws {
    let operation = TracedOperation.softmax(try Softmax(input: Tensor([[2], [1]])))
    #expect(try operation.replacing(input: Tensor([[100], [1]])) == nil)
    #expect(try operation.replacing(input: Tensor([[1], [1]]))?.featureMap().values == [0.5, 0.5])
  }
}
