import Diagnosis
import Questions
import TestSamples
import Testing
import TraceEngine

/// On the item whose first cell separates the rules for a single channel. Window 4 1 / 0 1, filter
/// −2 2 / 3 1, bias 2: −8 + 2 + 0 + 1 + 2 = −3.
struct ValueRuleTests {
  private static let input: [[Double]] = [
    [4, 1, 3, 3], [0, 1, 4, 4], [3, 3, 4, 3], [5, 1, 5, 0],
  ]
  private static let filter: [[Double]] = [[-2, 2], [3, 1]]

  @Test(arguments: [
    ("flipped-filter", 7.0),  // 4 + 3 + 0 − 2 + 2
    ("transposed-filter", -2),  // −8 + 3 + 0 + 1 + 2
    ("filter-mirrored-left-right", 11),  // 8 − 2 + 0 + 3 + 2
    ("filter-mirrored-up-down", 17),  // 12 + 1 + 0 + 2 + 2
    ("matrix-product", 10),  // (−8 + 3) + (8 + 1) + (0 + 3) + (0 + 1) + 2
    ("sums-multiplied", 26),  // 6 · 4 + 2
    ("added-not-multiplied", 12),  // 6 + 4 + 2
    ("inputs-picked-not-weighted", 8),  // 4 + 1 + 0 + 1 + 2
    ("weight-sign-lost", 13),  // 8 + 2 + 0 + 1 + 2
    ("last-product-left-out", -4),  // −8 + 2 + 0 + 2
    ("first-product-left-out", 5),  // 2 + 0 + 1 + 2
    ("mean-of-products", 0.75),  // −5 / 4 + 2
    ("largest-product-kept", 4),  // 2 + 2
    ("bias-left-out", -5),
    ("bias-per-product", 3),  // −5 + 4 · 2
    ("bias-subtracted", -7),
    ("negative-products-dropped", 5),  // 0 + 2 + 0 + 1 + 2
    ("relu-uninvited", 0),
  ])
  func theFirstCellOfTheSeparatingItem(name: String, value: Double) throws {
    let operation = try convolution(Self.input, Self.filter, bias: 2)
    #expect(try answer(name, operation, 0, 0) == value)
  }

  @Test(arguments: [
    // No turning, one filter, one channel, no ReLU, no padding, no dilation, stride 1.
    "filter-not-turned", "product-sign-lost", "sums-of-all-channels-multiplied",
    "bias-per-window-cell", "bias-per-channel",
    "first-filters-bias", "relu-before-bias", "relu-left-out", "channels-averaged",
    "first-channel-only", "filters-added-together", "padding-ignored", "dilation-ignored",
    "stride-ignored", "maximum-for-average",
  ])
  func whatDoesNotApplyIsSilent(name: String) throws {
    let operation = try convolution(Self.input, Self.filter, bias: 2)
    #expect(try answer(name, operation, 0, 0) == nil)
  }

  @Test func theTermsAreWhatSuchALearnerWrites() throws {
    let operation = try convolution(Self.input, Self.filter, bias: 2)
    let value = try rule("flipped-filter").value(
      of: operation, at: CellPosition(row: 0, column: 0))
    #expect(
      value?.terms == [
        WrongValue.Term(input: 4, weight: 1), WrongValue.Term(input: 1, weight: 3),
        WrongValue.Term(input: 0, weight: 2), WrongValue.Term(input: 1, weight: -2),
      ])
  }

  @Test func whereTheConvolutionTurnsTheFilterItIsWrongNotTo() throws {
    let operation = TracedOperation.convolution(
      try Convolution(
        input: Tensor(Self.input), filters: FilterBank(Self.filter), bias: [2], flip: true))
    #expect(try answer("flipped-filter", operation, 0, 0) == nil)
    #expect(try answer("filter-not-turned", operation, 0, 0) == -3)
    // Half a turn: 8 − 2 + 0 + 3 + 2, as without the turn.
    #expect(try answer("filter-mirrored-left-right", operation, 0, 0) == 11)
    // 4 + 3 + 0 without the last of 4 · 1, 1 · 3, 0 · 2, 1 · −2; and the bias.
    #expect(try answer("last-product-left-out", operation, 0, 0) == 9)
  }

  @Test func aNegativeInputTellsTheTwoLostSignsApart() throws {
    // Right: 3 · −1 + −2 · 4 = −11.
    let operation = try convolution([[3, -2]], [[-1, 4]])
    #expect(try answer("weight-sign-lost", operation, 0, 0) == -5)  // 3 − 8
    #expect(try answer("product-sign-lost", operation, 0, 0) == 11)  // 3 + 8
  }

  @Test func reluIsMissedOrComesTooEarly() throws {
    // The sum is −5, the bias 2: −3, so 0. Second window 1 3 / 1 4: −2 + 6 + 3 + 4 = 11; 13.
    let operation = try convolution(Self.input, Self.filter, bias: 2, relu: true)
    #expect(try answer("relu-left-out", operation, 0, 0) == -3)
    #expect(try answer("relu-before-bias", operation, 0, 0) == 2)
    #expect(try answer("relu-uninvited", operation, 0, 0) == nil)
    #expect(try answer("bias-subtracted", operation, 0, 1) == 9)
  }

  @Test func aRectangularFilterCannotBeTransposed() throws {
    let operation = try convolution(Self.input, [[-2, 2]])
    #expect(try answer("transposed-filter", operation, 0, 0) == nil)
    #expect(try answer("matrix-product", operation, 0, 0) == nil)
    #expect(try answer("flipped-filter", operation, 0, 0) == 6)  // 4 · 2 + 1 · −2
  }
}
