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

  /// What a learner who follows this rule fills into each of `blanks`: the same as `answer`, with
  /// what is done once for all cells done once.
  ///
  /// - Complexity: O(blanks · taps).
  func answers(to question: Question, at blanks: [Blank]) -> [Double?] {
    let layers = question.operations.map { RuleInPlace(self, on: $0) }
    return blanks.map { blank in
      guard case .cell(let layer, let cell) = blank, layers.indices.contains(layer) else {
        return answer(to: question, at: blank)
      }
      return layers[layer].value(at: cell)?.value
    }
  }

  /// The value that the rule gives to an output cell, with its products where it multiplies and
  /// adds.
  ///
  /// - Complexity: O(taps).
  package func value(of operation: TracedOperation, at cell: CellPosition) -> WrongValue? {
    RuleInPlace(self, on: operation).value(at: cell)
  }

  /// The first row and column under the window of `cell`, also where the window falls off the
  /// input. Nil where the rule leaves all windows in their places.
  private func origin(
    in operation: TracedOperation, of cell: CellPosition
  ) -> CellPosition? {
    switch model {
    case .origin(let model): return model(operation, cell)
    case .instead(let model):
      guard let other = model(operation), !other.hasWindows(where: operation) else { return nil }
      return CellPosition(
        channel: cell.channel, row: other.rows.origin(of: cell.row),
        column: other.columns.origin(of: cell.column))
    case .value, .size, .parameters, .winner, .setting: return nil
    }
  }

  private func winner(in operation: TracedOperation, of cell: CellPosition) -> CellPosition? {
    guard case .winner(let model) = model else { return nil }
    return model(operation, cell)
  }

  private func size(of layer: Layer, along axis: SpatialAxis) -> Double? {
    guard case .size(let model) = model, layer.kind.slides else { return nil }
    return model(layer, axis)
  }
}

/// A rule on an operation, for all of its cells.
private struct RuleInPlace {
  let model: WrongRule.Model
  let operation: TracedOperation
  /// What is carried out in place of the operation; for a rule that moves windows, the operation
  /// with a window at every place.
  let other: TracedOperation?

  init(_ rule: WrongRule, on operation: TracedOperation) {
    (model, self.operation) = (rule.model, operation)
    switch rule.model {
    case .instead(let model): other = model(operation)
    // With a stride of 1 there is a window at every place.
    case .origin: other = operation.replacing(stride: 1)
    case .value, .size, .parameters, .winner, .setting: other = nil
    }
  }

  /// - Complexity: O(taps).
  func value(at cell: CellPosition) -> WrongValue? {
    switch model {
    case .value(let model): return model(operation, cell)
    case .instead: return other?.wrongValue(at: cell)
    case .origin(let model):
      guard let origin = model(operation, cell) else { return nil }
      return other?.wrongValue(
        at: CellPosition(
          channel: origin.channel, row: origin.row + operation.rows.before,
          column: origin.column + operation.columns.before))
    case .size, .parameters, .winner, .setting: return nil
    }
  }
}

extension TracedOperation {
  /// Whether every window begins where that of the same cell begins in `other`.
  fileprivate func hasWindows(where other: TracedOperation) -> Bool {
    [(rows, other.rows), (columns, other.columns)].allSatisfy {
      $0.stride == $1.stride && $0.before == $1.before
    }
  }
}
