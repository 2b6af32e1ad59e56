extension TracedOperation {
  /// The same operation with other weights.
  ///
  /// - Parameter filters: (K, C / groups, KH, KW), of the shape of the operation's own.
  /// - Returns: nil where the shapes or the counts differ, and for pooling.
  public func replacing(filters: FilterBank) -> TracedOperation? {
    guard case .convolution(let convolution) = self,
      filters.shape == convolution.filters.shape, filters.count == convolution.filters.count
    else { return nil }
    return .convolution(Convolution(convolution, filters: filters))
  }
}

extension Convolution {
  /// `other` with filters of the same shape.
  fileprivate init(_ other: Convolution, filters: FilterBank) {
    self = other
    self.filters = filters.rounded(to: other.precision)
  }
}
