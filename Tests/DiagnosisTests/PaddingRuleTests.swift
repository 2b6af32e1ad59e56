import Diagnosis
import Questions
import TestSamples
import Testing
import TraceEngine

/// On 1 2 / 3 4 with one ring of padding, under a filter of powers of ten, 1 10 / 100 1000: a digit
/// of the value for each cell of the window.
struct PaddingRuleTests {
  private static func padded(_ cells: Int) throws -> TracedOperation {
    try convolution([[1, 2], [3, 4]], [[1, 10], [100, 1000]], padding: .all(cells))
  }

  @Test func leftOut() throws {
    let operation = try Self.padded(1)
    #expect(try answer("padding-ignored", operation, 0, 0) == 4321)  // right: 1000
    // Without padding there is no second window.
    #expect(try answer("padding-ignored", operation, 1, 1) == nil)
    #expect(try answer("padding-ignored", Self.padded(0), 0, 0) == nil)
  }

  @Test func onTwoSidesOnly() throws {
    let operation = try Self.padded(1)  // right: 1000 at (0, 0), 4321 at (1, 1), 4 at (2, 2)
    #expect(try answer("padding-bottom-right-only", operation, 0, 0) == 4321)
    #expect(try answer("padding-bottom-right-only", operation, 1, 1) == 4)
    #expect(try answer("padding-bottom-right-only", operation, 2, 2) == 0)
    #expect(try answer("padding-top-left-only", operation, 0, 0) == 0)
    #expect(try answer("padding-top-left-only", operation, 1, 1) == 1000)
    #expect(try answer("padding-top-left-only", operation, 2, 2) == 4321)
  }

  @Test func halvedBetweenTheSides() throws {
    #expect(try answer("padding-as-total", Self.padded(2), 1, 1) == 4321)  // right: 1000
    #expect(try answer("padding-as-total", Self.padded(2), 3, 3) == nil)
    #expect(try answer("padding-as-total", Self.padded(1), 1, 1) == nil)
  }

  @Test func filledWithSomethingElse() throws {
    let operation = try Self.padded(1)  // right at (2, 2): 4 · 1
    #expect(try answer("padding-of-ones", operation, 2, 2) == 1114)
    #expect(try answer("padding-copies-edge", operation, 2, 2) == 4444)
    // 2 2 / 4 4 at the right edge of the second row, 42 when right.
    #expect(try answer("padding-copies-edge", operation, 1, 2) == 4422)
    #expect(try answer("padding-of-ones", operation, 1, 2) == 1412)
  }

  @Test func zerosCompete() throws {
    let greatest = try pooling(.maximum, [[-1, -2], [-3, -4]], padding: .all(1))
    #expect(try answer("zeros-compete", greatest, 0, 0) == 0)  // right: −1
    let least = try pooling(.minimum, [[1, 2], [3, 4]], padding: .all(1))
    #expect(try answer("zeros-compete", least, 1, 1) == 0)  // right: 4
    #expect(try answer("zeros-compete", pooling(.maximum), 0, 0) == nil)
  }

  @Test func theSizesThatFollow() throws {
    // (7 − 3 + 2) / 2 + 1 = 4.
    let layer = try Layer(
      .convolution(filters: 1), input: TensorShape(channels: 1, height: 7, width: 7), size: 3,
      stride: 2, padding: .all(1))
    #expect(try answer("padding-counted-twice", .outputSize(layer), .outputHeight) == 5)
    #expect(try answer("padding-keeps-size", .outputSize(layer), .outputHeight) == 7)
  }

  @Test func bothSidesAreNamedWhereOneIsAsked() throws {
    let question = Question.setting(try Self.padded(1), .padding)
    #expect(try answer("padding-of-both-sides", question, .setting(.padding)) == 2)
    #expect(try answer("stride-as-cells-between", question, .setting(.padding)) == nil)
  }
}
