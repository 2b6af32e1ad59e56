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
}
