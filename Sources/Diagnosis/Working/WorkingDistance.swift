import TraceEngine

/// Lays terms that fit no tap against the taps that have no term, in their order, by edit distance:
/// a wrong number in a term costs less than a term too many and one too few.
struct WorkingDistance {
  private let entries: [WorkingEntry]
  private let taps: [Tap]
  private let targets: WorkingTargets
  private let gaps: [Double]

  init(_ entries: [WorkingEntry], _ taps: [Tap], _ targets: WorkingTargets) {
    (self.entries, self.taps, self.targets) = (entries, taps, targets)
    gaps = taps.map { targets.isIdle($0) ? 0 : 1 }
  }

  func relation(_ row: Int, _ column: Int) -> WorkingRelation {
    WorkingRelation(entries[row], taps[column], targets)
  }

  /// The pairs that are laid against each other, as indices of entries and taps.
  ///
  /// - Complexity: O(entries · taps).
  func pairs() -> [(Int, Int)] {
    let width = taps.count + 1
    var costs = Array(repeating: 0.0, count: (entries.count + 1) * width)
    var relations = Array(repeating: Double.infinity, count: (entries.count + 1) * width)
    for row in (0...entries.count).reversed() {
      for column in (0...taps.count).reversed() {
        if row == entries.count && column == taps.count { continue }
        let at = row * width + column
        var cost = Double.infinity
        if column < taps.count { cost = gaps[column] + costs[at + 1] }
        if row < entries.count { cost = min(cost, 1 + costs[at + width]) }
        if row < entries.count, column < taps.count {
          relations[at] = WorkingRelation.cost(entries[row], taps[column], targets)
          cost = min(cost, relations[at] + costs[at + width + 1])
        }
        costs[at] = cost
      }
    }
    var pairs: [(Int, Int)] = []
    var (row, column) = (0, 0)
    while row < entries.count, column < taps.count {
      let at = row * width + column
      if costs[at] == relations[at] + costs[at + width + 1] {
        pairs.append((row, column))
        row += 1
        column += 1
      } else if costs[at] == gaps[column] + costs[at + 1] {
        column += 1
      } else {
        row += 1
      }
    }
    return pairs
  }
}
