/// A layer without its numbers: what sizes and parameter counts are computed from.
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
  }

  public let kind: Kind
  /// (C, H, W).
  public let input: TensorShape
  public let rows: SpatialAxis
  public let columns: SpatialAxis
  /// Whether a size that does not divide is rounded up.
  public let ceilMode: Bool

  /// - Throws: `OperationError` where the window does not fit, the groups do not divide the
  ///   channels and the filters, or the parameters are more than an `Int` holds.
  public init(
    _ kind: Kind, input: TensorShape, size: PerAxis, stride: PerAxis = 1,
    padding: Padding = .valid, dilation: PerAxis = 1, ceilMode: Bool = false
  ) throws(OperationError) {
    guard input.channels >= 1 else { throw .emptyShape(sides: [input.channels]) }
    (rows, columns) = try axes(
      input: input, size: size, stride: stride, dilation: dilation, padding: padding,
      ceilMode: ceilMode)
    if case .convolution(let filters, let groups, _) = kind {
      guard filters >= 1 else { throw .emptyShape(sides: [filters]) }
      guard groups >= 1 else { throw .notPositive(.groups, nil, value: groups) }
      guard input.channels % groups == 0 && filters % groups == 0 else {
        throw .groupsDoNotDivide(groups: groups, channels: input.channels, filters: filters)
      }
      // One more of each, for the biases.
      guard
        product(of: [filters, input.channels / groups + 1, size.height + 1, size.width + 1])
          != nil
      else {
        throw .sizeOverflow(
          factors: [filters, input.channels / groups, size.height, size.width])
      }
    }
    (self.kind, self.input, self.ceilMode) = (kind, input, ceilMode)
  }

  /// The layer that `operation` is.
  public init(_ operation: TracedOperation) {
    switch operation {
    case .convolution(let convolution):
      kind = .convolution(
        filters: convolution.filters.count, groups: convolution.groups,
        hasBias: convolution.bias != nil)
    case .pooling(let pooling): kind = .pooling(pooling.kind)
    }
    input = operation.input.shape
    (rows, columns) = (operation.rows, operation.columns)
    // Only a size rounded up has a window past the padding.
    ceilMode = rows.unreached < 0 || columns.unreached < 0
  }

  /// (K, OH, OW); pooling keeps the channels.
  public var outputShape: TensorShape {
    TensorShape(channels: outputChannels, height: rows.outputs, width: columns.outputs)
  }

  private var outputChannels: Int {
    guard case .convolution(let filters, _, _) = kind else { return input.channels }
    return filters
  }

  /// The numbers that slide: K · (C / groups) · KH · KW; none in pooling.
  public var weights: Int {
    guard case .convolution(let filters, let groups, _) = kind else { return 0 }
    return filters * (input.channels / groups) * rows.window * columns.window
  }

  /// One a filter, or none.
  public var biases: Int {
    guard case .convolution(let filters, _, true) = kind else { return 0 }
    return filters
  }

  /// What is learned: weights and biases.
  public var parameters: Int { weights + biases }
}
