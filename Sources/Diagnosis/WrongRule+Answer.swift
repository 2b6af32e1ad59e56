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
    case (.sizeFormula(let layer), .formula(let part)):
      guard case .axis(let model) = model else { return nil }
      return model(layer, layer.columns).map { Double($0.part(part)) }
    case (.parameters(let layer), .parameters):
      guard case .parameters(let model) = model else { return nil }
      return model(layer)
    case (.setting(let operation, let setting), .setting):
      guard case .setting(let model) = model else { return nil }
      return model(operation, setting)
    default: return nil
    }
  }

  /// The number of the filter that makes the map which is shown, where this rule is followed; of the
  /// right one where that does, too.
  private func filter(of question: Question, right: Int) -> Double? {
    let candidates = question.candidates
    let steps = candidates[right].trace
    func makesMap(_ index: Int) -> Bool {
      let rule = RuleInPlace(self, on: candidates[index])
      return steps.allSatisfy { step in
        rule.value(at: step.output)?.value.isSame(as: step.value) ?? false
      }
    }
    let others = candidates.indices.filter { $0 != right }
    return ([right] + others).first(where: makesMap).map { Double($0 + 1) }
  }

  /// What a learner who follows this rule fills into each of `blanks`, numbers and lists of cells:
  /// the same as `answer` and `cells`, with what is done once for all cells done once; and of several
  /// filters the one that makes the map which is shown.
  ///
  /// - Complexity: O(blanks · taps).
  package func answers(to question: Question, at blanks: [Blank]) -> [RuleAnswer?] {
    if case .whichFilter(_, _, let right) = question {
      return [filter(of: question, right: right).map { .number($0) }]
    }
    let layers = question.operations.map { RuleInPlace(self, on: $0) }
    return blanks.map { blank in
      if case .cell(let layer, let cell) = blank, layers.indices.contains(layer) {
        return layers[layer].value(at: cell).map { .number($0.value) }
      }
      if case .dependence(let operation, let cell) = question {
        return cells(of: operation, at: cell).map { .cells($0) }
      }
      return answer(to: question, at: blank).map { .number($0) }
    }
  }

  /// The cells of the input on which, by this rule, an output cell depends; nil where the rule says
  /// nothing on that, or where its window falls off the input.
  ///
  /// - Complexity: O(taps).
  package func cells(of operation: TracedOperation, at cell: CellPosition) -> Set<CellPosition>? {
    switch model {
    case .cells(let model): return model(operation.step(at: cell))
    case .naming(let model):
      return Set(operation.step(at: cell).inputCells.map(model))
    case .origin, .instead: return RuleInPlace(self, on: operation).step(at: cell)?.inputCells
    case .value, .size, .axis, .parameters, .winner, .setting: return nil
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
      return other.origin(of: cell)
    case .value, .naming, .cells, .size, .axis, .parameters, .winner, .setting: return nil
    }
  }

  private func winner(
    in operation: TracedOperation, of cell: CellPosition
  ) -> CellPosition? {
    switch model {
    case .winner(let model): return model(operation, cell)
    case .naming(let model):
      let step = operation.step(at: cell)
      return step.outcome.winner == nil ? nil : model(step.winningCell)
    default: return nil
    }
  }

  private func size(of layer: Layer, along axis: SpatialAxis) -> Double? {
    switch model {
    case .size(let model): return model(layer, axis)
    case .axis(let model): return model(layer, axis).map { Double($0.outputs) }
    default: return nil
    }
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
    case .value, .naming, .cells, .size, .axis, .parameters, .winner, .setting: other = nil
    }
  }

  /// - Complexity: O(taps).
  func value(at cell: CellPosition) -> WrongValue? {
    if case .value(let model) = model { return model(operation, cell) }
    return step(at: cell).map { WrongValue($0) }
  }

  /// The step that is carried out for `cell`; nil where there is none, and for rules that leave
  /// windows and operation as they are.
  func step(at cell: CellPosition) -> Step? {
    switch model {
    case .instead: return other?.stepIfPresent(at: cell)
    case .origin(let model):
      guard let origin = model(operation, cell) else { return nil }
      return other?.stepIfPresent(
        at: CellPosition(
          channel: origin.channel, row: origin.row + operation.rows.before,
          column: origin.column + operation.columns.before))
    case .value, .naming, .cells, .size, .axis, .parameters, .winner, .setting: return nil
    }
  }
}

extension TracedOperation {
  /// The first row and column under the window of `cell`.
  fileprivate func origin(of cell: CellPosition) -> CellPosition {
    CellPosition(
      channel: cell.channel, row: rows.origin(of: cell.row), column: columns.origin(of: cell.column)
    )
  }

  /// Whether every window begins where that of the same cell begins in `other`.
  fileprivate func hasWindows(where other: TracedOperation) -> Bool {
    [(rows, other.rows), (columns, other.columns)].allSatisfy {
      $0.stride == $1.stride && $0.before == $1.before
    }
  }
}
