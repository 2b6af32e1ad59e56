/// The values alone, without the steps that lead to them.
///
/// A trace computes a value from nothing but its place, a tap at a time. Who wants all values and no
/// taps gets them here a row at a time, in plain loops over the outputs of a row that the compiler
/// makes vectors of. Each value is added up in the order of its taps and rounded as in the trace, so
/// both have the same bits; a test compares them over thousands of geometries.
extension TracedOperation {
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
    switch (self, precision) {
    case (.convolution(let convolution), .float64):
      convolution.withRows(of: Double.self) { walk($0, body) }
    case (.convolution(let convolution), .float32):
      convolution.withRows(of: Float.self) { walk($0, body) }
    case (.pooling(let pooling), .float64):
      pooling.withRows(of: Double.self) { walk($0, body) }
    case (.pooling(let pooling), .float32):
      pooling.withRows(of: Float.self) { walk($0, body) }
    case (.rectification, _), (.flatten, _), (.dense, _), (.softmax, _): walkTrace(body)
    }
  }

  private func walk<Rows: RowsOfValues>(
    _ rows: Rows, _ body: (Int, Int, UnsafeBufferPointer<Double>) -> Bool
  ) {
    let shape = outputShape
    var numbers = Array(repeating: Rows.Number.zero, count: shape.width)
    var values = Array(repeating: 0.0, count: shape.width)
    for channel in 0..<shape.channels {
      for row in 0..<shape.height {
        numbers.withUnsafeMutableBufferPointer { numbers in
          if let first = numbers.baseAddress { rows.write(channel, row, to: first) }
        }
        for column in 0..<shape.width { values[column] = Double(numbers[column]) }
        guard values.withUnsafeBufferPointer({ body(channel, row, $0) }) else { return }
      }
    }
  }

  private func walkTrace(_ body: (Int, Int, UnsafeBufferPointer<Double>) -> Bool) {
    let width = outputShape.width
    var values = Array(repeating: 0.0, count: width)
    for step in trace {
      values[step.output.column] = step.value
      guard step.output.column == width - 1 else { continue }
      let goesOn = values.withUnsafeBufferPointer {
        body(step.output.channel, step.output.row, $0)
      }
      if !goesOn { return }
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
