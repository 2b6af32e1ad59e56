import TraceEngine
import TraceText

/// Two operations beside each other; a moment is a cell of their feature maps.
///
/// The cells are those that either map has, map by map and row by row; a cell that one map lacks is
/// shown for the other alone.
package struct SideBySide: Equatable, Sendable {
  package let left: Side
  package let right: Side
  package let comparison: Comparison
  /// Large enough for both maps.
  package let shape: TensorShape

  /// One of the two.
  package struct Side: Equatable, Sendable {
    /// What it is, in a few words: `stride 1`.
    package let label: LocalizedText
    package let operation: TracedOperation

    package init(label: LocalizedText, operation: TracedOperation) {
      (self.label, self.operation) = (label, operation)
    }

    /// The step that computes `cell`; nil where the map has no such cell.
    package func step(at cell: CellPosition) -> Step? {
      let trace = operation.trace
      return trace.index(of: cell).map { trace[$0] }
    }
  }

  /// - Complexity: O(steps · taps): every cell is compared.
  package init(_ left: Side, _ right: Side) {
    (self.left, self.right) = (left, right)
    comparison = Comparison(left.operation, right.operation)
    let (one, other) = (left.operation.outputShape, right.operation.outputShape)
    shape = TensorShape(
      channels: max(one.channels, other.channels), height: max(one.height, other.height),
      width: max(one.width, other.width))
  }

  /// Whether both slide the same windows over the same input.
  package var shareWindows: Bool {
    guard case .convolution(let one) = left.operation,
      case .convolution(let other) = right.operation
    else { return false }
    return one.input == other.input && one.rows == other.rows && one.columns == other.columns
      && one.paddingMode == other.paddingMode
  }

  /// The cell that a moment is about.
  package func cell(at moment: Int) -> CellPosition {
    let (channel, place) = moment.quotientAndRemainder(dividingBy: shape.height * shape.width)
    let (row, column) = place.quotientAndRemainder(dividingBy: shape.width)
    return CellPosition(channel: channel, row: row, column: column)
  }

  /// The moment of a cell.
  package func moment(of cell: CellPosition) -> Int {
    (cell.channel * shape.height + cell.row) * shape.width + cell.column
  }

  /// The moment of the next cell after `moment` whose values differ, from the end on from the
  /// beginning; nil where none does.
  package func nextDifference(after moment: Int) -> Int? {
    guard comparison.firstDifference != nil else { return nil }
    let count = shape.channels * shape.height * shape.width
    return (1...count).lazy.map { (moment + $0) % count }
      .first { relation(at: cell(at: $0)) == .different }
  }

  /// How the two values at a cell relate.
  package enum Relation: Equatable, Sendable { case equal, different, onlyLeft, onlyRight, neither }

  package func relation(at cell: CellPosition) -> Relation {
    switch (left.step(at: cell)?.value, right.step(at: cell)?.value) {
    case (let one?, let other?):
      return one.isSameNumber(as: other) ? .equal : .different
    case (_?, nil): return .onlyLeft
    case (nil, _?): return .onlyRight
    case (nil, nil): return .neither
    }
  }
}
