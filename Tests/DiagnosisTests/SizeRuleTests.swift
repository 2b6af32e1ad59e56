import Diagnosis
import Questions
import Testing
import TraceEngine

struct SizeRuleTests {
  private static func layer(
    _ side: Int, _ size: PerAxis, stride: PerAxis = 1, padding: Int = 0, dilation: PerAxis = 1,
    pooling: Bool = false, ceilMode: Bool = false
  ) throws -> Layer {
    try Layer(
      pooling ? .pooling(.maximum) : .convolution(filters: 1),
      input: TensorShape(channels: 1, height: side, width: side), size: size, stride: stride,
      padding: .all(padding), dilation: dilation, ceilMode: ceilMode)
  }

  private func size(_ name: String, _ layer: Layer) throws -> Double? {
    try answer(name, .outputSize(layer), .outputHeight)
  }

  /// (7 − 3 + 2) / 2 + 1 = 4.
  @Test(arguments: [
    ("one-not-added", 3.0),  // 6 / 2
    ("padding-added-once", 3),  // 5 / 2 rounded down, + 1
    ("padding-left-out-of-size", 3),  // 4 / 2 + 1
    ("stride-left-out-of-size", 7),  // 6 + 1
    ("stride-and-padding-left-out-of-size", 5),  // 4 + 1
    ("stride-divides-padding-only", 6),  // 7 − 3 + 2 / 2 + 1
    ("one-added-before-dividing", 3),  // 7 / 2 rounded down
    ("input-over-stride", 3),  // 7 / 2 rounded down
    ("input-over-window", 2),  // 7 / 3 rounded down
    ("as-large-as-the-filter", 3),
  ])
  func aPaddedLayerWithAStride(name: String, value: Double) throws {
    let layer = try Self.layer(7, 3, stride: 2, padding: 1)
    #expect(try size(name, layer) == value)
    #expect(try answer(name, .outputSize(layer), .outputWidth) == value)
    #expect(try answer(name, .sizeFormula(layer), .formula(.output)) == value)
    #expect(try answer(name, .sizeFormula(layer), .formula(.stride)) == nil)
  }

  @Test func rowsAndColumnsEachHaveTheirSize() throws {
    let layer = try Layer(
      .convolution(filters: 1), input: TensorShape(channels: 1, height: 9, width: 6),
      size: PerAxis(height: 3, width: 2), stride: PerAxis(height: 2, width: 1))
    #expect(try answer("stride-left-out-of-size", .outputSize(layer), .outputHeight) == 7)
    #expect(try answer("stride-left-out-of-size", .outputSize(layer), .outputWidth) == nil)
    #expect(try answer("one-not-added", .outputSize(layer), .outputWidth) == 4)
  }

  /// The known question about a layer of 227, 11 and 4: why 55 and not 217?
  @Test func withoutTheStride() throws {
    let layer = try Self.layer(227, 11, stride: 4)
    #expect(try size("stride-left-out-of-size", layer) == 217)
    #expect(try size("stride-and-padding-left-out-of-size", layer) == nil)
  }

  /// 7 / 2 + 1 high, rounded down, but 8 / 2 + 1 wide: the one that is added first only shows where
  /// it does not fill up a window.
  @Test func theOneAddedTooEarlyShowsAlongOneAxis() throws {
    let layer = try Layer(
      .convolution(filters: 1), input: TensorShape(channels: 1, height: 10, width: 11), size: 3,
      stride: 2)
    let question = Question.outputSize(layer)  // right: 4 and 5
    #expect(try answer("one-added-before-dividing", question, .outputHeight) == 4)
    #expect(try answer("one-added-before-dividing", question, .outputWidth) == 4)
    #expect(try answer("one-not-added", question, .outputHeight) == 3)
  }

  /// `same` with windows of 2 that touch pads 15 rows by one, and 16 columns not at all.
  @Test func oneRuleKeepsTheSizeAlongBothAxes() throws {
    let layer = try Layer(
      .convolution(filters: 1), input: TensorShape(channels: 1, height: 15, width: 16), size: 2,
      stride: 2, padding: .same)
    let question = Question.outputSize(layer)  // right: 8 and 8
    #expect(try answer("padding-keeps-size", question, .outputHeight) == 15)
    #expect(try answer("padding-keeps-size", question, .outputWidth) == 16)
    for blank in question.blanks {
      #expect(try answer("as-large-as-the-input", question, blank) == nil)
    }
  }

  @Test func asLargeAsTheInputIsForLayersWithoutPadding() throws {
    #expect(try size("as-large-as-the-input", Self.layer(7, 3)) == 7)
    #expect(try size("as-large-as-the-input", Self.layer(7, 3, padding: 1)) == nil)
    #expect(try size("stride-divides-padding-only", Self.layer(7, 3, stride: 2)) == nil)
  }

  @Test func dilation() throws {
    let layer = try Self.layer(9, 3, dilation: 2)  // 9 − 5 + 1 = 5
    #expect(try size("dilation-left-out-of-size", layer) == 7)
    #expect(try size("dilation-times-window", layer) == 4)
    #expect(try size("dilation-times-window", Self.layer(9, 3)) == nil)
    // 5 − 6 has no room.
    #expect(try size("dilation-times-window", Self.layer(5, 3, dilation: 2)) == nil)
  }

  @Test func aStrideThatDoesNotDivide() throws {
    let halves = try Self.layer(8, 3, stride: 2)  // 5 / 2, so 3
    #expect(try size("size-rounded-up", halves) == 4)
    #expect(try size("fraction-kept", halves) == 3.5)
    #expect(try size("size-rounded", halves) == 4)
    #expect(try size("one-window-too-many", halves) == 4)
    let thirds = try Self.layer(8, 3, stride: 3)  // 5 / 3, so 2
    #expect(try size("size-rounded", thirds) == 3)
    #expect(try size("size-rounded", Self.layer(7, 3, stride: 3)) == 2)  // 4 / 3, right
    let even = try Self.layer(7, 3, stride: 2)
    for name in ["fraction-kept", "size-rounded", "size-rounded-up"] {
      #expect(try size(name, even) == nil, "\(name)")
    }
  }

  @Test func poolingKeepsOrDropsTheBorder() throws {
    let down = try Self.layer(5, 2, stride: 2, pooling: true)  // 2
    #expect(try size("border-kept", down) == 3)
    #expect(try size("border-dropped", down) == nil)
    #expect(try size("size-rounded-up", down) == nil)
    let up = try Self.layer(5, 2, stride: 2, pooling: true, ceilMode: true)  // 3
    #expect(try size("border-dropped", up) == 2)
    #expect(try size("border-kept", up) == nil)
  }

  /// Windows of 2 at −1, 2 and 5; the input ends at 3, so the third is dropped.
  @Test func aWindowThatBeginsPastTheInput() throws {
    let layer = try Self.layer(4, 2, stride: 3, padding: 1, pooling: true, ceilMode: true)
    #expect(layer.rows.outputs == 2)
    #expect(try size("overhang-kept", layer) == 3)
  }
}
