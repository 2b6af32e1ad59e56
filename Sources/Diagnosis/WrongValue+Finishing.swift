import TraceEngine

extension WrongValue {
  /// The value that `terms` come to when everything after them is done rightly: the bias added, and
  /// ReLU where the convolution has one.
  ///
  /// - Parameter cell: of the output.
  package init(finishing terms: [Term], of convolution: Convolution, at cell: CellPosition) {
    let sum = terms.reduce(0) { $0 + $1.input * $1.weight }
    let biased = sum + (convolution.bias?[cell.channel] ?? 0)
    self.init(convolution.relu ? max(0, biased) : biased, terms: terms)
  }
}
