import TraceEngine
import TraceText

/// Known differences of conventions with which our result becomes the other program's.
///
///     let verdict = Agreement(of: operation, with: theirs).verdict
///     let all = Explanation.all(for: operation, theirs, verdict: verdict)
///     all.first?.differences[0].remedy[.english]   // "--flip"
///
/// One difference is likelier than two, so two are only tried where no single one is enough.
package struct Explanation: Equatable, Sendable {
  /// One or two.
  package let differences: [Difference]
  /// Whether our result is then the same to the last bit; else up to rounding.
  package let isExact: Bool

  /// The likeliest first; none where nothing known explains it.
  ///
  /// Where the results agree up to rounding, the only thing left to explain it is float32.
  ///
  /// - Parameters:
  ///   - otherwise: the same result as it may be meant as well, without anyone doing anything.
  ///   - verdict: that of `Agreement(of: operation, with: theirs)`.
  ///   - origin: how the operands were given.
  ///   - progress: told now and then how many of how many are tried.
  /// - Complexity: O(steps · taps a step) for each that is found. What is none is given up after a few
  ///   steps; where it reads operands in another order or scale, after O(operands).
  package static func all(
    for operation: TracedOperation, _ theirs: Tensor, otherwise: [Tensor] = [],
    verdict: Agreement.Verdict, origin: OperandOrigin = OperandOrigin(),
    told progress: (_ done: Int, _ count: Int) -> Void = { _, _ in }
  ) -> [Explanation] {
    let numbers = NumberKinds(operation, theirs)
    // As they were asked for: with another stride `same` has other cells, as it has where the option
    // that is told is added to the command.
    let parts = OperationParts(operation)
    let variations: [Variation]
    switch (operation, verdict) {
    case (_, .same): return []
    case (.convolution(let convolution), _):
      variations = ConvolutionVariations.all(
        of: parts, convolution.filters, origin)
    case (.pooling, _): variations = PoolingVariations.all(of: parts, origin)
    case (.rectification, _), (.flatten, _), (.dense, _), (.softmax, _): return []
    }
    let search = Search(
      results: [theirs] + otherwise, numbers: numbers, parts: parts, variations: variations)
    return verdict == .rounding ? search.arithmetic(progress) : search.all(progress)
  }
}

/// Tries variations until the results agree.
private struct Search {
  /// Their result, as each of these.
  let results: [Tensor]
  let numbers: NumberKinds
  let parts: OperationParts
  let variations: [Variation]

  /// Takes how many of how many choices are tried.
  typealias Progress = (_ done: Int, _ count: Int) -> Void

  /// Another arithmetic alone.
  func arithmetic(_ progress: Progress) -> [Explanation] {
    let choices = singles.filter { convention(of: $0[0]) == .precision }
    return explanations(choices) { progress($0, choices.count) }
  }

  /// One difference; where none is enough, two of different conventions.
  func all(_ progress: Progress) -> [Explanation] {
    let (singles, pairs) = (singles, pairs)
    let count = singles.count + pairs.count
    let found = explanations(singles) { progress($0, count) }
    if !found.isEmpty { return found }
    return explanations(pairs) { progress(singles.count + $0, count) }
  }

  /// What is tried: places in `variations`, and after them in `readings`. No parts are made before
  /// its turn, because some hold an input of their own.
  private typealias Choice = [Int]

  private var singles: [Choice] {
    (variations.indices.map { [$0] } + readings.indices.map { [variations.count + $0] })
      .sorted { rank($0) < rank($1) }
  }

  private var pairs: [Choice] {
    let count = variations.count + readings.count
    return (0..<count).flatMap { first in
      (first + 1..<count).compactMap { second in
        convention(of: first) == convention(of: second) ? nil : [first, second]
      }
    }.sorted { rank($0) < rank($1) }
  }

  private func convention(of place: Int) -> Convention { difference(at: place).convention }

  private func difference(at place: Int) -> Difference {
    place < variations.count
      ? variations[place].difference : readings[place - variations.count].difference
  }

  private func difference(at place: Int, in parts: OperationParts) -> Difference {
    let found = place < variations.count ? variations[place].found : nil
    return found?(parts) ?? difference(at: place)
  }

  /// Of one rank what stands first stays first.
  private func rank(_ choice: Choice) -> Int {
    choice.reduce(0) { $0 + convention(of: $1).rawValue }
  }

  /// - Parameter progress: told after each choice how many are tried.
  private func explanations(
    _ choices: [Choice], told progress: (Int) -> Void
  ) -> [Explanation] {
    var found: [Explanation] = []
    var operations: [TracedOperation] = []
    for (index, choice) in choices.enumerated() {
      defer { progress(index + 1) }
      // Whatever else of the same conventions gives their result says nothing more.
      let conventions = choice.map(convention)
      if found.contains(where: { $0.differences.map(\.convention) == conventions }) { continue }
      for meant in results {
        guard let explanation = explanation(choice, meant, besides: &operations) else { continue }
        found.append(explanation)
        break
      }
    }
    return found
  }

  /// - Parameter operations: those that explain it already.
  /// - Returns: nil where the differences of `choice` do not make our result `meant`.
  private func explanation(
    _ choice: Choice, _ meant: Tensor, besides operations: inout [TracedOperation]
  ) -> Explanation? {
    var (parts, theirs) = (parts, meant)
    // Their result as it is meant first: a bias is found from it.
    for place in choice where place >= variations.count {
      theirs = readings[place - variations.count].tensor(theirs) ?? theirs
    }
    for place in choice where place < variations.count {
      variations[place].change(&parts, theirs)
    }
    guard let operation = try? parts.made() else { return nil }
    let numbers = numbers(in: choice, operation)
    guard Rounding(operation, numbers).mayAllow(theirs), !operations.contains(operation) else {
      return nil
    }
    let verdict = Agreement(of: operation, with: theirs, numbers).verdict
    guard verdict == .same || verdict == .rounding else { return nil }
    // Another arithmetic explains nothing unless it is the very one.
    let isArithmetic = choice.contains { convention(of: $0) == .precision }
    if isArithmetic && verdict != .same { return nil }
    operations.append(operation)
    return Explanation(
      differences: choice.map { difference(at: $0, in: parts) }, isExact: verdict == .same)
  }

  private var readings: [Reading] { Reading.all }

  /// What is known of the numbers of both sides: only another scale makes others of them.
  private func numbers(in choice: Choice, _ operation: TracedOperation) -> NumberKinds {
    let isScaled = choice.contains { convention(of: $0) == .inputScale }
    return isScaled ? NumberKinds(operation, results[0]) : numbers
  }
}
