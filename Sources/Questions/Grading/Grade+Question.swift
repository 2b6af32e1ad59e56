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
  for layer in operations.indices {
    if layer > 0,
      let next = Question.chain(operations).operation(ofLayer: layer, from: responses)
    {
      for (index, step) in next.trace.enumerated() {
        values.append((start + index, Expected(step)))
      }
    }
    start += operations[layer].trace.count
  }
  return values
}

extension Question {
  /// A layer of a chain on what the learner wrote for the layer before; the first as it is.
  ///
  /// - Parameters:
  ///   - layer: from 0.
  ///   - responses: one for each blank; nil where nothing was filled in.
  /// - Returns: nil where the map before is not wholly filled in, and for other kinds.
  package func operation(ofLayer layer: Int, from responses: [Response?]) -> TracedOperation? {
    guard case .chain(let operations) = self, operations.indices.contains(layer) else {
      return nil
    }
    guard layer > 0 else { return operations[0] }
    let before = operations[layer - 1]
    let start = operations[..<(layer - 1)].reduce(0) { $0 + $1.trace.count }
    let own = responses.dropFirst(start).prefix(before.trace.count).compactMap { $0?.value }
    guard own.count == before.trace.count,
      let map = try? Tensor(shape: before.outputShape, values: own)
    else { return nil }
    return operations[layer].replacing(input: map)
  }
}
