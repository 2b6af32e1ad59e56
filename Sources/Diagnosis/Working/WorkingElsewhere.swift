import Questions
import TraceEngine

/// The other cell of the feature map, if any, of which a typed calculation has all terms right.
struct WorkingElsewhere {
  /// The one nearest to the cell that is asked; nil where there is none.
  private(set) var cell: CellPosition?

  /// Comparisons of terms with taps; in a larger map no cell is sought.
  private static let most = 200_000

  /// - Parameter entries: the terms as the asked cell reads them.
  /// - Complexity: O(cells · terms · taps), bounded by `most`.
  init(_ working: Working, _ entries: [WorkingEntry], _ step: Step) {
    let trace = step.operation.trace
    let comparisons = trace.count.multipliedReportingOverflow(
      by: max(1, entries.count * step.taps.count))
    guard entries.count > 1, !comparisons.overflow,
      comparisons.partialValue <= WorkingElsewhere.most
    else { return }
    var nearest = Int.max
    for other in trace where other.output != step.output {
      let distance = WorkingElsewhere.distance(other.output, step.output)
      if distance < nearest, WorkingElsewhere.fits(working, entries, other) {
        (cell, nearest) = (other.output, distance)
      }
    }
  }

  private static func fits(_ working: Working, _ entries: [WorkingEntry], _ step: Step) -> Bool {
    let targets = WorkingTargets(step)
    let isStranger = entries.contains { entry in
      !targets.taps.contains { targets.fits(entry, $0) }
        && !(targets.bias.map { targets.isSame(entry.value, $0) } ?? false)
    }
    if isStranger { return false }
    var chain = WorkingChain(working, targets)
    chain.read()
    var alignment = WorkingAlignment(chain.entries, targets)
    alignment.align(along: nil)
    return alignment.faults.isEmpty
  }

  private static func distance(_ left: CellPosition, _ right: CellPosition) -> Int {
    // The other map's cell at the same place is farther than any of this map.
    (left.channel == right.channel ? 0 : 1 << 32)
      + max(abs(left.row - right.row), abs(left.column - right.column))
  }
}
