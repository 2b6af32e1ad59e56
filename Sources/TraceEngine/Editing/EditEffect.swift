/// What became of a feature map when its operation was edited: cell by cell, and counted.
///
/// A value is compared with the one whose window lay where its own lies (`WindowPairs`): with stride 2 in
/// place of 1 every other value stays, and with more padding all of them do, only further in.
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
    /// No window lay where its own lies.
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
    /// Values of the old map whose windows lie nowhere now.
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
  ///   that have no more products together, before and after; a value counts as some products more.
  ///   What became of any other is told when it is asked for: `fate(of:)`.
  /// - Complexity: that of `EditReach`, and O(*b* + `mostProducts`), where *b* is the number of its bands.
  ///   Values that do not depend on what was changed are counted without being looked at.
  package init(
    from old: TracedOperation, to new: TracedOperation,
    mostProducts: Int = 2 * TracedOperation.productsInABlink
  ) {
    reach = EditReach(from: old, to: new)
    (counts, differences) = EditTally.taken(of: reach, mostProducts: mostProducts)
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
    guard let before = reach.before(step.output), let index = reach.old.trace.index(of: before)
    else { return .new(step.value) }
    return fate(from: reach.old.trace[index].value, to: step.value)
  }

  static func fate(from before: Double, to after: Double) -> Fate {
    before.isSameNumber(as: after) ? .same : .changed(from: before, to: after)
  }
}
