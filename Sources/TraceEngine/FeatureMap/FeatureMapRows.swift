/// The values alone, without the steps that lead to them.
///
/// A trace computes a value from nothing but its place, a tap at a time. Who wants all values and no
/// taps gets them here a row at a time, in plain loops over the outputs of a row that the compiler
/// makes vectors of. Each value is added up in the order of its taps and rounded as in the trace, so
/// both have the same bits; a test compares them over thousands of geometries.
extension TracedOperation {
  /// Products that are computed in a blink, about a tenth of a second: what a screen computes for a key.
  package static let productsInABlink = 1 << 27

  /// All values: (K, OH, OW).
  ///
  /// - Parameter progress: told after each row how many values there are by then.
  /// - Complexity: O(steps · taps a step).
  public func featureMap(told progress: (Int) -> Void = { _ in }) -> Tensor {
    var values: [Double] = []
    values.reserveCapacity(trace.count)
    forEachRow { _, _, row in
      values.append(contentsOf: row)
      progress(values.count)
      return true
    }
    return Tensor(unchecked: outputShape, values: values)
  }

  /// Hands on the feature map row by row, and keeps none of it.
  ///
  /// - Parameter body: takes the channel, the row and its values, which are only there until it
  ///   returns; false ends the walk.
  /// - Complexity: O(steps · taps a step).
  public func forEachRow(
    _ body: (_ channel: Int, _ row: Int, _ values: UnsafeBufferPointer<Double>) -> Bool
  ) {
    let shape = outputShape
    var values = Array(repeating: 0.0, count: shape.width)
    withRows { row in
      for channel in 0..<shape.channels {
        for line in 0..<shape.height {
          values.withUnsafeMutableBufferPointer { row(channel, line, $0) }
          guard values.withUnsafeBufferPointer({ body(channel, line, $0) }) else { return }
        }
      }
    }
  }

  /// Writes one row of the feature map, in any order.
  typealias RowWriter = (
    _ channel: Int, _ row: Int, _ values: UnsafeMutableBufferPointer<Double>
  ) -> Void

  /// Lends what computes single rows, with room for as many values as a row has.
  func withRows(_ body: (RowWriter) -> Void) {
    switch (self, precision) {
    case (.convolution(let convolution), .float64):
      convolution.withRows(of: Double.self) { lend($0, body) }
    case (.convolution(let convolution), .float32):
      convolution.withRows(of: Float.self) { lend($0, body) }
    case (.pooling(let pooling), .float64):
      pooling.withRows(of: Double.self) { lend($0, body) }
    case (.pooling(let pooling), .float32):
      pooling.withRows(of: Float.self) { lend($0, body) }
    case (.rectification, _), (.flatten, _), (.dense, _), (.softmax, _): lendTrace(body)
    }
  }

  private func lend<Rows: RowsOfValues>(_ rows: Rows, _ body: (RowWriter) -> Void) {
    var numbers = Array(repeating: Rows.Number.zero, count: outputShape.width)
    body { channel, row, values in
      numbers.withUnsafeMutableBufferPointer { numbers in
        if let first = numbers.baseAddress { rows.write(channel, row, to: first) }
      }
      for column in values.indices { values[column] = Double(numbers[column]) }
    }
  }

  private func lendTrace(_ body: (RowWriter) -> Void) {
    let (trace, shape) = (trace, outputShape)
    body { channel, row, values in
      let start = (channel * shape.height + row) * shape.width
      for column in values.indices { values[column] = trace[start + column].value }
    }
  }
}

/// What computes a row of a feature map in the arithmetic of `Number`.
///
/// Float's products and sums are those of `Precision.float32`: a product of two floats is exact in
/// double, and a sum rounded to double and then to float is rounded rightly.
protocol RowsOfValues {
  associatedtype Number: BinaryFloatingPoint

  /// - Parameter place: room for as many numbers as a row has.
  func write(_ channel: Int, _ row: Int, to place: UnsafeMutablePointer<Number>)
}

/// `values` in the arithmetic of `Number`: themselves in double, a copy in float.
func withNumbers<Number: BinaryFloatingPoint, Result>(
  _ values: [Double], as type: Number.Type, _ body: (UnsafePointer<Number>) -> Result
) -> Result? {
  if let values = values as? [Number] {
    return values.withUnsafeBufferPointer { $0.baseAddress.map(body) }
  }
  return values.map { Number($0) }.withUnsafeBufferPointer { $0.baseAddress.map(body) }
}
