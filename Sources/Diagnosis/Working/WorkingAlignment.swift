import Questions
import TraceEngine

/// Which typed term stands for which tap, and what is wrong with those that fit none.
///
/// First the terms that are right are found, as many as possible in the order of the taps, then in
/// any order, then subtotals; the rest are laid against the remaining taps by edit distance. So a
/// single wrong number is one fault, and not an extra term and a missing one.
struct WorkingAlignment {
  let entries: [WorkingEntry]
  let targets: WorkingTargets
  var verdicts: [WorkingReport.Mark.Kind?]
  /// Which taps a term stands for.
  var isTaken: [Bool]
  var biases = 0
  var faults: [WorkingReport.Fault] = []

  /// Beyond these, terms times taps, nobody has kept an order, and nobody reads about every number.
  static let (mostInOrder, mostCompared) = (40_000, 10_000)

  init(_ entries: [WorkingEntry], _ targets: WorkingTargets) {
    (self.entries, self.targets) = (entries, targets)
    verdicts = Array(repeating: nil, count: entries.count)
    isTaken = Array(repeating: false, count: targets.taps.count)
  }

  var marks: [WorkingReport.Mark] {
    zip(entries, verdicts).compactMap { entry, kind in
      kind.map { WorkingReport.Mark(entry.range, $0) }
    }
  }

  /// Whether the term at this place is right.
  func isRight(_ range: Range<Int>) -> Bool {
    zip(entries, verdicts).contains { $0.range == range && $1 == .right }
  }

  /// - Parameter rule: the products of a wrong rule that the terms follow, one for each tap.
  mutating func align(along rule: [WrongValue.Term]?) {
    guard !targets.taps.isEmpty else { return }
    if let rule, rule.count == targets.taps.count {
      follow(rule)
      finish()
      return
    }
    var products = self
    takeSubtotals()
    let hasSubtotals = verdicts.contains { $0 != nil }
    alignProducts()
    guard hasSubtotals else { return }
    // Three numbers may be three products as well as three subtotals.
    products.alignProducts()
    if products.faults.count < faults.count { self = products }
  }

  /// For terms that stand for no taps: all are wrong but the bias.
  mutating func refuse() {
    takeBias()
    if targets.bias != nil, biases == 0 { faults.append(.biasMissing) }
    for index in entries.indices where verdicts[index] == nil { verdicts[index] = .wrong }
  }

  /// For terms of another cell: none belongs here.
  mutating func dismiss(_ cell: CellPosition) {
    verdicts = verdicts.map { _ in .extra }
    faults = [.otherCell(cell)]
  }

  private mutating func alignProducts() {
    takeInOrder()
    takeInAnyOrder()
    takeRows()
    finish()
  }

  private mutating func finish() {
    takeBias()
    compareRest()
    judgeRest()
    addMissing()
    if targets.bias != nil, biases == 0 { faults.append(.biasMissing) }
  }

  /// Products of a wrong rule: each is right only where the right rule has it too.
  private mutating func follow(_ rule: [WrongValue.Term]) {
    for (index, entry) in entries.enumerated() {
      let place = rule.indices.first { place in
        !isTaken[place] && targets.fits(entry, input: rule[place].input, weight: rule[place].weight)
      }
      guard let place else { continue }
      isTaken[place] = true
      let tap = targets.taps[place]
      if targets.fits(entry, tap) || (entry.value.value == 0 && targets.isIdle(tap)) {
        verdicts[index] = .right
      } else {
        blame(index, WorkingRelation(entry, tap, targets))
      }
    }
  }

