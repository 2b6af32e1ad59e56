/// A convolution as frameworks compute it (a cross-correlation, the filter not turned round), with
/// its operands.
///
///     y[k, i, j] = b[k] + Σ x[c, i·S − P + u·D, j·S − P + v·D] · w[k, c, u, v]   over c, u, v
///
///     let image = try Tensor([[5, 1, 7, 13], [15, 5, 1, 13], [10, 6, 4, 6], [15, 3, 12, 4]])
///     let filter = try FilterBank([[11, 4], [5, 2]])
///     let map = TracedOperation.convolution(try Convolution(input: image, filters: filter))
///       .featureMap()
///     map.values   // [144, 66, 160, 247, 97, 95, 215, 121, 136]
///
/// - SeeAlso: PyTorch `Conv2d`, ONNX `Conv`.
public struct Convolution: Equatable, Sendable {
  /// (C, H, W).
  public internal(set) var input: Tensor
  /// (K, C / groups, KH, KW).
  public internal(set) var filters: FilterBank
  /// One number a filter, or none.
  public let bias: [Double]?
  public let rows: SpatialAxis
  public let columns: SpatialAxis
  /// As it was asked for; its cells are those of both axes.
  @AsAsked package private(set) var padding: Padding
  public let paddingMode: PaddingMode
  /// Filters and channels are dealt into this many groups; a filter sees its own group's channels.
  public let groups: Int
  /// Whether each filter is turned by 180 degrees, as in mathematics.
  public let flip: Bool
  /// Whether values below 0 become 0 after the bias.
  public let relu: Bool
  public let precision: Precision

  /// - Throws: `OperationError` when shapes do not fit one another or the operation is too large.
  public init(
    input: Tensor, filters: FilterBank, bias: [Double]? = nil, stride: PerAxis = 1,
    padding: Padding = .valid, paddingMode: PaddingMode = .zeros, dilation: PerAxis = 1,
    groups: Int = 1, flip: Bool = false, relu: Bool = false, precision: Precision = .float64
  ) throws(OperationError) {
    try Convolution.checkChannels(input: input, filters: filters, groups: groups)
    if let bias, bias.count != filters.count {
      throw .biasCount(bias.count, filters: filters.count)
    }
    let size = PerAxis(height: filters.shape.height, width: filters.shape.width)
    (rows, columns) = try axes(
      input: input.shape, size: size, stride: stride, dilation: dilation, padding: padding)
    try paddingMode.check(rows, .height)
    try paddingMode.check(columns, .width)
    self.input = input.rounded(to: precision)
    self.filters = filters.rounded(to: precision)
    self.bias = bias.map { precision.rounded($0) }
    self.padding = padding
    (self.paddingMode, self.groups, self.flip) = (paddingMode, groups, flip)
    (self.relu, self.precision) = (relu, precision)
    try checkSize(outputShape, tapsPerStep: filters.values.count / filters.count)
  }

  /// (K, OH, OW).
  public var outputShape: TensorShape {
    TensorShape(channels: filters.count, height: rows.outputs, width: columns.outputs)
  }

  /// The first of the input channels that filter `filter` sees.
  @inlinable @inline(__always)
  public func firstChannel(of filter: Int) -> Int {
    groups == 1 ? 0 : filter / (filters.count / groups) * filters.shape.channels
  }

  private static func checkChannels(
    input: Tensor, filters: FilterBank, groups: Int
  ) throws(OperationError) {
    guard groups >= 1 else { throw .notPositive(.groups, nil, value: groups) }
    let channels = input.shape.channels
    guard channels % groups == 0 && filters.count % groups == 0 else {
      throw .groupsDoNotDivide(groups: groups, channels: channels, filters: filters.count)
    }
    guard channels / groups == filters.shape.channels else {
      throw .channelMismatch(input: channels, filter: filters.shape.channels, groups: groups)
    }
  }
}

/// Both axes of a window of `size` over an input.
func axes(
  input: TensorShape, size: PerAxis, stride: PerAxis, dilation: PerAxis, padding: Padding,
  ceilMode: Bool = false
) throws(OperationError) -> (rows: SpatialAxis, columns: SpatialAxis) {
  let vertical = try padding.cells(
    .height, input: input.height, window: size.height, stride: stride.height,
    dilation: dilation.height)
  let horizontal = try padding.cells(
    .width, input: input.width, window: size.width, stride: stride.width,
    dilation: dilation.width)
  let rows = try SpatialAxis(
    .height, input: input.height, window: size.height, stride: stride.height,
    dilation: dilation.height, before: vertical.before, after: vertical.after, ceilMode: ceilMode)
  let columns = try SpatialAxis(
    .width, input: input.width, window: size.width, stride: stride.width,
    dilation: dilation.width, before: horizontal.before, after: horizontal.after,
    ceilMode: ceilMode)
  return (rows, columns)
}

/// - Throws: `.sizeOverflow` or `.tooManyTaps` for an operation beyond `Trace.maximumTaps`.
func checkSize(_ output: TensorShape, tapsPerStep: Int) throws(OperationError) {
  let sides = [output.channels, output.height, output.width]
  guard let steps = product(of: sides), let taps = product(of: [steps, tapsPerStep]) else {
    throw .sizeOverflow(factors: sides + [tapsPerStep])
  }
  guard taps <= Trace.maximumTaps else {
    throw .tooManyTaps(steps: steps, tapsPerStep: tapsPerStep)
  }
}

extension Convolution {
  /// The number at a cell of the padded input: the input's own, or what the padding holds there.
  ///
  /// - Parameters:
  ///   - row: from −`rows.before` to the end of the padding.
  ///   - column: likewise.
  package func paddedValue(channel: Int, row: Int, column: Int) -> Double {
    guard let row = paddingMode.source(of: row, count: rows.input),
      let column = paddingMode.source(of: column, count: columns.input)
    else { return 0 }
    return input[channel, row, column]
  }
}
