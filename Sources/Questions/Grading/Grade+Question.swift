import TraceEngine

/// Grades all that was filled in: a verdict for each of the question's `blanks` that has a response.
///
/// In a chain what the learner wrote for one layer is the input of the next: a number that follows
/// rightly from wrong ones is right, as `.right(.fromOwnNumbers)`.
///
/// - Parameter responses: one for each blank; nil where nothing was filled in.
package func grade(_ question: Question, _ responses: [Response?]) -> [Verdict?] {
  let blanks = question.blanks
  precondition(blanks.count == responses.count, "a response or nil for each blank")
  var verdicts = zip(blanks, responses).map { blank, response in
    response.map { grade(question, $0, at: blank) }
  }
  guard case .chain(let operations) = question else { return verdicts }
  for (blank, value) in carried(operations, blanks, responses) {
    guard let response = responses[blank], verdicts[blank]?.isRight != true else { continue }
    if grade(value, response).isRight { verdicts[blank] = .right(.fromOwnNumbers) }
  }
  return verdicts
}

/// What the cells of the later layers come to with the learner's own numbers for the layer before,
/// by the index of the blank. Nothing for a layer whose input is not wholly filled in.
private func carried(
  _ operations: [TracedOperation], _ blanks: [Blank], _ responses: [Response?]
) -> [(blank: Int, value: Expected)] {
  var values: [(blank: Int, value: Expected)] = []
  var start = 0
  for (layer, operation) in operations.enumerated() {
    let count = operation.outputShape.channels * operation.rows.outputs * operation.columns.outputs
    let own = responses[start..<start + count].map { $0?.value }
    start += count
    guard layer + 1 < operations.count else { break }
    let numbers = own.compactMap { $0 }
    guard numbers.count == count,
      let map = try? Tensor(shape: operation.outputShape, values: numbers),
      let next = operations[layer + 1].replacing(input: map)
    else { continue }
    for (index, step) in next.trace.enumerated() {
      values.append((start + index, Expected(step)))
    }
  }
  return values
}
