import TensorFiles
import Testing
import TraceEngine

/// Filters that have a name.
struct NamedFilterTests {
  @Test func theirNamesAreThoseOfTheManual() {
    #expect(
      NamedFilter.all.map(\.name) == [
        "identity", "sharpen", "box-blur", "edge-cross", "edge-diagonal", "edge-full",
        "vertical-edge", "horizontal-edge", "sobel-x", "sobel-y", "gaussian",
      ])
  }

  @Test func aNameIsFoundWithAndWithoutItsSign() {
    #expect(NamedFilter.named("@sharpen")?.rows == [[0, -1, 0], [-1, 5, -1], [0, -1, 0]])
    #expect(NamedFilter.named("sobel-x")?.rows == [[-1, 0, 1], [-2, 0, 2], [-1, 0, 1]])
    #expect(NamedFilter.named("@nothing") == nil)
  }

  @Test func aMistypedNameFindsItsNeighbours() {
    #expect(NamedFilter.near("@sharpn") == ["sharpen"])
    #expect(NamedFilter.near("sobel") == ["sobel-x", "sobel-y"])
    #expect(NamedFilter.near("blur") == ["box-blur"])
    #expect(NamedFilter.near("edge") == ["edge-cross", "edge-diagonal", "edge-full"])
  }

  @Test func eachIsThreeByThreeAndSaysWhatItDoes() {
    for filter in NamedFilter.all {
      #expect(filter.rows.count == 3 && filter.rows.allSatisfy { $0.count == 3 })
      #expect(filter.title.english != nil && filter.title.korean != nil)
      #expect(filter.effect[.english].hasSuffix("."))
      #expect(filter.effect[.korean].hasSuffix("요."))
    }
  }

  /// Filters that keep brightness have weights of sum 1, those that keep edges alone of sum 0.
  @Test func theirWeightsAddUpToOneOrToZero() {
    let keeping = ["identity", "sharpen", "box-blur", "gaussian"]
    for filter in NamedFilter.all {
      let sum = filter.rows.flatMap { $0 }.reduce(0, +)
      let expected: Double = keeping.contains(filter.name) ? 1 : 0
      #expect((sum - expected).magnitude < 1e-15, "\(filter.name)")
    }
  }

  /// What each makes of the middle of a corner of nines: worked out by hand.
  @Test(
    arguments: [
      ("identity", 9), ("sharpen", 27), ("box-blur", 4), ("edge-cross", -18), ("edge-diagonal", 9),
      ("edge-full", 45), ("vertical-edge", 9), ("horizontal-edge", 9), ("sobel-x", 27),
      ("sobel-y", 27), ("gaussian", 5.0625),
    ] as [(String, Double)])
  func theyDoWhatTheirNameSays(name: String, expected: Double) throws {
    let corner = try Tensor([[0, 0, 0], [0, 9, 9], [0, 9, 9]])
    let filter = try #require(NamedFilter.named(name))
    let convolution = try Convolution(input: corner, filters: FilterBank(filter.rows))
    let value = TracedOperation.convolution(convolution).featureMap().values[0]
    #expect((value - expected).magnitude < 1e-12)
  }
}
