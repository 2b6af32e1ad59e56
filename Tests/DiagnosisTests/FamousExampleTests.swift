import Diagnosis
import Questions
import TestSamples
import Testing
import TraceEngine

/// Figures of lectures, and which rules they cannot show.
struct FamousExampleTests {
  /// The filter is the same from left to right and ends in a 0; nothing is negative.
  @Test func aFilterOfZerosAndOnesHidesHalfOfTheRules() throws {
    let operation = try convolution(
      [[1, 2, 3, 4, 5], [2, 1, 0, 1, 2], [3, 0, 1, 1, 0], [1, 4, 1, 1, 2], [2, 1, 1, 0, 0]],
      [[1, 0, 1], [1, 0, 1], [0, 1, 0]])
    let live = liveNames(operation)
    let hidden = [
      "filter-mirrored-left-right", "inputs-picked-not-weighted", "weight-sign-lost",
      "last-product-left-out", "negative-products-dropped",
    ]
    for name in hidden { #expect(!live.contains(name), "\(name)") }
    #expect(live.contains("transposed-filter"))
    // Right in the first cell all the same: 1 + 2 + 0 + 3 + 0 and 1 + 3 + 2 + 0 + 0.
    #expect(try answer("transposed-filter", operation, 0, 0) == 6)
    try expectSame("flipped-filter", "filter-mirrored-up-down", operation)
  }

  /// The filter is the same upside down; nothing is negative.
  @Test func theGuidesFigureHidesTheFilterUpsideDown() throws {
    let operation = try convolution(
      [[3, 3, 2, 1, 0], [0, 0, 1, 3, 1], [3, 1, 2, 2, 3], [2, 0, 0, 2, 2], [2, 0, 0, 0, 1]],
      [[0, 1, 2], [2, 2, 0], [0, 1, 2]])
    #expect(operation.featureMap().values == [12, 12, 17, 10, 17, 19, 9, 6, 14])
    let live = liveNames(operation)
    for name in ["filter-mirrored-up-down", "weight-sign-lost", "negative-products-dropped"] {
      #expect(!live.contains(name), "\(name)")
    }
    #expect(live.contains("transposed-filter") && live.contains("last-product-left-out"))
    try expectSame("flipped-filter", "filter-mirrored-left-right", operation)
  }

  /// Turned or transposed, the filter 2 0 1 / 0 1 2 / 1 0 2 gives the same four values.
  @Test func theBooksFigureCannotTellTurnedFromTransposed() throws {
    let operation = try convolution(
      [[1, 2, 3, 0], [0, 1, 2, 3], [3, 0, 1, 2], [2, 3, 0, 1]],
      [[2, 0, 1], [0, 1, 2], [1, 0, 2]], bias: 3)
    #expect(operation.featureMap().values == [18, 19, 9, 18])
    for name in ["flipped-filter", "transposed-filter"] {
      let values = try [(0, 0), (0, 1), (1, 0), (1, 1)].map { try answer(name, operation, $0, $1) }
      #expect(values == [14, 15, 13, 14])  // 11 12 / 10 11 and the bias
    }
    #expect(!liveNames(operation).contains("weight-sign-lost"))
    // 15 in the first cell either way round.
    #expect(try answer("filter-mirrored-left-right", operation, 0, 0) == 18)
  }

  private func liveNames(_ operation: TracedOperation) -> Set<String> {
    Set(RuleTable(.values(operation, .map(channel: 0))).rules.map(\.name))
  }

  private func expectSame(_ one: String, _ other: String, _ operation: TracedOperation) throws {
    let question = Question.values(operation, .map(channel: 0))
    for blank in question.blanks {
      #expect(try answer(one, question, blank) == answer(other, question, blank), "\(blank)")
    }
  }
}
