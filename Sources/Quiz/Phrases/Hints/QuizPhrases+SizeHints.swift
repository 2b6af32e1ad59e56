import Questions
import TraceEngine

/// Hints for output sizes, for the formula, and for parameters.
extension QuizPhrases {
  func sizeLines(_ hint: Hint, _ layer: Layer) -> [String] {
    let isHeight = hint.blank == .outputHeight
    let axis = isHeight ? layer.rows : layer.columns
    let arithmetic = SizeArithmetic(axis: axis, roundsUp: layer.ceilMode)
    switch hint.rung {
    case .window: return [sideLine(axis, isHeight)] + gapLines(axis)
    case .terms:
      return [
        say(
          "The input with its padding, without the window: that is how far the window can move."
            + " Divide by the stride, and add 1 for the place where it starts:",
          "패딩까지 친 입력에서 윈도우를 빼면 움직일 수 있는 거리예요. 스트라이드로 나누고, 처음 자리를"
            + " 세어 1을 더하세요:"),
        indented(arithmetic.expression),
      ] + gapLines(axis) + roundingLines(layer)
    case .partial: return roomLines(arithmetic) + roundingLines(layer)
    case .answer:
      return [answer("\(axis.outputs)"), indented(arithmetic.solution)]
        + remainderLines(arithmetic)
    }
  }

  private func sideLine(_ axis: SpatialAxis, _ isHeight: Bool) -> String {
    let padding =
      axis.padded == axis.input
      ? say("no padding", "패딩 없음")
      : say(
        "padding \(axis.before) before and \(axis.after) after",
        "패딩 앞 \(axis.before), 뒤 \(axis.after)")
    return isHeight
      ? say(
        "Only the height counts here: input \(axis.input), window \(axis.window), stride"
          + " \(axis.stride), \(padding). Let the window slide down along one column.",
        "높이만 생각하세요. 입력 \(axis.input), 윈도우 \(axis.window), 스트라이드 \(axis.stride), \(padding)."
          + " 윈도우를 한 열을 따라 아래로 내려 보세요.")
      : say(
        "Only the width counts here: input \(axis.input), window \(axis.window), stride"
          + " \(axis.stride), \(padding). Let the window slide along one row.",
        "너비만 생각하세요. 입력 \(axis.input), 윈도우 \(axis.window), 스트라이드 \(axis.stride), \(padding)."
          + " 윈도우를 한 행을 따라 옆으로 밀어 보세요.")
  }

  /// How far a dilated window reaches.
  private func gapLines(_ axis: SpatialAxis) -> [String] {
    guard axis.dilation > 1 else { return [] }
    return [
      say("With its gaps the window reaches over", "사이의 빈칸까지 치면 윈도우가 걸친 칸 수는"),
      indented("\(axis.dilation)×(\(axis.window) − 1) + 1 = \(axis.extent)"),
    ]
  }

  private func roundingLines(_ layer: Layer) -> [String] {
    layer.ceilMode
      ? [say("In ceil mode the division is rounded up.", "ceil mode에서는 나눗셈을 올림해요.")] : []
  }

  /// The room to move, where it does not read like the answer.
  private func roomLines(_ arithmetic: SizeArithmetic) -> [String] {
    let axis = arithmetic.axis
    let operands = [axis.input, axis.window, axis.extent, axis.stride, axis.before, axis.after]
    guard arithmetic.room != axis.outputs || operands.contains(axis.outputs) else {
      return [
        say(
          "Work out the parentheses first, then divide, and add 1 last. Write each result down.",
          "괄호 안을 먼저 계산하고, 나눈 다음, 마지막에 1을 더하세요. 하나씩 적어 두세요.")
      ]
    }
    return [
      say("The window can move", "윈도우가 움직일 수 있는 거리는"),
      indented("\(arithmetic.roomTerms) = \(arithmetic.room)"),
      say(
        "How many whole strides of \(axis.stride) are in that? The place where it starts counts"
          + " too.",
        "여기에 스트라이드 \(axis.stride)칸이 몇 번 들어갈까요? 처음 자리도 세어야 해요."),
    ]
  }

  private func remainderLines(_ arithmetic: SizeArithmetic) -> [String] {
    if arithmetic.dropsLast {
      return [
        say(
          "The last window would begin past the input, so it is left out:"
            + " \(arithmetic.axis.outputs).",
          "마지막 윈도우는 입력이 끝난 뒤에서 시작하게 되어 빼요. 그래서 \(arithmetic.axis.outputs).")
      ]
    }
    if arithmetic.remainder == 0 { return [] }
    return [
      arithmetic.roundsUp
        ? say(
          "The remainder counts as one more place: ceil mode rounds up.",
          "나머지도 한 자리로 쳐요. ceil mode라서 올림해요.")
        : say(
          "The remainder is dropped: one more window would not fit.",
          "나머지는 버려요. 윈도우가 한 번 더 들어갈 자리가 없어요.")
    ]
  }

