import Questions
import TraceEngine

/// What stands behind each equal sign, against what stands before it.
extension WorkingChain {
  /// `59 + 75` behind `55 + 4`.
  mutating func carryOn(_ index: Int) {
    let (before, stage) = (stages[index - 1], stages[index])
    add(stage.terms.dropFirst())
    guard let first = stage.terms.first, !isSame(first.value, before.stage.value) else { return }
    slip(before, first.range, index)
  }

  /// What stands behind an equal sign against what stands before it.
  mutating func compare(_ index: Int, without added: Int) {
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
    if follows(stage, from: before) || isPutRight(index) { return }
    let wrong = isTermwise ? zip(new, old).filter { !isSame($0.value, $1.value) } : []
    // A different divisor behind right terms is no wrong product.
    if wrong.isEmpty { return slip(before, stage.stage.range, index) }
    for (term, source) in wrong {
      slips.append(.product(term.range, factors: source.range, at: nil))
      slipMarks.append(WorkingReport.Mark(term.range, .wrong))
    }
  }

  /// Whether a number follows, if not from the number before it, from what stands before that: one
  /// false link is told once (`55+4 = 58 = 59`), and a number may be rounded twice (`10/3 = 3.3 = 3.33`).
  private func isPutRight(_ index: Int) -> Bool {
    index >= 2 && stages[index].stage.isNumber && stages[index - 1].stage.isNumber
      && follows(stages[index], from: stages[index - 2])
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
}
