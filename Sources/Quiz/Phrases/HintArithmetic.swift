import TraceEngine

/// The arithmetic of one step as hints write it: `5×11 + 1×4`, negative numbers in parentheses, long
/// sums shortened in the middle.
struct HintArithmetic {
  let step: Step
  private let precision: Precision

  /// Longer sums and lists are shortened.
  private static let longest = 32

  init(_ step: Step) {
    self.step = step
    precision = step.operation.precision
  }

  func text(_ value: Double) -> String { QuizNumber.text(value, precision) }
  func term(_ value: Double) -> String { QuizNumber.term(value, precision) }
  var divisor: Int { step.outcome.divisor ?? 1 }
  var sumOfTerms: String { join(step.countedTaps.map(written)) }
  var competitors: String { list(step.countedTaps.map(\.input)) }

  func list(_ values: some Collection<Double>) -> String {
    join(values.map { text($0) }, by: ", ")
  }

  /// The products with their factors, a line for each channel.
  func termLines(_ phrases: QuizPhrases) -> [String] {
    lines(of: Array(step.channels.enumerated()), phrases)
  }

  /// What comes after the first `count` parts.
  func restLines(after count: Int, _ phrases: QuizPhrases) -> [String] {
    if step.channels.count > 1 {
      return lines(of: Array(step.channels.enumerated().dropFirst(count)), phrases)
    }
    return [phrases.indented(join(step.countedTaps.dropFirst(count).map(written)))]
  }

  /// `55 + 4 + 30 = 89`; only the result where the parts as written do not add up to it (float32).
  func sum(_ partial: Hint.Partial) -> String {
    let added = partial.parts.reduce(0, +)
    guard partial.parts.count > 1, text(added) == text(partial.result) else {
      return text(partial.result)
    }
    return join(partial.parts.map { term($0) }) + " = " + text(partial.result)
  }

  /// The whole calculation.
  func solution(_ phrases: QuizPhrases) -> [String] {
    let outcome = step.outcome
    switch step.operation {
    case .pooling(let pooling):
      let value = text(outcome.value)
      switch pooling.kind {
      case .maximum: return [phrases.indented("max(\(competitors)) = \(value)")]
      case .minimum: return [phrases.indented("min(\(competitors)) = \(value)")]
      case .average:
        let quotient = "\(text(outcome.sum)) / \(divisor)"
        return [phrases.indented("(\(sumOfTerms)) / \(divisor) = \(quotient) = \(value)")]
      }
    case .convolution(let convolution):
      var lines = products(outcome.sum, phrases)
      if let bias = step.bias {
        let biased = text(outcome.biased)
        lines.append(
          phrases.indented(
            "\(text(outcome.sum)) + " + phrases.say("bias", "편향") + " \(term(bias)) = \(biased)"))
      }
      if convolution.relu {
        lines.append(phrases.indented("ReLU(\(text(outcome.biased))) = \(text(outcome.value))"))
      }
      return lines
    }
  }

  private func products(_ sum: Double, _ phrases: QuizPhrases) -> [String] {
    let channels = step.channels
    guard channels.count > 1 else {
      let products = join(step.countedTaps.map { term($0.product) })
      return [phrases.indented("\(sumOfTerms) = \(products) = \(text(sum))")]
    }
    let subtotals = channels.indices.map { step.subtotal(ofChannel: $0) }
    var lines = zip(channels, subtotals).enumerated().map { channel, pair in
      phrases.indented(
        phrases.channel(channel) + join(pair.0.map(written)) + " = " + text(pair.1))
    }
    lines.append(phrases.indented(self.sum(Hint.Partial(parts: subtotals, result: sum))))
    return lines
  }

  private func lines(of channels: [(Int, [Tap])], _ phrases: QuizPhrases) -> [String] {
    channels.map { channel, taps in
      let name = step.operation.channelsPerStep > 1 ? phrases.channel(channel) : ""
      return phrases.indented(name + join(taps.map(written)))
    }
  }

  /// `5×11`; in pooling the number alone.
  private func written(_ tap: Tap) -> String {
    step.isPooling ? term(tap.input) : term(tap.input) + "×" + term(tap.weight)
  }

  private func join(_ terms: [String], by sign: String = " + ") -> String {
    let limit = HintArithmetic.longest
    guard terms.count > limit else { return terms.joined(separator: sign) }
    return (terms.prefix(limit - 2) + ["…"] + terms.suffix(1)).joined(separator: sign)
  }
}
