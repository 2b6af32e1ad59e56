import Questions
import TraceEngine
import TraceText

/// Hints for output sizes.
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
      return [indented(arithmetic.solution)] + remainderLines(arithmetic)
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

  func remainderLines(_ arithmetic: SizeArithmetic) -> [String] {
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
}
