import Questions
import TraceEngine

/// Which typed term stands for which tap, and what is wrong with those that fit none.
///
/// First the terms that are right are found, as many as possible in the order of the taps, then in
/// any order, then subtotals; the rest are laid against the remaining taps by edit distance. So a
/// single wrong number is one fault, and not an extra term and a missing one.
struct WorkingAlignment {
  private let entries: [WorkingEntry]
  private let targets: WorkingTargets
  private var verdicts: [WorkingReport.Mark.Kind?]
  /// Which taps a term stands for.
  private var isTaken: [Bool]
  private var biases = 0
  private(set) var faults: [WorkingReport.Fault] = []

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
    } else {
      takeSubtotals()
      takeInOrder()
      takeInAnyOrder()
      takeRows()
    }
    takeBias()
    compareRest()
    finish()
  }

  // MARK: Right terms

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
    // lengths[row][column]: the most that can be matched from there on.
    var lengths = Array(repeating: 0, count: (rows + 1) * (columns + 1))
    func fits(_ row: Int, _ column: Int) -> Bool {
      let entry = entries[left[row]]
      guard column < places.count else { return isBias(entry) }
      return targets.fits(entry, targets.taps[places[column]])
    }
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

  /// With several channels, numbers alone that are no more than there are channels (and the bias)
  /// are subtotals.
  private mutating func takeSubtotals() {
    let channels = targets.channels
    let bare = entries.indices.filter { entries[$0].isBare }
    guard channels.count > 1, channels.contains(where: { $0.count > 1 }),
      bare.count <= channels.count + 1
    else { return }
    var rest = bare
    for taps in channels {
      guard let index = rest.first(where: { isSum(entries[$0], of: taps) }) else { continue }
      rest.removeAll { $0 == index }
      verdicts[index] = .right
      for tap in taps { isTaken[tap] = true }
    }
    // Nothing but subtotals: those that fit none stand for the channels that are left, in order.
    guard bare.count == entries.count, bare.count >= channels.count else { return }
    if let last = rest.last, isBias(entries[last]) { rest.removeLast() }
    for taps in channels {
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

  private func isBias(_ entry: WorkingEntry) -> Bool {
    targets.bias.map { targets.isSame(entry.value, $0) } ?? false
  }

  // MARK: The bias

  private mutating func takeBias() {
    guard let bias = targets.bias else { return }
    for (index, entry) in entries.enumerated() where verdicts[index] == nil {
      if isBias(entry) {
        biases += 1
        verdicts[index] = biases == 1 ? .right : .extra
      } else if isMultiple(entry, of: bias) {
        biases += 2
        verdicts[index] = .wrong
      }
    }
    if biases > 1 { faults.append(.biasRepeated) }
    guard biases == 0 else { return }
    let turned = entries.indices.last {
      verdicts[$0] == nil && entries[$0].isBare && targets.isSame(entries[$0].value, -bias)
    }
    guard let turned else { return }
    biases = 1
    verdicts[turned] = .wrong
    faults.append(.biasSign)
  }

  /// The bias times the number of taps, channels or the like, while all products are there.
  private func isMultiple(_ entry: WorkingEntry, of bias: Double) -> Bool {
    guard let (first, second) = entry.pair, isTaken.allSatisfy({ $0 }) else { return false }
    return targets.isSame(first, bias) || targets.isSame(second, bias)
  }

  // MARK: The rest

  private mutating func compareRest() {
    let left = entries.indices.filter { verdicts[$0] == nil }
    let places = isTaken.indices.filter { !isTaken[$0] }
    if left.isEmpty { return }
    let distance = WorkingDistance(
      left.map { entries[$0] }, places.map { targets.taps[$0] }, targets)
    for (row, column) in distance.pairs() {
      isTaken[places[column]] = true
      blame(left[row], distance.relation(row, column))
    }
  }

  private mutating func blame(_ index: Int, _ relation: WorkingRelation) {
    verdicts[index] = relation.fault == nil ? .right : .wrong
    if let fault = relation.fault { faults.append(fault) }
  }

  private mutating func finish() {
    var extra: [Range<Int>] = []
    for (index, entry) in entries.enumerated() where verdicts[index] == nil {
      // A zero adds nothing.
      if entry.value.value == 0 && !targets.isContest { continue }
      let isAgain = targets.taps.contains { targets.fits(entry, $0) }
      if isAgain && targets.isContest {
        verdicts[index] = .right
      } else if isAgain && !entry.isBare || isAgain && targets.isPooling {
        verdicts[index] = .extra
        faults.append(.repeated(entry.range))
      } else if entry.isBare, targets.bias != nil, biases == 0 {
        biases = 1
        verdicts[index] = .wrong
        faults.append(.biasOther(entry.range))
      } else {
        verdicts[index] = .extra
        extra.append(entry.range)
      }
    }
    if !extra.isEmpty { faults.append(.extra(extra)) }
    let missing = isTaken.indices.filter { !isTaken[$0] && !targets.isIdle(targets.taps[$0]) }
      .map { targets.isPooling ? targets.taps[$0].cell : targets.taps[$0].filter }
    if !missing.isEmpty { faults.append(.missing(missing)) }
    if targets.bias != nil, biases == 0 { faults.append(.biasMissing) }
  }
}
