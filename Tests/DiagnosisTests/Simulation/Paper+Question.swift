import Questions
import TraceEngine

/// The one place where a problem on paper meets the program: as a question, and as typed text.
extension Paper {
  /// The program's question for this problem.
  func question() throws -> Question {
    switch asked {
    case .map(let map): return .values(try operation(), .map(channel: map))
    case .window(let row, let column):
      return .window(try operation(), CellPosition(row: row, column: column))
    case .winner(let row, let column):
      return .winner(try operation(), CellPosition(row: row, column: column))
    case .size: return .outputSize(try layer())
    case .parameters: return .parameters(try layer())
    }
  }

  /// The question for one cell of the map that is asked for; the whole question where there is none.
  ///
  /// - Parameter index: of the cell, in reading order.
  func question(ofCell index: Int) throws -> Question {
    guard let map else { return try question() }
    let (row, column) = index.quotientAndRemainder(dividingBy: outputWidth)
    return .cell(try operation(), CellPosition(channel: map, row: row, column: column))
  }

  private func operation() throws -> TracedOperation {
    let input = try Tensor(channels: image)
    guard let pool else {
      return .convolution(
        try Convolution(
          input: input, filters: FilterBank(filters.map { try Tensor(channels: $0) }), bias: bias,
          stride: PerAxis(height: s, width: s), padding: .all(p), relu: relu))
    }
    return .pooling(
      try Pooling(
        pool == .maximum ? .maximum : .average, input: input,
        size: PerAxis(height: f, width: f), stride: PerAxis(height: s, width: s),
        padding: .all(p), ceilMode: ceil, countsPadding: countsPadding))
  }

  private func layer() throws -> Layer {
    let kind: Layer.Kind
    switch pool {
    case .maximum: kind = .pooling(.maximum)
    case .average: kind = .pooling(.average)
    case nil: kind = .convolution(filters: k, groups: groups, hasBias: bias != nil)
    }
    return try Layer(
      kind, input: TensorShape(channels: c, height: h, width: w),
      size: PerAxis(height: f, width: f), stride: PerAxis(height: s, width: s),
      padding: same ? .same : .all(p), dilation: PerAxis(height: d, width: d), ceilMode: ceil)
  }
}

/// A number as a learner types it: whole numbers in full, others to two decimals.
func typed(_ value: Double) -> String {
  if value == value.rounded() { return "\(Int(value))" }
  let hundredths = Int((abs(value) * 100).rounded(.toNearestOrAwayFromZero))
  let (whole, rest) = hundredths.quotientAndRemainder(dividingBy: 100)
  return "\(value < 0 ? "-" : "")\(whole).\(rest < 10 ? "0" : "")\(rest)"
}
