import TraceEngine

extension OperationParts {
  /// Takes the input's numbers in another order, where they have one.
  mutating func readInput(_ other: KeyPath<Tensor, Tensor?>) {
    input = input[keyPath: other] ?? input
  }

  /// Takes the weights in another order.
  mutating func readFilters(_ other: KeyPath<FilterBank, FilterBank?>) {
    weights = weights?[keyPath: other] ?? weights
  }

  /// Takes the input's numbers as what they are rather than as they were read.
  mutating func readInput(_ axes: OperandOrigin.Axes) {
    readInput(axes == .channelsLast ? \.readAsChannelsLast : \.readAsChannelsFirst)
  }

  /// Takes the weights as what they are rather than as they were read.
  mutating func readFilters(_ axes: OperandOrigin.Axes) {
    readFilters(axes == .channelsLast ? \.readAsChannelsLast : \.readAsChannelsFirst)
  }
}
