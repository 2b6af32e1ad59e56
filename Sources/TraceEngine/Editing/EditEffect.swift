/// What became of a feature map when its operation was edited: cell by cell, and counted.
///
///     let effect = EditEffect(from: operation, to: edited)
///     effect.fate(of: CellPosition(row: 0, column: 1))   // .changed(from: 66, to: 68)
///     effect.counts?.changed                             // 2
package struct EditEffect: Sendable {
  /// Which values depend on what was changed.
  package let reach: EditReach
  /// Nil where the map is too large to be computed in a blink.
  package let counts: Counts?
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
    /// Cells of the old map that the new one does not have.
    package var gone = 0

    /// All values of the new map.
    package var all: Int { stays + same + changed + new }
  }

  /// A value that changed.
  package struct Difference: Equatable, Sendable {
    package let output: CellPosition
    package let old: Double
    package let new: Double
  }

  /// Differences that are listed.
  package static let mostListed = 1024
  /// Products of a map that is counted.
  static let mostProducts = 1 << 24

  /// - Complexity: O(*s* + *r* · taps), where *s* is the number of steps and *r* of those that depend on
  ///   what was changed.
  package init(from old: TracedOperation, to new: TracedOperation) {
    let reach = EditReach(from: old, to: new)
    self.reach = reach
    let trace = new.trace
    guard trace.count * trace[0].taps.count <= EditEffect.mostProducts else {
      (counts, differences) = (nil, [])
      return
    }
    var counts = Counts()
    var differences: [Difference] = []
    for step in trace {
      switch EditEffect.fate(of: step, reach) {
      case .stays: counts.stays += 1
      case .same: counts.same += 1
      case .new: counts.new += 1
      case .changed(let before, let after):
        counts.changed += 1
        guard differences.count < EditEffect.mostListed else { continue }
        differences.append(Difference(output: step.output, old: before, new: after))
      }
    }
    let (before, after) = (old.outputShape, new.outputShape)
    let common =
      min(before.channels, after.channels) * min(before.height, after.height)
      * min(before.width, after.width)
    counts.gone = old.trace.count - common
    (self.counts, self.differences) = (counts, differences)
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

  private static func fate(of step: Step, _ reach: EditReach) -> Fate {
    guard reach.contains(step.output) else { return .stays }
    guard let index = reach.old.trace.index(of: step.output) else { return .new(step.value) }
    let (before, after) = (reach.old.trace[index].value, step.value)
    return before.isSame(as: after) ? .same : .changed(from: before, to: after)
  }
}
