import Testing
import TraceEngine

struct ReceptiveFieldTests {
  private func shape(_ channels: Int, _ side: Int) -> TensorShape {
    TensorShape(channels: channels, height: side, width: side)
  }

  /// 3×3 after 3×3 after 3×3 sees 3, 5 and 7 cells a side.
  @Test func aThirdLayerOf3By3Sees7By7() throws {
    let layer = LayerSpecification(.convolution(filters: 1), size: 3)
    let network = try Network(input: shape(1, 9), [layer, layer, layer])
    let fields = network.receptiveField(of: CellPosition(row: 1, column: 2))
    #expect(fields.map(\.layer) == [2, 1, 0])
    #expect(fields.map(\.rows) == [[1, 2, 3], [1, 2, 3, 4, 5], [1, 2, 3, 4, 5, 6, 7]])
    #expect(fields.map(\.columns) == [[2, 3, 4], [2, 3, 4, 5, 6], [2, 3, 4, 5, 6, 7, 8]])
  }

  @Test func strideAndPoolingWidenItAndPaddingIsNoCell() throws {
    let network = try Network(
      input: shape(1, 8),
      [
        LayerSpecification(.convolution(filters: 2), size: 3, padding: .all(1)),
        LayerSpecification(.pooling(.maximum), size: 2, stride: 2),
      ])
    let corner = network.receptiveField(of: CellPosition(channel: 1, row: 0, column: 1))
    #expect(corner[0].channels == [1])
    #expect(corner[0].rows == [0, 1])
    #expect(corner[0].columns == [2, 3])
    #expect(corner[1].channels == [0])
    #expect(corner[1].rows == [0, 1, 2])
    #expect(corner[1].columns == [1, 2, 3, 4])
  }

  @Test func dilationLeavesCellsOut() throws {
    let network = try Network(
      input: shape(1, 5), [LayerSpecification(.convolution(filters: 1), size: 3, dilation: 2)])
    let field = network.receptiveField(of: CellPosition(row: 0, column: 0))[0]
    #expect(field.rows == [0, 2, 4])
    #expect(field.holds(CellPosition(row: 2, column: 4)))
    #expect(!field.holds(CellPosition(row: 1, column: 4)))
  }

  @Test func groupsSeeTheirOwnChannels() throws {
    let network = try Network(
      input: shape(4, 3), [LayerSpecification(.convolution(filters: 2, groups: 2), size: 3)])
    let second = network.receptiveField(of: CellPosition(channel: 1, row: 0, column: 0))[0]
    #expect(second.channels == [2, 3])
  }

  @Test func aDenseValueSeesEverything() throws {
    let network = try Network(
      input: shape(2, 2),
      [
        LayerSpecification(.rectification), LayerSpecification(.flatten),
        LayerSpecification(.dense(outputs: 3)), LayerSpecification(.softmax),
      ])
    let field = network.receptiveField(of: CellPosition(row: 2, column: 0))
    #expect(field.last?.channels == [0, 1])
    #expect(field.last?.rows == [0, 1])
    #expect(field[1].rows == [0, 1, 2, 3, 4, 5, 6, 7])
  }
}
