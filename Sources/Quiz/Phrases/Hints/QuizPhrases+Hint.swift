import Questions
import TraceEngine

extension QuizPhrases {
  /// A hint, line by line. Lines that begin with four spaces hold numbers and are not to be
  /// reflowed.
  package func lines(_ hint: Hint) -> [String] {
    if let text = hint.text { return paragraphs(of: text[language]) }
    return hint.rung == .answer ? answerLines(hint) : explanation(hint)
  }

  /// The words of a rung; of the last what stands behind the answer.
  func explanation(_ hint: Hint) -> [String] {
    switch hint.question {
    case .values: return hint.step.map { valueLines(hint, $0) } ?? []
    case .chain: return hint.step.map { chainLines(hint, $0) } ?? []
    case .outputSize(let layer): return sizeLines(hint, layer)
    case .sizeFormula(let layer): return formulaLines(hint, layer)
    case .parameters(let layer): return parameterLines(hint, layer)
    case .window(let operation, let cell): return originLines(hint, operation, cell)
    case .dependence(let operation, let cell): return dependenceLines(hint, operation, cell)
    case .winner: return hint.step.map { winnerLines(hint, $0) } ?? []
    case .whichFilter: return filterLines(hint)
    case .setting(let operation, .stride): return strideLines(hint, operation)
    case .setting(let operation, .padding): return paddingLines(hint, operation)
    case .missingWeight(_, _, let position): return weightLines(hint, at: position)
    case .mistake(_, _, let shown): return hint.step.map { mistakeLines(hint, shown, $0) } ?? []
    }
  }

  /// An author's text: a paragraph each, and the lines that begin with four spaces.
  private func paragraphs(of text: String) -> [String] {
    var lines: [String] = []
    var isOpen = false
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("    ") {
        lines.append(String(line))
        isOpen = false
      } else if line.allSatisfy(\.isWhitespace) {
        isOpen = false
      } else if isOpen {
        lines[lines.count - 1] += " " + line
      } else {
        lines.append(String(line))
        isOpen = true
      }
    }
    return lines
  }

  // MARK: Chains

  /// In the first layer as for any value; later without numbers until the learner's map is whole.
  private func chainLines(_ hint: Hint, _ step: Step) -> [String] {
    guard case .cell(let layer, _) = hint.blank, layer > 0 else { return valueLines(hint, step) }
    if hint.rung == .answer { return valueLines(hint, step) }
    return hint.isInputOpen
      ? openLines(hint, step, layer) : [source(hint, layer)] + valueLines(hint, step)
  }

  /// From whose numbers of the layer before a value is worked out.
  func source(_ hint: Hint, _ layer: Int) -> String {
    hint.isInputOpen
      ? say("With the right map of layer \(layer):", "\(layer)층의 올바른 특성 맵으로 계산하면:")
      : say("With your map of layer \(layer):", "\(layer)층에 쓴 수로 계산하면:")
  }

  private func openLines(_ hint: Hint, _ step: Step, _ layer: Int) -> [String] {
    let first = say(
      "Fill in the map of layer \(layer) first: it is the input here.",
      "\(layer)층의 특성 맵부터 채우세요. 그 맵이 여기서는 입력이에요.")
    let place = openPlace(step, layer)
    switch hint.rung {
    case .window: return [first, place]
    case .terms, .answer: return [place, task(of: step.operation)]
    case .partial:
      return [
        place, task(of: step.operation),
        say(
          "Write each result down before you go on to the next.",
          "하나씩 계산해서 결과를 적어 두고 다음으로 넘어가세요."),
      ]
    }
  }

  /// Which numbers of a map that is not there yet go into a step.
  private func openPlace(_ step: Step, _ layer: Int) -> String {
    switch step.operation {
    case .convolution, .pooling: break
    case .rectification, .flatten:
      return say(
        "It is made of the number in row \(step.window.row), column \(step.window.column) of that map"
          + (step.operation.input.shape.channels > 1 ? ", channel \(step.firstChannel)." : "."),
        "그 맵의 " + (step.operation.input.shape.channels > 1 ? "채널 \(step.firstChannel), " : "")
          + "\(step.window.row)행 \(step.window.column)열의 수로 정해져요.")
    case .dense, .softmax:
      return say("All numbers of layer \(layer) go into it.", "\(layer)층의 수가 모두 들어가요.")
    }
    return say(
      "The window covers rows \(places(step.window.row, step.operation.rows)) and columns"
        + " \(places(step.window.column, step.operation.columns)) of that map.",
      "윈도우는 그 맵의 \(places(step.window.row, step.operation.rows))행,"
        + " \(places(step.window.column, step.operation.columns))열을 덮어요.")
  }

  /// What is done with the cells of a window.
  private func task(of operation: TracedOperation) -> String {
    switch operation {
    case .convolution(let convolution):
      return say(
        "Multiply each of its cells by the weight that lies on it and add the products up"
          + (convolution.bias == nil ? "." : ", then add the bias."),
        "칸마다 그 위에 놓인 가중치를 곱해서 모두 더하세요."
          + (convolution.bias == nil ? "" : " 그다음 편향을 더하세요."))
    case .dense(let dense):
      return say(
        "Multiply each of them by its weight and add the products up"
          + (dense.bias == nil ? "." : ", then add the bias."),
        "수마다 그 가중치를 곱해서 모두 더하세요." + (dense.bias == nil ? "" : " 그다음 편향을 더하세요."))
    case .rectification:
      return say("What is below 0 becomes 0; all else stays.", "0보다 작으면 0이 되고, 아니면 그대로예요.")
    case .flatten: return say("Copy it as it is.", "그대로 옮겨 적으세요.")
    case .softmax:
      return say(
        "Raise e to each of them and divide the power of this score by the sum of all.",
        "수마다 e를 거듭제곱해서, 이 점수의 거듭제곱을 모두 더한 값으로 나누세요.")
    case .pooling(let pooling):
      switch pooling.kind {
      case .maximum: return say("Keep the largest of its cells.", "그 가운데 가장 큰 수를 남기세요.")
      case .minimum: return say("Keep the smallest of its cells.", "그 가운데 가장 작은 수를 남기세요.")
      case .average:
        return say(
          "Add its cells up and divide by how many they are.", "모두 더해서 개수로 나누세요.")
      }
    }
  }
}
