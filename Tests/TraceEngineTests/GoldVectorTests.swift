import Testing
import TraceEngine

private let ramp9 = "1 2 3 / 4 5 6 / 7 8 9"
private let ramp49 = """
  0 1 2 3 4 5 6 / 7 8 9 10 11 12 13 / 14 15 16 17 18 19 20 / 21 22 23 24 25 26 27 / \
  28 29 30 31 32 33 34 / 35 36 37 38 39 40 41 / 42 43 44 45 46 47 48
  """
private let corner = "1 2 / 3 4"

/// What frameworks and their issue threads have settled; a number in a name is the thread's.
@Suite("Gold vectors")
struct GoldVectorTests {
  static let maps: [Example] = [
    convolve("the filter is not turned", corner, "1 0 / 0 0", gives: "1"),
    convolve("flip turns it by 180 degrees", corner, "1 0 / 0 0", flip: true, gives: "4"),
    convolve("height and width go their own ways", "1 2 3 4", "1 1", stride: 2, gives: "3 7"),
    pool(
      "maximum ignores padding (tensorflow 10216)", .maximum, "1 -1 0 / -1 2 1 / 0 2 -2", size: 2,
      padding: .same, gives: "2 1 / 2 -2"),
    pool(
      "average with SAME counts real cells (tensorflow 60509)", .average, ramp9, size: 2,
      padding: .same, gives: "3 4.5 / 7.5 9"),
    pool(
      "average of the corner 1 2 / 3 4 over real cells (tvm 1144)", .average, corner, size: 3,
      stride: 3, padding: .cells(top: 1, bottom: 0, left: 1, right: 0), countsPadding: false,
      gives: "10/4"),
    pool(
      "average of the corner 1 2 / 3 4 over all cells (tvm 1144)", .average, corner, size: 3,
      stride: 3, padding: .cells(top: 1, bottom: 0, left: 1, right: 0), countsPadding: true,
      gives: "10/9"),
    pool(
      "padding given in cells counts unless told otherwise, as in PyTorch", .average, corner,
      size: 3, stride: 3, padding: .cells(top: 1, bottom: 0, left: 1, right: 0), gives: "10/9"),
    pool(
      "overhang never counts (coremltools 2844)", .average, ramp49, size: 2, stride: 3,
      ceilMode: true, countsPadding: true, gives: "4 7 9.5 / 25 28 30.5 / 42.5 45.5 48"),
    pool(
      "overhang never counts, padding left out", .average, ramp49, size: 2, stride: 3,
      ceilMode: true, countsPadding: false, gives: "4 7 9.5 / 25 28 30.5 / 42.5 45.5 48"),
    pool(
      "without ceil mode the overhanging windows are gone", .average, ramp49, size: 2, stride: 3,
      gives: "4 7 / 25 28"),
    convolve("dilation leaves gaps", ramp9, "1 10 / 100 1000", dilation: 2, gives: "9731"),
    convolve(
      "groups: each filter sees its own channels", "1 ; 2 ; 3 ; 4", "1 ; 10 | 1 ; 10", groups: 2,
      gives: "21 ; 43"),
    convolve(
      "depthwise with two filters a channel", "1 2 ; 3 4", "1 | 2 | 3 | 4", groups: 2,
      gives: "1 2 ; 2 4 ; 9 12 ; 12 16"),
    convolve(
      "the bias comes once for each cell and filter", "1 2 ; 10 20", "1 ; 1 | 2 ; 2",
      bias: [100, 200], gives: "111 122 ; 222 244"),
    convolve(
      "ReLU comes after the bias", "1 5 -1 -5", "1", bias: [-2], relu: true, gives: "0 3 0 0"),
    convolve(
      "the bias can lift a negative sum above 0", "1 5 -1 -5", "1", bias: [2], relu: true,
      gives: "3 7 1 0"),
    convolve(
      "reflect", "1 2 3", "1", padding: .cells(top: 0, bottom: 0, left: 2, right: 2),
      mode: .reflect, gives: "3 2 1 2 3 2 1"),
    convolve(
      "replicate", "1 2 3", "1", padding: .cells(top: 0, bottom: 0, left: 2, right: 2),
      mode: .replicate, gives: "1 1 1 2 3 3 3"),
    convolve(
      "circular", "1 2 3", "1", padding: .cells(top: 0, bottom: 0, left: 2, right: 2),
      mode: .circular, gives: "2 3 1 2 3 1 2"),
  ]

