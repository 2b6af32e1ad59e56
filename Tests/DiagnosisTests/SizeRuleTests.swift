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
    ("stride-divides-padding-only", 6),  // 7 − 3 + 2 / 2 + 1
    ("one-added-before-dividing", 3.5),  // 7 / 2
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
    #expect(try size("stride-left-out-of-size", Self.layer(227, 11, stride: 4)) == 217)
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
    #expect(try size("size-rounded", halves) == nil)
    #expect(try size("one-window-too-many", halves) == nil)
    let thirds = try Self.layer(8, 3, stride: 3)  // 5 / 3, so 2
    #expect(try size("size-rounded", thirds) == 3)
    #expect(try size("size-rounded", Self.layer(7, 3, stride: 3)) == 2)  // 4 / 3, right
    #expect(try size("fraction-kept", Self.layer(7, 3, stride: 2)) == nil)
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
