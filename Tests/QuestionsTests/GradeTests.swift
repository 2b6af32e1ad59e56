import TestSamples
import Testing
import TraceEngine
import TraceText

@testable import Questions

struct GradeTests {
  /// The verdict on `text` for the only cell of an average over one row of numbers.
  private func verdict(_ text: String, average numbers: [Double]) throws -> Verdict {
    let size = PerAxis(height: 1, width: numbers.count)
    let operation = try pooling(.average, [numbers], size: size)
    return verdictOn(.cell(operation, CellPosition(row: 0, column: 0)), try Answer(text))
  }

  @Test(arguments: [
    ("5/3", Verdict.right(.exact)), ("10/6", .right(.exact)), ("1 2/3", .right(.exact)),
    ("1.67", .right(.rounded(decimals: 2))), ("1.667", .right(.rounded(decimals: 3))),
    ("1.66666666667", .right(.exact)), ("1.6666666666666667", .right(.exact)),
    ("1.66666666666666666666667", .right(.exact)), ("1.7", .roundedTooFar), ("2", .wrong),
    ("1.66", .wrong), ("1.68", .wrong), ("1.666", .wrong), ("-5/3", .wrong), ("5/4", .wrong),
    ("0.167e1", .right(.rounded(decimals: 2))),
  ])
  func fiveThirds(text: String, expected: Verdict) throws {
    #expect(try verdict(text, average: [1, 2, 2]) == expected)
  }

  @Test(arguments: [
    ("2.5", Verdict.right(.exact)), ("2.50", .right(.exact)), ("5/2", .right(.exact)),
    ("2", .wrong), ("3", .wrong), ("2.4", .wrong), ("2.51", .wrong),
  ])
  func anExactDecimalNeedsNoTwoPlaces(text: String, expected: Verdict) throws {
    #expect(try verdict(text, average: [2, 3]) == expected)
  }

  /// 0.125 to two decimals: 0.13 away from zero, 0.12 to even. 0.375: both say 0.38.
  @Test(arguments: [
    ([0.25, 0], "0.13", true), ([0.25, 0], "0.12", true), ([0.25, 0], "0.11", false),
    ([0.75, 0], "0.38", true), ([0.75, 0], "0.37", false), ([-0.25, 0], "-0.13", true),
    ([-0.25, 0], "-0.12", true), ([-0.75, 0], "-0.37", false), ([0.01, 0], "0.01", true),
    ([0.01, 0], "0.00", true), ([2.675, 2.675], "2.68", true), ([2.675, 2.675], "2.67", false),
  ])
  func halvesRoundAwayFromZeroOrToEven(numbers: [Double], text: String, right: Bool) throws {
    #expect(try verdict(text, average: numbers).isRight == right)
  }

  @Test func integersAreExact() throws {
    let question = Question.cell(try convolution(), CellPosition(row: 1, column: 1))
    for text in ["97", "97.0", "97.00", "194/2", "9.7e1"] {
      #expect(verdictOn(question, try Answer(text)) == .right(.exact))
    }
    for text in ["96", "97.01", "97.1", "-97", "96.999", "inf", "nan"] {
      #expect(verdictOn(question, try Answer(text)) == .wrong)
    }
  }

  @Test func handAndMachineAreBothRight() throws {
    let operation = try convolution([[0.1, 0.2]], [[1, 1]])
    let question = Question.cell(operation, CellPosition(row: 0, column: 0))
    for text in ["0.3", "3/10", "0.30000000000000004", "0.30"] {
      #expect(verdictOn(question, try Answer(text)) == .right(.exact), "\(text)")
    }
    let cancelling = try convolution([[0.1, 0.2, -0.3]], [[1, 1, 1]])
    let zero = Question.cell(cancelling, CellPosition(row: 0, column: 0))
    #expect(verdictOn(zero, try Answer("0")) == .right(.exact))
    #expect(verdictOn(zero, try Answer("0.1")) == .wrong)
  }

  @Test func float32TakesTheHandValueAndTheFloatsOwnText() throws {
    let operation = try convolution(
      [[0.1, 0.2, 0.3, 0.7]], [[1, 1, 1, 1]], precision: .float32)
    let question = Question.cell(operation, CellPosition(row: 0, column: 0))
    let shown = NumberText.text(operation.featureMap().values[0], precision: .float32)
    for text in ["1.3", "13/10", "1.30", shown] {
      #expect(verdictOn(question, try Answer(text)).isRight, "\(text)")
    }
    for text in ["1.31", "1.4", "1"] { #expect(!verdictOn(question, try Answer(text)).isRight) }
  }

  @Test func biasAndRectification() throws {
    let negative = try convolution([[1]], [[-2]], bias: 0.5, relu: true)
    let place = CellPosition(row: 0, column: 0)
    #expect(verdictOn(.cell(negative, place), try Answer("0")) == .right(.exact))
    #expect(verdictOn(.cell(negative, place), try Answer("-1.5")) == .wrong)
    let positive = try convolution([[1]], [[2]], bias: 0.5, relu: true)
    #expect(verdictOn(.cell(positive, place), try Answer("5/2")) == .right(.exact))
  }

  @Test func padsThatDoNotCompeteAndDoNotCount() throws {
    let place = CellPosition(row: 0, column: 0)
    let largest = try pooling(.maximum, [[-3, -1], [-2, -4]], padding: .all(1))
    #expect(verdictOn(.cell(largest, place), try Answer("-3")) == .right(.exact))
    #expect(verdictOn(.cell(largest, place), try Answer("0")) == .wrong)
    let mean = try pooling(.average, [[3, 1], [2, 4]], padding: .all(1))
    #expect(verdictOn(.cell(mean, place), try Answer("3/4")) == .right(.exact))
  }

  @Test func numbersTooLongForFractionsAreGradedInDouble() throws {
    let place = CellPosition(row: 0, column: 0)
    let operation = try convolution(
      [[1.0 / 3, 0.123456789012345]], [[0.987654321098765, 1.0 / 7]])
    let question = Question.cell(operation, place)
    // 1/3 · 0.987654321098765 + 0.123456789012345 / 7 = 0.346854788177…
    for (text, right) in [("0.35", true), ("0.3469", true), ("0.34685479", true), ("0.36", false)] {
      #expect(verdictOn(question, try Answer(text)).isRight == right, "\(text)")
    }
    let huge = Question.cell(try convolution([[1e300]], [[1e10]]), place)
    #expect(verdictOn(huge, try Answer("inf")) == .right(.exact))
    #expect(!verdictOn(huge, try Answer("1e308")).isRight)
  }

  @Test func whatTheTraceShowsIsAlwaysRight() throws {
    var generator = SeededGenerator(7)
    for _ in 0..<300 {
      let rows = (0..<3).map { _ in
        (0..<3).map { _ in Double.random(in: -9...9, using: &generator) }
      }
      for precision in [Precision.float64, .float32] {
        let operations = [
          try convolution(rows, [[0.3, -1.7], [2, 0.01]], bias: 0.1, precision: precision),
          try pooling(.average, rows, precision: precision),
          try pooling(.minimum, rows, precision: precision),
        ]
        for operation in operations {
          let step = operation.trace[0]
          let answer = try Answer(NumberText.text(step.value, precision: precision))
          #expect(verdictOn(.cell(operation, step.output), answer).isRight)
        }
      }
    }
  }
}
