/// One part of an operation exchanged for another: what a learner asks "what if" about.
///
///     var parts = OperationParts(operation)
///     parts.apply(.input(CellPosition(row: 1, column: 2), 7))
///     let changed = try parts.made()
package enum OperationChange: Equatable, Sendable {
  /// A number of the input.
  case input(CellPosition, Double)
  /// A weight, at a position within its filter; in a dense layer the filter is the output.
  case weight(filter: Int, CellPosition, Double)
  /// The bias of a filter or of a dense layer's output. Where there was none, all others become 0.
  case bias(filter: Int, Double)
  case stride(PerAxis)
  /// A kind such as `same` stays what it is: it is worked out anew whenever the geometry changes.
  case padding(Padding)
  case paddingMode(PaddingMode)
  case dilation(PerAxis)
  case flip(Bool)
  case relu(Bool)
  case pooling(Pooling.Kind)
  /// The window of a pooling.
  case size(PerAxis)
  case ceilMode(Bool)
  /// From then on, whatever the padding.
  case countsPadding(Bool)
}

extension TracedOperation {
  /// Whether the operation has what `change` exchanges: the cell, the filter, the setting.
  package func has(_ change: OperationChange) -> Bool { OperationParts(self).has(change) }
}
