import Diagnosis
import Questions
import TestSamples
import Testing
import TraceEngine

/// Channels 1 2 / 3 4 and 5 6 / 7 8. The first filter, 1 0 / 0 1 and 2 0 / 0 0, gives 5 and 10, with
/// its bias 16; the second, 0 1 / 0 0 and 1 1 / 1 1, gives 2 and 26, with its bias 30.
struct ChannelRuleTests {
  private static let input: [[[Double]]] = [[[1, 2], [3, 4]], [[5, 6], [7, 8]]]

  private static func twoFilters() throws -> TracedOperation {
    .convolution(
      try Convolution(
        input: Tensor(channels: input),
        filters: FilterBank([
          Tensor(channels: [[[1, 0], [0, 1]], [[2, 0], [0, 0]]]),
          Tensor(channels: [[[0, 1], [0, 0]], [[1, 1], [1, 1]]]),
        ]), bias: [1, 2]))
  }

  @Test(arguments: [
    ("first-channel-only", 6.0, 4.0),
    ("last-channel-only", 11, 28),
    ("channels-averaged", 8.5, 16),  // 15 / 2 + 1 and 28 / 2 + 2
    ("largest-channel-kept", 11, 28),
    ("first-slice-for-all", 19, 10),  // 5 + (5 + 8) + 1 and 2 + 6 + 2
    ("channels-reversed", 16, 18),  // 2 + (5 + 8) + 1 and 10 + 6 + 2
    ("filters-added-together", 46, 46),
    ("bias-per-channel", 17, 32),
    ("bias-per-product", 23, 44),  // 15 + 8 and 28 + 16
    ("bias-per-window-cell", 19, 36),
    ("first-filters-bias", 16, 29),
    ("flipped-filter", 22, 31),  // 5 + 16 + 1 and 3 + 26 + 2
  ])
  func theFirstCellOfBothMaps(name: String, first: Double, second: Double) throws {
    let operation = try Self.twoFilters()
    #expect(operation.featureMap().values == [16, 30])
    #expect(try answer(name, operation, 0, 0, channel: 0) == first)
    #expect(try answer(name, operation, 0, 0, channel: 1) == second)
  }

  /// Three inputs 1 2 3 under the weights 1 10 100 and 4 40 400: 321 and 1284.
  @Test func threeChannelsOfOneCell() throws {
    let operation = TracedOperation.convolution(
      try Convolution(
        input: Tensor(channels: [[[1]], [[2]], [[3]]]),
        filters: FilterBank([
          Tensor(channels: [[[1]], [[10]], [[100]]]), Tensor(channels: [[[4]], [[40]], [[400]]]),
        ]), bias: [5, 7]))
    #expect(operation.featureMap().values == [326, 1291])
    // The second map is taken from the second channel. The first is `first-channel-only`.
    #expect(try answer("channels-not-summed", operation, 0, 0, channel: 1) == 87)  // 2 · 40 + 7
    #expect(try answer("channels-not-summed", operation, 0, 0, channel: 0) == nil)
    #expect(try answer("first-channel-only", operation, 0, 0, channel: 1) == 11)
    // 1 · 100 + 2 · 1 + 3 · 10 + 5.
    #expect(try answer("channels-shifted", operation, 0, 0, channel: 0) == 137)
    #expect(try answer("channels-reversed", operation, 0, 0, channel: 0) == 128)
    // 6 · 111 + 5, and channel by channel the right value.
    #expect(try answer("sums-of-all-channels-multiplied", operation, 0, 0, channel: 0) == 671)
    #expect(try answer("sums-multiplied", operation, 0, 0, channel: 0) == 326)
  }

  @Test func twoChannelsHaveNoMiddleOne() throws {
    let operation = try Self.twoFilters()
    for name in ["channels-not-summed", "channels-shifted"] {
      for channel in 0...1 {
        #expect(try answer(name, operation, 0, 0, channel: channel) == nil, "\(name)")
      }
    }
  }

  @Test func theFilterReadsTheFirstGroup() throws {
    let operation = TracedOperation.convolution(
      try Convolution(
        input: Tensor(channels: Self.input),
        filters: FilterBank([Tensor([[1, 0], [0, 1]]), Tensor([[0, 1], [0, 0]])]), groups: 2))
    #expect(try answer("first-group-for-all", operation, 0, 0, channel: 1) == 2)  // right: 6
    #expect(try answer("first-group-for-all", operation, 0, 0, channel: 0) == 5)
    #expect(try answer("first-channel-only", operation, 0, 0, channel: 1) == nil)
    #expect(try answer("filters-added-together", operation, 0, 0, channel: 0) == 11)
  }

  @Test func poolingRunsThroughAllChannels() throws {
    func pooled(_ kind: Pooling.Kind) throws -> TracedOperation {
      .pooling(try Pooling(kind, input: Tensor(channels: Self.input), size: 2))
    }
    #expect(try answer("pooled-across-channels", pooled(.maximum), 0, 0) == 8)
    #expect(try answer("pooled-across-channels", pooled(.minimum), 0, 0, channel: 1) == 1)
    #expect(try answer("pooled-across-channels", pooled(.average), 0, 0) == 4.5)  // 36 / 8
  }
}
