import TraceEngine

extension WrongValue {
  /// The value that `terms` come to when everything after them is done rightly: the bias added, and
  /// ReLU where the convolution has one.
  ///
  /// - Parameter cell: of the output.
  package init(finishing terms: [Term], of convolution: Convolution, at cell: CellPosition) {
    let sum = convolution.sum(of: terms)
    self.init(convolution.finished(sum, channel: cell.channel), terms: terms)
  }

  /// What a step comes to, with its products where it is one of a convolution.
  init(_ step: Step) {
    guard case .convolution = step.operation else {
      self.init(step.value)
      return
    }
    self.init(step.value, terms: step.terms)
  }
}

extension Step {
  /// The products in the order of addition.
  ///
  /// - Complexity: O(taps).
  var terms: [WrongValue.Term] {
    terms { WrongValue.Term(input: $0.input, weight: $0.weight) }
  }

  /// A product for each tap. Walked with an iterator: `map` would set one up anew for every tap.
  ///
  /// - Complexity: O(taps).
  func terms(_ term: (Tap) -> WrongValue.Term) -> [WrongValue.Term] {
    var terms: [WrongValue.Term] = []
    for tap in taps { terms.append(term(tap)) }
    return terms
  }
}

extension Convolution {
  /// The sum of `terms`, rounded as the convolution rounds.
  func sum(of terms: [WrongValue.Term]) -> Double {
    terms.reduce(0) { precision.rounded($0 + precision.rounded($1.input * $1.weight)) }
  }

  /// `sum` with the bias of output channel `channel` and ReLU.
  func finished(_ sum: Double, channel: Int) -> Double {
    rectified(precision.rounded(sum + (bias?[channel] ?? 0)))
  }

  /// `value` after ReLU, if the convolution has one.
  func rectified(_ value: Double) -> Double { relu ? max(0, value) : value }

  /// How many products a channel of the filter makes.
  var tapsPerChannel: Int { filters.shape.height * filters.shape.width }
}