  @Test("gives the map on record", arguments: maps)
  func map(_ example: Example) throws { try example.check() }

  /// An axis's options and what frameworks make of them.
  struct Sides: Sendable {
    let input, window, stride: Int
    let padding: Padding
    let before, after, outputs: Int
  }

  static let sides: [Sides] = [
    Sides(input: 6, window: 3, stride: 2, padding: .same, before: 0, after: 1, outputs: 3),
    Sides(input: 6, window: 3, stride: 2, padding: .sameLower, before: 1, after: 0, outputs: 3),
    Sides(input: 224, window: 7, stride: 2, padding: .same, before: 2, after: 3, outputs: 112),
    Sides(input: 224, window: 7, stride: 2, padding: .all(3), before: 3, after: 3, outputs: 112),
    Sides(input: 28, window: 3, stride: 2, padding: .same, before: 0, after: 1, outputs: 14),
    Sides(input: 28, window: 3, stride: 2, padding: .all(1), before: 1, after: 1, outputs: 14),
    Sides(
      input: 224, window: 11, stride: 4,
      padding: .cells(top: 1, bottom: 2, left: 1, right: 2), before: 1, after: 2, outputs: 55),
    Sides(input: 227, window: 11, stride: 4, padding: .valid, before: 0, after: 0, outputs: 55),
    Sides(input: 5, window: 3, stride: 1, padding: .full, before: 2, after: 2, outputs: 7),
  ]

  @Test("splits the padding and counts the outputs as frameworks do", arguments: sides)
  func size(_ sides: Sides) throws {
    let convolution = try Convolution(
      input: counting(sides.input, sides.input),
      filters: FilterBank([counting(sides.window, sides.window)]),
      stride: PerAxis(height: sides.stride, width: sides.stride), padding: sides.padding)
    for axis in [convolution.rows, convolution.columns] {
      #expect(axis.before == sides.before)
      #expect(axis.after == sides.after)
      #expect(axis.outputs == sides.outputs)
    }
  }

  @Test("ceil mode drops a window that would start past the input (pytorch 45357)")
  func ceilMode() throws {
    let pooling = try Pooling(.maximum, input: counting(6, 7), size: 1, stride: 2, ceilMode: true)
    #expect(pooling.outputShape == TensorShape(channels: 1, height: 3, width: 4))
  }

  @Test("the rows that no window reaches are told")
  func unreached() throws {
    let axis = try SpatialAxis(.height, input: 224, window: 11, stride: 4)
    #expect(axis.outputs == 54)
    #expect(axis.unreached == 1)
  }

  @Test(
    "of equal winners the first in row order wins", arguments: [Pooling.Kind.maximum, .minimum])
  func ties(_ kind: Pooling.Kind) throws {
    let input = kind == .maximum ? "1 2 / 2 2" : "3 2 / 2 2"
    let step = try #require(
      TracedOperation.pooling(try Pooling(kind, input: grid(input), size: 2)).trace.first)
    #expect(step.outcome.winner == 1)
    #expect(step.taps.map(\.leads) == [true, true, false, false])
    #expect(step.value == 2)
  }

  @Test("a divisor of 4 or of 9 is told for tvm 1144's corner", arguments: [(false, 4), (true, 9)])
  func divisor(_ countsPadding: Bool, _ divisor: Int) throws {
    let step = try #require(
      TracedOperation.pooling(
        try Pooling(
          .average, input: grid(corner), size: 3, stride: 1, padding: .all(1),
          countsPadding: countsPadding)
      ).trace.first)
    #expect(step.outcome.sum == 10)
    #expect(step.outcome.divisor == divisor)
    #expect(step.value == 10 / Double(divisor))
  }
}
