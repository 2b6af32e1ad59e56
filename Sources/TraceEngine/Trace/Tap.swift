/// One position of the filter or pooling window on the input: one product.
public struct Tap: Equatable, Sendable {
  /// Where a tap's input comes from.
  public enum Source: Equatable, Sendable {
    /// The input itself.
    case input
    /// Padding that is zero.
    case padding
    /// Padding that copies this cell of the input.
    case copy(row: Int, column: Int)
    /// Past the padding, where a window of ceil mode overhangs: takes no part.
    case overhang
  }

  /// The place in the order of addition, from 0.
  public let index: Int
  /// The position within the filter as it was given (channel within the filter, row, column): for a
  /// flipped filter the weight that lands here.
  public let filter: CellPosition
  /// The cell of the input; row and column lie outside it in padding.
  public let cell: CellPosition
  public let source: Source
  /// The number under the tap; 0 in zero padding.
  public let input: Double
  /// The filter's number; 1 where there are no weights.
  public let weight: Double
  /// `input * weight`, rounded to the precision; in softmax e to the power of the input.
  public let product: Double
  /// Convolution and average: the sum of all products up to this one. Maximum and minimum: the best
  /// so far.
  public let running: Double
  /// Whether the tap takes part: padding does not in a maximum, nor in an average that leaves it
  /// out of the divisor.
  public let counts: Bool
  /// Maximum and minimum: whether this tap is better than all before it.
  public let leads: Bool

  @inlinable @inline(__always)
  init(
    index: Int, filter: CellPosition, cell: CellPosition, source: Source, input: Double,
    weight: Double, product: Double, running: Double, counts: Bool, leads: Bool
  ) {
    (self.index, self.filter, self.cell) = (index, filter, cell)
    (self.source, self.input, self.weight) = (source, input, weight)
    (self.product, self.running) = (product, running)
    (self.counts, self.leads) = (counts, leads)
  }

  /// Whether the tap lies past the padding and takes no part at all.
  @inlinable
  public var overhangs: Bool {
    if case .overhang = source { return true }
    return false
  }
}
