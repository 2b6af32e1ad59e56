import TraceEngine

/// Means over rectangles of a tensor, so that a picture can be made smaller without looking at every
/// pixel again: four look-ups a rectangle, whatever its size.
///
///     sums       0  0  0  0        the sum of rows 0..<r and columns 0..<c stands at (r, c)
///                0  5  6 13
///                0 20 26 34
///
/// Of very large tensors no sums are kept; a few pixels then stand for all of a rectangle.
struct PixelSums: Sendable {
  /// Beyond so many numbers the sums would take longer than a blink, and 32 MB.
  static let most = 1 << 22

  let shape: TensorShape
  private let values: [Double]
  /// (C, H + 1, W + 1); empty where there are too many.
  private let sums: [Double]

  /// - Complexity: O(*n*), where *n* is the number of values.
  init(_ tensor: Tensor) {
    shape = tensor.shape
    values = tensor.values
    sums = tensor.values.count <= PixelSums.most ? PixelSums.sums(of: tensor) : []
  }

  /// The mean of a rectangle that is not empty; what is no finite number counts as 0.
  func mean(channel: Int, rows: Range<Int>, columns: Range<Int>) -> Double {
    guard !sums.isEmpty else { return sampled(channel, rows, columns) }
    return sum(channel, rows, columns) / Double(rows.count * columns.count)
  }

  /// The sum of a rectangle.
  private func sum(_ channel: Int, _ rows: Range<Int>, _ columns: Range<Int>) -> Double {
    let width = shape.width + 1
    let start = channel * (shape.height + 1) * width
    let (top, bottom) = (start + rows.lowerBound * width, start + rows.upperBound * width)
    return sums[bottom + columns.upperBound] - sums[bottom + columns.lowerBound]
      - sums[top + columns.upperBound] + sums[top + columns.lowerBound]
  }

  /// The mean of at most three rows and columns of it.
  private func sampled(_ channel: Int, _ rows: Range<Int>, _ columns: Range<Int>) -> Double {
    let (down, across) = (PixelSums.few(rows), PixelSums.few(columns))
    var sum = 0.0
    for row in down {
      for column in across {
        let value = values[(channel * shape.height + row) * shape.width + column]
        sum += value.isFinite ? value : 0
      }
    }
    return sum / Double(down.count * across.count)
  }

  private static func few(_ range: Range<Int>) -> [Int] {
    guard range.count > 3 else { return Array(range) }
    return (0..<3).map { range.lowerBound + (2 * $0 + 1) * range.count / 6 }
  }

  private static func sums(of tensor: Tensor) -> [Double] {
    let (height, width) = (tensor.shape.height, tensor.shape.width)
    let count = tensor.shape.channels * (height + 1) * (width + 1)
    return Array(unsafeUninitializedCapacity: count) { sums, initialized in
      tensor.values.withUnsafeBufferPointer { values in
        var (at, next) = (0, 0)
        for _ in 0..<tensor.shape.channels {
          for _ in 0...width {
            sums.initializeElement(at: at, to: 0)
            at += 1
          }
          for _ in 0..<height {
            sums.initializeElement(at: at, to: 0)
            at += 1
            var row = 0.0
            for _ in 0..<width {
              row += values[next].isFinite ? values[next] : 0
              sums.initializeElement(at: at, to: sums[at - width - 1] + row)
              at += 1
              next += 1
            }
          }
        }
      }
      initialized = count
    }
  }
}
