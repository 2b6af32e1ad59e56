import Questions
import TraceEngine

extension Version1 {
  /// A cell, a row or a map of one filter.
  static func values(
    _ kind: Question.Kind, level: Int, _ stream: inout SplitMix64
  ) -> Question? {
    let plan = Plan.drawn(level: level, pools: true, &stream)
    guard let operation = plan.operation(&stream) else { return nil }
    let cell = anyCell(of: operation, &stream)
    switch kind {
    // On the diagonal a walk down instead of across is right.
    case .cell: return cell.row == cell.column ? nil : .cell(operation, cell)
    case .row: return .values(operation, .row(channel: cell.channel, row: cell.row))
    default: return .values(operation, .map(channel: cell.channel))
    }
  }

  /// A cell of the feature map.
  static func anyCell(
    of operation: TracedOperation, _ stream: inout SplitMix64
  ) -> CellPosition {
    let shape = operation.outputShape
    return CellPosition(
      channel: stream.number(in: 0...shape.channels - 1),
      row: stream.number(in: 0...shape.height - 1),
      column: stream.number(in: 0...shape.width - 1))
  }

  /// A convolution and a pooling or convolution of its feature map.
  static func chain(_ stream: inout SplitMix64) -> Question? {
    var first = Plan()
    first.outputs = stream.pick([
      3, PerAxis(height: 2, width: 3), PerAxis(height: 3, width: 2), PerAxis(height: 2, width: 4),
    ])
    first.inputs = 0...5
    first.weights = [-2, -1, -1, 0, 1, 1, 2]
    first.stride = stream.pick([1, 1, 2])
    first.padding = stream.pick([0, 0, 1])
    first.hasBias = stream.once(in: 2)
    first.relu = stream.once(in: 3)
    var second = Plan(weights: [-2, -1, 1, 1, 2])
    if !stream.once(in: 3) { second.pooling = stream.pick([.maximum, .maximum, .average]) }
    second.stride = first.outputs == PerAxis(height: 2, width: 4) ? 2 : 1
    guard let before = first.operation(&stream),
      let after = second.operation(on: before.featureMap(), &stream)
    else { return nil }
    return .chain([before, after])
  }
}
