/// Filters of one channel dealt to the channels of an input.
extension FilterBank {
  /// Each filter for each channel on its own: all filters for the first channel, then for the second.
  ///
  /// - Precondition: the filters have one channel.
  package func each(on channels: Int) throws(OperationError) -> FilterBank {
    precondition(shape.channels == 1, "\(shape.channels) channels")
    return try FilterBank(
      count: count * channels, shape: shape, values: (0..<channels).flatMap { _ in values })
  }

  /// Each filter over all channels, so that they are summed.
  ///
  /// - Precondition: the filters have one channel.
  package func repeated(over channels: Int) throws(OperationError) -> FilterBank {
    precondition(shape.channels == 1, "\(shape.channels) channels")
    let size = shape.height * shape.width
    return try FilterBank(
      count: count,
      shape: TensorShape(channels: channels, height: shape.height, width: shape.width),
      values: (0..<count).flatMap { filter in
        (0..<channels).flatMap { _ in values[filter * size..<(filter + 1) * size] }
      })
  }
}
