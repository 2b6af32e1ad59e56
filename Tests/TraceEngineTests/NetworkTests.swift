import Testing
import TraceEngine

struct NetworkTests {
  private func shape(_ channels: Int, _ height: Int, _ width: Int) -> TensorShape {
    TensorShape(channels: channels, height: height, width: width)
  }

  /// The sizes and counts of the notes' table (LeNet-5 with full connections in C3).
  @Test func leNet5() throws {
    let network = try Network(
      input: shape(1, 32, 32),
      [
        LayerSpecification(.convolution(filters: 6), size: 5),
        LayerSpecification(.pooling(.maximum), size: 2, stride: 2),
        LayerSpecification(.convolution(filters: 16), size: 5),
        LayerSpecification(.pooling(.maximum), size: 2, stride: 2),
        LayerSpecification(.flatten),
        LayerSpecification(.dense(outputs: 120)), LayerSpecification(.dense(outputs: 84)),
        LayerSpecification(.dense(outputs: 10)), LayerSpecification(.softmax),
      ])
    #expect(
      network.layers.map(\.outputShape) == [
        shape(6, 28, 28), shape(6, 14, 14), shape(16, 10, 10), shape(16, 5, 5), shape(1, 400, 1),
        shape(1, 120, 1), shape(1, 84, 1), shape(1, 10, 1), shape(1, 10, 1),
      ])
    #expect(network.layers.map(\.parameters) == [156, 0, 2416, 0, 0, 48_120, 10_164, 850, 0])
    #expect(network.parameters == 61_706)
  }

  /// The notes' table, one tower: 1 row and column of padding before, 2 after.
  @Test func alexNet() throws {
    let pool = LayerSpecification(.pooling(.maximum), size: 3, stride: 2)
    func convolution(
      _ filters: Int, _ size: PerAxis, _ padding: Int, groups: Int = 1
    ) -> LayerSpecification {
      LayerSpecification(
        .convolution(filters: filters, groups: groups), size: size, padding: .all(padding))
    }
    func network(groups: Int) throws -> Network {
      try Network(
        input: shape(3, 224, 224),
        [
          LayerSpecification(
            .convolution(filters: 96), size: 11, stride: 4,
            padding: .cells(top: 1, bottom: 2, left: 1, right: 2)),
          pool, LayerSpecification(.normalisation), convolution(256, 5, 2, groups: groups),
          pool, LayerSpecification(.normalisation), convolution(384, 3, 1),
          convolution(384, 3, 1, groups: groups), convolution(256, 3, 1, groups: groups), pool,
          LayerSpecification(.flatten), LayerSpecification(.dense(outputs: 4096)),
          LayerSpecification(.dense(outputs: 4096)), LayerSpecification(.dense(outputs: 1000)),
        ])
    }
    let table = try network(groups: 1)
    #expect(
      table.layers.map(\.outputShape.height) == [
        55, 27, 27, 27, 13, 13, 13, 13, 13, 6, 9216, 4096, 4096, 1000,
      ])
    #expect(
      table.layers.map(\.parameters) == [
        34_944, 0, 0, 614_656, 0, 0, 885_120, 1_327_488, 884_992, 0, 0, 37_752_832, 16_781_312,
        4_097_000,
      ])
    #expect(table.parameters == 62_378_344)
    // As published, in two halves that meet in the third convolution only.
    #expect(try network(groups: 2).parameters == 60_965_224)
  }

  @Test func aLayerThatDoesNotFitIsNamed() throws {
    let size = OperationError.windowTooLarge(
      .height, window: 5, dilation: 1, extent: 5, input: 3, before: 0, after: 0)
    #expect(throws: Network.Fault.self) {
      try Network(
        input: shape(1, 4, 4),
        [
          LayerSpecification(.convolution(filters: 1), size: 2),
          LayerSpecification(.convolution(filters: 1), size: 5),
        ])
    }
    do throws(Network.Fault) {
      _ = try Network(
        input: shape(1, 4, 4),
        [
          LayerSpecification(.convolution(filters: 1), size: 2),
          LayerSpecification(.convolution(filters: 1), size: 5),
        ])
    } catch {
      #expect(error.layer == 1)
      #expect(error.error == size)
    }
  }

  @Test func aDenseLayerNeedsAVector() throws {
    do throws(Network.Fault) {
      _ = try Network(input: shape(2, 3, 3), [LayerSpecification(.dense(outputs: 4))])
      Issue.record("accepted")
    } catch {
      #expect(error.error == .vectorNeeded(shape(2, 3, 3)))
    }
  }

  @Test func aChainOfOperationsIsANetwork() throws {
    let image = try Tensor([[5, 1, 7, 13], [15, 5, 1, 13], [10, 6, 4, 6], [15, 3, 12, 4]])
    let first = TracedOperation.convolution(
      try Convolution(input: image, filters: FilterBank([[11, 4], [5, 2]]), bias: [1]))
    let second = TracedOperation.flatten(Flatten(input: first.featureMap()))
    let network = Network([first, second])
    #expect(network.layers.map(\.parameters) == [5, 0])
    #expect(network.output == shape(1, 9, 1))
  }
}
