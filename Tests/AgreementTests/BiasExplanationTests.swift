import Agreement
import Testing
import TraceEngine
import TraceText

/// The other program's sums come from plain loops.
@Suite("Which bias explains another result")
struct BiasExplanationTests {
  /// 5×6, no symmetry.
  private let image = (0..<5).map { row in (0..<6).map { Double((row * 31 + $0 * 17) % 23) } }
  private let filter = [[1.0, -2, 3], [4, 5, -6], [7, 8, 10]]
  private let second = [[2.0, 0, 1], [-1, 3, 5], [4, -4, 1]]

  /// Two filters; the other program adds a number to each map.
  private func biased(
    _ bias: [Double], relu: Bool = false, float32: Bool = false, turned: Bool = false
  ) -> [[[Double]]] {
    let filters = [filter, second].map { filter in
      [turned ? filter.reversed().map { Array($0.reversed()) } : filter]
    }
    let sums = PlainConvolution(input: [image], filters: filters).result
    return zip(sums, bias).map { map, bias in
      map.map { row in
        row.map { sum in
          let value = float32 ? Double(Float(sum) + Float(bias)) : sum + bias
          return relu ? max(0, value) : value
        }
      }
    }
  }

  private func twoFilters(bias: [Double]? = nil, relu: Bool = false) throws -> TracedOperation {
    .convolution(
      try Convolution(
        input: Tensor(image), filters: FilterBank([Tensor(filter), Tensor(second)]), bias: bias,
        relu: relu))
  }

  @Test("a bias that only the other program adds, with its numbers")
  func missingBias() throws {
    #expect(
      try explain(twoFilters(), biased([0.5, -2])) == ([.bias], ["--bias '0.5 -2'"]))
    #expect(try explain(twoFilters(), biased([3, 3])) == ([.bias], ["--bias 3"]))
    let all = explanations(of: try twoFilters(), try Tensor(channels: biased([0.5, -2])))
    #expect(
      all.map { $0.sentence(in: .english) } == ["The other program adds a bias: --bias '0.5 -2'"])
  }

  @Test("another bias, under ReLU, and in float32")
  func otherBias() throws {
    #expect(
      try explain(twoFilters(bias: [1, 2]), biased([1, 7])) == ([.bias], ["--bias '1 7'"]))
    #expect(
      try explain(twoFilters(relu: true), biased([-40, 9], relu: true))
        == ([.bias], ["--bias '-40 9'"]))
    let floats = try explain(twoFilters(), biased([0.1, -2.7], float32: true))
    #expect(floats == ([.bias], ["--bias '0.1 -2.7'"]))
  }

  @Test("a bias of many digits is found in a result of floats as far as these tell")
  func manyDigits() throws {
    let decimals = image.map { $0.map { $0 / 7 - 1.3 } }
    let weights = filter.map { $0.map { $0 / 11 } }
    let ours = TracedOperation.convolution(
      try Convolution(input: Tensor(decimals), filters: FilterBank(weights)))
    let sums = PlainConvolution(input: [decimals], filters: [[weights]]).result
    let theirs = sums.map { $0.map { $0.map { Double(Float($0) + Float(0.5796437)) } } }
    let option = try #require(explain(ours, theirs).remedy.first)
    let bias = try #require(Double(option.dropFirst("--bias ".count)))
    #expect((bias - 0.5796437).magnitude < 2e-6)
  }

  @Test("a bias that is left out is no other bias")
  func leftOut() throws {
    let all = explanations(
      of: try twoFilters(bias: [1, 2]), try Tensor(channels: biased([0, 0])))
    #expect(all.map { $0.differences.map { $0.remedy[.english] } } == [["without --bias"]])
  }

  @Test("a bias beside a turned filter")
  func biasAndFlip() throws {
    #expect(
      try explain(twoFilters(), biased([0.5, -2], turned: true))
        == ([.flippedFilter, .bias], ["--flip", "--bias '0.5 -2'"]))
  }

  @Test("a map of one cell says nothing about a bias")
  func oneCell() throws {
    let ours = TracedOperation.convolution(
      try Convolution(input: Tensor([[1, 2]]), filters: FilterBank([[3, 4]])))
    #expect(explanations(of: ours, try Tensor([[12.25]])) == [])
  }
}
