import Questions

/// A stage as the operation at hand has it: `max(0, …)` in a convolution is ReLU.
struct WorkingReading {
  let stage: Working.Stage
  private(set) var terms: [Working.Term]
  let divisor: Quantity?
  let isRectified: Bool
  /// Before ReLU and division.
  private(set) var sum: Quantity
  private(set) var value: Quantity

  init(_ stage: Working.Stage, _ targets: WorkingTargets) {
    self.stage = stage
    var terms = stage.terms
    var isRectified = stage.form == .rectified
    if !targets.isPooling, stage.form == .maximum, stage.arguments.count == 2 {
      let zero = stage.arguments.firstIndex {
        $0.count == 1 && terms[$0.lowerBound].value.value == 0
      }
      if let zero {
        terms = Array(terms[stage.arguments[1 - zero]])
        isRectified = true
      }
    }
    (self.terms, divisor, self.isRectified) = (terms, stage.divisor, isRectified)
    sum = WorkingReading.sum(of: terms)
    value = stage.value
  }

  /// Leaves out terms that are new in this stage.
  mutating func dropLast(_ count: Int) {
    terms.removeLast(count)
    sum = WorkingReading.sum(of: terms)
    value = divisor.flatMap(\.inverse).map { sum.times($0.value, $0.exact) } ?? sum
  }

  /// The terms, but every sum that is multiplied as a whole is one product: `(5+1)*3 + 2` is 6·3
  /// and 2.
  var wholes: [WorkingEntry] {
    if terms.count > 1, let scale = divisor?.inverse {
      return [WorkingEntry(sum: terms.map(\.value), times: scale, stage.range)]
    }
    var entries: [WorkingEntry] = []
    var rest = terms[...]
    while let first = rest.first {
      // A number that multiplies a whole sum is the last factor of each term, without a place.
      let group = rest.prefix { $0.scale != nil && $0.scale == first.scale }
      if group.count > 1, let scale = first.scale, let last = group.last {
        let values = group.map { term in
          term.factors.dropFirst().dropLast().reduce(term.factors[0].number) { value, factor in
            value.times(factor.number.value, factor.number.exact)
          }
        }
        let range = first.range.lowerBound..<last.range.upperBound
        entries.append(WorkingEntry(sum: values, times: scale, range))
        rest = rest.dropFirst(group.count)
      } else {
        entries.append(WorkingEntry(first))
        rest = rest.dropFirst()
      }
    }
    return entries
  }

  /// What goes wrong where the next stage does not follow from this one.
  var slip: WorkingReport.Slip {
    if stage.isNumber { return .copying }
    if divisor != nil { return .division }
    if stage.form == .maximum || stage.form == .minimum, !isRectified { return .comparison }
    return terms.count > 1 ? .addition : .multiplication
  }

  private static func sum(of terms: [Working.Term]) -> Quantity {
    terms.dropFirst().reduce(terms[0].value) { $0.plus($1.value) }
  }
}

extension Working.Term {
  /// The number that multiplies the whole sum in which the term stands; nil where none does.
  fileprivate var scale: Quantity? {
    guard factors.count > 1, let last = factors.last, last.range == range else { return nil }
    return last.number
  }
}
