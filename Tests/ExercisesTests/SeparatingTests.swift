import Diagnosis
import Exercises
import Questions
import TestSamples
import Testing
import TraceEngine

struct SeparatingTests {
  /// The image and a filter that is its own transpose: turned round or transposed mirrored look
  /// alike elsewhere, so a further item must tell.
  @Test func rulesThatAgreeHereAreToldApartByTheNextItem() throws {
    let operation = try convolution(image, [[1, 2], [3, 1]])
    let first = Question.cell(operation, CellPosition(row: 0, column: 0))
    let rules = try ["flipped-filter", "transposed-filter"].map { try rule($0) }
    #expect(
      rules[0].answer(to: first, at: first.blanks[0])
        == rules[1].answer(to: first, at: first.blanks[0]))

    let next = try #require(Exercises.separating(rules, like: first, seed: 1))
    #expect(next.kind == .cell)
    #expect(differ(rules, on: next))
  }

  /// All pairs of rules for values, on an item of the second level that has no stride: where the
  /// settings cannot show a rule, other settings are found.
  @Test func manyRulesAreToldApartAtOnce() throws {
    let like = Question.cell(try convolution(bias: 3), CellPosition(row: 1, column: 0))
    let names = [
      "flipped-filter", "transposed-filter", "weight-sign-lost", "bias-left-out", "stride-ignored",
    ]
    let rules = try names.map { try rule($0) }
    let next = try #require(Exercises.separating(rules, like: like, seed: 5))
    #expect(differ(rules, on: next))
  }

  @Test func theSettingsOfTheQuestionAreKeptWhereTheyCanTell() throws {
    let like = Question.cell(try convolution(padding: .all(1)), CellPosition(row: 1, column: 0))
    let rules = try ["padding-top-left-only", "padding-copies-edge"].map { try rule($0) }
    let next = try #require(Exercises.separating(rules, like: like, seed: 2))
    #expect(next.layer?.columns.before == 1 && next.layer?.columns.stride == 1)
    #expect(differ(rules, on: next))
  }

  @Test(arguments: [
    ["one-not-added", "padding-left-out-of-size"], ["stride-left-out-of-size", "size-rounded-up"],
  ])
  func sizesAreToldApart(names: [String]) throws {
    let layer = try Layer(
      .convolution(filters: 4), input: TensorShape(channels: 3, height: 8, width: 8), size: 3,
      stride: 2, padding: .all(1))
    let rules = try names.map { try rule($0) }
    let next = try #require(Exercises.separating(rules, like: .outputSize(layer), seed: 9))
    #expect(next.kind == .size)
    #expect(differ(rules, on: next))
  }

  /// A question of each level is followed by none of a higher one: channels and filters come with
  /// the fourth, dilation and groups with the fifth.
  @Test(arguments: [UInt64(1), 2, 3, 4, 5])
  func nothingAboveTheLevelIsAsked(seed: UInt64) throws {
    let shape = TensorShape(channels: 1, height: 9, width: 9)
    let padded = Question.outputSize(
      try Layer(.convolution(filters: 1), input: shape, size: 3, stride: 2, padding: .all(1)))
    let sizes = try ["padding-added-once", "padding-left-out-of-size"].map { try rule($0) }
    let next = try #require(Exercises.separating(sizes, like: padded, seed: seed)?.layer)
    #expect(next.input.channels == 1 && next.outputShape.channels == 1)
    #expect(next.columns.dilation == 1)

    let plain = Question.cell(try convolution(), CellPosition(row: 0, column: 0))
    let laid = try ["flipped-filter", "transposed-filter"].map { try rule($0) }
    let cell = try #require(Exercises.separating(laid, like: plain, seed: seed)?.layer)
    #expect(cell.columns.stride == 1 && cell.columns.before == 0 && cell.biases == 0)
    #expect(cell.input.channels == 1)
    // What only a bias shows is not asked where there was none.
    let unseen = try ["flipped-filter", "bias-left-out"].map { try rule($0) }
    #expect(Exercises.separating(unseen, like: plain, seed: seed) == nil)
  }

  @Test func parametersAreToldApart() throws {
    let layer = try Layer(
      .convolution(filters: 4), input: TensorShape(channels: 3, height: 8, width: 8), size: 3)
    let rules = try ["biases-left-out-of-count", "one-filter-counted"].map { try rule($0) }
    let next = try #require(Exercises.separating(rules, like: .parameters(layer), seed: 9))
    #expect(next.kind == .parameters)
    #expect(differ(rules, on: next))
  }

  @Test func rulesThatSayNothingOnSuchQuestionsGiveNone() throws {
    let like = Question.cell(try pooling(.maximum), CellPosition(row: 0, column: 0))
    #expect(Exercises.separating([try rule("flipped-filter")], like: like, seed: 1) == nil)
    let twice = [try rule("average-for-maximum"), try rule("average-for-maximum")]
    #expect(Exercises.separating(twice, like: like, seed: 1) == nil)
  }

  @Test func theSameSeedGivesTheSameItem() throws {
    let like = Question.cell(try convolution(), CellPosition(row: 0, column: 0))
    let rules = try ["flipped-filter", "transposed-filter"].map { try rule($0) }
    let items = [UInt64(1), 1, 2].map { Exercises.separating(rules, like: like, seed: $0) }
    #expect(items[0] == items[1] && items[0] != items[2])
  }

  private func rule(_ name: String) throws -> WrongRule { try #require(WrongRules.named(name)) }

  /// Whether all rules answer, each otherwise than the others and than is right.
  private func differ(_ rules: [WrongRule], on question: Question) -> Bool {
    let right = question.blanks.map { question.expected($0).value }
    let answers = rules.map { rule in question.blanks.map { rule.answer(to: question, at: $0) } }
    return Set(answers + [right]).count == rules.count + 1
      && answers.allSatisfy { !$0.allSatisfy { $0 == nil } }
  }
}
