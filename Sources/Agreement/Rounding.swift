import TraceEngine

/// What kinds of numbers both sides are made of: found once, since neither another order of the
/// operands nor another geometry changes it, only another scale.
struct NumberKinds {
  /// Whether input and weights are whole numbers.
  var areWhole: Bool
  /// Whether each of the other program's numbers is a float.
  let resultsAreFloats: Bool

  init(_ operation: TracedOperation, _ theirs: Tensor) {
    areWhole = [operation.input.values, operation.weights?.values ?? []]
      .allSatisfy { $0.allSatisfy { $0 == $0.rounded() } }
    resultsAreFloats = theirs.values.allSatisfy { Double(Float($0)).isSameNumber(as: $0) }
  }

  /// float32 where ours is computed so or all their numbers are floats.
  func arithmetic(of operation: TracedOperation) -> Precision {
    operation.precision == .float32 || resultsAreFloats ? .float32 : .float64
  }
}

/// How far two right results can be apart because they were added up in another order or arithmetic.
struct Rounding {
  /// Steps of reading, bias and division besides the additions.
  private static let besides = 8.0
  /// Steps that are compared before a whole map is computed.
  private static let samples = 24

  private let operation: TracedOperation
  /// Half the distance from 1 to the next number.
  private let unit: Double
  /// Sums of whole numbers below this are exact.
  private let exactBelow: Double

  /// - Parameter numbers: what is known of both sides' numbers.
  init(_ operation: TracedOperation, _ numbers: NumberKinds) {
    self.operation = operation
    let isFloat = numbers.arithmetic(of: operation) == .float32
    unit = isFloat ? 0x1p-24 : 0x1p-53
    let isWhole = numbers.areWhole && (operation.bias ?? []).allSatisfy { $0 == $0.rounded() }
    exactBelow = isWhole ? (isFloat ? 0x1p24 : 0x1p53) : 0
  }

  /// For each cell of the feature map.
  ///
  /// - Parameter progress: told after each row how many cells are done.
  func bounds(told progress: (Int) -> Void) -> [Double] {
    guard let sizes = operation.ofSizes() else {
      return operation.featureMap(told: progress).values.map { bound(ofSize: $0.magnitude) }
    }
    return sizes.featureMap(told: progress).values.map(bound)
  }

  /// For one step.
  func bound(of step: Step) -> Double {
    switch operation {
    case .convolution, .dense:
      return bound(ofSize: step.taps.reduce(abs(step.bias ?? 0)) { $0 + $1.product.magnitude })
    case .pooling(let pooling) where pooling.kind == .average:
      let outcome = step.outcome
      let size = step.taps.reduce(0) { $0 + $1.product.magnitude }
      return bound(ofSize: size / Double(outcome.divisor ?? 1))
    case .pooling, .rectification, .flatten, .softmax:
      return bound(ofSize: step.value.magnitude)
    }
  }

  /// Whether shapes and a few steps from all over the map agree.
  func mayAllow(_ theirs: Tensor) -> Bool {
    guard operation.outputShape == theirs.shape else { return false }
    let trace = operation.trace
    let stride = max(1, trace.count / Rounding.samples)
    return Swift.stride(from: 0, to: trace.count, by: stride).allSatisfy { index in
      let (our, their) = (trace[index].value, theirs.values[index])
      return our.isSameNumber(as: their) || (our - their).magnitude <= bound(of: trace[index])
    }
  }

  /// - Parameter size: the sum of the products' magnitudes.
  private func bound(ofSize size: Double) -> Double {
    // A mean of whole numbers is none; so only sums are exact.
    var divides = false
    if case .pooling(let pooling) = operation { divides = pooling.kind == .average }
    if case .softmax = operation { divides = true }
    if !divides && size < exactBelow { return 0 }
    let taps = operation.channelsPerStep * operation.rows.window * operation.columns.window
    return (Double(taps) + Rounding.besides) * unit * size
  }
}

extension TracedOperation {
  /// The operation on the sizes of all numbers, so that each value is the sum of its products' sizes;
  /// nil where values are no sums.
  fileprivate func ofSizes() -> TracedOperation? {
    switch self {
    case .convolution, .dense: break
    case .pooling(let pooling) where pooling.kind == .average: break
    case .pooling, .rectification, .flatten, .softmax: return nil
    }
    var parts = OperationParts(self)
    parts.takeSizes()
    (parts.relu, parts.precision) = (false, .float64)
    return try? parts.made()
  }
}

extension OperationParts {
  /// Leaves the signs of all numbers off.
  fileprivate mutating func takeSizes() {
    input = input.map(abs)
    weights = weights?.map(abs)
    bias = bias?.map(abs)
  }
}
