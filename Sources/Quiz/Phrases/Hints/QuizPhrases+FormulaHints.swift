import Questions
import TraceEngine
import TraceText

/// Hints for the parts of (W − F + 2·P) / S + 1 = O. Those before the last name no number, because
/// the others are asked for too.
extension QuizPhrases {
  func formulaLines(_ hint: Hint, _ layer: Layer) -> [String] {
    guard case .formula(let part) = hint.blank else { return [] }
    let axis = layer.columns
    switch (part, hint.rung) {
    case (.output, .answer):
      let arithmetic = SizeArithmetic(axis: axis, roundsUp: layer.ceilMode)
      return [indented(arithmetic.solution)] + remainderLines(arithmetic)
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
