import Questions
import TraceEngine

extension Version1 {
  /// A weight that is missing. At least one cell of the map has it times 1, 2, 3, 4 or 5.
  static func missingWeight(level: Int, _ stream: inout SplitMix64) -> Question? {
    var plan = Plan.drawn(level: level, pools: false, &stream)
    plan.outputs = stream.pick([2, PerAxis(height: 2, width: 3)])
    guard let operation = plan.operation(&stream), case .convolution(let convolution) = operation
    else { return nil }
    let shape = convolution.filters.shape
    let filter = stream.number(in: 0...convolution.filters.count - 1)
    let position = CellPosition(
      channel: stream.number(in: 0...shape.channels - 1),
      row: stream.number(in: 0...shape.height - 1),
      column: stream.number(in: 0...shape.width - 1))
    guard convolution.filters[filter, position] != 0 else { return nil }
    let cells = MapCells.map(channel: filter).positions(in: operation.outputShape)
    let factors = cells.compactMap { cell in
      operation.step(at: cell).taps.first { $0.filter == position }?.input
    }
    // At least two cells, so that the learner can check.
    let clean = factors.filter { (1...5).contains(abs($0)) }
    return clean.count >= 2 ? .missingWeight(operation, filter: filter, position) : nil
  }
}
