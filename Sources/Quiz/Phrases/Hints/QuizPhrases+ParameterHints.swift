import Questions
import TraceEngine

extension QuizPhrases {
  func parameterLines(_ hint: Hint, _ layer: Layer) -> [String] {
    guard case .convolution(let filters, let groups, let hasBias) = layer.kind else {
      return poolingParameterLines(hint.rung)
    }
    let count = ParameterCount(
      layer: layer, filters: filters, channels: layer.input.channels / groups, hasBias: hasBias)
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

/// The parameters of a convolution as they are counted: (11×11×3 + 1)×96.
private struct ParameterCount {
  let layer: Layer
  let filters: Int
  /// Those that one filter sees.
  let channels: Int
  let hasBias: Bool

  private var sides: String { "\(layer.rows.window)×\(layer.columns.window)" }
  private var product: String { "\(sides)×\(channels)" }
  private var weights: Int { layer.rows.window * layer.columns.window * channels }

  var expression: String { hasBias ? "(\(product) + 1)×\(filters)" : "\(product)×\(filters)" }

  var solution: String {
    hasBias
      ? "\(expression) = \(weights + 1)×\(filters) = \(layer.parameters)"
      : "\(expression) = \(weights)×\(filters) = \(layer.parameters)"
  }

  /// One filter, or less where that is all; nil where even one product would tell the answer.
  var part: String? {
    if filters > 1 {
      return hasBias ? "\(product) + 1 = \(weights + 1)" : "\(product) = \(weights)"
    }
    if hasBias { return "\(product) = \(weights)" }
    let cells = layer.rows.window * layer.columns.window
    return channels > 1 ? "\(sides) = \(cells)" : nil
  }
}
