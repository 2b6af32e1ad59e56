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
  ///   - verdict: that of `Agreement(of: operation, with: theirs)`.
  ///   - progress: told now and then how many of how many are tried.
  /// - Complexity: O(steps · taps a step) for each that is found. What is none is given up after a few
  ///   steps; where it reads operands in another order or scale, after O(operands).
  package static func all(
    for operation: TracedOperation, _ theirs: Tensor, verdict: Agreement.Verdict,
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
      variations = ConvolutionVariations.all(of: parts, convolution.filters)
    case (.pooling, _): variations = PoolingVariations.all(of: parts)
    case (.rectification, _), (.flatten, _), (.dense, _), (.softmax, _): return []
    }
    let search = Search(
      theirs: theirs, numbers: numbers, parts: parts, variations: variations)
    return verdict == .rounding ? search.arithmetic(progress) : search.all(progress)
  }
}

/// Tries variations until the results agree.
private struct Search {
  /// Steps that are compared before a whole map is computed.
  private static let samples = 24

  let theirs: Tensor
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
      var parts = parts
      var theirs = theirs
      // Their result as it is meant first: a bias is found from it.
      for place in choice where place >= variations.count {
        theirs = readings[place - variations.count].tensor(theirs) ?? theirs
      }
      for place in choice where place < variations.count {
        variations[place].change(&parts, theirs)
      }
      guard let operation = try? parts.made() else { continue }
      let numbers = numbers(in: choice, operation)
      guard mayAgree(operation, theirs, numbers), !operations.contains(operation) else { continue }
      let verdict = Agreement(of: operation, with: theirs, numbers).verdict
      guard verdict == .same || verdict == .rounding else { continue }
      // Another arithmetic explains nothing unless it is the very one.
      let isArithmetic = choice.contains { convention(of: $0) == .precision }
      if isArithmetic && verdict != .same { continue }
      operations.append(operation)
      found.append(
        Explanation(
          differences: choice.map { difference(at: $0, in: parts) }, isExact: verdict == .same))
    }
    return found
  }

  private var readings: [Reading] { Reading.all }

  /// What is known of the numbers of both sides: only another scale makes others of them.
  private func numbers(in choice: Choice, _ operation: TracedOperation) -> NumberKinds {
    let isScaled = choice.contains { convention(of: $0) == .inputScale }
    return isScaled ? NumberKinds(operation, theirs) : numbers
  }

  /// Whether shapes and a few steps from all over the map agree.
  private func mayAgree(
    _ operation: TracedOperation, _ theirs: Tensor, _ numbers: NumberKinds
  ) -> Bool {
    guard operation.outputShape == theirs.shape else { return false }
    let trace = operation.trace
    let rounding = Rounding(operation, numbers)
    let stride = max(1, trace.count / Search.samples)
    return Swift.stride(from: 0, to: trace.count, by: stride).allSatisfy { index in
      let (our, their) = (trace[index].value, theirs.values[index])
      return our.isSameNumber(as: their)
        || (our - their).magnitude <= rounding.bound(of: trace[index])
    }
  }
}

/// Their result as it may have been meant.
private struct Reading: Sendable {
  let difference: Difference
  let tensor: @Sendable (Tensor) -> Tensor?

  static let all: [Reading] = {
    let transposed = Difference(
      .resultLayout,
      LocalizedText(
        en: "the other result's rows and columns are exchanged",
        ko: "상대 결과의 행과 열이 서로 바뀌어 있어요"),
      remedy: LocalizedText(en: "the other result transposed", ko: "상대 결과를 전치하기"))
    let last = Difference(
      .resultLayout,
      LocalizedText(
        en: "the other result's numbers are in another order (height, width, channels)",
        ko: "상대 결과의 수가 다른 순서(높이, 너비, 채널)로 저장되어 있어요"),
      remedy: LocalizedText(
        en: "the other result saved as (channels, height, width)",
        ko: "상대 결과를 (채널, 높이, 너비) 순서로 저장하기"))
    let first = Difference(
      .resultLayout,
      LocalizedText(
        en: "the other result's numbers are in another order (channels, height, width)",
        ko: "상대 결과의 수가 다른 순서(채널, 높이, 너비)로 저장되어 있어요"),
      remedy: LocalizedText(
        en: "the other result saved as (height, width, channels)",
        ko: "상대 결과를 (높이, 너비, 채널) 순서로 저장하기"))
    return [
      Reading(difference: transposed) { $0.transposed },
      Reading(difference: last) { $0.readAsChannelsLast },
      Reading(difference: first) { $0.readAsChannelsFirst },
    ]
  }()
}
