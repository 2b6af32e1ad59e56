import Testing
import TraceEngine

/// Thousands of random operations against plain nested loops, bit for bit.
@Suite("The trace against plain loops")
struct PlainLoopsTests {
  @Test("every value, sum, subtotal, winner and divisor is the same", arguments: 1...16)
  func agrees(_ seed: UInt64) throws {
    var generator = SplitMix64(seed: seed)
    for _ in 0..<operationsPerSeed {
      let recipe = Recipe.random(using: &generator)
      switch recipe.precision {
      case .float64: try compare(recipe, PlainLoops<Double>(recipe).values())
      case .float32: try compare(recipe, PlainLoops<Float>(recipe).values())
      }
    }
  }

  /// 2,000 in all, and 16,000 where the compiler makes them quick.
  private var operationsPerSeed: Int {
    #if DEBUG
      return 125
    #else
      return 1_000
    #endif
  }

  private func compare<Number: BinaryFloatingPoint>(
    _ recipe: Recipe, _ expected: [PlainLoops<Number>.Value]
  ) throws {
    let operation = try recipe.operation()
    let what = Comment(rawValue: recipe.description)
    try #require(operation.trace.count == expected.count, what)
    #expect(
      bits(operation.featureMap().values) == bits(expected.map { Double($0.value) }), what)
    // One expectation an operation: a million of them would take minutes.
    let faults = zip(operation.trace, expected).flatMap { step, expected in
      self.faults(of: step, expected).map { "\($0) at \(step.output)" }
    }
    #expect(faults == [], what)
  }

  private func faults<Number: BinaryFloatingPoint>(
    of step: Step, _ expected: PlainLoops<Number>.Value
  ) -> [String] {
    let (taps, outcome) = (Array(step.taps), step.outcome)
    var agreement = [
      "value": bits([step.value, outcome.value])
        == bits([Double(expected.value), Double(expected.value)]),
      "products": bits(taps.map(\.product)) == bits(expected.products.map { Double($0) }),
      "sum": taps.last?.running.bitPattern == outcome.sum.bitPattern,
      "indices": taps.map(\.index) == Array(taps.indices),
      "winner": outcome.winner == expected.winner,
      "divisor": outcome.divisor == expected.divisor,
    ]
    if case .convolution = step.operation {
      agreement["running"] = bits(taps.map(\.running)) == bits(expected.running.map { Double($0) })
      let subtotals = expected.subtotals.indices.map(step.subtotal(ofChannel:))
      agreement["subtotals"] = bits(subtotals) == bits(expected.subtotals.map { Double($0) })
    } else if let divisor = expected.divisor {
      agreement["counted"] = taps.filter(\.counts).count == divisor
    } else {
      agreement["leader"] = taps.last(where: \.leads)?.index == expected.winner
    }
    return agreement.filter { !$0.value }.keys.sorted()
  }

  /// A fresh zero has one sign or the other by the order of comparisons; -0 and 0 count as one.
  private func bits(_ values: [Double]) -> [UInt64] { values.map { ($0 + 0).bitPattern } }
}
