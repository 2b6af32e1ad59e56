import Testing
import TraceEngine

/// Thousands of random operations against plain nested loops, bit for bit.
@Suite("The trace against plain loops")
struct PlainLoopsTests {
  @Test("every value, sum, subtotal, winner and divisor is the same", arguments: 1...16)
  func agrees(_ seed: UInt64) throws {
    var generator = SplitMix64(seed: seed)
    for _ in 0..<250 {
      let recipe = Recipe.random(using: &generator)
      switch recipe.precision {
      case .float64: try compare(recipe, PlainLoops<Double>(recipe).values())
      case .float32: try compare(recipe, PlainLoops<Float>(recipe).values())
      }
    }
  }

  private func compare<Number: BinaryFloatingPoint>(
    _ recipe: Recipe, _ expected: [PlainLoops<Number>.Value]
  ) throws {
    let operation = try recipe.operation()
    let what = Comment(rawValue: recipe.description)
    try #require(operation.trace.count == expected.count, what)
    #expect(
      bits(operation.featureMap().values) == bits(expected.map { Double($0.value) }), what)
    for (step, expected) in zip(operation.trace, expected) {
      compare(step, expected, what)
    }
  }

  private func compare<Number: BinaryFloatingPoint>(
    _ step: Step, _ expected: PlainLoops<Number>.Value, _ what: Comment
  ) {
    let (taps, outcome) = (Array(step.taps), step.outcome)
    #expect(
      bits([step.value, outcome.value]) == bits([Double(expected.value), Double(expected.value)]),
      what)
    #expect(bits(taps.map(\.product)) == bits(expected.products.map { Double($0) }), what)
    #expect(taps.last?.running.bitPattern == outcome.sum.bitPattern, what)
    #expect(taps.map(\.index) == Array(taps.indices), what)
    #expect(outcome.winner == expected.winner, what)
    #expect(outcome.divisor == expected.divisor, what)
    if case .convolution = step.operation {
      #expect(bits(taps.map(\.running)) == bits(expected.running.map { Double($0) }), what)
      let subtotals = expected.subtotals.indices.map(step.subtotal(ofChannel:))
      #expect(bits(subtotals) == bits(expected.subtotals.map { Double($0) }), what)
    } else if let divisor = expected.divisor {
      #expect(taps.filter(\.counts).count == divisor, what)
    } else {
      #expect(taps.last(where: \.leads)?.index == expected.winner, what)
    }
  }

  /// A fresh zero has one sign or the other by the order of comparisons; -0 and 0 count as one.
  private func bits(_ values: [Double]) -> [UInt64] { values.map { ($0 + 0).bitPattern } }
}
