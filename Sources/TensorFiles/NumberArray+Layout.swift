import TraceEngine

/// Which side of an array is the channels.
package enum Layout: String, CaseIterable, Sendable {
  /// Channels first, as PyTorch and ONNX save: (N, C, H, W), filters (K, C, KH, KW).
  case chw
  /// Channels last, as TensorFlow and Keras save: (N, H, W, C), filters (KH, KW, C, K).
  case hwc
}

extension NumberArray {
  /// The array as images of (C, H, W): one of two sides (H, W) or three, a batch of four.
  ///
  /// - Parameter layout: looked at only where the sides' meaning is not known already.
  /// - Throws: where there is one side only.
  package func images(_ layout: Layout) throws(ArrayError) -> [Tensor] {
    guard sides.count >= 2 else { throw ArrayError(.sides(.noImage(sides))) }
    let last = order == .asWritten && layout == .hwc && sides.count > 2
    let (n, c, h, w) = pictureSides(channelsLast: last)
    var values = values
    if last && c > 1 {
      values = Rearranging.gather(values, sides: [n, c, h, w], strides: [h * w * c, 1, w * c, c])
    }
    let shape = TensorShape(channels: c, height: h, width: w)
    if n == 1 { return [try tensor(shape, values)] }
    var images: [Tensor] = []
    for start in stride(from: 0, to: values.count, by: c * h * w) {
      images.append(try tensor(shape, Array(values[start..<start + c * h * w])))
    }
    return images
  }

  /// The array as a bank of filters: one filter of two or three sides, a bank of four.
  ///
  ///     chw      (KH, KW)   (C, KH, KW)   (K, C, KH, KW)
  ///     hwc      (KH, KW)   (KH, KW, C)   (KH, KW, C, K)
  ///
  /// TensorFlow's depthwise filters (KH, KW, C, M), M of them for each channel of the input, are
  /// known by as many groups as there are channels.
  ///
  /// - Parameter channels: of the input.
  /// - Throws: where there is one side only.
  package func filters(
    _ layout: Layout, groups: Int = 1, channels: Int
  ) throws(ArrayError) -> FilterBank {
    guard sides.count >= 2 else { throw ArrayError(.sides(.noFilter(sides))) }
    guard order == .asWritten && layout == .hwc && sides.count == 4 else {
      let images = try images(layout)
      return try checked { () throws(OperationError) in try FilterBank(images) }
    }
    let (h, w, c, k) = (sides[0], sides[1], sides[2], sides[3])
    if groups == channels && c == channels && c > 1 {
      let shape = TensorShape(channels: 1, height: h, width: w)
      let values = Rearranging.gather(
        values, sides: [c, k, h, w], strides: [k, 1, w * c * k, c * k])
      return try checked { () throws(OperationError) in
        try FilterBank(count: c * k, shape: shape, values: values)
      }
    }
    let shape = TensorShape(channels: c, height: h, width: w)
    let values = Rearranging.gather(
      values, sides: [k, c, h, w], strides: [1, k, w * c * k, c * k])
    return try checked { () throws(OperationError) in
      try FilterBank(count: k, shape: shape, values: values)
    }
  }

  /// The array as a list, for a bias: one side, or several of which all but one are 1.
  ///
  /// - Throws: where two sides are longer than 1.
  package func numbers() throws(ArrayError) -> [Double] {
    guard sides.count(where: { $0 > 1 }) <= 1 else { throw ArrayError(.sides(.noList(sides))) }
    return values
  }

  /// The sides as batch, channels, rows and columns.
  private func pictureSides(channelsLast: Bool) -> (Int, Int, Int, Int) {
    let missing = NumberArray.maximumSides - sides.count
    let four = Array(repeating: 1, count: missing) + sides
    return channelsLast
      ? (four[0], four[3], four[1], four[2]) : (four[0], four[1], four[2], four[3])
  }

  private func tensor(_ shape: TensorShape, _ values: [Double]) throws(ArrayError) -> Tensor {
    try checked { () throws(OperationError) in try Tensor(shape: shape, values: values) }
  }

  /// What the engine says of sides that were looked at before: it has no reason to.
  private func checked<Value>(
    _ make: () throws(OperationError) -> Value
  ) throws(ArrayError) -> Value {
    do { return try make() } catch { throw ArrayError(.sides(.tooLarge(sides))) }
  }
}
