import Agreement
import Testing
import TraceEngine

/// What explains another result, once it has been compared.
func explanations(of operation: TracedOperation, _ theirs: Tensor) -> [Explanation] {
  Explanation.all(
    for: operation, theirs, verdict: Agreement(of: operation, with: theirs).verdict)
}

/// The conventions and the remedy of the likeliest explanation.
func explain(
  _ operation: TracedOperation, _ theirs: [[[Double]]]
) throws -> (conventions: [Convention], remedy: [String]) {
  let all = explanations(of: operation, try Tensor(channels: theirs))
  let first = try #require(all.first)
  return (first.differences.map(\.convention), first.differences.map { $0.remedy[.english] })
}
