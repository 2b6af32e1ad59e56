import Questions
import TraceEngine

/// The bias, and the terms that are not right.
extension WorkingAlignment {
  mutating func takeBias() {
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

  mutating func compareRest() {
    let left = entries.indices.filter { verdicts[$0] == nil }
    let places = isTaken.indices.filter { !isTaken[$0] }
    guard !left.isEmpty, left.count * places.count <= WorkingAlignment.mostCompared else { return }
    let distance = WorkingDistance(
      left.map { entries[$0] }, places.map { targets.taps[$0] }, targets)
    for (row, column) in distance.pairs() {
      isTaken[places[column]] = true
      blame(left[row], distance.relation(row, column))
    }
  }

  mutating func blame(_ index: Int, _ relation: WorkingRelation) {
    verdicts[index] = relation.fault == nil ? .right : .wrong
    if let fault = relation.fault { faults.append(fault) }
  }

  /// Terms that stand for nothing.
  mutating func judgeRest() {
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
  }

  mutating func addMissing() {
    var missing = isTaken.indices.filter { !isTaken[$0] && !targets.isIdle(targets.taps[$0]) }
    for taps in targets.channels where targets.channels.count > 1 {
      let needed = taps.filter { !targets.isIdle(targets.taps[$0]) }
      guard needed.count > 1, needed.allSatisfy({ missing.contains($0) }) else { continue }
      missing.removeAll { needed.contains($0) }
      faults.append(.channelMissing(targets.taps[needed[0]].cell.channel))
    }
    if missing.isEmpty { return }
    faults.append(
      .missing(
        missing.map { targets.isPooling ? targets.taps[$0].cell : targets.taps[$0].filter }))
  }
}
