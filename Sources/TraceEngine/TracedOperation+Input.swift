extension TracedOperation {
  /// The same operation on other numbers: what follows in a chain when the layer before gave these.
  ///
  /// - Parameter input: (C, H, W), of the shape of the operation's own input.
  /// - Returns: nil where the shapes differ.
  public func replacing(input: Tensor) -> TracedOperation? {
    guard input.shape == self.input.shape else { return nil }
    switch self {
    case .convolution(let convolution):
      return .convolution(Convolution(convolution, input: input))
    case .pooling(let pooling): return .pooling(Pooling(pooling, input: input))
    }
  }
}

extension Convolution {
  /// `other` on an input of the same shape.
  fileprivate init(_ other: Convolution, input: Tensor) {
    self = other
    self.input = input.rounded(to: other.precision)
  }
}

extension Pooling {
  /// `other` on an input of the same shape.
  fileprivate init(_ other: Pooling, input: Tensor) {
    self = other
    self.input = input.rounded(to: other.precision)
  }
}
