import Diagnosis
import Questions
import TestSamples
import Testing
import TraceEngine

struct WrongRuleTests {
  /// The item whose first cell separates the single-channel value rules.
  @Test func theFlippedFilterGives7OnTheSeparatingItem() throws {
    let operation = try convolution(
      [[4, 1, 3, 3], [0, 1, 4, 4], [3, 3, 4, 3], [5, 1, 5, 0]], [[-2, 2], [3, 1]], bias: 2)
    let question = Question.cell(operation, CellPosition(row: 0, column: 0))
    let rule = try #require(WrongRules.named("flipped-filter"))
    #expect(rule.answer(to: question, at: question.blanks[0]) == 7)
  }
}
