import TraceEngine

/// Convolution and pooling by nested loops, one channel or several, with nothing of the engine: what
/// another program would compute.
struct PlainConvolution {
  /// Channels of rows.
  var input: [[[Double]]]
  /// Filters of channels of rows.
  var filters: [[[[Double]]]]
  var stride = (1, 1)
  /// Padding above, below, left, right.
  var padding = (0, 0, 0, 0)
  var bias: [Double] = []

  /// The padded input.
  private var padded: [[[Double]]] {
    input.map { rows in
      let width = rows[0].count + padding.2 + padding.3
      let middle = rows.map { row in
        Array(repeating: 0.0, count: padding.2) + row + Array(repeating: 0.0, count: padding.3)
      }
      let empty = Array(repeating: 0.0, count: width)
      return Array(repeating: empty, count: padding.0) + middle
        + Array(repeating: empty, count: padding.1)
    }
  }

  /// (K, OH, OW).
  var result: [[[Double]]] {
    let padded = padded
    let (height, width) = (padded[0].count, padded[0][0].count)
    return filters.enumerated().map { k, filter in
      let (kh, kw) = (filter[0].count, filter[0][0].count)
      return Swift.stride(from: 0, through: height - kh, by: stride.0).map { top in
        Swift.stride(from: 0, through: width - kw, by: stride.1).map { left in
          var sum = 0.0
          for c in 0..<filter.count {
            for row in 0..<kh {
              for column in 0..<kw {
                sum += padded[c][top + row][left + column] * filter[c][row][column]
              }
            }
          }
          return sum + (bias.isEmpty ? 0 : bias[k])
        }
      }
    }
  }
}
