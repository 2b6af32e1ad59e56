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

  /// What a step comes to, with its products where there are weights.
  init(_ step: Step) {
    guard step.operation.weights != nil else {
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

extension Precision {
  /// The sum of `terms`, rounded at each product and each addition.
  func sum(of terms: [WrongValue.Term]) -> Double {
    terms.reduce(0) { rounded($0 + rounded($1.input * $1.weight)) }
  }
}

extension Convolution {
  /// The sum of `terms`, rounded as the convolution rounds.
  func sum(of terms: [WrongValue.Term]) -> Double { precision.sum(of: terms) }

  /// `sum` with the bias of output channel `channel` and ReLU.
  func finished(_ sum: Double, channel: Int) -> Double {
    rectified(precision.rounded(sum + (bias?[channel] ?? 0)))
  }

  /// `value` after ReLU, if the convolution has one.
  func rectified(_ value: Double) -> Double { relu ? max(0, value) : value }

  /// How many products a channel of the filter makes.
  var tapsPerChannel: Int { filters.shape.height * filters.shape.width }
}
