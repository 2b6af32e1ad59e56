import TraceEngine
import TraceText

/// Hints for values of layers that slide no window.
extension QuizPhrases {
  /// - Returns: nil where a window slides, and where the lines are those of any other calculation.
  func layerLines(_ rung: Hint.Rung, _ step: Step) -> [String]? {
    switch (step.operation, rung) {
    case (.flatten, .answer): return [sourceCell(step)]
    case (.convolution, _), (.pooling, _), (_, .answer), (.dense, .partial): return nil
    case (.dense(let dense), .window): return inputLines(dense, step)
    case (.dense, .terms): return productLines(step)
    case (.rectification, _): return reluLines(rung, step)
    case (.flatten(let flatten), _): return copyLines(rung, flatten, step)
    case (.softmax, _): return shareLines(rung, step)
    }
  }

  // MARK: Dense layers

  private func inputLines(_ dense: Dense, _ step: Step) -> [String] {
    let arithmetic = HintArithmetic(step, self)
    let (output, count) = (step.output.row, dense.input.shape.height)
    return [
      say(
        "Output \(output) takes all \(count) inputs:", "출력 \(output)에는 입력 \(count)개가 모두 들어가요:"),
      indented(arithmetic.list(step.taps.map(\.input))),
      say("Its weights, in the same order:", "가중치도 같은 순서로 쓰면:"),
      indented(arithmetic.list(step.taps.map(\.weight))),
    ]
  }

  private func productLines(_ step: Step) -> [String] {
    let opening = say(
      "Multiply each input by its weight, and add the products up:",
      "입력마다 그 가중치를 곱하고, 곱을 모두 더하세요:")
    return [opening] + HintArithmetic(step, self).termLines() + endingLines(step)
  }

  // MARK: ReLU and flatten

  private func reluLines(_ rung: Hint.Rung, _ step: Step) -> [String] {
    switch rung {
    case .window: return [sourceCell(step)]
    case .terms:
      return [
        sourceCell(step),
        say("Compare it with 0 and keep the larger one.", "그 수와 0을 견주어 큰 쪽을 남기세요."),
      ]
    case .partial, .answer:
      return [
        say(
          "What is below 0 becomes 0; everything else stays as it is.",
          "0보다 작으면 0이 되고, 아니면 그대로예요."),
        indented("max(0, \(HintArithmetic(step, self).text(step.taps[0].input)))"),
      ]
    }
  }

  private func sourceCell(_ step: Step) -> String {
    let (row, column) = (step.window.row, step.window.column)
    let isOne = step.operation.input.shape.channels == 1
    return say(
      "It is made of one number: row \(row), column \(column) of "
        + (isOne ? "the input." : "channel \(step.firstChannel)."),
      "수 하나로 정해져요: " + (isOne ? "입력의" : "채널 \(step.firstChannel)의")
        + " \(row)행 \(column)열.")
  }

  private func copyLines(_ rung: Hint.Rung, _ flatten: Flatten, _ step: Step) -> [String] {
    let isOne = flatten.input.shape.channels == 1
    let order: String
    switch flatten.order {
    case _ where isOne:
      order = say("The numbers are written down row by row.", "한 행씩 차례로 늘어놓아요.")
    case .channelsFirst:
      order = say(
        "Channel after channel is written down, each row by row.",
        "채널을 하나씩, 채널 안에서는 한 행씩 늘어놓아요.")
    case .channelsLast:
      order = say(
        "Cell after cell is written down, row by row, with all channels of a cell together.",
        "한 행씩 칸을 따라가며, 한 칸의 채널을 모두 적고 다음 칸으로 가요.")
    }
    let shape = flatten.input.shape
    switch rung {
    case .window: return [order]
    case .terms:
      return [
        order,
        say(
          "There are \(shape.channels) channels of \(shape.height)×\(shape.width)."
            + " Count on from 0 to \(step.output.row).",
          "\(shape.height)×\(shape.width) 채널이 \(shape.channels)개예요."
            + " 0부터 \(step.output.row)까지 세어 보세요."),
      ]
    case .partial, .answer: return [sourceCell(step)]
    }
  }

  // MARK: Softmax

  private func shareLines(_ rung: Hint.Rung, _ step: Step) -> [String] {
    let arithmetic = HintArithmetic(step, self)
    let notation = StepText(language: language)
    let powers = step.taps.map { tap in
      TextBuffer.string { notation.writePower(tap, to: &$0) }
    }
    let own = powers[step.output.row]
    switch rung {
    case .window:
      return [
        say("All scores go into it:", "모든 점수가 들어가요:"),
        indented(arithmetic.list(step.taps.map(\.input))),
      ]
    case .terms:
      return [
        say(
          "Raise e (2.71828) to each score; divide the power of this score by the sum of all:",
          "e(2.71828)를 점수마다 거듭제곱해서, 이 점수의 거듭제곱을 모두 더한 값으로 나누세요:"),
        indented("\(own) / (\(arithmetic.join(powers)))"),
      ]
    case .partial, .answer:
      let values = step.taps.map { tap in
        TextBuffer.string { notation.writeValueOfPower(tap.product, to: &$0) }
      }
      return [
        say("The powers of e are about:", "e의 거듭제곱은 대략:"),
        indented(arithmetic.join(values, by: ", ")),
        say("Add them up, then divide.", "모두 더한 다음 나누세요."),
      ]
    }
  }
}
