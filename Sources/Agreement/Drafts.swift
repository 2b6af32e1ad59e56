import TraceEngine

/// What a convolution is made of, to be changed and tried again.
struct ConvolutionDraft {
  var input: Tensor
  var filters: FilterBank
  var bias: [Double]?
  var stride: PerAxis
  var padding: Padding
  var paddingMode: PaddingMode
  var dilation: PerAxis
  var groups: Int
  var flip: Bool
  var relu: Bool
  var precision: Precision

  init(_ convolution: Convolution) {
    (input, filters, bias) = (convolution.input, convolution.filters, convolution.bias)
    let (rows, columns) = (convolution.rows, convolution.columns)
    stride = PerAxis(height: rows.stride, width: columns.stride)
    padding = Padding(rows, columns)
    paddingMode = convolution.paddingMode
    dilation = PerAxis(height: rows.dilation, width: columns.dilation)
    (groups, flip) = (convolution.groups, convolution.flip)
    (relu, precision) = (convolution.relu, convolution.precision)
  }

  /// Nil where the parts do not fit one another.
  var operation: TracedOperation? {
    let convolution = try? Convolution(
      input: input, filters: filters, bias: bias, stride: stride, padding: padding,
      paddingMode: paddingMode, dilation: dilation, groups: groups, flip: flip, relu: relu,
      precision: precision)
    return convolution.map { .convolution($0) }
  }

  /// All numbers without their signs.
  func ofSizes() -> ConvolutionDraft? {
    guard let input = try? Tensor(shape: input.shape, values: input.values.map(abs)),
      let filters = try? FilterBank(
        count: filters.count, shape: filters.shape, values: filters.values.map(abs))
    else { return nil }
    var draft = self
    (draft.input, draft.filters, draft.bias) = (input, filters, bias?.map(abs))
    draft.precision = .float64
    return draft
  }
}

/// What a pooling is made of, to be changed and tried again.
struct PoolingDraft {
  var kind: Pooling.Kind
  var input: Tensor
  var size: PerAxis
  var stride: PerAxis
  var padding: Padding
  var dilation: PerAxis
  var ceilMode: Bool
  var countsPadding: Bool
  var precision: Precision

  init(_ pooling: Pooling) {
    let (rows, columns) = (pooling.rows, pooling.columns)
    (kind, input) = (pooling.kind, pooling.input)
    size = PerAxis(height: rows.window, width: columns.window)
    stride = PerAxis(height: rows.stride, width: columns.stride)
    padding = Padding(rows, columns)
    dilation = PerAxis(height: rows.dilation, width: columns.dilation)
    ceilMode = pooling.ceilMode
    (countsPadding, precision) = (pooling.countsPadding, pooling.precision)
  }

  var operation: TracedOperation? {
    let pooling = try? Pooling(
      kind, input: input, size: size, stride: stride, padding: padding, dilation: dilation,
      ceilMode: ceilMode, countsPadding: countsPadding, precision: precision)
    return pooling.map { .pooling($0) }
  }
}

extension Padding {
  /// The cells that both axes have.
  init(_ rows: SpatialAxis, _ columns: SpatialAxis) {
    self = .cells(
      top: rows.before, bottom: rows.after, left: columns.before, right: columns.after)
  }

  /// The sides, where they are known without the input.
  var sides: (top: Int, bottom: Int, left: Int, right: Int)? {
    guard case .cells(let top, let bottom, let left, let right) = self else { return nil }
    return (top, bottom, left, right)
  }
}
