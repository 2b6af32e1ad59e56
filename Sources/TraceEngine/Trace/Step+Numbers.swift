/// The numbers of one tap, without its places: what a line of arithmetic is made of.
public struct TapNumbers: Equatable, Sendable {
  public let input: Double
  public let weight: Double
  public let product: Double
}

extension Step {
  /// The numbers of a channel's taps in the order of addition, of a convolution whose window lies
  /// wholly inside the input.
  ///
  ///     operation.trace[4].readInside(channel: 0, into: numbers)   // 4, and numbers[0] is 5, 11, 55
  ///
  /// Most windows of a large input lie inside. Reading them needs no look at padding and keeps no
  /// places, and is one call for a channel: a quarter of the time of walking through `taps` twice,
  /// for the factors and for the products.
  ///
  /// - Parameters:
  ///   - channel: of the filter.
  ///   - numbers: room for them, not initialised.
  /// - Returns: how many there are; nil where the window touches padding, where there is not room
  ///   enough, and for other operations. Then walk through `taps`.
  /// - Complexity: O(taps of a channel).
  public func readInside(
    channel: Int, into numbers: UnsafeMutableBufferPointer<TapNumbers>
  ) -> Int? {
    guard case .convolution(let convolution) = operation,
      convolution.rows.isInside(output.row), convolution.columns.isInside(output.column)
    else { return nil }
    precondition(
      (0..<convolution.filters.shape.channels).contains(channel), "there is no channel \(channel)")
    let count = convolution.rows.window * convolution.columns.window
    guard count <= numbers.count, let first = numbers.baseAddress else { return nil }
    convolution.readInside(output, channel, first)
    return count
  }
}

extension Convolution {
  /// The window lies inside the input and the filter inside the bank, so plain pointers are safe
  /// here: checked indices take twice as long.
  fileprivate func readInside(
    _ output: CellPosition, _ channel: Int, _ first: UnsafeMutablePointer<TapNumbers>
  ) {
    let taps = rows.window * columns.window
    // Flipped, a channel's weights are read from the last to the first.
    let (weightStep, weightStart) = flip ? (-1, taps - 1) : (1, 0)
    var weightAt = (output.channel * filters.shape.channels + channel) * taps + weightStart
    let inputChannel = firstChannel(of: output.channel) + channel
    var rowAt =
      (inputChannel * rows.input + rows.origin(of: output.row)) * columns.input
      + columns.origin(of: output.column)
    var next = first
    input.values.withUnsafeBufferPointer { values in
      filters.values.withUnsafeBufferPointer { weights in
        for _ in 0..<rows.window {
          var inputAt = rowAt
          for _ in 0..<columns.window {
            let (input, weight) = (values[inputAt], weights[weightAt])
            let product = precision.rounded(input * weight)
            next.initialize(to: TapNumbers(input: input, weight: weight, product: product))
            next += 1
            inputAt &+= columns.dilation
            weightAt &+= weightStep
          }
          rowAt &+= rows.dilation &* columns.input
        }
      }
    }
  }
}

extension SpatialAxis {
  /// Whether the window for `output` covers cells of the input only.
  fileprivate func isInside(_ output: Int) -> Bool {
    let origin = origin(of: output)
    return origin >= 0 && origin + extent <= input
  }
}
