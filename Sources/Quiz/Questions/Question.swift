import TraceEngine

/// What is asked. Further kinds (an output size, a winner, a whole map) become further cases.
package enum Question: Equatable, Sendable {
  /// The value at this cell of the operation's feature map, which must have such a cell.
  case cell(TracedOperation, CellPosition)

  package var operation: TracedOperation {
    switch self {
    case .cell(let operation, _): return operation
    }
  }

  /// The step that computes what is asked.
  package var step: Step {
    switch self {
    case .cell(let operation, let cell):
      let trace = operation.trace
      guard let index = trace.index(of: cell) else {
        preconditionFailure("no cell \(cell) in a feature map of \(operation.outputShape)")
      }
      return trace[index]
    }
  }
}
