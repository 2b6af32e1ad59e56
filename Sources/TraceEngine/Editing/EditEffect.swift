/// What became of a feature map when its operation was edited: cell by cell, and counted.
///
///     let effect = EditEffect(from: operation, to: edited)
///     effect.fate(of: CellPosition(row: 0, column: 1))   // .changed(from: 66, to: 68)
///     effect.counts.changed                             // 2
package struct EditEffect: Sendable {
  /// Which values depend on what was changed.
  package let reach: EditReach
  package let counts: Counts
  /// The values that changed, map by map and row by row, as far as `mostListed`.
  package let differences: [Difference]

  /// What became of one value.
  package enum Fate: Equatable, Sendable {
    /// It does not depend on what was changed.
    case stays
    /// It depends on it and was computed again, with the same result.
    case same
    case changed(from: Double, to: Double)
    /// The old map had no such cell.
    case new(Double)
  }

  /// How many values met with which fate.
  package struct Counts: Equatable, Sendable {
    package var stays = 0
    package var same = 0
    package var changed = 0
    package var new = 0
    /// Depend on it and were not computed again, because that would take longer than a blink.
    package var open = 0
    /// Cells of the old map that the new one does not have.
    package var gone = 0

    /// All values of the new map.
    package var all: Int { stays + same + changed + new + open }
  }

  /// A value that changed.
  package struct Difference: Equatable, Sendable {
    package let output: CellPosition
    package let old: Double
    package let new: Double
  }

  /// Differences that are listed.
  package static let mostListed = 1024

  /// - Parameter mostProducts: of the values that depend on what was changed, those are computed again
  ///   that have no more products together, before and after. What became of any other is told when
  ///   it is asked for: `fate(of:)`.
  /// - Complexity: O(*s* + `mostProducts`), where *s* is the number of steps.
  package init(
    from old: TracedOperation, to new: TracedOperation,
    mostProducts: Int = 2 * TracedOperation.productsInABlink
  ) {
    reach = EditReach(from: old, to: new)
    var tally = Tally(reach, mostProducts: mostProducts)
    old.withRows { before in
      new.withRows { after in tally.takeAll(before, after) }
    }
    (counts, differences) = (tally.counts, tally.differences)
  }

  package var old: TracedOperation { reach.old }
  package var new: TracedOperation { reach.new }
  /// Whether the map has another size.
  package var isResized: Bool { old.outputShape != new.outputShape }

  /// What became of the value of `output`, a cell of the new map.
  ///
  /// - Complexity: O(taps).
  package func fate(of output: CellPosition) -> Fate {
    guard let index = new.trace.index(of: output) else { return .stays }
    return EditEffect.fate(of: new.trace[index], reach)
  }

  /// The value of `output`, a cell of the new map, before and after; nil where it did not change.
  ///
  /// - Complexity: O(taps).
  package func difference(of output: CellPosition) -> Difference? {
    guard case .changed(let old, let new) = fate(of: output) else { return nil }
    return Difference(output: output, old: old, new: new)
  }

  private static func fate(of step: Step, _ reach: EditReach) -> Fate {
    guard reach.contains(step.output) else { return .stays }
    guard let index = reach.old.trace.index(of: step.output) else { return .new(step.value) }
    return fate(from: reach.old.trace[index].value, to: step.value)
  }

  fileprivate static func fate(from before: Double, to after: Double) -> Fate {
    before.isSame(as: after) ? .same : .changed(from: before, to: after)
  }
}

/// Counts fates, row by row.
private struct Tally {
  let reach: EditReach
  /// Products that may still be computed.
  var budget: Int
  var counts = EditEffect.Counts()
  var differences: [EditEffect.Difference] = []
  private let before: TensorShape
  private let after: TensorShape
  /// Columns that both maps have.
  private let common: Int
  /// Products of a value before and after.
  private let products: Int
  /// Room for a row.
  private var old: [Double]
  private var new: [Double]

  init(_ reach: EditReach, mostProducts: Int) {
    (self.reach, budget) = (reach, mostProducts)
    (before, after) = (reach.old.outputShape, reach.new.outputShape)
    common = min(before.width, after.width)
    products = reach.old.trace[0].taps.count + reach.new.trace[0].taps.count
    old = Array(repeating: 0, count: before.width)
    new = Array(repeating: 0, count: after.width)
  }

  mutating func takeAll(
    _ writeOld: TracedOperation.RowWriter, _ writeNew: TracedOperation.RowWriter
  ) {
    for channel in 0..<after.channels {
      for row in 0..<after.height { take(channel, row, writeOld, writeNew) }
    }
    let kept = min(before.channels, after.channels) * min(before.height, after.height) * common
    counts.gone = reach.old.trace.count - kept
  }

  private mutating func take(
    _ channel: Int, _ row: Int, _ writeOld: TracedOperation.RowWriter,
    _ writeNew: TracedOperation.RowWriter
  ) {
    guard channel < before.channels && row < before.height else {
      counts.new += after.width
      return
    }
    let columns = columns(channel, row)
    counts.new += after.width - common
    counts.stays += common - columns.count
    guard !columns.isEmpty else { return }
    // Of few values of a row only those are computed.
    let areFew = columns.count * 4 < common
    let cost = (areFew ? columns.count : max(before.width, after.width)) * products
    guard cost <= budget else {
      counts.open += columns.count
      return
    }
    budget -= cost
    if areFew {
      for column in columns {
        let cell = CellPosition(channel: channel, row: row, column: column)
        count(cell, reach.old.trace.value(of: cell), reach.new.trace.value(of: cell))
      }
    } else {
      old.withUnsafeMutableBufferPointer { writeOld(channel, row, $0) }
      new.withUnsafeMutableBufferPointer { writeNew(channel, row, $0) }
      for column in columns {
        let cell = CellPosition(channel: channel, row: row, column: column)
        count(cell, old[column], new[column])
      }
    }
  }

  /// Those of a row whose outputs depend and were there before.
  private func columns(_ channel: Int, _ row: Int) -> [Int] {
    switch reach.row(row, ofChannel: channel) {
    case .none: return []
    case .whole: return Array(0..<common)
    case .some(let reached): return (0..<common).filter { reached[$0] }
    }
  }

  private mutating func count(_ cell: CellPosition, _ old: Double, _ new: Double) {
    guard case .changed = EditEffect.fate(from: old, to: new) else {
      counts.same += 1
      return
    }
    counts.changed += 1
    guard differences.count < EditEffect.mostListed else { return }
    differences.append(EditEffect.Difference(output: cell, old: old, new: new))
  }
}

extension Trace {
  /// The value of a cell that the feature map has.
  fileprivate func value(of output: CellPosition) -> Double {
    index(of: output).map { self[$0].value } ?? 0
  }
}
