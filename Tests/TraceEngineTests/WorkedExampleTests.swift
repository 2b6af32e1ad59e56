import Testing
import TraceEngine

private let e1 = "1 2 3 4 5 / 2 1 0 1 2 / 3 0 1 1 0 / 1 4 1 1 2 / 2 1 1 0 0"
private let e1Filter = "1 0 1 / 1 0 1 / 0 1 0"
private let e3 = "5 2 3 4 / 2 1 0 1 / 3 7 9 5 / 1 4 1 8"
private let e5 = "3 3 2 1 0 / 0 0 1 3 1 / 3 1 2 2 3 / 2 0 0 2 2 / 2 0 0 0 1"
private let e5Filter = "0 1 2 / 2 2 0 / 0 1 2"
private let e6 = "0 1 7 5 / 5 5 6 6 / 5 3 3 0 / 1 1 1 2"
private let scratch = "1 2 3 0 / 0 1 2 3 / 3 0 1 2 / 2 3 0 1"
private let scratchFilter = "2 0 1 / 0 1 2 / 1 0 2"
private let d2l = "0 1 2 / 3 4 5 / 6 7 8"
private let d2lTwo = "0 1 2 / 3 4 5 / 6 7 8 ; 1 2 3 / 4 5 6 / 7 8 9"
private let once: Padding = .all(1)

/// Other people's worked examples that learners meet, with their numbers.
@Suite("Worked examples from elsewhere")
struct WorkedExampleTests {
  static let wikidocs: [Example] = [
    convolve("e.1", e1, e1Filter, gives: "6 9 11 / 10 4 4 / 7 7 4"),
    convolve("e.1 stride 2", e1, e1Filter, stride: 2, gives: "6 11 / 7 4"),
    convolve(
      "e.1 padding 1", e1, e1Filter, padding: once,
      gives: "4 5 6 9 6 / 6 6 9 11 5 / 2 10 4 4 4 / 6 7 7 4 2 / 5 5 6 4 1"),
    convolve("e.1 flipped", e1, e1Filter, flip: true, gives: "8 6 7 / 7 6 5 / 5 7 5"),
    convolve("e.2 first channel", "1 2 0 / 0 0 1 / 1 0 5", "1 0 / 0 1", gives: "1 3 / 0 5"),
    convolve("e.2 second channel", "1 2 3 / 3 1 0 / 0 1 0", "1 1 / 1 0", gives: "6 6 / 4 2"),
    convolve("e.2 third channel", "1 2 3 / 2 1 0 / 3 0 1", "0 0 / 0 1", gives: "1 0 / 0 1"),
    convolve(
      "e.2 all channels",
      "1 2 0 / 0 0 1 / 1 0 5 ; 1 2 3 / 3 1 0 / 0 1 0 ; "
        + "1 2 3 / 2 1 0 / 3 0 1", "1 0 / 0 1 ; 1 1 / 1 0 ; 0 0 / 0 1", gives: "8 9 / 4 8"),
    pool("e.3 maximum", .maximum, e3, size: 2, gives: "5 4 / 7 9"),
    pool("e.3 average", .average, e3, size: 2, gives: "2.5 2 / 3.75 5.75"),
    pool("e.3 stride 1", .maximum, e3, size: 2, stride: 1, gives: "5 3 4 / 7 9 9 / 7 9 9"),
  ]

  /// A snapshot of CS231n's demo: five by five, three channels, two filters.
  static let demo = convolve(
    "e.4",
    """
    1 2 0 2 1 / 2 1 0 1 0 / 1 0 0 1 2 / 1 0 0 2 0 / 0 1 0 0 2 ; \
    2 2 1 1 2 / 1 1 1 1 1 / 1 1 1 0 1 / 2 2 2 0 0 / 2 0 1 1 2 ; \
    2 1 1 2 2 / 0 0 0 1 0 / 0 2 2 2 1 / 1 0 2 0 2 / 2 2 2 2 2
    """,
    """
    -1 1 0 / 0 0 -1 / 0 0 1 ; 0 0 1 / 1 0 1 / 1 0 1 ; 1 -1 0 / -1 -1 0 / 1 0 0 | \
    -1 0 -1 / 0 0 0 / 1 1 -1 ; 1 1 1 / 0 0 0 / 0 0 1 ; 1 -1 0 / 0 -1 1 / -1 -1 -1
    """, bias: [1, 0], stride: 2, padding: once,
    gives: "1 3 0 / 7 1 -2 / 0 -4 -6 ; 1 1 -2 / 5 -3 1 / 3 0 -6")

