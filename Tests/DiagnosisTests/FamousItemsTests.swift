import Diagnosis
import Questions
import TestSamples
import Testing
import TraceEngine

/// What the items that the notes and the books use can tell apart, and what they cannot.
struct FamousItemsTests {
  /// wikidocs.net/64066: 6 9 11 / 10 4 4 / 7 7 4. Its filter is the same mirrored left to right.
  let wikidocs = Result {
    try convolution(
      [[1, 2, 3, 4, 5], [2, 1, 0, 1, 2], [3, 0, 1, 1, 0], [1, 4, 1, 1, 2], [2, 1, 1, 0, 0]],
      [[1, 0, 1], [1, 0, 1], [0, 1, 0]])
  }

  /// 15 16 / 6 15, of a book much used in Korea. Turned round its filter is its transpose.
  let fromScratch = Result {
    try convolution(
      [[1, 2, 3, 0], [0, 1, 2, 3], [3, 0, 1, 2], [2, 3, 0, 1]],
      [[2, 0, 1], [0, 1, 2], [1, 0, 2]])
  }

  /// untitledtblog.tistory.com/150: 40 32 / 26 25. It tells all of them apart.
  let blog = Result {
    try convolution(
      [[0, 1, 7, 5], [5, 5, 6, 6], [5, 3, 3, 0], [1, 1, 1, 2]],
      [[1, 0, 1], [1, 2, 0], [3, 0, 1]])
  }

  /// The item whose first cell separates most rules: -3 13 18 / 16 21 17 / 18 12 15.
  let separating = Result {
    try convolution(
      [[4, 1, 3, 3], [0, 1, 4, 4], [3, 3, 4, 3], [5, 1, 5, 0]], [[-2, 2], [3, 1]], bias: 2)
  }

  @Test func aFilterThatIsItsOwnMirrorImageLeavesTwoRules() throws {
    let map = wholeMap(try wikidocs.get())
    let named = diagnose(Evidence(try filled(map, "8 6 7 7 6 5 5 7 5"))).named
    #expect(named == ["flipped-filter", "filter-mirrored-up-down"])
  }

  @Test func aFilterWhoseTransposeIsItTurnedRoundLeavesTwoRules() throws {
    let map = wholeMap(try fromScratch.get())
    let named = diagnose(Evidence(try filled(map, "11 12 10 11"))).named
    #expect(named == ["flipped-filter", "transposed-filter"])
  }

  @Test func aNoLeavesTheOtherRule() throws {
    let map = wholeMap(try fromScratch.get())
    let numbers = try filled(map, "11 12 10 11")
    #expect(
      diagnose(Evidence(numbers, denied: ["flipped-filter"])).named == ["transposed-filter"])
    #expect(
      diagnose(Evidence(numbers, confirmed: ["transposed-filter"])).named
        == ["transposed-filter"])
  }

  @Test(arguments: [
    ("45 37 34 32", "flipped-filter"), ("40 38 36 38", "transposed-filter"),
  ])
  func whereTheRulesDifferOneIsNamed(_ numbers: String, _ rule: String) throws {
    #expect(diagnose(Evidence(try filled(wholeMap(try blog.get()), numbers))).named == [rule])
  }

  /// Of three channels 8 9 / 4 8, and 8 9 / 4 7 with every filter turned round.
  @Test func aRuleThatChangesOneCellIsAskedAbout() throws {
    let input = try Tensor(channels: [
      [[1, 2, 0], [0, 0, 1], [1, 0, 5]], [[1, 2, 3], [3, 1, 0], [0, 1, 0]],
      [[1, 2, 3], [2, 1, 0], [3, 0, 1]],
    ])
    let filter = try Tensor(channels: [
      [[1, 0], [0, 1]], [[1, 1], [1, 0]], [[0, 0], [0, 1]],
    ])
    let operation = TracedOperation.convolution(
      try Convolution(input: input, filters: FilterBank([filter])))
    let diagnosis = diagnose(Evidence(try filled(wholeMap(operation), "8 9 4 7")))
    #expect(diagnosis.asked?.contains("flipped-filter") == true)
    #expect(diagnosis.asked?.contains("transposed-filter") == false)
  }

  @Test func aRuleThatChangesNothingIsNoCandidate() throws {
    let rules = RuleTable(wholeMap(try wikidocs.get())).rules.map(\.name)
    #expect(rules.contains("flipped-filter"))
    for silent in ["filter-mirrored-left-right", "weight-sign-lost", "last-product-left-out"] {
      #expect(!rules.contains(silent))
    }
  }

  @Test func theNextItemTellsTheRulesApart() throws {
    let maps = try [wikidocs, fromScratch, blog, separating].map { wholeMap(try $0.get()) }
    let (flipped, transposed, upDown, leftRight) = try (
      rule("flipped-filter"), rule("transposed-filter"), rule("filter-mirrored-up-down"),
      rule("filter-mirrored-left-right")
    )
    #expect(nextSeparating([flipped, transposed], among: maps) == 0)
    #expect(nextSeparating([flipped, transposed], among: [maps[1], maps[2]]) == 1)
    #expect(nextSeparating([flipped, upDown], among: maps) == 1)
    // The first item is right for a filter mirrored left to right.
    #expect(nextSeparating([leftRight, flipped], among: maps) == 1)
    #expect(nextSeparating([flipped, upDown], among: [maps[0]]) == nil)
    #expect(nextSeparating([flipped, try rule("bias-left-out")], among: maps) == 3)
  }

  private func rule(_ name: String) throws -> WrongRule { try #require(WrongRules.named(name)) }
}
