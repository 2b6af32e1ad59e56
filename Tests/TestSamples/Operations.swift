import TraceEngine

/// The note's image and filter; the feature map is 144 66 160 / 247 97 95 / 215 121 136.
package let image = [[5.0, 1, 7, 13], [15, 5, 1, 13], [10, 6, 4, 6], [15, 3, 12, 4]]

package func convolution(
  _ input: [[Double]] = image, _ filter: [[Double]] = [[11, 4], [5, 2]], bias: Double? = nil,
  padding: Padding = .valid, relu: Bool = false, precision: Precision = .float64
) throws -> TracedOperation {
  .convolution(
    try Convolution(
      input: Tensor(input), filters: FilterBank(filter), bias: bias.map { [$0] },
      padding: padding, relu: relu, precision: precision))
}

package func pooling(
  _ kind: Pooling.Kind, _ input: [[Double]] = image, size: PerAxis = 2, padding: Padding = .valid,
  precision: Precision = .float64
) throws -> TracedOperation {
  .pooling(
    try Pooling(kind, input: Tensor(input), size: size, padding: padding, precision: precision))
}
