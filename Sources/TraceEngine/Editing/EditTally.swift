/// Counts what became of the values of a feature map.
///
/// Only those that depend on the edit are computed again, as many as the budget allows; all others are
/// counted by arithmetic, so that a map of any size is counted as fast as a small one.
struct EditTally {
  private let reach: EditReach
  /// Products that may still be computed.
  private var budget: Int
  private var counts = EditEffect.Counts()
  private var differences: [EditEffect.Difference] = []
  /// What a value costs, before and after together, that is computed on its own.
  private let costOfValue: Int
  /// What a whole row costs; nil where rows are too wide to be kept.
  private let costOfRow: Int?

  /// Values of a band that the budget pays for.
  private struct Share {
    let channel: Int
    let rows: Range<Int>
    let columns: RangeSet<Int>
    /// Whether its rows are computed whole, which is cheaper than many values of a row on their own.
    let inWholeRows: Bool
  }

  /// What counting a value costs besides its products, in products: as one of a row, and on its own.
  private static let extraInRow = 2
  private static let extraAlone = 32
  /// Wider rows are not written whole.
  private static let widestRow = 1 << 22

  static func taken(
    of reach: EditReach, mostProducts: Int
  ) -> (counts: EditEffect.Counts, differences: [EditEffect.Difference]) {
    var tally = EditTally(reach, mostProducts: mostProducts)
    let shares = tally.shares()
    // What computes rows, and room for them, is made only where the budget pays for a row.
    if shares.contains(where: \.inWholeRows) {
      reach.old.withRows { before in
        reach.new.withRows { after in tally.take(shares, before, after) }
      }
    } else {
      for share in shares { tally.takeAlone(share) }
    }
    return (tally.counts, tally.differences)
  }

  private init(_ reach: EditReach, mostProducts: Int) {
    (self.reach, budget) = (reach, mostProducts)
    let widths = [reach.old, reach.new].map(\.outputShape.width)
    let products = [reach.old, reach.new].map(\.trace[0].taps.count)
    costOfValue = products[0] + products[1] + 2 * EditTally.extraAlone
    let canKeepRows = max(widths[0], widths[1]) <= EditTally.widestRow
    costOfRow =
      canKeepRows
      ? zip(widths, products).reduce(0) { $0 + $1.0 * ($1.1 + EditTally.extraInRow) } : nil
  }

  /// Counts what needs no computing, and what the budget does not pay for; the rest is to be taken.
  private mutating func shares() -> [Share] {
    let channels = reach.new.outputShape.channels
    let kept = channels * reach.rowPairs.count * reach.columnPairs.count
    counts.stays = kept
    counts.new = reach.new.trace.count - kept
    counts.gone = reach.old.trace.count - kept
    var shares: [Share] = []
    for channel in 0..<channels {
      for band in reach.bands(ofChannel: channel) {
        let share = share(of: band, channel)
        if !share.rows.isEmpty { shares.append(share) }
      }
    }
    return shares
  }

  private mutating func share(of band: EditReach.Band, _ channel: Int) -> Share {
    let columns = band.columns.ranges.reduce(0) { $0 + $1.count }
    let alone = columns * costOfValue
    let cost = min(alone, costOfRow ?? alone)
    let rows = band.rows.prefix(budget / cost)
    budget -= rows.count * cost
    counts.stays -= band.rows.count * columns
    counts.open += (band.rows.count - rows.count) * columns
    return Share(
      channel: channel, rows: rows, columns: band.columns, inWholeRows: cost < alone)
  }

  private mutating func take(
    _ shares: [Share], _ writeOld: TracedOperation.RowWriter,
    _ writeNew: TracedOperation.RowWriter
  ) {
    var old = Array(repeating: 0.0, count: reach.old.outputShape.width)
    var new = Array(repeating: 0.0, count: reach.new.outputShape.width)
    for share in shares {
      guard share.inWholeRows else {
        takeAlone(share)
        continue
      }
      for row in share.rows {
        let (before, now) = (reach.rowPairs.outputBefore(row), reach.rowPairs.outputNow(row))
        old.withUnsafeMutableBufferPointer { writeOld(share.channel, before, $0) }
        new.withUnsafeMutableBufferPointer { writeNew(share.channel, now, $0) }
        takeRow(share, row, old, new)
      }
    }
  }

  /// Of few values of a row only those are computed.
  private mutating func takeAlone(_ share: Share) {
    for row in share.rows {
      for range in share.columns.ranges {
        for column in range {
          let (before, now) = cells(share.channel, row, column)
          count(now, reach.old.trace.value(of: before), reach.new.trace.value(of: now))
        }
      }
    }
  }

  private mutating func takeRow(_ share: Share, _ row: Int, _ old: [Double], _ new: [Double]) {
    for range in share.columns.ranges {
      for column in range {
        let (before, now) = cells(share.channel, row, column)
        count(now, old[before.column], new[now.column])
      }
    }
  }

  /// The two cells of a pair.
  private func cells(
    _ channel: Int, _ row: Int, _ column: Int
  ) -> (before: CellPosition, now: CellPosition) {
    let (rows, columns) = (reach.rowPairs, reach.columnPairs)
    return (
      CellPosition(
        channel: channel, row: rows.outputBefore(row), column: columns.outputBefore(column)),
      CellPosition(
        channel: channel, row: rows.outputNow(row), column: columns.outputNow(column))
    )
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
