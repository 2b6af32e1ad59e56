import Questions
import TraceEngine
import TraceText

extension QuizPhrases {
  func parameterLines(_ hint: Hint, _ layer: Layer) -> [String] {
    if case .dense(let outputs, let hasBias) = layer.kind {
      return denseParameterLines(hint.rung, layer, outputs, hasBias)
    }
    guard let count = ParameterCount(layer) else {
      return layer.kind.slides ? poolingParameterLines(hint.rung) : noParameterLines(hint.rung)
    }
    let groups = layer.input.channels / count.channels
    switch hint.rung {
    case .window:
      return [
        say(
          "What is learned are the weights in the filters, and the biases. The size of the image,"
            + " the stride and the padding play no part.",
          "학습하는 것은 필터에 적힌 가중치와 편향이에요. 이미지 크기나 스트라이드, 패딩은 상관없어요.")
      ]
    case .terms: return termLines(count, groups: groups)
    case .partial: return partialLines(count)
    case .answer: return [indented(count.solution)]
    }
  }

  private func termLines(_ count: ParameterCount, groups: Int) -> [String] {
    var lines = [
      count.hasBias
        ? say(
          "A filter has height × width weights for every channel it sees, and one bias. Multiply"
            + " by the number of filters:",
          "필터 하나에는 높이×너비×채널만큼 가중치가 있고 편향이 하나 있어요. 여기에 필터 개수를 곱하세요:")
        : say(
          "A filter has height × width weights for every channel it sees. Multiply by the number"
            + " of filters; there is no bias:",
          "필터 하나에는 높이×너비×채널만큼 가중치가 있어요. 여기에 필터 개수를 곱하세요. 편향은 없어요:"),
      indented(count.expression),
    ]
    if groups > 1 {
      lines.append(
        say(
          "In \(groups) groups each filter sees only the channels of its own group.",
          "그룹이 \(groups)개라서 필터는 자기 그룹의 채널만 봐요."))
    }
    return lines
  }

  private func partialLines(_ count: ParameterCount) -> [String] {
    guard let part = count.part else {
      return [
        say(
          "Multiply one factor at a time, and write each result down.",
          "한 번에 하나씩 곱하고 결과를 적어 두세요.")
      ]
    }
    return [
      say("A part of it:", "일부를 계산하면:"), indented(part),
      say("What is still missing?", "아직 무엇이 남았을까요?"),
    ]
  }

  /// `(9 + 1)×3`.
  private func denseParameterLines(
    _ rung: Hint.Rung, _ layer: Layer, _ outputs: Int, _ hasBias: Bool
  ) -> [String] {
    let inputs = layer.input.height
    let one = hasBias ? "\(inputs) + 1" : "\(inputs)"
    let expression = hasBias ? "(\(one))×\(outputs)" : "\(one)×\(outputs)"
    switch rung {
    case .window:
      return [
        say(
          "Every output has a weight for every input" + (hasBias ? ", and a bias." : "."),
          "출력마다 모든 입력에 가중치가 하나씩 있어요." + (hasBias ? " 편향도 하나 있어요." : ""))
      ]
    case .terms:
      return [
        say(
          "Count the numbers of one output and multiply by the number of outputs:",
          "출력 하나에 드는 수를 세어 출력 개수를 곱하세요:"), indented(expression),
      ]
    case .partial:
      return [
        say("One output has", "출력 하나에는"), indented(outputs > 1 ? one : "\(inputs) + …"),
        say("numbers. How many outputs are there?", "만큼의 수가 있어요. 출력은 몇 개인가요?"),
      ]
    case .answer:
      return [answer("\(layer.parameters)"), indented("\(expression) = \(layer.parameters)")]
    }
  }

  /// Layers that only rewrite what they are given.
  private func noParameterLines(_ rung: Hint.Rung) -> [String] {
    switch rung {
    case .window, .terms, .partial:
      return [
        say(
          "Look for a number in this layer that training could change.",
          "이 층에 학습으로 달라질 수 있는 수가 있는지 찾아보세요.")
      ]
    case .answer:
      return [
        say(
          "The answer is 0: this layer has no weight and no bias.", "답: 0. 이 층에는 가중치도 편향도 없어요.")
      ]
    }
  }

  private func poolingParameterLines(_ rung: Hint.Rung) -> [String] {
    switch rung {
    case .window:
      return [
        say(
          "A window moves in pooling too. Does it hold numbers of its own?",
          "풀링에서도 윈도우가 움직여요. 이 윈도우에 따로 적힌 수가 있을까요?")
      ]
    case .terms:
      return [
        say(
          "Count its weights and its biases: what is the window's content multiplied by, what is"
            + " added?",
          "가중치와 편향을 세어 보세요. 윈도우 안의 수에 무엇을 곱하고 무엇을 더하나요?")
      ]
    case .partial:
      return [
        say(
          "It compares or averages what it finds. Could training change anything in that?",
          "찾은 수를 견주거나 평균 낼 뿐이에요. 학습으로 달라질 것이 있을까요?")
      ]
    case .answer:
      return [
        say(
          "The answer is 0: pooling has no weight and no bias.",
          "답: 0. 풀링에는 가중치도 편향도 없어요.")
      ]
    }
  }
}
