import Questions
import TraceEngine

/// A calculation read from one equal sign to the next: which stages bring new terms, and where what
/// follows does not follow.
///
///     5*11+1*4+15*5+5*2 = 55+4+75+10 = 144     products, then the sum
///     55+4 = 59+75 = 134+10 = 144              the sum so far, and the next term
///     5*11+1*4+15*5+5*2 = 144 + 3 = 147        the bias behind the sum
struct WorkingChain {
  private let working: Working
  let targets: WorkingTargets
  /// All terms that stand for taps or the bias, over all stages.
  private(set) var entries: [WorkingEntry] = []
  /// What the last stage that calculates comes to.
  private(set) var value: Quantity
  /// What stands at its end.
  var result: Quantity { stages.last?.stage.value ?? value }
  private var stages: [WorkingReading] = []
  private var slips: [WorkingReport.Fault] = []
  private var slipMarks: [WorkingReport.Mark] = []
  /// Terms of later stages that follow from a term before them.
  private var followers: [(range: Range<Int>, from: Range<Int>)] = []
  /// Taps, and the bias, that no term stands for so far.
  private var open: [Int]
  private var needsBias: Bool
  private var divides = false
  private var divisorIsUninvited = false

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

  /// The terms of the first stage. A divisor in a convolution is a weight where that makes more of
  /// the terms right (`1/9*(3+…)`), else one that does not belong there.
  private mutating func takeTerms(of stage: WorkingReading) {
    let plain = stage.terms.map { WorkingEntry($0) }
    entries = plain
    divides = stage.divisor != nil
    defer { for entry in entries { _ = claim(entry) } }
    guard !targets.isPooling, let scale = stage.divisor?.inverse else { return }
    let scaled = stage.terms.map { WorkingEntry($0, scale: scale) }
    if WorkingChain.rightCount(scaled, targets) >= max(1, WorkingChain.rightCount(plain, targets)) {
      entries = scaled
    } else {
      divisorIsUninvited = true
    }
  }

