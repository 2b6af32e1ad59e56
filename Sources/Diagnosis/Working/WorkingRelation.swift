import Questions
import TraceEngine

/// What a typed term has to do with a tap that it does not fit.
struct WorkingRelation {
  /// Nil where the term is as good as right.
  let fault: WorkingReport.Fault?

  /// Which of the two numbers is shared.
  private enum Kind {
    case same, sign, alone, product, stranger
    case input(Quantity, isTurned: Bool = false)
    case weight(Quantity, isTurned: Bool = false)
  }

  init(_ entry: WorkingEntry, _ tap: Tap, _ targets: WorkingTargets) {
    switch WorkingRelation.kind(entry, tap, targets) {
    case .same: fault = nil
    case .sign: fault = .sign(entry.range)
    case .alone: fault = .alone(entry.range)
    case .product, .stranger:
      fault = .product(entry.range, factors: nil, at: tap.filter)
    case .input(let number, _):
      let from = nearest(to: tap.cell, in: targets.operation.input.shape) {
        targets.isSame(number, targets.operation.input[$0])
      }
      fault = .input(
        entry.range, from: from, needed: tap.cell, isPadding: tap.source != .input)
    case .weight(let number, _):
      let filters = targets.operation.weights
      let from = nearest(to: tap.filter, in: filters?.shape) { place in
        filters.map { targets.isSame(number, $0[targets.filter, place]) } ?? false
      }
      fault = .weight(entry.range, from: from, needed: tap.filter)
    }
  }

  /// How far the term is from the tap; two is as far as having nothing to do with it.
  static func cost(_ entry: WorkingEntry, _ tap: Tap, _ targets: WorkingTargets) -> Double {
    switch kind(entry, tap, targets) {
    case .same: return 0.8
    case .sign: return 0.6
    case .alone: return 0.9
    case .input(_, let isTurned), .weight(_, let isTurned): return isTurned ? 1.2 : 1
    case .product:
      let error = abs(entry.value.value - tap.product)
      return error <= max(10, abs(tap.product) / 2) ? 1 : 1.8
    case .stranger: return .infinity
    }
  }

  private static func kind(_ entry: WorkingEntry, _ tap: Tap, _ targets: WorkingTargets) -> Kind {
    if targets.isPooling {
      return targets.isSame(entry.value, -tap.input) ? .sign : .input(entry.value)
    }
    let isSameSize = targets.isSame(entry.value.magnitude, abs(tap.product))
    guard let (first, second) = entry.pair else {
      if isSameSize { return targets.isSame(entry.value, tap.product) ? .same : .sign }
      return entry.isBare && targets.isSame(entry.value, tap.input) ? .alone : .product
    }
    func isInput(_ number: Quantity) -> Bool { targets.isSame(number.magnitude, abs(tap.input)) }
    func isWeight(_ number: Quantity) -> Bool { targets.isSame(number.magnitude, abs(tap.weight)) }
    if (isInput(first) && isWeight(second)) || (isInput(second) && isWeight(first)) { return .sign }
    // As it is usually written, input first, and the other way round.
    if isInput(first) { return .weight(second) }
    if isWeight(second) { return .input(first) }
    if isInput(second) { return .weight(first, isTurned: true) }
    if isWeight(first) { return .input(second, isTurned: true) }
    return isSameSize && targets.isSame(entry.value, tap.product) ? .same : .stranger
  }
}

/// The one place nearest to `place` that `holds`, in its channel before the others; nil where there
/// is none or where several are as near.
private func nearest(
  to place: CellPosition, in shape: TensorShape?, where holds: (CellPosition) -> Bool
) -> CellPosition? {
  guard let shape else { return nil }
  var found: (place: CellPosition, distance: Int, isTie: Bool)?
  for channel in 0..<shape.channels {
    for row in 0..<shape.height {
      for column in 0..<shape.width {
        let other = CellPosition(channel: channel, row: row, column: column)
        guard holds(other) else { continue }
        let distance =
          max(abs(row - place.row), abs(column - place.column))
          + (channel == place.channel ? 0 : shape.height + shape.width)
        let best = found?.distance ?? .max
        if distance < best { found = (other, distance, false) }
        if distance == best { found?.isTie = true }
      }
    }
  }
  return found.flatMap { $0.isTie ? nil : $0.place }
}
