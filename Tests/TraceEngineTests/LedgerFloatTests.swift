import Testing
import TraceEngine

/// W13: two filters over 5×5, one with decimals, where float32 shows `1.3000001`.
@Suite("W13, the notes' decimals")
struct LedgerFloatTests {
  private func operation(_ precision: Precision) throws -> TracedOperation {
    let input = "2 1 2 0 1 / 1 3 2 2 3 / 1 1 3 3 0 / 2 2 0 1 1 / 0 0 3 1 2"
    return .convolution(
      try Convolution(
        input: grid(input), filters: bank("2 3 / 0 1 | .1 .2 / .3 .4"), precision: precision))
  }

  private static let whole = "10 10 6 6 / 12 15 13 13 / 7 11 16 7 / 10 7 4 7"
  private static let byHand =
    "1.9 2.2 1.6 2.0 / 1.4 2.2 2.7 1.7 / 1.7 1.3 1.3 1.0 / 0.6 1.4 1.5 1.4"
  /// As the note prints it.
  private static let printed = """
    1.9 2.2 1.6 2.0 / 1.4 2.2 2.7 1.7 / 1.7 1.3000001 1.3 1.0 / 0.6 1.4000001 1.5 1.4
    """

  @Test(
    "the whole-number filter is exact in both precisions",
    arguments: [
      Precision.float64, .float32,
    ])
  func wholeNumbers(_ precision: Precision) throws {
    let map = try operation(precision).featureMap()
    #expect(map.shape == TensorShape(channels: 2, height: 4, width: 4))
    #expect(try Array(map.values.prefix(16)) == grid(Self.whole).values)
  }

  @Test("the decimals agree with the hand within 1e-12 in double")
  func double() throws {
    let values = try operation(.float64).featureMap().values.suffix(16)
    for (value, hand) in zip(values, try grid(Self.byHand).values) {
      #expect(abs(value - hand) <= 1e-12)
    }
  }

  @Test("the decimals agree with the printed table within 1e-6 in float32")
  func printedTable() throws {
    let values = try operation(.float32).featureMap().values.suffix(16)
    for (value, printed) in zip(values, try grid(Self.printed).values) {
      #expect(abs(value - printed) <= 1e-6)
    }
  }

  @Test("float32 row by row shows 1.9000001, 1.3000001 and 1.4000001 in cells of its own")
  func rowByRow() throws {
    let values = try operation(.float32).featureMap().values.suffix(16)
    let shown = values.map { Float($0).description }
    #expect(Set(shown).isSuperset(of: ["1.9000001", "1.3000001", "1.4000001"]))
    #expect(shown != (try grid(Self.printed).values.map { Float($0).description }))
    #expect(values.allSatisfy { Double(Float($0)) == $0 })
  }

  @Test("two accumulators with fused multiply-add give the printed table exactly")
  func twoAccumulators() throws {
    let trace = try operation(.float32).trace
    let values = trace.suffix(16).map { step in
      let x = step.taps.map { Float($0.input) }
      let k = step.taps.map { Float($0.weight) }
      return (x[0] * k[0]).addingProduct(x[2], k[2]) + (x[1] * k[1]).addingProduct(x[3], k[3])
    }
    #expect(values == (try grid(Self.printed).values.map { Float($0) }))
  }
}
