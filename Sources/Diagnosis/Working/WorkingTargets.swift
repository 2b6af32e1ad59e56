import Questions
import TraceEngine

/// The terms that a right calculation of a step has, and how typed numbers are compared with them.
struct WorkingTargets {
  let operation: TracedOperation
  let output: CellPosition
  /// In the order of addition; of pooling only those that take part.
  let taps: [Tap]
  /// The bias, where there is one that is not 0.
  let bias: Double?
  let outcome: Step.Outcome
  /// The taps of each channel of the filter.
  let channels: [[Int]]

  /// More taps than anybody writes down are not compared one by one.
  static let most = 1_024

  init(_ step: Step) {
    operation = step.operation
    output = step.output
    let count = step.taps.count
    taps = count <= WorkingTargets.most ? step.taps.filter(\.counts) : []
    bias = step.bias.flatMap { $0 == 0 ? nil : $0 }
    outcome = step.outcome
    channels = Dictionary(grouping: taps.indices) { [taps] in taps[$0].filter.channel }
      .sorted { $0.key < $1.key }.map(\.value)
  }

  var convolution: Convolution? {
    guard case .convolution(let convolution) = operation else { return nil }
    return convolution
  }

  var isPooling: Bool { convolution == nil }

  var function: WorkingReport.Function {
    guard case .pooling(let pooling) = operation else { return .sum }
    switch pooling.kind {
    case .maximum: return .maximum
    case .minimum: return .minimum
    case .average: return .average
    }
  }

  var isContest: Bool { function == .maximum || function == .minimum }

  /// Whether nothing changes when the term of `tap` is left out.
  func isIdle(_ tap: Tap) -> Bool { tap.product == 0 && (!isContest || outcome.sum != 0) }

  /// The first of several channels whose taps are all open and add up to a number alone.
  func channelWithSum(_ entry: WorkingEntry, among open: [Int]) -> Int? {
    guard channels.count > 1, entry.isBare else { return nil }
    return channels.firstIndex { taps in
      taps.count > 1 && isSame(entry.value, taps.reduce(0) { $0 + self.taps[$1].product })
        && taps.allSatisfy { isIdle(self.taps[$0]) || open.contains($0) }
    }
  }

  /// Whether `typed` is `number`, as it is or rounded to the decimals typed.
  func isSame(_ typed: Quantity, _ number: Double) -> Bool {
    if typed.value.isSame(as: number, operation.precision) { return true }
    guard typed.decimals >= 1, let unit = Double("1e-\(typed.decimals)") else { return false }
    return abs(typed.value - number) <= unit / 2 * (1 + 1e-9)
  }

  /// Whether a term is what belongs to a tap: the same two factors, or the product alone.
  func fits(_ entry: WorkingEntry, input: Double, weight: Double) -> Bool {
    guard !isPooling else {
      // 5/4 + 1/4: divided one by one.
      let divisor = outcome.divisor.map(Double.init) ?? 1
      return isSame(entry.value, input)
        || (divisor != 1 && isSame(entry.value.times(divisor), input))
    }
    let product = input * weight
    guard let (first, second) = entry.pair else { return isSame(entry.value, product) }
    guard (entry.value.value < 0) == (product < 0) || product == 0 else { return false }
    let (input, weight) = (abs(input), abs(weight))
    return (isSame(first.magnitude, input) && isSame(second.magnitude, weight))
      || (isSame(first.magnitude, weight) && isSame(second.magnitude, input))
  }

  func fits(_ entry: WorkingEntry, _ tap: Tap) -> Bool {
    fits(entry, input: tap.input, weight: tap.weight)
  }
}

/// One typed term, as it is compared.
struct WorkingEntry: Equatable {
  let factors: [Quantity]
  let value: Quantity
  let range: Range<Int>

  init(_ term: Working.Term, scale: Quantity? = nil) {
    factors = term.factors.map(\.number) + (scale.map { [$0] } ?? [])
    value = scale.map { term.value.times($0.value, $0.exact) } ?? term.value
    range = term.range
  }

  /// A sum that is multiplied as a whole.
  init(sum values: [Quantity], times scale: Quantity, _ range: Range<Int>) {
    let sum = values.dropFirst().reduce(values[0]) { $0.plus($1) }
    factors = [sum, scale]
    value = sum.times(scale.value, scale.exact)
    self.range = range
  }

  /// Both factors of a product of two.
  var pair: (Quantity, Quantity)? { factors.count == 2 ? (factors[0], factors[1]) : nil }
  var isBare: Bool { factors.count == 1 }
}
