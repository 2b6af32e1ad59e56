import TraceEngine
import TraceText

/// The arithmetic of one step as hints write it, in the notation of the traces: `5×11 + 1×4`, negative
/// numbers in parentheses, padding in brackets. Long sums are shortened in the middle.
struct HintArithmetic {
  let step: Step
  private let phrases: QuizPhrases
  private let notation: StepText
  private var precision: Precision { step.operation.precision }

  /// Longer sums and lists are shortened.
  private static let longest = 32
  /// The calculation of a larger window is not written out.
  private static let mostWritten = 256

  init(_ step: Step, _ phrases: QuizPhrases) {
    self.step = step
    self.phrases = phrases
    notation = StepText(language: phrases.language)
  }

  func text(_ value: Double) -> String { NumberText.text(value, precision: precision) }

  func term(_ value: Double) -> String { phrases.term(value, precision) }

  var divisor: Int { step.outcome.divisor ?? 1 }
  var sumOfTerms: String { join(step.countedTaps.map(written)) }
  var competitors: String { list(step.countedTaps.map(\.input)) }

  func list(_ values: some Collection<Double>) -> String {
    join(values.map { text($0) }, by: ", ")
  }

  /// The products with their factors, a line for each channel.
  func termLines() -> [String] {
    lines(of: Array(step.channels.enumerated()))
  }

  /// What comes after the first `count` parts.
  func restLines(after count: Int) -> [String] {
    if step.channels.count > 1 {
      return lines(of: Array(step.channels.enumerated().dropFirst(count)))
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

  /// The whole calculation, as the trace writes it.
  func solution() -> [String] {
    guard step.taps.count <= HintArithmetic.mostWritten else { return [] }
    let text = TextBuffer.string { notation.write(step, of: step.operation.trace.count, to: &$0) }
    return text.split(separator: "\n").dropFirst().map { line in
      phrases.indented(String(line.drop { $0 == " " }))
    }
  }

  private func lines(of channels: [(Int, [Tap])]) -> [String] {
    channels.map { channel, taps in
      let name = step.operation.channelsPerStep > 1 ? phrases.channel(channel, of: step) : ""
      return phrases.indented(name + join(taps.map(written)))
    }
  }

  /// `5×11 + 1×4`: the first `count` products, all when nil.
  func products(_ count: Int? = nil) -> String {
    join(step.countedTaps.prefix(count ?? .max).map(written))
  }

  /// `5×11 + 1×4 + bias 3 = 62`, with ReLU where it changes the value.
  var equation: String {
    let outcome = step.outcome
    let bias = step.bias.map { phrases.say(" + bias ", " + 편향 ") + term($0) } ?? ""
    let relu = outcome.value == outcome.biased ? "" : "; ReLU: \(text(outcome.value))"
    return products() + bias + " = " + text(outcome.biased) + relu
  }

  /// `5×11`; without weights the number alone.
  func written(_ tap: Tap) -> String {
    TextBuffer.string { buffer in
      if step.isUnweighted {
        notation.writeInput(tap, precision, to: &buffer)
      } else {
        notation.writeFactors(tap, precision, to: &buffer)
      }
    }
  }

  func join(_ terms: [String], by sign: String = " + ") -> String {
    let limit = HintArithmetic.longest
    guard terms.count > limit else { return terms.joined(separator: sign) }
    return (terms.prefix(limit - 2) + ["…"] + terms.suffix(1)).joined(separator: sign)
  }
}
