import Testing
import TraceEngine

private let w1 = "5 1 7 13 / 15 5 1 13 / 10 6 4 6 / 15 3 12 4"
private let w1Filter = "11 4 / 5 2"
private let w5 = "2 3 2 0 / 5 -2 2 8 / -1 -6 7 3 / -4 -5 4 2"
private let w6 = "1 2 3 4 5 / 2 1 0 1 2 / 3 0 1 1 0 / 1 4 1 1 2 / 2 1 1 0 0"
private let w6Filter = "1 0 1 / 1 0 1 / 0 1 0"
private let w8 = "5 2 3 4 / 2 1 0 1 / 3 7 9 5 / 1 4 1 8"
private let w10 = "1 2 3 / 4 5 6 / 7 8 9"
private let w15 = "1 1 2 4 / 5 6 7 8 / 3 2 1 0 / 1 2 3 4"
private let once: Padding = .all(1)

/// The worked examples of the lecture notes, W1 to W12, W14 to W16, W22 (with the right values where
/// the notes err).
@Suite("The notes' worked examples")
struct LedgerTests {
  static let examples: [Example] = [
    convolve("W1", w1, w1Filter, gives: "144 66 160 / 247 97 95 / 215 121 136"),
    convolve("W2: the last cell is 136", w1, w1Filter, stride: 2, gives: "144 160 / 215 136"),
    convolve(
      "W3", w1, w1Filter, padding: once,
      gives: """
        10 27 19 61 65 / 50 144 66 160 208 / 80 247 97 95 173 / 70 215 121 136 86 / \
        60 177 81 148 44
        """),
    pool("W4", .maximum, w1, size: 2, gives: "15 13 / 15 12"),
    pool("W5 maximum", .maximum, w5, size: 2, gives: "5 8 / -1 7"),
    pool("W5 average", .average, w5, size: 2, gives: "2 3 / -4 4"),
    pool("W5 minimum", .minimum, w5, size: 2, gives: "-2 0 / -6 2"),
    convolve("W6", w6, w6Filter, gives: "6 9 11 / 10 4 4 / 7 7 4"),
    convolve(
      "W7", w6, w6Filter, padding: once,
      gives: "4 5 6 9 6 / 6 6 9 11 5 / 2 10 4 4 4 / 6 7 7 4 2 / 5 5 6 4 1"),
    pool("W8 maximum", .maximum, w8, size: 2, gives: "5 4 / 7 9"),
    pool("W8 average", .average, w8, size: 2, gives: "2.5 2 / 3.75 5.75"),
    convolve("W10", w10, "1 1 / 1 1", gives: "12 16 / 24 28"),
    convolve(
      "W11: SAME pads the bottom and right", w10, "1 1 / 1 1", padding: .same,
      gives: "12 16 9 / 24 28 15 / 15 17 9"),
    convolve(
      "W12", w10, "1 1 / 1 1 | 10 10 / 10 10 | -1 -1 / -1 -1", padding: .same,
      gives: """
        12 16 9 / 24 28 15 / 15 17 9 ; 120 160 90 / 240 280 150 / 150 170 90 ; \
        -12 -16 -9 / -24 -28 -15 / -15 -17 -9
        """),
    pool("W14 VALID", .maximum, "4 3 / 2 1", size: 2, stride: 1, gives: "4"),
    pool(
      "W14 SAME", .maximum, "4 3 / 2 1", size: 2, stride: 1, padding: .same,
      gives: "4 3 / 2 1"),
    pool(
      "W14 SAME: padding does not win over negative numbers", .maximum, "-4 -3 / -2 -1", size: 2,
      stride: 1, padding: .same, gives: "-1 -1 / -1 -1"),
    pool("W15", .maximum, w15, size: 2, gives: "6 8 / 3 4"),
    convolve(
      "W16: the channels' maps are added",
      "1 2 0 / 0 0 1 / 1 0 5 ; 1 2 3 / 3 1 0 / 0 1 0 ; "
        + "1 2 3 / 2 1 0 / 3 0 1", "1 0 / 0 1 ; 1 1 / 1 0 ; 0 0 / 0 1", gives: "8 9 / 4 8"),
    convolve(
      "W22: one bias for every cell", "0 1 7 5 / 5 5 6 6 / 5 3 3 0 / 1 1 1 2",
      "1 0 1 / 1 2 0 / 3 0 1", bias: [7], gives: "47 39 / 33 32"),
  ]

  @Test("gives the map that a hand finds", arguments: examples)
  func map(_ example: Example) throws { try example.check() }

  @Test("W1's first step is 5×11 + 1×4 + 15×5 + 5×2 = 144")
  func firstStep() throws {
    let step = try #require(try LedgerTests.examples[0].operation().trace.first)
    #expect(step.taps.map(\.input) == [5, 1, 15, 5])
    #expect(step.taps.map(\.weight) == [11, 4, 5, 2])
    #expect(step.taps.map(\.product) == [55, 4, 75, 10])
    #expect(step.taps.map(\.running) == [55, 59, 134, 144])
    #expect(step.value == 144)
  }

  @Test("W2's last step is 44 + 24 + 60 + 8 = 136, not 316")
  func lastStepWithStride() throws {
    let step = try #require(try LedgerTests.examples[1].operation().trace.last)
    #expect(step.taps.map(\.product) == [44, 24, 60, 8])
    #expect(step.value == 136)
  }

  @Test("W6 has nine steps, the first four giving 6, 9, 11, 10")
  func nineSteps() throws {
    let trace = try LedgerTests.examples[7].operation().trace
    #expect(trace.count == 9)
    #expect(trace.prefix(4).map(\.value) == [6, 9, 11, 10])
    #expect(trace[0].taps.map(\.product) == [1, 0, 3, 2, 0, 0, 0, 0, 0])
  }

  @Test("W17 and W18: shapes of several channels and filters")
  func shapes() throws {
    let five = try Tensor(
      shape: TensorShape(channels: 3, height: 5, width: 5), values: Array(repeating: 1, count: 75))
    let six = try Tensor(
      shape: TensorShape(channels: 3, height: 6, width: 6), values: Array(repeating: 1, count: 108))
    let two = try FilterBank(
      count: 2, shape: TensorShape(channels: 3, height: 3, width: 3),
      values: Array(repeating: 1, count: 54))
    let demo = try Convolution(
      input: five, filters: two, bias: [1, 0], stride: 2, padding: .all(1))
    #expect(demo.outputShape == TensorShape(channels: 2, height: 3, width: 3))
    let plain = try Convolution(input: six, filters: two)
    #expect(plain.outputShape == TensorShape(channels: 2, height: 4, width: 4))
  }

  @Test("W19: a 2×2 filter over 3×3 has four weights, a dense layer of four neurons 36")
  func sharedWeights() throws {
    let filter = try bank("1 2 / 3 4")
    let map = try Convolution(input: counting(3, 3), filters: filter).outputShape
    #expect(filter.values.count == 4)
    #expect(map == TensorShape(channels: 1, height: 2, width: 2))
    #expect(try counting(3, 3).values.count * (map.height * map.width) == 36)
  }
}
