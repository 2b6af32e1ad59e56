import TraceEngine

/// A convolution by plain loops, apart from the engine: what items are checked against.
struct PlainMap {
  var input: [[[Int]]]
  /// (K, C / groups, KH, KW).
  var filters: [[[[Int]]]]
  var bias: [Int]
  var stride: Int
  var padding: Int
  var dilation: Int
  var groups: Int
  var relu: Bool

  init?(_ operation: TracedOperation) {
    guard case .convolution(let convolution) = operation else { return nil }
    let shape = convolution.input.shape
    input = nested(convolution.input.values, shape)
    let size = convolution.filters.shape
    let count = size.channels * size.height * size.width
    filters = (0..<convolution.filters.count).map {
      nested(Array(convolution.filters.values[$0 * count..<($0 + 1) * count]), size)
    }
    bias = convolution.bias?.map { Int($0) } ?? filters.map { _ in 0 }
    stride = convolution.columns.stride
    padding = convolution.columns.before
    dilation = convolution.columns.dilation
    groups = convolution.groups
    relu = convolution.relu
  }

  /// (K, OH, OW); empty where no window fits.
  var map: [[[Int]]] {
    let (height, width) = (input[0].count, input[0][0].count)
    let (tall, wide) = (filters[0][0].count, filters[0][0][0].count)
    let down = height + 2 * padding - dilation * (tall - 1) - 1
    let across = width + 2 * padding - dilation * (wide - 1) - 1
    guard down >= 0, across >= 0 else { return [] }
    return filters.indices.map { filter in
      (0...down / stride).map { row in
        (0...across / stride).map { column in value(filter, row, column) }
      }
    }
  }

  private func value(_ filter: Int, _ row: Int, _ column: Int) -> Int {
    let seen = input.count / groups
    let first = filter / (filters.count / groups) * seen
    var sum = 0
    for channel in 0..<seen {
      for (down, weights) in filters[filter][channel].enumerated() {
        for (across, weight) in weights.enumerated() {
          let y = row * stride + down * dilation - padding
          let x = column * stride + across * dilation - padding
          guard input[0].indices.contains(y), input[0][0].indices.contains(x) else { continue }
          sum += input[first + channel][y][x] * weight
        }
      }
    }
    sum += bias[filter]
    return relu ? max(0, sum) : sum
  }
}

/// (C, H, W) as lists.
func nested(_ values: [Double], _ shape: TensorShape) -> [[[Int]]] {
  (0..<shape.channels).map { channel in
    (0..<shape.height).map { row in
      (0..<shape.width).map { Int(values[(channel * shape.height + row) * shape.width + $0]) }
    }
  }
}
