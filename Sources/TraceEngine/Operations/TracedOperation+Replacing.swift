/// The same operation with one of its parts exchanged: everything else stays as it is.
extension TracedOperation {
  /// Other numbers: what follows in a chain when the layer before gave these.
  ///
  /// - Parameter input: (C, H, W), of the shape of the operation's own input.
  /// - Returns: nil where the shapes differ, and where a softmax has no value.
  public func replacing(input: Tensor) -> TracedOperation? {
    guard input.shape == self.input.shape else { return nil }
    let rounded = input.rounded(to: precision)
    switch self {
    case .convolution(var convolution):
      convolution.input = rounded
      return .convolution(convolution)
    case .pooling(var pooling):
      pooling.input = rounded
      return .pooling(pooling)
    case .rectification(var rectification):
      rectification.input = rounded
      return .rectification(rectification)
    case .flatten(var flatten):
      flatten.input = rounded
      return .flatten(flatten)
    case .dense(var dense):
      dense.input = rounded
      return .dense(dense)
    case .softmax(let softmax):
      let new = try? Softmax(input: input, precision: softmax.precision)
      return new.map { .softmax($0) }
    }
  }

  /// Other weights.
  ///
  /// - Parameter filters: of the shape of the operation's own `weights`.
  /// - Returns: nil where the shapes or the counts differ, and where the operation has no weights.
  public func replacing(filters: FilterBank) -> TracedOperation? {
    guard let weights, filters.shape == weights.shape, filters.count == weights.count else {
      return nil
    }
    switch self {
    case .convolution(var convolution):
      convolution.filters = filters.rounded(to: precision)
      return .convolution(convolution)
    case .dense(var dense):
      dense.weights = filters.rounded(to: precision)
      return .dense(dense)
    case .pooling, .rectification, .flatten, .softmax: return nil
    }
  }

  /// Another geometry.
  ///
  ///     operation.replacing(stride: 2)?.outputShape
  ///
  /// - Parameters: what is nil stays as it is.
  /// - Returns: nil where no window fits, where the operation would be too large, and for layers that
  ///   slide no window.
  public func replacing(
    stride: PerAxis? = nil, padding: Padding? = nil, dilation: PerAxis? = nil
  ) -> TracedOperation? {
    let stride = stride ?? PerAxis(height: rows.stride, width: columns.stride)
    let dilation = dilation ?? PerAxis(height: rows.dilation, width: columns.dilation)
    let padding =
      padding
      ?? .cells(top: rows.before, bottom: rows.after, left: columns.before, right: columns.after)
    switch self {
    case .convolution(let old):
      let new = try? Convolution(
        input: old.input, filters: old.filters, bias: old.bias, stride: stride, padding: padding,
        paddingMode: old.paddingMode, dilation: dilation, groups: old.groups, flip: old.flip,
        relu: old.relu, precision: old.precision)
      return new.map { .convolution($0) }
    case .pooling(let old):
      let new = try? Pooling(
        old.kind, input: old.input, size: PerAxis(height: rows.window, width: columns.window),
        stride: stride, padding: padding, dilation: dilation, ceilMode: Layer(self).ceilMode,
        countsPadding: old.countsPadding, precision: old.precision)
      return new.map { .pooling($0) }
    case .rectification, .flatten, .dense, .softmax: return nil
    }
  }
}
