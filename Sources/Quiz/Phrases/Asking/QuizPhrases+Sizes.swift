import Questions
import TraceEngine

/// What follows from a layer's sizes alone: the output size, its formula, the parameters.
extension QuizPhrases {
  func askSize(_ question: Question) -> String {
    switch question {
    case .sizeFormula:
      return say(
        "Fill in the formula of the output size, for the width.", "출력 너비를 구하는 식을 채워 보세요.")
    case .parameters:
      return say(
        "How many parameters does this layer learn, weights and biases together?",
        "이 층이 학습하는 매개변수는 가중치와 편향을 합쳐 모두 몇 개일까요?")
    default:
      return say(
        "How high and how wide is the output of this layer?",
        "이 층의 출력은 높이와 너비가 각각 얼마일까요?")
    }
  }

  /// What the letters of the formula stand for.
  func form(ofFormula layer: Layer) -> String {
    let hasGaps = layer.columns.dilation > 1
    return say(
      "W is the width of the input, F that of the window" + (hasGaps ? " with its gaps" : "")
        + ", P the padding on each side, S the stride and O the width of the output.",
      "W는 입력 너비, F는 " + (hasGaps ? "사이의 빈칸까지 친 " : "")
        + "윈도우 너비, P는 한쪽 패딩, S는 스트라이드, O는 출력 너비예요.")
  }
}