  /// The longest run of right terms in the order of the taps, the bias after them.
  private mutating func takeInOrder() {
    let left = entries.indices.filter { verdicts[$0] == nil }
    let places = isTaken.indices.filter { !isTaken[$0] }
    let (rows, columns) = (left.count, places.count + 1)
    guard rows * columns <= WorkingAlignment.mostInOrder else { return }
    let fitting = left.flatMap { index in
      places.map { targets.fits(entries[index], targets.taps[$0]) } + [isBias(entries[index])]
    }
    func fits(_ row: Int, _ column: Int) -> Bool { fitting[row * columns + column] }
    // lengths[row][column]: the most that can be matched from there on.
    var lengths = Array(repeating: 0, count: (rows + 1) * (columns + 1))
    for row in (0..<rows).reversed() {
      for column in (0..<columns).reversed() {
        let at = row * (columns + 1) + column
        let skipped = max(lengths[at + 1], lengths[at + columns + 1])
        let taken = fits(row, column) ? lengths[at + columns + 2] + 1 : 0
        lengths[at] = max(skipped, taken)
      }
    }
    var (row, column) = (0, 0)
    while row < rows, column < columns {
      let at = row * (columns + 1) + column
      if fits(row, column), lengths[at] == lengths[at + columns + 2] + 1 {
        verdicts[left[row]] = .right
        if column < places.count { isTaken[places[column]] = true } else { biases += 1 }
        row += 1
        column += 1
      } else if lengths[at] == lengths[at + 1] {
        column += 1
      } else {
        row += 1
      }
    }
  }

  private mutating func takeInAnyOrder() {
    for (index, entry) in entries.enumerated() where verdicts[index] == nil {
      if let place = isTaken.indices.first(where: {
        !isTaken[$0] && targets.fits(entry, targets.taps[$0])
      }) {
        isTaken[place] = true
        verdicts[index] = .right
      }
    }
  }

  /// With several channels, numbers alone are subtotals where each channel has its own among them,
  /// or where they are no more than there are channels (and the bias).
  private mutating func takeSubtotals() {
    let channels = targets.channels
    guard channels.count > 1, channels.contains(where: { $0.count > 1 }) else { return }
    var rest = entries.indices.filter { entries[$0].isBare }
    let count = rest.count
    var found: [(index: Int, channel: Int)] = []
    for channel in channels.indices {
      guard let index = rest.first(where: { isSum(entries[$0], of: channels[channel]) }) else {
        continue
      }
      rest.removeAll { $0 == index }
      found.append((index, channel))
    }
    guard found.count == channels.count || count <= channels.count + 1 else { return }
    for (index, channel) in found {
      verdicts[index] = .right
      for tap in channels[channel] { isTaken[tap] = true }
    }
    if count == entries.count && count >= channels.count { takeWrongSubtotals(rest) }
  }

  /// Nothing but subtotals: those that fit none stand for the channels that are left, in order.
  private mutating func takeWrongSubtotals(_ left: [Int]) {
    var rest = left
    if let last = rest.last, isBias(entries[last]) { rest.removeLast() }
    for taps in targets.channels {
      guard !taps.contains(where: { isTaken[$0] }), let index = rest.first else { continue }
      rest.removeFirst()
      for tap in taps { isTaken[tap] = true }
      verdicts[index] = .wrong
      faults.append(
        .subtotal(entries[index].range, channel: targets.taps[taps[0]].cell.channel))
    }
  }

  /// Several products of one row of the window, or of one channel, in one number.
  private mutating func takeRows() {
    let rows = Dictionary(grouping: targets.taps.indices) { index -> [Int] in
      let place = targets.taps[index].filter
      return [place.channel, place.row]
    }
    let groups = rows.sorted { $0.key.lexicographicallyPrecedes($1.key) }.map(\.value)
    for taps in targets.channels + groups where !taps.contains(where: { isTaken[$0] }) {
      guard taps.count > 1, !targets.isContest,
        let index = entries.indices.first(where: {
          verdicts[$0] == nil && entries[$0].isBare && isSum(entries[$0], of: taps)
        })
      else { continue }
      verdicts[index] = .right
      for tap in taps { isTaken[tap] = true }
    }
  }

  private func isSum(_ entry: WorkingEntry, of taps: [Int]) -> Bool {
    entry.isBare && targets.isSame(entry.value, taps.reduce(0) { $0 + targets.taps[$1].product })
  }

  func isBias(_ entry: WorkingEntry) -> Bool {
    targets.bias.map { targets.isSame(entry.value, $0) } ?? false
  }
}
