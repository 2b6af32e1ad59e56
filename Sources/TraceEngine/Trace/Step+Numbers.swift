/// The numbers of one tap, without its places: what a line of arithmetic is made of.
public struct TapNumbers: Equatable, Sendable {
  public let input: Double
  public let weight: Double
  public let product: Double
}

extension Step {
  /// The numbers of all taps of a convolution whose window lies wholly inside the input, in the
  /// order of addition.
  ///
  ///     operation.trace[4].readInside(numbers)   // 4, and numbers[0] is 5, 11, 55
  ///
  /// Most windows of a large input lie inside. Reading them needs no look at padding and keeps no
  /// places, and is one call for a whole window: a quarter of the time of walking through `taps`
  /// twice, for the factors and for the products.
  ///
  /// - Parameter numbers: room for them, not initialised.
  /// - Returns: how many there are and their sum; nil where the window touches padding, where there
  ///   is not room enough, and for pooling. Then walk through `taps`.
  /// - Complexity: O(taps).
  public func readInside(
    _ numbers: UnsafeMutableBufferPointer<TapNumbers>
  ) -> (count: Int, sum: Double)? {
    guard case .convolution(let convolution) = operation,
      convolution.rows.isInside(output.row), convolution.columns.isInside(output.column)
    else { return nil }
    let count = convolution.filters.shape.channels * convolution.tapsPerChannel
    guard count <= numbers.count, let first = numbers.baseAddress else { return nil }
    return (count, convolution.readInside(output, first))
  }
}

extension SpatialAxis {
  /// Whether the window for `output` covers cells of the input only.
  fileprivate func isInside(_ output: Int) -> Bool {
    let origin = origin(of: output)
    return origin >= 0 && origin + extent <= input
  }
}

extension Convolution {
  fileprivate var tapsPerChannel: Int { rows.window * columns.window }

  /// The window lies inside the input and the filter inside the bank, so plain pointers are safe
  /// here: checked indices take twice as long.
  fileprivate func readInside(
    _ output: CellPosition, _ first: UnsafeMutablePointer<TapNumbers>
  ) -> Double {
    let channels = filters.shape.channels
    let (height, width) = (rows.window, columns.window)
    // Flipped, a channel's weights are read from the last to the first.
    let (weightStep, weightStart) = flip ? (-1, tapsPerChannel - 1) : (1, 0)
    let firstRow = firstChannel(of: output.channel) * rows.input + rows.origin(of: output.row)
    let origin = firstRow * columns.input + columns.origin(of: output.column)
    var next = first
    var sum = 0.0
    input.values.withUnsafeBufferPointer { values in
      filters.values.withUnsafeBufferPointer { weights in
        for channel in 0..<channels {
          var weightAt = (output.channel * channels + channel) * tapsPerChannel + weightStart
          for row in 0..<height {
            var inputAt = origin + (channel * rows.input + row * rows.dilation) * columns.input
            for _ in 0..<width {
              let (input, weight) = (values[inputAt], weights[weightAt])
              let product = precision.rounded(input * weight)
              sum = precision.rounded(sum + product)
              next.initialize(to: TapNumbers(input: input, weight: weight, product: product))
              next += 1
              inputAt &+= columns.dilation
              weightAt &+= weightStep
            }
          }
        }
      }
    }
    return sum
  }
}
