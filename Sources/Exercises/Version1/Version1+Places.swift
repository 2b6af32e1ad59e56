import Questions
import TraceEngine

extension Version1 {
  /// Where a window begins, or what a value depends on.
  static func places(
    _ kind: Question.Kind, level: Int, _ stream: inout SplitMix64
  ) -> Question? {
    var plan = Plan.drawn(level: level, pools: kind == .window, &stream)
    if kind == .window { plan.outputs = stream.pick([3, 4, PerAxis(height: 3, width: 4)]) }
    guard let operation = plan.operation(&stream) else { return nil }
    let cell = anyCell(of: operation, &stream)
    return kind == .window ? .window(operation, cell) : .dependence(operation, cell)
  }

  /// The winner of a maximum or minimum, which no other cell of the window equals.
  static func winner(level: Int, _ stream: inout SplitMix64) -> Question? {
    var plan = Plan(outputs: stream.pick([2, 3, PerAxis(height: 2, width: 3)]), inputs: -9...9)
    plan.pooling = stream.pick([.maximum, .maximum, .minimum])
    plan.size = stream.pick([2, 2, 3])
    plan.stride = stream.pick([1, 2, 2])
    if level >= 4 { plan.channels = 2 } else { plan.padding = stream.pick([0, 0, 1]) }
    guard let operation = plan.operation(&stream) else { return nil }
    let cell = anyCell(of: operation, &stream)
    let step = operation.step(at: cell)
    let competing = step.taps.filter(\.counts)
    let equals = competing.filter { $0.input == step.value }
    return equals.count == 1 && competing.count > 2 ? .winner(operation, cell) : nil
  }

  /// A size, its formula, or a number of parameters.
  static func sizes(
    _ kind: Question.Kind, level: Int, _ stream: inout SplitMix64
  ) -> Question? {
    switch kind {
    case .parameters: return Plan.counted(level: level, &stream).layer.map { .parameters($0) }
    case .formula:
      return Plan.sized(level: level, divides: true, &stream).layer.map { .sizeFormula($0) }
    default:
      let divides = stream.once(in: 2)
      return Plan.sized(level: level, divides: divides, &stream).layer.map { .outputSize($0) }
    }
  }
}
