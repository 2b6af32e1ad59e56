import TraceEngine

/// The same numbers in storage order, read with other sides or in another order.
extension Tensor {
  /// Rows and columns exchanged.
  var transposed: Tensor? {
    let shape = TensorShape(
      channels: self.shape.channels, height: self.shape.width, width: self.shape.height)
    return filled(shape) { self[$0.channel, $0.column, $0.row] }
  }

  /// What was read as (C, H, W), but is (H, W, C).
  var readAsChannelsLast: Tensor? {
    let shape = TensorShape(
      channels: self.shape.width, height: self.shape.channels, width: self.shape.height)
    return filled(shape) { self[$0.row, $0.column, $0.channel] }
  }

  /// What was read as (H, W, C), but is (C, H, W).
  var readAsChannelsFirst: Tensor? {
    let shape = TensorShape(
      channels: self.shape.height, height: self.shape.width, width: self.shape.channels)
    return filled(shape) { self[$0.column, $0.channel, $0.row] }
  }

  private func filled(_ shape: TensorShape, _ value: (CellPosition) -> Double) -> Tensor? {
    var values: [Double] = []
    values.reserveCapacity(self.values.count)
    for channel in 0..<shape.channels {
      for row in 0..<shape.height {
        for column in 0..<shape.width {
          values.append(value(CellPosition(channel: channel, row: row, column: column)))
        }
      }
    }
    return try? Tensor(shape: shape, values: values)
  }
}

extension FilterBank {
  /// Rows and columns of every filter exchanged.
  var transposed: FilterBank? {
    let shape = TensorShape(
      channels: self.shape.channels, height: self.shape.width, width: self.shape.height)
    return filled(count, shape) { self[$0, CellPosition(channel: $1, row: $3, column: $2)] }
  }

  /// What was read as (K, C, KH, KW), but is (KH, KW, C, K).
  var readAsChannelsLast: FilterBank? {
    let shape = TensorShape(
      channels: self.shape.height, height: count, width: self.shape.channels)
    return filled(self.shape.width, shape) { filter, channel, row, column in
      self[row, CellPosition(channel: column, row: channel, column: filter)]
    }
  }

  /// What was read as (KH, KW, C, K), but is (K, C, KH, KW).
  var readAsChannelsFirst: FilterBank? {
    let shape = TensorShape(
      channels: self.shape.width, height: self.shape.channels, width: count)
    return filled(self.shape.height, shape) { filter, channel, row, column in
      self[column, CellPosition(channel: row, row: filter, column: channel)]
    }
  }

  private func filled(
    _ count: Int, _ shape: TensorShape, _ value: (Int, Int, Int, Int) -> Double
  ) -> FilterBank? {
    var values: [Double] = []
    values.reserveCapacity(self.values.count)
    for filter in 0..<count {
      for channel in 0..<shape.channels {
        for row in 0..<shape.height {
          for column in 0..<shape.width { values.append(value(filter, channel, row, column)) }
        }
      }
    }
    return try? FilterBank(count: count, shape: shape, values: values)
  }
}
