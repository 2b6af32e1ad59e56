import Diagnosis
import Questions
import Testing
import TraceEngine

struct ParameterRuleTests {
  private static func layer(
    _ channels: Int, side: Int, filters: Int, size: PerAxis, stride: PerAxis = 1, groups: Int = 1,
    hasBias: Bool = true
  ) throws -> Question {
    .parameters(
      try Layer(
        .convolution(filters: filters, groups: groups, hasBias: hasBias),
        input: TensorShape(channels: channels, height: side, width: side), size: size,
        stride: stride))
  }

  /// 32 filters of 3 × 3 over 3 channels: 32 · (27 + 1) = 896.
  @Test(arguments: [
    ("channels-and-biases-left-out", 288.0),  // 32 · 9
    ("channels-left-out-of-count", 320),  // 32 · 9 + 32
    ("biases-left-out-of-count", 864),  // 32 · 27
    ("one-filter-counted", 28),  // 27 + 1
    ("one-bias-for-all", 865),  // 864 + 1
    ("bias-counted-per-channel", 960),  // 32 · 3 · (9 + 1)
    ("filters-as-many-as-channels", 84),  // 3 · (27 + 1)
    ("counted-at-every-position", 8064),  // 896 · 3 · 3
  ])
  func threeChannelsToThirtyTwo(name: String, count: Double) throws {
    let question = try Self.layer(3, side: 5, filters: 32, size: 3)
    #expect(try answer(name, question, .parameters) == count)
  }

  /// LeNet's first layer, 156 parameters and 122,304 connections; AlexNet's, 290,400 · 364.
  @Test func everyPositionCounted() throws {
    let name = "counted-at-every-position"
    let lenet = try Self.layer(1, side: 32, filters: 6, size: 5)
    #expect(try answer(name, lenet, .parameters) == 122_304)
    let alexnet = try Self.layer(3, side: 227, filters: 96, size: 11, stride: 4)
    #expect(try answer(name, alexnet, .parameters) == 105_705_600)
  }

  @Test func groups() throws {
    // 4 · (2 · 9 + 1) = 76.
    let question = try Self.layer(4, side: 5, filters: 4, size: 3, groups: 2)
    #expect(try answer("groups-ignored", question, .parameters) == 148)  // 4 · (36 + 1)
    #expect(try answer("channels-left-out-of-count", question, .parameters) == 40)
  }

  @Test func poolingLearnsNothing() throws {
    let question = Question.parameters(
      try Layer(
        .pooling(.maximum), input: TensorShape(channels: 3, height: 6, width: 6),
        size: PerAxis(height: 2, width: 3)))
    #expect(try answer("pooling-given-weights", question, .parameters) == 6)
    #expect(try answer("pooling-given-weights-per-channel", question, .parameters) == 18)
    let one = Question.parameters(
      try Layer(
        .pooling(.maximum), input: TensorShape(channels: 1, height: 6, width: 6), size: 2))
    #expect(try answer("pooling-given-weights", one, .parameters) == 4)
    #expect(try answer("pooling-given-weights-per-channel", one, .parameters) == nil)
    #expect(try answer("biases-left-out-of-count", question, .parameters) == nil)
  }

  @Test(arguments: [
    "biases-left-out-of-count", "channels-and-biases-left-out", "channels-left-out-of-count",
    "one-bias-for-all", "bias-counted-per-channel", "groups-ignored", "pooling-given-weights",
    "pooling-given-weights-per-channel",
  ])
  func whatDoesNotApplyIsSilent(name: String) throws {
    let question = try Self.layer(1, side: 5, filters: 2, size: 3, hasBias: false)
    #expect(try answer(name, question, .parameters) == nil)
  }
}
