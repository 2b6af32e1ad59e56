/// A pooling with its operand. Every channel is pooled on its own; there are no weights.
///
///     let image = try Tensor([[5, 1, 7, 13], [15, 5, 1, 13], [10, 6, 4, 6], [15, 3, 12, 4]])
///     let map = TracedOperation.pooling(try Pooling(.maximum, input: image, size: 2)).featureMap()
///     map.values   // [15, 13, 15, 12]
///
/// - SeeAlso: PyTorch `MaxPool2d` and `AvgPool2d`, ONNX `MaxPool` and `AveragePool`.
public struct Pooling: Equatable, Sendable {
  public enum Kind: Equatable, Sendable, CaseIterable { case maximum, average, minimum }

  public let kind: Kind
  /// (C, H, W).
  public internal(set) var input: Tensor
  public let rows: SpatialAxis
  public let columns: SpatialAxis
  /// As it was asked for; its cells are those of both axes.
  @AsAsked package private(set) var padding: Padding
  /// For the average: whether padding counts in the divisor. The overhang of ceil mode never does.
  public let countsPadding: Bool
  /// As it was asked for: nil where nobody did.
  @AsAsked package private(set) var countsPaddingAsked: Bool?
  /// Whether a size that does not divide is rounded up.
  public let ceilMode: Bool
  public let precision: Precision
  /// What follows from kind and `countsPadding`, looked up once.
  @usableFromInline let rule: TapIterator.Rule

  /// - Parameters:
  ///   - stride: the size when nil, so that windows touch and do not overlap.
  ///   - countsPadding: when nil, it follows from the padding (`Padding.countsInAverage`).
  /// - Throws: `OperationError`, among them `.windowOfPadding`: a window without a single real cell
  ///   has neither maximum nor average.
  public init(
    _ kind: Kind, input: Tensor, size: PerAxis, stride: PerAxis? = nil, padding: Padding = .valid,
    dilation: PerAxis = 1, ceilMode: Bool = false, countsPadding: Bool? = nil,
    precision: Precision = .float64
  ) throws(OperationError) {
    (rows, columns) = try axes(
      input: input.shape, size: size, stride: stride ?? size, dilation: dilation,
      padding: padding, ceilMode: ceilMode)
    self.kind = kind
    self.input = input.rounded(to: precision)
    self.countsPadding = countsPadding ?? padding.countsInAverage
    (self.padding, countsPaddingAsked) = (padding, countsPadding)
    self.ceilMode = ceilMode
    self.precision = precision
    switch kind {
    case .maximum: rule = .maximum
    case .minimum: rule = .minimum
    case .average: rule = self.countsPadding ? .sum : .sumOfReal
    }
    guard let tapsPerStep = product(of: [size.height, size.width]) else {
      throw .sizeOverflow(factors: [size.height, size.width])
    }
    try checkSize(outputShape, tapsPerStep: tapsPerStep)
    for (axis, dimension) in [(rows, Dimension.height), (columns, .width)] {
      if let output = axis.firstWindowOfPadding() {
        throw .windowOfPadding(
          dimension, output: output, size: axis.window, input: axis.input, before: axis.before,
          after: axis.after)
      }
    }
  }

  /// (C, OH, OW).
  public var outputShape: TensorShape {
    TensorShape(channels: input.shape.channels, height: rows.outputs, width: columns.outputs)
  }
}
