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
    guard slides else { return nil }
    var parts = OperationParts(asMade: self)
    parts.stride = stride ?? parts.stride
    parts.padding = padding ?? parts.padding
    parts.dilation = dilation ?? parts.dilation
    return try? parts.made()
  }
}
