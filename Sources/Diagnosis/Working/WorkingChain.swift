import Questions
import TraceEngine

/// A calculation read from one equal sign to the next: which stages bring new terms, and where what
/// follows does not follow.
///
///     5*11+1*4+15*5+5*2 = 55+4+75+10 = 144     products, then the sum
///     55+4 = 59+75 = 134+10 = 144              the sum so far, and the next term
///     5*11+1*4+15*5+5*2 = 144 + 3 = 147        the bias behind the sum
struct WorkingChain {
  let working: Working
  let targets: WorkingTargets
  /// All terms that stand for taps or the bias, over all stages.
  private(set) var entries: [WorkingEntry] = []
  /// The same with every sum that is multiplied as a whole as one product.
  private(set) var wholes: [WorkingEntry] = []
  /// What the last stage that calculates comes to.
  private(set) var value: Quantity
  /// What stands at its end.
  var result: Quantity { stages.last?.stage.value ?? value }
  private(set) var stages: [WorkingReading] = []
  /// Equal signs behind which something else stands than before them, and the marks there.
  var slips: [WorkingReport.Fault] = []
  var slipMarks: [WorkingReport.Mark] = []
  /// Terms of later stages that follow from a term before them.
  var followers: [(range: Range<Int>, from: Range<Int>)] = []
  /// Taps, and the bias, that no term stands for so far.
  private var open: [Int]
  private var needsBias: Bool
  private(set) var divides = false
  private(set) var divisorIsUninvited = false

  init(_ working: Working, _ targets: WorkingTargets) {
    (self.working, self.targets) = (working, targets)
    value = working.stages[working.base].value
    open = targets.taps.indices.filter { !targets.isIdle(targets.taps[$0]) }
    needsBias = targets.bias != nil
  }

  mutating func read() {
    stages = working.stages[working.base...].map { WorkingReading($0, targets) }
    takeTerms(of: stages[0])
    for index in stages.indices.dropFirst() {
      let (before, stage) = (stages[index - 1], stages[index])
      if !stage.stage.isNumber { value = stage.stage.value }
      divides = divides || stage.divisor != nil
      let added = newTerms(in: stage, after: before)
      if added == stage.terms.count - 1, added > 0 {
        carryOn(index)
      } else {
        compare(index, without: added)
      }
    }
  }

  /// The terms of the first stage. What a whole sum is multiplied by, or divided by, is the weight of
  /// each where that makes half of the terms right (`1/9*(3+…)`). Else a divisor does not belong
  /// there, and a sum times a number is one product.
  private mutating func takeTerms(of stage: WorkingReading) {
    entries = stage.terms.map { WorkingEntry($0) }
    divides = stage.divisor != nil
    defer { for entry in entries { _ = claim(entry) } }
    guard !targets.isPooling else { return }
    wholes = stage.wholes
    let plain = rightCount(entries)
    guard let divisor = stage.divisor, let scale = divisor.inverse else {
      if wholes.count < entries.count, plain * 2 < entries.count { entries = wholes }
      return
    }
    let scaled = stage.terms.map { WorkingEntry($0, scale: scale) }
    let right = rightCount(scaled)
    if right >= max(1, plain), right * 2 >= scaled.count {
      entries = scaled
    } else if divisor.magnitude.value > 1 {
      divisorIsUninvited = true
    } else {
      entries = wholes
    }
  }

  private func rightCount(_ entries: [WorkingEntry]) -> Int {
    entries.filter { entry in targets.taps.contains { targets.fits(entry, $0) } }.count
  }

  /// How many terms at the end of `stage` are new: taps or the bias that had no term so far.
  private func newTerms(in stage: WorkingReading, after before: WorkingReading) -> Int {
    guard stage.stage.form == .sum, !isCopy(stage, of: before) else { return 0 }
    if needsBias, let last = stage.terms.last, let bias = targets.bias,
      targets.isSame(last.value, bias), stage.terms.count == before.terms.count + 1
    {
      return 1
    }
    let rest = stage.terms.dropFirst()
    // The sum so far, and more.
    if let first = stage.terms.first, isSame(first.value, before.value),
      !isSame(stage.value, before.value)
    {
      return rest.count
    }
    var attempt = self
    let isNew = rest.allSatisfy { attempt.claim(WorkingEntry($0)) }
    return isNew ? rest.count : 0
  }

  /// Lets a term stand for an open channel, for the first open tap that it fits, or for the bias;
  /// false where it fits none.
  private mutating func claim(_ entry: WorkingEntry) -> Bool {
    if let channel = targets.channelWithSum(entry, among: open) {
      open.removeAll { targets.channels[channel].contains($0) }
      return true
    }
    if let at = open.firstIndex(where: { targets.fits(entry, targets.taps[$0]) }) {
      open.remove(at: at)
      return true
    }
    guard needsBias, let bias = targets.bias, targets.isSame(entry.value, bias) else {
      return false
    }
    needsBias = false
    return true
  }

  mutating func add(_ terms: some Sequence<Working.Term>) {
    for entry in terms.map({ WorkingEntry($0) }) {
      entries.append(entry)
      wholes.append(entry)
      _ = claim(entry)
    }
  }

  /// Whether the terms are those before, worked out.
  private func isCopy(_ stage: WorkingReading, of before: WorkingReading) -> Bool {
    stage.terms.count == before.terms.count
      && zip(stage.terms, before.terms).allSatisfy { isSame($0.value, $1.value) }
  }

  func isSame(_ typed: Quantity, _ number: Quantity) -> Bool {
    targets.isSame(typed, number.value)
  }
}
