import Questions
import Testing
import TraceEngine

@testable import TracerUI

/// What stands beside a question.
struct QuestionBoardTests {
  /// Two channels, two filters on each: filters 0 and 1 lie on channel 0, filters 2 and 3 on channel 1.
  @Test(arguments: [1, 3]) func aMissingWeightOfADepthwiseLayerStandsInItsOwnFilter(filter: Int)
    throws
  {
    let layer = TracedOperation.convolution(
      try Convolution(
        input: Tensor(channels: [[[1, 2, 3]], [[4, 5, 6]]]),
        filters: FilterBank((0..<4).map { try Tensor([[Double($0), 9]]) }), groups: 2))
    let question = Question.missingWeight(
      layer, filter: filter, CellPosition(channel: 0, row: 0, column: 1))
    let blank = try #require(question.blanks.first)
    let walk = try #require(QuestionBoard(question).walk(for: blank, of: question))
    #expect(walk.step.filter == filter)
  }
}
