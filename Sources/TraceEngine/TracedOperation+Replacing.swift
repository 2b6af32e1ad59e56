/// The same operation with one of its parts exchanged: everything else stays as it is.
extension TracedOperation {
  /// Other numbers: what follows in a chain when the layer before gave these.
  ///
  /// - Parameter input: (C, H, W), of the shape of the operation's own input.
  /// - Returns: nil where the shapes differ.
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
    }
  }

  /// Other weights.
  ///
  /// - Parameter filters: (K, C / groups, KH, KW), of the shape of the operation's own.
  /// - Returns: nil where the shapes or the counts differ, and for pooling.
  public func replacing(filters: FilterBank) -> TracedOperation? {
    guard case .convolution(var convolution) = self, filters.shape == convolution.filters.shape,
      filters.count == convolution.filters.count
    else { return nil }
    convolution.filters = filters.rounded(to: convolution.precision)
    return .convolution(convolution)
  }

  /// Another geometry.
  ///
  ///     operation.replacing(stride: 2)?.outputShape
  ///
  /// - Parameters: what is nil stays as it is.
  /// - Returns: nil where no window fits, or the operation would be too large.
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
    }
  }
}