  // MARK: The formula

  func formulaLines(_ hint: Hint, _ layer: Layer) -> [String] {
    guard case .formula(let part) = hint.blank else { return [] }
    let axis = layer.columns
    switch (part, hint.rung) {
    case (.output, .answer):
      let arithmetic = SizeArithmetic(axis: axis, roundsUp: layer.ceilMode)
      return [answer("\(axis.outputs)"), indented(arithmetic.solution)] + remainderLines(arithmetic)
    case (_, .answer): return [formulaAnswer(part, axis)]
    case (_, .window): return [meaning(part)]
    case (_, .terms): return [search(part)]
    case (_, .partial): return [narrowing(part, axis)]
    }
  }

  private func meaning(_ part: Blank.FormulaPart) -> String {
    switch part {
    case .input: return say("W is the width of the input.", "W는 입력의 너비예요.")
    case .window:
      return say("F is how many cells wide the window is.", "F는 윈도우가 가로로 몇 칸인지예요.")
    case .padding: return say("P is the padding on one side.", "P는 한쪽에 두른 패딩이에요.")
    case .stride:
      return say(
        "S is how many cells the window moves at a time.", "S는 윈도우가 한 번에 옮겨 가는 칸 수예요.")
    case .output:
      return say(
        "O is how many places the window takes along the width.", "O는 가로로 윈도우가 놓이는 자리 수예요.")
    }
  }

  private func search(_ part: Blank.FormulaPart) -> String {
    switch part {
    case .input:
      return say(
        "In height × width the width stands second. Padding does not belong to it.",
        "높이×너비에서 뒤의 수가 너비예요. 패딩은 여기에 넣지 않아요.")
    case .window:
      return say(
        "It is the second side of the filter or of the pooling window; their number does not"
          + " matter.",
        "필터나 풀링 윈도우의 크기에서 뒤의 수예요. 필터가 몇 개인지는 상관없어요.")
    case .padding:
      return say(
        "The formula doubles it: write the cells of one side, left or right.",
        "식에서 두 배를 하니까, 왼쪽이나 오른쪽 한쪽의 칸 수만 쓰세요.")
    case .stride: return say("Look for the stride across.", "가로 스트라이드를 찾으세요.")
    case .output:
      return say(
        "Put your W, F, P and S into the formula and work out the parentheses.",
        "W, F, P, S 자리에 쓴 수를 넣고 괄호 안부터 계산하세요.")
    }
  }

  private func narrowing(_ part: Blank.FormulaPart, _ axis: SpatialAxis) -> String {
    switch part {
    case .input:
      return say(
        "The description begins with the input: take its second number.",
        "설명 맨 앞에 있는 입력 크기에서 두 번째 수를 쓰세요.")
    case .window where axis.dilation > 1:
      return say(
        "The window has gaps: dilation × (its width − 1) + 1.",
        "윈도우에 빈칸이 있어요: 팽창×(윈도우 너비 − 1) + 1.")
    case .window:
      return say(
        "It is the number after the × of the window.", "윈도우 크기에서 × 뒤에 있는 수예요.")
    case .padding:
      return say(
        "If nothing is laid around the input, no cell is there to count.",
        "입력 둘레에 아무것도 두르지 않았다면 셀 칸이 없어요.")
    case .stride:
      return say(
        "Step from one window to the next and count the columns between their left edges.",
        "윈도우에서 다음 윈도우까지, 왼쪽 끝끼리 몇 열 떨어졌는지 세어 보세요.")
    case .output:
      return say(
        "Divide the parentheses by S, keep whole strides, and add 1 for the first place.",
        "괄호 안을 S로 나눈 몫에, 처음 자리를 세어 1을 더하세요.")
    }
  }

  private func formulaAnswer(_ part: Blank.FormulaPart, _ axis: SpatialAxis) -> String {
    switch part {
    case .input:
      return say("W is \(axis.input): so wide is the input.", "W: \(axis.input). 입력의 너비예요.")
    case .window where axis.dilation > 1:
      return say(
        "F is \(axis.dilation)×(\(axis.window) − 1) + 1 = \(axis.extent): so far the window"
          + " reaches.",
        "F: \(axis.dilation)×(\(axis.window) − 1) + 1 = \(axis.extent). 윈도우가 걸친 칸 수예요.")
    case .window:
      return say("F is \(axis.extent): so wide is the window.", "F: \(axis.extent). 윈도우의 너비예요.")
    case .padding:
      return say(
        "P is \(axis.before): so many cells lie on each side.", "P: \(axis.before). 한쪽의 패딩이에요.")
    case .stride:
      return say(
        "S is \(axis.stride): so far the window moves.", "S: \(axis.stride). 한 번에 옮겨 가는 칸 수예요.")
    case .output: return ""
    }
  }
}
