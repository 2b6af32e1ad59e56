import TraceEngine

extension Question {
  /// The feature map that is shown: where it is asked how it was made. Nil for all other kinds.
  ///
  /// - Complexity: O(steps · taps).
  package var shownMap: Tensor? {
    switch self {
    case .whichFilter(_, _, let right): return candidates[right].featureMap()
    case .setting(let operation, _), .missingWeight(let operation, _, _):
      return operation.featureMap()
    default: return nil
    }
  }

  /// The operation with each of the filters that may have made the map, in their order; none for
  /// other kinds.
  package var candidates: [TracedOperation] {
    guard case .whichFilter(let operation, let filters, _) = self else { return [] }
    return filters.compactMap { operation.replacing(filters: $0) }
  }

  /// The first step that tells the answer: on which the candidates differ most, or whose sum holds
  /// the missing weight with an input that is not 0. Nil where none does, and for other kinds.
  ///
  /// - Complexity: O(steps · taps).
  package var tellingStep: Step? {
    switch self {
    case .whichFilter(_, _, let right): return tellingStep(among: candidates, right)
    case .missingWeight(let operation, let filter, let position):
      return operation.trace.first { step in
        step.filter == filter && step.tells(weightAt: position)
      }
    default: return nil
    }
  }

  private func tellingStep(among operations: [TracedOperation], _ right: Int) -> Step? {
    var best: (index: Int, count: Int)?
    let trace = operations[right].trace
    for index in trace.indices {
      let values = operations.map { $0.trace[index].value }
      let others = values.indices.filter { $0 != right && values[$0] != values[right] }.count
      if others > best?.count ?? 0 { best = (index, others) }
      if others == operations.count - 1 { break }
    }
    return best.map { trace[$0.index] }
  }
}

extension Step {
  /// Whether the weight at `position` follows from this step's value when all else is known.
  fileprivate func tells(weightAt position: CellPosition) -> Bool {
    if operation.weights == nil || (operation.endsInReLU && value <= 0) { return false }
    return taps.contains { $0.filter == position && $0.input != 0 }
  }
}
