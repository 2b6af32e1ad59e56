import TraceEngine
import TraceText

extension QuizPhrases {
  /// A hint for a value, in the numbers of its step.
  func valueLines(_ hint: Hint, _ step: Step) -> [String] {
    if let lines = layerLines(hint.rung, step) { return lines }
    switch hint.rung {
    case .window: return windowLines(step)
    case .terms: return termLines(step)
    case .partial: return partialLines(hint, step)
    case .answer: return HintArithmetic(step, self).solution()
    }
  }

  func partialLines(_ hint: Hint, _ step: Step) -> [String] {
    hint.partial.map { partialLines(step, $0) } ?? oneByOneLines(step)
  }

  func termLines(_ step: Step) -> [String] {
    let arithmetic = HintArithmetic(step, self)
    switch step.operation {
    case .pooling(let pooling) where pooling.kind == .average:
      return [
        say("Add these numbers up and divide by how many they are:", "이 수들을 더해서 개수로 나누세요:"),
        indented("(\(arithmetic.sumOfTerms)) / \(arithmetic.divisor)"),
      ]
    case .pooling(let pooling):
      let question =
        pooling.kind == .maximum
        ? say("Which of these is the largest?", "이 가운데 가장 큰 수는 무엇일까요?")
        : say("Which of these is the smallest?", "이 가운데 가장 작은 수는 무엇일까요?")
      return [question, indented(arithmetic.competitors)]
    default:
      let opening = say(
        "Multiply each cell by the filter's number that lies on it, and add the products up:",
        "칸마다 그 위에 놓인 필터의 수를 곱하고, 곱을 모두 더하세요:")
      return [opening] + arithmetic.termLines() + endingLines(step)
    }
  }

  private func partialLines(_ step: Step, _ partial: Hint.Partial) -> [String] {
    let arithmetic = HintArithmetic(step, self)
    let count = partial.parts.count
    let result = arithmetic.text(partial.result)
    if case .pooling(let pooling) = step.operation, pooling.kind != .average {
      let rest = arithmetic.list(step.countedTaps.dropFirst(count).map(\.input))
      return pooling.kind == .maximum
        ? [
          say(
            "The largest of the first \(count) is \(result). Compare it with \(rest).",
            "앞의 \(count)개 가운데 가장 큰 수: \(result). 남은 수와 견주어 보세요: \(rest)")
        ]
        : [
          say(
            "The smallest of the first \(count) is \(result). Compare it with \(rest).",
            "앞의 \(count)개 가운데 가장 작은 수: \(result). 남은 수와 견주어 보세요: \(rest)")
        ]
    }
    let channels = step.channels.count > 1
    let opening =
      channels
      ? say("The first channels give, in order:", "앞 채널들의 합을 차례로 쓰면:")
      : count == 1
        ? say("The first one gives:", "첫 번째 것만 계산하면:")
        : say("The first \(count) give:", "앞의 \(count)개까지 더하면:")
    return [
      opening, indented(arithmetic.sum(partial)),
      say("Still to be added:", "아직 더하지 않은 것:"),
    ] + arithmetic.restLines(after: count) + endingLines(step)
  }

  /// Where even one product would tell the answer.
  private func oneByOneLines(_ step: Step) -> [String] {
    [
      say(
        "Take one at a time, and write each result down before you go on:",
        "하나씩 계산해서 결과를 적어 두고 다음으로 넘어가세요:")
    ] + HintArithmetic(step, self).termLines() + endingLines(step)
  }

  /// What follows the sum.
  func endingLines(_ step: Step) -> [String] {
    let arithmetic = HintArithmetic(step, self)
    var lines: [String] = []
    if let bias = step.bias {
      let text = arithmetic.term(bias)
      lines.append(say("Then add the bias: \(text)", "그다음 편향을 더하세요: \(text)"))
    }
    if step.operation.endsInReLU {
      lines.append(
        say("Last, ReLU: below 0 becomes 0.", "마지막은 ReLU예요. 0보다 작으면 0이 돼요."))
    }
    if case .pooling(let pooling) = step.operation, pooling.kind == .average {
      let text = "\(arithmetic.divisor)"
      lines.append(say("Then divide by \(text).", "그다음 이 수로 나누세요: \(text)"))
    }
    return lines
  }

  /// The first line of the last rung.
  func answer(_ text: String) -> String { say("The answer is \(text):", "답: \(text)") }

  /// A number as a term of a sum, a negative one in parentheses.
  func term(_ value: Double, _ precision: Precision) -> String {
    TextBuffer.string { StepText(language: language).writeTerm(value, precision, to: &$0) }
  }

  func indented(_ text: String) -> String { "    " + text }
}
