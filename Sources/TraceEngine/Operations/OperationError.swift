/// Why an operation cannot be done, with every number needed to explain it. TraceText writes the
/// sentence.
public enum OperationError: Error, Equatable, Sendable {
  /// A tensor or a bank has no values; `sides` are its sides in storage order.
  case emptyShape(sides: [Int])
  /// There are `count` values where the product of the sides asks for another number.
  case valueCount(_ count: Int, sides: [Int])
  /// A channel has another number of rows, or a row (when `row` is given) of numbers, than the first.
  case raggedRows(channel: Int, row: Int?, count: Int, expected: Int)
  /// Filter `filter` is shaped unlike the first.
  case filterShapes(filter: Int, shape: TensorShape, first: TensorShape)
  /// The product of these numbers is too large for the machine.
  case sizeOverflow(factors: [Int])
  /// A stride, dilation, size or number of groups below 1.
  case notPositive(Parameter, Dimension?, value: Int)
  /// Padding below 0.
  case negativePadding(Dimension, before: Int, after: Int)
  /// The window reaches over `extent` cells, but input and padding together have fewer.
  case windowTooLarge(
    Dimension, window: Int, dilation: Int, extent: Int, input: Int, before: Int, after: Int)
  /// Reflection can reach at most input − 1 cells, circular padding at most the whole input.
  case paddingTooWide(PaddingMode, Dimension, padding: Int, input: Int)
  /// Each filter has `filter` channels; the input has `input`, in `groups` groups.
  case channelMismatch(input: Int, filter: Int, groups: Int)
  /// The input's channels or the filters cannot be dealt evenly to the groups.
  case groupsDoNotDivide(groups: Int, channels: Int, filters: Int)
  /// One bias a filter is needed.
  case biasCount(Int, filters: Int)
  /// A dense layer or softmax takes a vector; the input has this shape.
  case vectorNeeded(TensorShape)
  /// There are `weights` weights for each output, but the input has another number of values.
  case inputCount(Int, weights: Int)
  /// Raising e to this score, or dividing by the sum, would leave the numbers of the machine.
  case scoreTooLarge(Double)
  /// The pooling window at output `output` of this axis (from 0) would cover padding only.
  case windowOfPadding(Dimension, output: Int, size: Int, input: Int, before: Int, after: Int)
  /// More products than `Trace.maximumTaps`.
  case tooManyTaps(steps: Int, tapsPerStep: Int)
  /// A feature map of more values than can be kept at once.
  case tooManyValues(Int, most: Int)

  public enum Parameter: Equatable, Sendable { case stride, dilation, size, groups }
}
