/// Layers that follow one another, each on the output of the one before.
///
///     let network = try Network(
///       input: TensorShape(channels: 1, height: 32, width: 32),
///       [
///         LayerSpecification(.convolution(filters: 6), size: 5),
///         LayerSpecification(.pooling(.maximum), size: 2, stride: 2),
///         LayerSpecification(.flatten),
///       ])
///     network.layers.map(\.outputShape)   // (6, 28, 28), (6, 14, 14), (1, 1176, 1)
///     network.parameters                  // 156
///
/// A chain of traced operations, a table of layers and the view of what a value depends on are all
/// read from this one description.
public struct Network: Equatable, Sendable {
  /// At least one; the input of each has the shape of the output before.
  public let layers: [Layer]

  /// A layer that does not fit on the one before it.
  public struct Fault: Error, Equatable, Sendable {
    /// Which layer, from 0.
    public let layer: Int
    public let error: OperationError
  }

  /// - Parameters:
  ///   - input: (C, H, W).
  ///   - specifications: at least one.
  /// - Throws: the first layer that is impossible.
  public init(
    input: TensorShape, _ specifications: [LayerSpecification]
  ) throws(Fault) {
    precondition(!specifications.isEmpty, "a network without layers")
    var shape = input
    var layers: [Layer] = []
    for (index, specification) in specifications.enumerated() {
      do throws(OperationError) {
        layers.append(try Layer(specification, input: shape))
      } catch {
        throw Fault(layer: index, error: error)
      }
      shape = layers[index].outputShape
    }
    self.layers = layers
  }

  /// The network that a chain of operations is.
  ///
  /// - Precondition: there is at least one, and each takes what the one before gives.
  public init(_ operations: [TracedOperation]) {
    precondition(!operations.isEmpty, "a network without layers")
    precondition(
      zip(operations, operations.dropFirst()).allSatisfy { $0.outputShape == $1.input.shape },
      "a layer does not take what the one before gives")
    layers = operations.map { Layer($0) }
  }

  public var input: TensorShape { layers[0].input }
  public var output: TensorShape { layers[layers.count - 1].outputShape }

  /// What all layers learn together.
  public var parameters: Int { layers.reduce(0) { $0 + $1.parameters } }
}
