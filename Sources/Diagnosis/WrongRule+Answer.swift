import Questions
import TraceEngine

extension WrongRule {
  /// What a learner who follows this rule fills into `blank`; nil where the rule has nothing to say
  /// there.
  ///
  /// - Complexity: O(taps) for a cell.
  package func answer(to question: Question, at blank: Blank) -> Double? {
    switch (question, blank) {
    case (.values(let operation, _), .cell(_, let cell)):
      return value(of: operation, at: cell)?.value
    case (.chain(let operations), .cell(let layer, let cell)):
      return value(of: operations[layer], at: cell)?.value
    case (.window(let operation, let cell), .windowRow):
      return origin(in: operation, of: cell).map { Double($0.row) }
    case (.window(let operation, let cell), .windowColumn):
      return origin(in: operation, of: cell).map { Double($0.column) }
    case (.winner(let operation, let cell), .winnerRow):
      return winner(in: operation, of: cell).map { Double($0.row) }
    case (.winner(let operation, let cell), .winnerColumn):
      return winner(in: operation, of: cell).map { Double($0.column) }
    case (.outputSize(let layer), .outputHeight): return size(of: layer, along: layer.rows)
    case (.outputSize(let layer), .outputWidth), (.sizeFormula(let layer), .formula(.output)):
      return size(of: layer, along: layer.columns)
    case (.parameters(let layer), .parameters):
      guard case .parameters(let model) = model else { return nil }
      return model(layer)
    case (.setting(let operation, let setting), .setting):
      guard case .setting(let model) = model else { return nil }
      return model(operation, setting)
    default: return nil
    }
  }

  /// The value that the rule gives to an output cell, with its products where it multiplies and
  /// adds.
  ///
  /// - Complexity: O(taps).
  package func value(of operation: TracedOperation, at cell: CellPosition) -> WrongValue? {
    switch model {
    case .value(let model): return model(operation, cell)
    case .origin(let model): return model(operation, cell).flatMap(operation.value(ofWindowAt:))
    case .instead(let model): return model(operation)?.wrongValue(at: cell)
    case .size, .parameters, .winner, .setting: return nil
    }
  }

  /// The first row and column under the window of `cell`.
  private func origin(
    in operation: TracedOperation, of cell: CellPosition
  ) -> CellPosition? {
    switch model {
    case .origin(let model): return model(operation, cell)
    case .instead(let model):
      guard let other = model(operation), let index = other.trace.index(of: cell)
      else { return nil }
      let window = other.trace[index].window
      return CellPosition(channel: cell.channel, row: window.row, column: window.column)
    case .value, .size, .parameters, .winner, .setting: return nil
    }
  }

  private func winner(in operation: TracedOperation, of cell: CellPosition) -> CellPosition? {
    guard case .winner(let model) = model else { return nil }
    return model(operation, cell)
  }

  private func size(of layer: Layer, along axis: SpatialAxis) -> Double? {
    guard case .size(let model) = model else { return nil }
    return model(layer, axis)
  }
}
