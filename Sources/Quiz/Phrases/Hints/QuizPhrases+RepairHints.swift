import Questions
import TraceEngine
import TraceText

/// Hints for the missing weight and for the mistake in a calculation.
extension QuizPhrases {
  func weightLines(_ hint: Hint, at position: CellPosition) -> [String] {
    guard let step = hint.question.tellingStep,
      let missing = step.taps.first(where: { $0.filter == position })
    else { return [] }
    let arithmetic = HintArithmetic(step, self)
    let place = place(step.output, outOf: step.operation)
    switch hint.rung {
    case .window:
      return [
        say(
          "Look for a cell of the map in which the missing weight meets a number other than 0."
            + " \(place) is one.",
          "빠진 가중치가 0이 아닌 수와 만나는 칸을 찾으세요. 이를테면 \(place) 자리가 그래요.")
      ] + windowLines(step)
    case .terms:
      return [
        say(
          "Write its sum with ? for the weight. It has to come out like this:",
          "가중치 자리에 ?를 두고 합을 쓰면 이렇게 되어야 해요:"),
        indented(equation(step, missing, arithmetic)),
      ]
    case .partial: return knownLines(step, missing, arithmetic)
    case .answer:
      let rest = arithmetic.text(missing.product)
      let input = arithmetic.term(missing.input)
      return [
        indented(
          "\(equation(step, missing, arithmetic)), " + say("so ", "그래서 ") + "\(input)×? = \(rest), "
            + "? = \(rest) / \(input) = \(arithmetic.text(missing.weight))")
      ]
    }
  }

  private func equation(_ step: Step, _ missing: Tap, _ arithmetic: HintArithmetic) -> String {
    let terms = step.taps.map { tap in
      tap.index == missing.index
        ? arithmetic.term(tap.input) + "×?" : arithmetic.written(tap)
    }
    let bias = step.bias.map { say(" + bias ", " + 편향 ") + arithmetic.term($0) } ?? ""
    return arithmetic.join(terms) + bias + " = " + arithmetic.text(step.outcome.biased)
  }

  /// What the other products come to, where that does not read like the answer.
  private func knownLines(
    _ step: Step, _ missing: Tap, _ arithmetic: HintArithmetic
  ) -> [String] {
    let others = step.taps.filter { $0.index != missing.index }
    let known = others.reduce(0) { $0 + $1.product } + (step.bias ?? 0)
    let target = arithmetic.text(step.outcome.biased)
    let input = arithmetic.text(missing.input)
    let answer = arithmetic.text(missing.weight)
    guard !others.isEmpty, arithmetic.text(known) != answer else {
      return [
        say(
          "Only one number is unknown. Take everything that is known from \(target), and ask what"
            + " times \(input) makes the rest.",
          "모르는 수는 하나뿐이에요. 아는 것을 모두 빼고 남은 수를 만들려면 \(input)에 무엇을 곱해야 할까요?"
            + " 전체는 \(target).")
      ]
    }
    return [
      say(
        "Without the unknown product it comes to \(arithmetic.text(known)). How much is missing to"
          + " \(target), and what times \(input) makes that?",
        "모르는 곱을 빼고 계산하면 \(arithmetic.text(known)). \(target)까지 얼마가 모자라고, 그 수는"
          + " \(input)에 무엇을 곱한 값일까요?")
    ]
  }

  // MARK: A mistake

  func mistakeLines(_ hint: Hint, _ shown: ShownCalculation, _ step: Step) -> [String] {
    guard let wrong = shown.mistake(in: step) else { return [] }
    let parts = shown.parts(of: step)
    switch hint.rung {
    case .window:
      return [
        say(
          "Check from the top: is each number taken from the right cell, and laid under the right"
            + " weight?",
          "위에서부터 확인하세요. 수를 맞는 칸에서 가져와 맞는 가중치와 짝지었나요?")
      ] + (layerLines(.window, step) ?? windowLines(step))
    case .terms: return layerLines(.terms, step) ?? termLines(step)
    case .partial: return rightLines(parts, except: wrong)
    case .answer:
      let number = (parts.firstIndex(of: wrong) ?? 0) + 1
      return [say("Part (\(number)) is wrong.", "(\(number))번이 틀렸어요.")]
        + correction(of: wrong, shown, step)
    }
  }

  /// Up to half of the right parts; at least two stay open.
  private func rightLines(
    _ parts: [ShownCalculation.Part], except wrong: ShownCalculation.Part
  ) -> [String] {
    let right = parts.indices.filter { parts[$0] != wrong }
    let told = right.prefix((parts.count - 1) / 2)
    guard !told.isEmpty else {
      return [
        say(
          "Work each part out yourself, and only then compare.",
          "한 군데씩 직접 계산해 보고 나서 견주어 보세요.")
      ]
    }
    let list = told.map { "(\($0 + 1))" }.joined(separator: " ")
    return [
      say(
        "Nothing is wrong in \(list). Work the others out yourself and compare.",
        "\(list)에는 틀린 것이 없어요. 나머지를 직접 계산해서 견주어 보세요.")
    ]
  }

  private func correction(
    of part: ShownCalculation.Part, _ shown: ShownCalculation, _ step: Step
  ) -> [String] {
    let text = ShownText(shown, step, self)
    switch part {
    case .term(let index): return correction(ofTerm: index, shown, text, step)
    case .sum:
      let precision = step.operation.precision
      let sum = shown.terms.reduce(0) { precision.rounded($0 + $1.product) }
      let products = shown.terms.map { text.term($0.product) }.joined(separator: " + ")
      return [
        say("The products do not add up to \(text.number(shown.sum)):", "덧셈이 틀렸어요:"),
        indented("\(products) = \(text.number(sum))"),
      ]
    case .bias:
      let bias = step.bias ?? 0
      return [
        shown.bias == nil
          ? say("The bias was left out:", "편향을 더하지 않았어요:")
          : say("The bias is another:", "편향이 달라요:"),
        indented(
          "\(text.term(shown.sum))" + say(" + bias ", " + 편향 ")
            + "\(text.term(bias)) = \(text.number(shown.sum + bias))"),
      ]
    }
  }

  private func correction(
    ofTerm index: Int, _ shown: ShownCalculation, _ text: ShownText, _ step: Step
  ) -> [String] {
    let (term, tap) = (shown.terms[index], step.taps[index])
    let right =
      text.factors(tap.input, tap.weight, index) + " = " + text.number(tap.product)
    let reason: String
    if term.input != tap.input {
      reason = say(
        "Under this weight the input holds \(text.number(tap.input)), not"
          + " \(text.number(term.input)):",
        "이 가중치 아래에 있는 입력값은 \(text.number(term.input)) 말고 \(text.number(tap.input)):")
    } else if term.weight != tap.weight {
      let (right, wrong) = (text.number(tap.weight), text.number(term.weight))
      reason =
        step.operation.slides
        ? say(
          "On this cell lies the weight \(right), not \(wrong):",
          "이 칸에 놓인 가중치는 \(wrong) 말고 \(right):")
        : say(
          "The weight of this input is \(right), not \(wrong):",
          "이 입력의 가중치는 \(wrong) 말고 \(right):")
    } else {
      reason = say("The product is another:", "곱셈이 틀렸어요:")
    }
    return [reason, indented(right)]
  }
}