  static let others: [Example] = [
    demo,
    convolve("e.5", e5, e5Filter, gives: "12 12 17 / 10 17 19 / 9 6 14"),
    convolve(
      "e.5 stride 2 padding 1", e5, e5Filter, stride: 2, padding: once,
      gives: "6 17 3 / 8 17 13 / 6 4 4"),
    pool("e.5 maximum", .maximum, e5, size: 3, stride: 1, gives: "3 3 3 / 3 3 3 / 3 2 3"),
    pool(
      "e.5 average", .average, e5, size: 3, stride: 1,
      gives: "5/3 5/3 5/3 / 1 11/9 16/9 / 10/9 7/9 4/3"),
    convolve(
      "e.5 erratum", "2 2 3 3 3 / 0 1 3 0 3 / 2 3 0 1 3 / 3 3 2 1 2 / 3 3 0 2 3",
      "2 0 1 / 1 0 0 / 0 1 1", stride: 2, padding: once, gives: "1 5 6 / 7 8 3 / 3 10 4"),
    convolve("e.6", e6, "1 0 1 / 1 2 0 / 3 0 1", gives: "40 32 / 26 25"),
    convolve("e.6 flipped", e6, "1 0 1 / 1 2 0 / 3 0 1", flip: true, gives: "45 37 / 34 32"),
    convolve("e.6 transposed", e6, "1 1 3 / 0 2 0 / 1 0 1", gives: "40 38 / 36 38"),
    convolve("e.8 from scratch", scratch, scratchFilter, gives: "15 16 / 6 15"),
    convolve("e.8 from scratch, bias", scratch, scratchFilter, bias: [3], gives: "18 19 / 9 18"),
    convolve(
      "e.8 from scratch, padding 1", scratch, scratchFilter, padding: once,
      gives: "7 12 10 2 / 4 15 16 10 / 10 6 15 6 / 8 10 4 3"),
    convolve(
      "e.8 one dimension, the weights read backwards", "2 8 3 7 1 2 0 4 5", "2 1 5 3", flip: true,
      gives: "63 48 49 28 21 20"),
    convolve("e.8 d2l", d2l, "0 1 / 2 3", gives: "19 25 / 37 43"),
    convolve(
      "e.8 d2l padded", d2l, "0 1 / 2 3", padding: once,
      gives: "0 3 8 4 / 9 19 25 10 / 21 37 43 16 / 6 7 8 0"),
    convolve(
      "e.8 d2l strides (3, 2)", d2l, "0 1 / 2 3", stride: PerAxis(height: 3, width: 2),
      padding: once, gives: "0 8 / 6 8"),
    convolve(
      "e.8 d2l two channels, three filters", d2lTwo,
      """
      0 1 / 2 3 ; 1 2 / 3 4 | 1 2 / 3 4 ; 2 3 / 4 5 | 2 3 / 4 5 ; 3 4 / 5 6
      """, gives: "56 72 / 104 120 ; 76 100 / 148 172 ; 96 128 / 192 224"),
    pool("e.8 d2l maximum", .maximum, d2l, size: 2, stride: 1, gives: "4 5 / 7 8"),
    pool("e.8 d2l average", .average, d2l, size: 2, stride: 1, gives: "2 3 / 5 6"),
    convolve(
      "e.8 one digit group a channel", "1 1 / 1 1 ; 100 100 / 100 100 ; 10000 10000 / 10000 10000",
      "1 1 / 1 1 ; 1 1 / 1 1 ; 1 1 / 1 1", gives: "40404"),
  ]

  @Test("gives the printed map", arguments: wikidocs + others)
  func map(_ example: Example) throws { try example.check() }

  @Test("e.1's first step reads input × filter, row by row, zeros written out")
  func order() throws {
    let step = try #require(try Self.wikidocs[0].operation().trace.first)
    #expect(step.taps.map(\.input) == [1, 2, 3, 2, 1, 0, 3, 0, 1])
    #expect(step.taps.map(\.weight) == [1, 0, 1, 1, 0, 1, 0, 1, 0])
    #expect(step.value == 6)
  }

  @Test("e.2's first step has the channels' subtotals 1, 6 and 1")
  func subtotals() throws {
    let step = try #require(try Self.wikidocs[7].operation().trace.first)
    #expect((0..<3).map(step.subtotal(ofChannel:)) == [1, 6, 1])
    #expect(step.value == 8)
  }

  @Test("a channel-sum check shows 4, 400 and 40000, and 13 parameters with its bias")
  func channelSum() throws {
    let operation = try #require(Self.others.last).operation()
    let step = try #require(operation.trace.first)
    #expect((0..<3).map(step.subtotal(ofChannel:)) == [4, 400, 40000])
    #expect(step.taps.count + 1 == 13)
  }
}
