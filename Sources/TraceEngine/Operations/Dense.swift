/// A dense (fully connected) layer: every output has a weight for every input.
///
///     y[m] = b[m] + Σ x[n] · w[m, n]   over n
///
///     let layer = try Dense(
///       input: Tensor([[2], [0], [1]]), weights: [[1, 5, 3], [-1, 0, 4]], bias: [0, 10])
///     TracedOperation.dense(layer).featureMap().values   // [5, 12]
///
/// It is a window as large as the whole input: one step an output, one product an input.
///
/// - SeeAlso: PyTorch `Linear`, Keras `Dense`, ONNX `Gemm`.
public struct Dense: Equatable, Sendable {
  /// A vector, (1, N, 1).
  public internal(set) var input: Tensor
  /// A row of N weights for each of the M outputs: M filters of (1, N, 1).
  public internal(set) var weights: FilterBank
  /// One number an output, or none.
  public let bias: [Double]?
  /// Whether values below 0 become 0 after the bias.
  public let relu: Bool
  public let precision: Precision
  /// Each of the M windows covers all N inputs.
  public let rows: SpatialAxis
  public let columns: SpatialAxis

  /// - Parameter weights: M filters of (1, N, 1).
  /// - Throws: `.vectorNeeded` where the input is no vector, `.inputCount` where the weights are for
  ///   another number of inputs, `.biasCount`, and where the layer is too large.
  public init(
    input: Tensor, weights: FilterBank, bias: [Double]? = nil, relu: Bool = false,
    precision: Precision = .float64
  ) throws(OperationError) {
    guard input.shape.isVector else { throw .vectorNeeded(input.shape) }
    guard weights.shape == input.shape else {
      throw .inputCount(input.shape.height, weights: weights.values.count / weights.count)
    }
    if let bias, bias.count != weights.count {
      throw .biasCount(bias.count, filters: weights.count)
    }
    self.input = input.rounded(to: precision)
    self.weights = weights.rounded(to: precision)
    self.bias = bias.map { precision.rounded($0) }
    (self.relu, self.precision) = (relu, precision)
    rows = SpatialAxis(wholeOf: input.shape.height, outputs: weights.count)
    columns = SpatialAxis(cellsOf: 1)
    try checkSize(outputShape, tapsPerStep: input.shape.height)
  }

  /// - Parameter weights: a row for each output, a number in it for each input.
  /// - Throws: as above; `.raggedRows` where a row is not as long as the first.
  public init(
    input: Tensor, weights: [[Double]], bias: [Double]? = nil, relu: Bool = false,
    precision: Precision = .float64
  ) throws(OperationError) {
    let matrix = try Tensor(weights)
    let bank = try FilterBank(
      count: matrix.shape.height, shape: .vector(matrix.shape.width), values: matrix.values)
    try self.init(
      input: input, weights: bank, bias: bias, relu: relu, precision: precision)
  }

  /// (1, M, 1).
  public var outputShape: TensorShape { .vector(weights.count) }
}

extension TensorShape {
  /// A column of `count` numbers, as flattening leaves it: (1, count, 1).
  public static func vector(_ count: Int) -> TensorShape {
    TensorShape(channels: 1, height: count, width: 1)
  }

  /// Whether it is one column of one channel.
  public var isVector: Bool { channels == 1 && width == 1 }
}
