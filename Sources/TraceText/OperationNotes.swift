import TraceEngine

/// Sentences about an operation that the reader of its steps needs.
extension OperationWords {
  /// What brackets mean, where there will be any.
  package var legend: String? {
    guard meetsPadding else { return nil }
    switch operation {
    case .pooling(let pooling) where pooling.kind == .average && pooling.countsPadding:
      return say(
        "[0] is a cell of padding; it counts as 0, and in the divisor.",
        "[0]은 패딩이에요. 0으로 쳐서 더하고, 나누는 개수에도 넣어요.")
    case .pooling:
      return say(
        "[ ] is a cell of padding; it takes no part.", "[ ]는 패딩이에요. 계산에 들지 않아요.")
    case .convolution(let convolution) where convolution.paddingMode == .zeros:
      return say("[0] is a cell of padding.", "[0]은 패딩이에요.")
    case .rectification, .flatten, .dense, .softmax: return nil
    case .convolution:
      return say(
        "A number in brackets is padding, copied from the input.",
        "대괄호 안의 수는 입력에서 가져온 패딩이에요.")
    }
  }

  /// Whether any window stands on padding.
  package var meetsPadding: Bool {
    operation.slides
      && [operation.rows, operation.columns].contains { axis in
        axis.before > 0 || axis.after > max(0, axis.unreached)
      }
  }

  /// Which rows and columns at the end of the input no window reaches.
  package var unreached: String? {
    guard operation.slides else { return nil }
    let rows = range(operation.rows)
    let columns = range(operation.columns)
    if rows == nil && columns == nil { return nil }
    let places = [
      rows.map { CellSpan($0).rows(in: language) },
      columns.map { CellSpan($0).columns(in: language) },
    ].compactMap { $0 }
    return say(
      "No window reaches " + places.joined(separator: " or ") + " of the input.",
      "입력의 " + places.joined(separator: ", ") + "에는 윈도우가 닿지 않아요.")
  }

  /// Cells of the input past the last window.
  private func range(_ axis: SpatialAxis) -> ClosedRange<Int>? {
    let count = min(axis.input, axis.unreached - axis.after)
    return count > 0 ? (axis.input - count)...(axis.input - 1) : nil
  }
}

extension TracedOperation {
  /// Whether the last window reaches past the input and its padding, as in ceil mode.
  package var overhangs: Bool { slides && (rows.unreached < 0 || columns.unreached < 0) }
}
