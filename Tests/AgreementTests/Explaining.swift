import Agreement
import Testing
import TraceEngine

/// What explains another result, once it has been compared.
func explanations(
  of operation: TracedOperation, _ theirs: Tensor, otherwise: [Tensor] = [],
  _ origin: OperandOrigin = OperandOrigin()
) -> [Explanation] {
  Explanation.all(
    for: operation, theirs, otherwise: otherwise,
    verdict: Agreement(of: operation, with: theirs).verdict, origin: origin)
}

/// The conventions and the remedy of the likeliest explanation.
func explain(
  _ operation: TracedOperation, _ theirs: [[[Double]]], _ origin: OperandOrigin = OperandOrigin()
) throws -> (conventions: [Convention], remedy: [String]) {
  let all = explanations(of: operation, try Tensor(channels: theirs), origin)
  let first = try #require(all.first)
  return (first.differences.map(\.convention), first.differences.map { $0.remedy[.english] })
}
