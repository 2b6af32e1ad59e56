import Questions
import TraceEngine

extension WrongRule {
  /// What a learner who follows this rule fills into `blank`; nil where the rule has nothing to say
  /// there.
  ///
  /// - Complexity: O(taps) for a cell.
  package func answer(to question: Question, at blank: Blank) -> Double? {
    switch (question, blank) {
    case (.values(let operation, _), .cell(_, let cell)): return value(of: operation, at: cell)
    case (.chain(let operations), .cell(let layer, let cell)):
      return value(of: operations[layer], at: cell)
    default: return nil
    }
  }

  private func value(of operation: TracedOperation, at cell: CellPosition) -> Double? {
    guard case .value(let model) = model else { return nil }
    return model(operation, cell)?.value
  }
}