  private static func rightCount(_ entries: [WorkingEntry], _ targets: WorkingTargets) -> Int {
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

  private mutating func add(_ terms: some Sequence<Working.Term>) {
    for entry in terms.map({ WorkingEntry($0) }) {
      entries.append(entry)
      _ = claim(entry)
    }
  }

  /// Whether the terms are those before, worked out.
  private func isCopy(_ stage: WorkingReading, of before: WorkingReading) -> Bool {
    stage.terms.count == before.terms.count
      && zip(stage.terms, before.terms).allSatisfy { isSame($0.value, $1.value) }
  }

  private func isSame(_ typed: Quantity, _ number: Quantity) -> Bool {
    targets.isSame(typed, number.value)
  }

  /// `59 + 75` behind `55 + 4`.
  private mutating func carryOn(_ index: Int) {
    let (before, stage) = (stages[index - 1], stages[index])
    add(stage.terms.dropFirst())
    guard let first = stage.terms.first, !isSame(first.value, before.stage.value) else { return }
    slip(before, first.range, index)
  }

  /// What stands behind an equal sign against what stands before it.
  private mutating func compare(_ index: Int, without added: Int) {
    let before = stages[index - 1]
    var stage = stages[index]
    if added > 0 {
      add(stage.terms.suffix(added))
      stage.dropLast(added)
    }
    let old = before.terms.filter { $0.value.value != 0 }
    let new = stage.terms.filter { $0.value.value != 0 }
    let isTermwise = old.count == new.count && new.count > 1
    if isTermwise { followers += zip(new, old).map { ($0.range, $1.range) } }
    if follows(stage, from: before) { return }
    let wrong = isTermwise ? zip(new, old).filter { !isSame($0.value, $1.value) } : []
    // A different divisor behind right terms is no wrong product.
    if wrong.isEmpty { return slip(before, stage.stage.range, index) }
    for (term, source) in wrong {
      slips.append(.product(term.range, factors: source.range, at: nil))
      slipMarks.append(WorkingReport.Mark(term.range, .wrong))
    }
  }

  private func follows(_ stage: WorkingReading, from before: WorkingReading) -> Bool {
    if isSame(stage.value, before.value) { return true }
    // 26/4 behind 5+1+15+5, max(0, -3) behind -3.
    if stage.divisor != nil || stage.isRectified, isSame(stage.sum, before.value) { return true }
    // 6.5 behind 5+1+15+5, divided in the head.
    if let divisor = targets.outcome.divisor, stage.stage.isNumber,
      before.terms.count > 1, before.divisor == nil,
      targets.isSame(stage.value, before.value.value / Double(divisor))
    {
      return true
    }
    // 0 behind -3.
    return !targets.isPooling && stage.stage.isNumber && stage.value.value == 0
      && before.value.value < 0
  }

  private mutating func slip(_ before: WorkingReading, _ range: Range<Int>, _ index: Int) {
    slips.append(
      .slip(
        before.slip, range, sign: working.base + index,
        isLast: working.base + index == working.stages.count - 1, isOnly: false))
    slipMarks.append(WorkingReport.Mark(range, .wrong))
  }

  // MARK: What comes of it

  /// What is wrong but for single terms.
  ///
  /// - Parameter isExplained: whether a wrong rule leads from the terms to the result, so that the
  ///   last sign is no slip.
  func faults(
    _ alignment: WorkingAlignment, isExplained: Bool
  ) -> [WorkingReport.Fault] {
    var faults: [WorkingReport.Fault] = []
    if let fault = functionFault { faults.append(fault) }
    if let fault = divisorFault { faults.append(.divisor(fault)) }
    if let fault = reluFault { faults.append(fault) }
    var slips = slips
    if isExplained, case .slip(_, _, _, isLast: true, _)? = slips.last { slips.removeLast() }
    let isOnly = faults.isEmpty && alignment.faults.isEmpty && slips.count == 1
    return faults
      + slips.map { fault in
        guard case .slip(let kind, let range, let sign, let isLast, _) = fault else { return fault }
        return .slip(kind, range, sign: sign, isLast: isLast, isOnly: isOnly)
      }
  }

  private var functionFault: WorkingReport.Fault? {
    let form = stages[0].stage.form
    let isCompared = (form == .maximum || form == .minimum) && !stages[0].isRectified
    let fits: Bool
    switch targets.function {
    case .sum, .average: fits = !isCompared
    case .maximum: fits = form == .maximum || stages[0].terms.count == 1
    case .minimum: fits = form == .minimum || stages[0].terms.count == 1
    }
    return fits ? nil : .function(needed: targets.function)
  }

  private var divisorFault: WorkingReport.Divisor? {
    guard let divisor = targets.outcome.divisor else {
      return divisorIsUninvited || (targets.isContest && divides) ? .uninvited : nil
    }
    if functionFault != nil { return nil }
    if let typed = stages.lazy.compactMap(\.divisor).first {
      return targets.isSame(typed, Double(divisor)) ? nil : .wrong
    }
    // Divided one by one, or divided in the head.
    let isDivided = entries.contains { entry in
      targets.taps.contains { targets.isSame(entry.value.times(Double(divisor)), $0.input) }
        && !targets.taps.contains { targets.isSame(entry.value, $0.input) }
    }
    let result = working.result.value
    let sum = stages[0].sum.value
    // What is nearer to the quotient was divided in the head, well or not.
    let isSum = abs(result - sum) < abs(result - sum / Double(divisor))
    return isDivided || divisor == 1 || !isSum ? nil : .missing
  }

  private var reluFault: WorkingReport.Fault? {
    guard !targets.isPooling, let last = stages.last else { return nil }
    if targets.operation.endsInReLU { return last.value.value < 0 ? .reluMissing : nil }
    let isCut = stages.contains { $0.isRectified && $0.sum.value < 0 }
    let falls = zip(stages, stages.dropFirst()).contains { before, stage in
      stage.stage.isNumber && stage.value.value == 0 && before.value.value < 0
    }
    return isCut || falls ? .reluUninvited : nil
  }

  /// The marks under later stages.
  func marks(_ alignment: WorkingAlignment, isRight: Bool) -> [WorkingReport.Mark] {
    var marks = slipMarks
    func isMarked(_ range: Range<Int>) -> Bool { marks.contains { $0.range == range } }
    for (range, source) in followers where !isMarked(range) && alignment.isRight(source) {
      marks.append(WorkingReport.Mark(range, .right))
    }
    if isRight, stages.count > 1, let last = stages.last, last.stage.isNumber,
      !isMarked(last.stage.range)
    {
      marks.append(WorkingReport.Mark(last.stage.range, .right))
    }
    return marks
  }
}
