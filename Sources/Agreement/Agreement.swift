import TraceEngine

/// How far another program's result is from ours.
///
///     let agreement = Agreement(of: operation, with: theirs)
///     agreement.verdict          // .different
///     agreement.first            // the first cell beyond rounding, and its step
///
/// What counts as rounding is no matter of taste: adding n products in any order, in the coarser of
/// both arithmetics, can be off by about n units of the sum of their sizes. Sums of whole numbers are
/// exact, and there nothing is rounding.
package struct Agreement: Equatable, Sendable {
  package enum Verdict: Equatable, Sendable {
    /// Every value is the same.
    case same
    /// All differences are small enough to come from rounding.
    case rounding
    case different
    /// There are other numbers of rows, columns or channels.
    case otherShape
  }

  /// A cell, and the index of its step.
  package struct Place: Equatable, Sendable {
    package let cell: CellPosition
    package let step: Int
    package let ours: Double
    package let theirs: Double
  }

  package let verdict: Verdict
  package let ours: TensorShape
  package let theirs: TensorShape
  /// Values that are not equal, and those of them that rounding does not explain.
  package let differing: Int
  package let beyondRounding: Int
  /// The first cell that rounding does not explain; where there is none, the first that differs.
  package let first: Place?
  package let largestAbsolute: Double
  /// Of the larger of both values.
  package let largestRelative: Double
  /// How many numbers of `arithmetic` lie between two values at most.
  package let largestUnits: UInt64
  /// float32 where either side is.
  package let arithmetic: Precision

  /// - Parameter progress: told now and then how many of how many parts of the work are done.
  /// - Complexity: O(steps · taps a step).
  package init(
    of operation: TracedOperation, with theirs: Tensor,
    told progress: (_ done: Int, _ count: Int) -> Void = { _, _ in }
  ) {
    self.init(of: operation, with: theirs, NumberKinds(operation, theirs), told: progress)
  }

  init(
    of operation: TracedOperation, with theirs: Tensor, _ numbers: NumberKinds,
    told progress: (_ done: Int, _ count: Int) -> Void = { _, _ in }
  ) {
    (ours, self.theirs) = (operation.outputShape, theirs.shape)
    arithmetic = numbers.arithmetic(of: operation)
    guard ours == theirs.shape else {
      (verdict, first, differing, beyondRounding) = (.otherShape, nil, 0, 0)
      (largestAbsolute, largestRelative, largestUnits) = (0, 0, 0)
      return
    }
    var count = Count()
    let steps = operation.trace.count
    let bounds = Rounding(operation, numbers).bounds { progress($0, 2 * steps) }
    let values = operation.featureMap { progress(steps + $0, 2 * steps) }.values
    for (index, (our, their)) in zip(values, theirs.values).enumerated() {
      count.take(our, their, bounds[index], arithmetic, at: index)
    }
    (differing, beyondRounding) = (count.differing, count.beyond)
    largestAbsolute = count.absolute
    largestRelative = count.relative
    largestUnits = count.units
    verdict = count.differing == 0 ? .same : count.beyond == 0 ? .rounding : .different
    let trace = operation.trace
    first = (count.firstBeyond ?? count.first).map { index in
      Place(
        cell: trace[index].output, step: index, ours: values[index], theirs: theirs.values[index])
    }
  }

  private struct Count {
    var differing = 0
    var beyond = 0
    var first: Int?
    var firstBeyond: Int?
    var absolute = 0.0
    var relative = 0.0
    var units: UInt64 = 0

    mutating func take(
      _ our: Double, _ their: Double, _ bound: Double, _ arithmetic: Precision, at index: Int
    ) {
      if our.isSameNumber(as: their) { return }
      differing += 1
      if first == nil { first = index }
      let distance = (our - their).magnitude
      let isFinite = our.isFinite && their.isFinite
      if isFinite {
        absolute = max(absolute, distance)
        relative = max(relative, distance / max(our.magnitude, their.magnitude))
        units = max(units, unitsBetween(our, their, arithmetic))
      } else {
        (absolute, relative, units) = (.infinity, .infinity, .max)
      }
      if isFinite && distance <= bound { return }
      beyond += 1
      if firstBeyond == nil { firstBeyond = index }
    }
  }
}

/// How many steps from one number to the next lie between two.
///
///     unitsBetween(1, 1.0000000000000002, .float64)   // 1
///
/// - Precondition: both are finite.
func unitsBetween(_ left: Double, _ right: Double, _ arithmetic: Precision) -> UInt64 {
  switch arithmetic {
  case .float64: return distance(order(left), order(right))
  case .float32: return distance(order(Float(left)), order(Float(right)))
  }
}

private func distance(_ left: Int64, _ right: Int64) -> UInt64 {
  left > right
    ? UInt64(bitPattern: left &- right) : UInt64(bitPattern: right &- left)
}

/// Numbers as whole numbers in the same order; both zeros are 0.
private func order(_ value: Double) -> Int64 {
  let bits = Int64(bitPattern: value.magnitude.bitPattern)
  return value.sign == .minus ? -bits : bits
}

private func order(_ value: Float) -> Int64 {
  let bits = Int64(value.magnitude.bitPattern)
  return value.sign == .minus ? -bits : bits
}
