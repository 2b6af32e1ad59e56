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
  let carried = Question.chain(operations).carrying(responses)
  for (index, blank) in blanks.enumerated() {
    guard let response = responses[index], verdicts[index]?.isRight != true else { continue }
    if grade(carried, response, at: blank).isRight { verdicts[index] = .right(.fromOwnNumbers) }
  }
  return verdicts
}

extension Question {
  /// A chain with the learner's own map as the input of the layer that follows it, where the map is
  /// wholly filled in; every other question as it is.
  ///
  /// - Parameter responses: one for each blank; nil where nothing was filled in.
  package func carrying(_ responses: [Response?]) -> Question {
    guard case .chain(let operations) = self else { return self }
    return .chain(
      operations.enumerated().map { operation(ofLayer: $0, from: responses) ?? $1 })
  }

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
