/// Two operations side by side, cell for cell of their feature maps.
///
///     let comparison = Comparison(stride1, stride2)
///     comparison.firstDifference   // (0, 0, 1): there the second window stands elsewhere
public struct Comparison: Equatable, Sendable {
  public let left: TracedOperation
  public let right: TracedOperation
  /// The first cell, map by map and row by row, whose values differ; cells that only one map has are
  /// not compared. Nil where there is none.
  public let firstDifference: CellPosition?
  /// How many of the cells that both maps have hold different values.
  public let differences: Int

  /// - Complexity: O(steps · taps).
  public init(_ left: TracedOperation, _ right: TracedOperation) {
    (self.left, self.right) = (left, right)
    var first: CellPosition?
    var differences = 0
    for step in left.trace {
      guard let index = right.trace.index(of: step.output),
        !step.value.isSameNumber(as: right.trace[index].value)
      else { continue }
      if first == nil { first = step.output }
      differences += 1
    }
    (firstDifference, self.differences) = (first, differences)
  }

  /// Whether both maps have the same shape.
  public var haveOneShape: Bool { left.outputShape == right.outputShape }
}
