/// A layer without its numbers, on an input of a certain shape: what sizes and parameter counts are
/// computed from.
///
///     let layer = try Layer(
///       .convolution(filters: 96), input: TensorShape(channels: 3, height: 227, width: 227),
///       size: 11, stride: 4)
///     layer.outputShape    // (96, 55, 55)
///     layer.parameters     // 34,944
public struct Layer: Equatable, Sendable {
  public enum Kind: Equatable, Sendable {
    case convolution(filters: Int, groups: Int = 1, hasBias: Bool = true)
    case pooling(Pooling.Kind)
    case rectification
    /// Local response normalisation: other values, the same shape. It is not traced.
    case normalisation
    case flatten
    case dense(outputs: Int, hasBias: Bool = true)
    case softmax

    /// Whether a window slides: only then sizes, strides and paddings mean something.
    public var slides: Bool {
      switch self {
      case .convolution, .pooling: return true
      case .rectification, .normalisation, .flatten, .dense, .softmax: return false
      }
    }
  }

  public let kind: Kind
  /// (C, H, W).
  public let input: TensorShape
  public let rows: SpatialAxis
  public let columns: SpatialAxis
  /// Whether a size that does not divide is rounded up.
  public let ceilMode: Bool

  /// - Throws: `OperationError` where the window does not fit, the groups do not divide the
  ///   channels and the filters, a dense layer or softmax is not given a vector, or the parameters
  ///   are more than an `Int` holds.
  public init(_ specification: LayerSpecification, input: TensorShape) throws(OperationError) {
    let (kind, size) = (specification.kind, specification.size)
    guard min(input.channels, input.height, input.width) >= 1 else {
      throw .emptyShape(sides: [input.channels, input.height, input.width])
    }
    switch kind {
    case .convolution, .pooling:
      (rows, columns) = try axes(
        input: input, size: size, stride: specification.stride,
        dilation: specification.dilation, padding: specification.padding,
        ceilMode: specification.ceilMode)
    case .rectification, .normalisation, .flatten:
      (rows, columns) = (SpatialAxis(cellsOf: input.height), SpatialAxis(cellsOf: input.width))
    case .dense, .softmax:
      guard input.isVector else { throw .vectorNeeded(input) }
      var outputs = input.height
      if case .dense(let count, _) = kind { outputs = count }
      rows = SpatialAxis(wholeOf: input.height, outputs: outputs)
      columns = SpatialAxis(cellsOf: 1)
    }
    try Layer.checkCounts(kind, input: input, size: size)
    (self.kind, self.input, ceilMode) = (kind, input, specification.ceilMode)
  }

  /// - Throws: as above.
  public init(
    _ kind: Kind, input: TensorShape, size: PerAxis, stride: PerAxis = 1,
    padding: Padding = .valid, dilation: PerAxis = 1, ceilMode: Bool = false
  ) throws(OperationError) {
    let specification = LayerSpecification(
      kind, size: size, stride: stride, padding: padding, dilation: dilation,
      ceilMode: ceilMode)
    try self.init(specification, input: input)
  }

  /// The layer that `operation` is.
  public init(_ operation: TracedOperation) {
    switch operation {
    case .convolution(let convolution):
      kind = .convolution(
        filters: convolution.filters.count, groups: convolution.groups,
        hasBias: convolution.bias != nil)
    case .pooling(let pooling): kind = .pooling(pooling.kind)
    case .rectification: kind = .rectification
    case .flatten: kind = .flatten
    case .dense(let dense):
      kind = .dense(outputs: dense.weights.count, hasBias: dense.bias != nil)
    case .softmax: kind = .softmax
    }
    input = operation.input.shape
    (rows, columns) = (operation.rows, operation.columns)
    // Only a size rounded up has a window past the padding.
    ceilMode = rows.unreached < 0 || columns.unreached < 0
  }

  private static func checkCounts(
    _ kind: Kind, input: TensorShape, size: PerAxis
  ) throws(OperationError) {
    guard let values = product(of: [input.channels, input.height, input.width]) else {
      throw .sizeOverflow(factors: [input.channels, input.height, input.width])
    }
    var factors = [values]
    switch kind {
    case .convolution(let filters, let groups, _):
      guard filters >= 1 else { throw .emptyShape(sides: [filters]) }
      guard groups >= 1 else { throw .notPositive(.groups, nil, value: groups) }
      guard input.channels % groups == 0 && filters % groups == 0 else {
        throw .groupsDoNotDivide(groups: groups, channels: input.channels, filters: filters)
      }
      factors = [filters, input.channels / groups, size.height, size.width]
    case .dense(let outputs, _):
      guard outputs >= 1 else { throw .emptyShape(sides: [outputs]) }
      factors = [outputs, input.height]
    case .pooling, .rectification, .normalisation, .flatten, .softmax: break
    }
    // One more of each, for the biases.
    let isPossible = product(of: factors.map { $0 < Int.max ? $0 + 1 : $0 }) != nil
    guard isPossible else { throw .sizeOverflow(factors: factors) }
  }
}
