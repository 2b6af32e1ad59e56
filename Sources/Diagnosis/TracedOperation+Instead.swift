import TraceEngine

extension TracedOperation {
  /// The value at `cell` as a wrong rule's; nil where the feature map has no such cell.
  func wrongValue(at cell: CellPosition) -> WrongValue? {
    let trace = self.trace
    return trace.index(of: cell).map { WrongValue(trace[$0]) }
  }

  var isPadded: Bool { rows.padding > 0 || columns.padding > 0 }
}

extension SpatialAxis {
  /// The padding at both ends together.
  var padding: Int { before + after }
}
