import Questions
import TraceEngine

/// What is wrong with the calculation as a whole, and the marks under what follows the terms.
extension WorkingChain {
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
