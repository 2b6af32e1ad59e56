import Questions
import TraceEngine

extension Version1 {
  /// What goes wrong in a shown calculation.
  enum Fault: CaseIterable {
    case neighbour, product, sign, sum, bias
  }

  /// A calculation with one mistake, everything after it carried through rightly.
  static func mistake(level: Int, _ stream: inout SplitMix64) -> Question? {
    var plan = Plan.drawn(level: level, pools: false, &stream)
    if level >= 2 && stream.once(in: 2) { plan.hasBias = true }
    guard let operation = plan.operation(&stream) else { return nil }
    let cell = anyCell(of: operation, &stream)
    let step = operation.step(at: cell)
    let faults = Fault.allCases.filter { $0 != .bias || step.bias != nil }
    guard let shown = shown(step, with: stream.pick(faults), &stream) else { return nil }
    return .mistake(operation, cell, shown)
  }

  private static func shown(
    _ step: Step, with fault: Fault, _ stream: inout SplitMix64
  ) -> ShownCalculation? {
    var terms = step.taps.map {
      ShownCalculation.Term(input: $0.input, weight: $0.weight, product: $0.product)
    }
    let place = stream.number(in: 0...terms.count - 1)
    switch fault {
    case .neighbour, .product, .sign:
      guard let term = wrongTerm(step.taps[place], in: step, fault, &stream) else { return nil }
      terms[place] = term
    case .sum, .bias: break
    }
    var sum = terms.reduce(0) { $0 + $1.product }
    if fault == .sum { sum += Double(stream.pick([-10, 10, -1, 1])) }
    guard let bias = step.bias else {
      return ShownCalculation(terms: terms, sum: sum, bias: nil, value: sum)
    }
    guard fault == .bias else {
      return ShownCalculation(terms: terms, sum: sum, bias: bias, value: sum + bias)
    }
    // Left out, or taken away where it should be added.
    if stream.once(in: 2) {
      return ShownCalculation(terms: terms, sum: sum, bias: nil, value: sum)
    }
    return ShownCalculation(terms: terms, sum: sum, bias: bias, value: sum - bias)
  }

  private static func wrongTerm(
    _ tap: Tap, in step: Step, _ fault: Fault, _ stream: inout SplitMix64
  ) -> ShownCalculation.Term? {
    let (input, weight) = (tap.input, tap.weight)
    switch fault {
    case .neighbour:
      let offset = stream.pick([(0, 1), (0, -1), (1, 0), (-1, 0)])
      let (row, column) = (tap.cell.row + offset.0, tap.cell.column + offset.1)
      let operation = step.operation
      guard operation.rows.holds(row), operation.columns.holds(column) else { return nil }
      let neighbour = operation.input[tap.cell.channel, row, column]
      guard neighbour != input, weight != 0 else { return nil }
      return ShownCalculation.Term(input: neighbour, weight: weight, product: neighbour * weight)
    case .product:
      // The times table one row further; products with 0 and 1 are not mistaken.
      guard abs(input) > 1, abs(weight) > 1 else { return nil }
      let slip = stream.pick([input, -input, weight, -weight])
      return ShownCalculation.Term(input: input, weight: weight, product: tap.product + slip)
    default:
      guard tap.product < 0 else { return nil }
      return ShownCalculation.Term(input: input, weight: weight, product: -tap.product)
    }
  }
}
