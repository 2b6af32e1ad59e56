extension TracedOperation {
  /// Whether the two are equal, NaN among their numbers being like itself.
  ///
  /// - Complexity: O(*n*), where *n* is the number of values of input and weights.
  func isSame(as other: TracedOperation) -> Bool {
    if self == other { return true }
    guard hasSameNumbers(as: other),
      let blank = try? OperationParts(asMade: self).withoutNaN.made(),
      let otherBlank = try? OperationParts(asMade: other).withoutNaN.made()
    else { return false }
    return blank == otherBlank
  }

  private func hasSameNumbers(as other: TracedOperation) -> Bool {
    same(input.values, other.input.values)
      && same(weights?.values ?? [], other.weights?.values ?? [])
      && same(bias ?? [], other.bias ?? [])
  }

  private func same(_ one: [Double], _ other: [Double]) -> Bool {
    one.count == other.count && zip(one, other).allSatisfy { $0.isSameNumber(as: $1) }
  }
}

extension OperationParts {
  /// With 0 in place of each number that is none.
  fileprivate var withoutNaN: OperationParts {
    func number(_ value: Double) -> Double { value.isNaN ? 0 : value }
    var parts = self
    parts.input.values = input.values.map(number)
    parts.weights?.values = (weights?.values ?? []).map(number)
    parts.bias = bias?.map(number)
    return parts
  }
}
