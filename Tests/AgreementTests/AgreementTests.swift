import Agreement
import Testing
import TraceEngine
import TraceText

@Suite("How far another result is from ours")
struct AgreementTests {
  private func note() throws -> TracedOperation {
    .convolution(
      try Convolution(
        input: Tensor([[5, 1, 7, 13], [15, 5, 1, 13], [10, 6, 4, 6], [15, 3, 12, 4]]),
        filters: FilterBank([[11, 4], [5, 2]])))
  }

  @Test("the same values agree")
  func same() throws {
    let theirs = try Tensor([[144, 66, 160], [247, 97, 95], [215, 121, 136]])
    let agreement = Agreement(of: try note(), with: theirs)
    #expect(agreement.verdict == .same)
    #expect(agreement.differing == 0)
    #expect(agreement.first == nil)
    #expect(agreement.sentences(in: .english) == ["All 9 values agree."])
  }

  @Test("of whole numbers no difference is rounding; the first is named with its step")
  func different() throws {
    let theirs = try Tensor([[144, 66, 160], [247, 98, 95], [215, 121, 100]])
    let agreement = Agreement(of: try note(), with: theirs)
    #expect(agreement.verdict == .different)
    #expect(agreement.beyondRounding == 2)
    #expect(agreement.first?.cell == CellPosition(row: 1, column: 1))
    #expect(agreement.first?.step == 4)
    #expect(agreement.largestAbsolute == 36)
    #expect(agreement.largestRelative == 36.0 / 136)
    #expect(
      agreement.sentences(in: .english) == [
        "The results differ: 2 of 9 values, by more than rounding.",
        "At most 36 apart, relative 0.26.",
        "The first is at (0, 1, 1), step 5: ours is 97, the other 98.",
      ])
  }

  @Test("it tells row by row how far it is, first of the bounds, then of the values")
  func progress() throws {
    let theirs = try Tensor([[144, 66, 160], [247, 98, 95], [215, 121, 100]])
    var told: [[Int]] = []
    _ = Agreement(of: try note(), with: theirs) { told.append([$0, $1]) }
    #expect(told == [[3, 18], [6, 18], [9, 18], [12, 18], [15, 18], [18, 18]])
  }

  @Test("sums in another order agree up to rounding, counted in units of the last place")
  func rounding() throws {
    let operation = TracedOperation.convolution(
      try Convolution(input: Tensor([[0.1, 0.2, 0.3]]), filters: FilterBank([[1, 1, 1]])))
    let agreement = Agreement(of: operation, with: try Tensor([[0.1 + (0.2 + 0.3)]]))
    #expect(operation.trace[0].value != 0.1 + (0.2 + 0.3))
    #expect(agreement.verdict == .rounding)
    #expect(agreement.largestUnits == 1)
    #expect(agreement.arithmetic == .float64)
    #expect(agreement.first?.step == 0)
    #expect(explanations(of: operation, try Tensor([[0.1 + (0.2 + 0.3)]])) == [])
  }

  @Test("a result in float32 agrees up to its rounding, and is explained by it")
  func floats() throws {
    let (x, w): ([Float], [Float]) = ([0.1, 0.2, 0.7], [1.1, -2.3, 0.9])
    var sum: Float = 0
    for index in 0..<3 { sum += x[index] * w[index] }
    let operation = TracedOperation.convolution(
      try Convolution(input: Tensor([[0.1, 0.2, 0.7]]), filters: FilterBank([[1.1, -2.3, 0.9]])))
    let theirs = try Tensor([[Double(sum)]])
    let agreement = Agreement(of: operation, with: theirs)
    #expect(agreement.verdict == .rounding)
    #expect(agreement.arithmetic == .float32)
    let explanation = try #require(explanations(of: operation, theirs).first)
    #expect(explanation.differences.map(\.convention) == [.precision])
    #expect(explanation.isExact)
  }

  @Test("other sizes are no matter of values")
  func shapes() throws {
    let agreement = Agreement(of: try note(), with: try Tensor([[1, 2]]))
    #expect(agreement.verdict == .otherShape)
    #expect(
      agreement.sentences(in: .korean) == [
        "크기가 달라요. 이 결과는 1×3×3, 상대 결과는 1×1×2예요(채널 × 높이 × 너비)."
      ])
  }

  @Test("not-a-number is like itself, and infinitely far from numbers")
  func nonfinite() throws {
    let operation = TracedOperation.convolution(
      try Convolution(input: Tensor([[.nan, 1, .infinity]]), filters: FilterBank([[1]])))
    #expect(
      Agreement(of: operation, with: try Tensor([[.nan, 1, .infinity]])).verdict == .same)
    let agreement = Agreement(of: operation, with: try Tensor([[.nan, .nan, .infinity]]))
    #expect(agreement.verdict == .different)
    #expect(agreement.largestAbsolute == .infinity)
    #expect(agreement.first?.step == 1)
  }

  @Test(
    "what is below the smallest full double is not told as nothing",
    arguments: [
      ("1e-310", "2e-310", "At most 1e-310 apart, relative 0.5."),
      ("0", "5e-324", "At most 5e-324 apart, relative 1."),
      ("0", "-1.7e308", "At most 1.7e308 apart, relative 1."),
      ("1", "1.0625", "At most 0.063 apart, relative 0.059."),
    ])
  func smallest(ours: String, theirs: String, told: String) throws {
    // As text, because a literal of them is refused.
    let (ours, theirs) = (try #require(Double(ours)), try #require(Double(theirs)))
    let operation = TracedOperation.convolution(
      try Convolution(input: Tensor([[ours]]), filters: FilterBank([[1]])))
    let agreement = Agreement(of: operation, with: try Tensor([[theirs]]))
    #expect(agreement.sentences(in: .english)[1] == told)
  }
}
