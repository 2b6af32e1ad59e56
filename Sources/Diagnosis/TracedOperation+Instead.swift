import TraceEngine

extension TracedOperation {
  /// The step of `cell`; nil where the feature map has no such cell.
  func stepIfPresent(at cell: CellPosition) -> Step? {
    let trace = self.trace
    return trace.index(of: cell).map { trace[$0] }
  }
}
