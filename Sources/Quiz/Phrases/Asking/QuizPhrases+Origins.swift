import Questions
import TraceEngine

/// How numbers that are shown came about: the filter, the stride, the padding, a weight, a mistake.
extension QuizPhrases {
  func ask(filterOf count: Int) -> String {
    say(
      "Which of the \(count) filters made this feature map?",
      "필터 \(count)개 가운데 어느 것으로 이 특성 맵을 만들었을까요?")
  }

  func ask(_ setting: Question.Setting) -> String {
    switch setting {
    case .stride:
      return say(
        "With which stride was this feature map made?", "스트라이드가 얼마일 때 이 특성 맵이 나올까요?")
    case .padding:
      return say(
        "How many cells of padding were laid around the input to make this feature map?",
        "입력 둘레에 패딩을 몇 칸씩 둘러야 이 특성 맵이 나올까요?")
    }
  }

  func ask(weightAt position: CellPosition, _ filter: Int, _ operation: TracedOperation) -> String {
    let (row, column) = (position.row, position.column)
    guard let bank = operation.weights else { return "" }
    let channel = operation.firstChannel(ofOutput: filter) + position.channel
    let isOne = bank.shape.channels == 1
    let english =
      (bank.count > 1 ? "filter \(filter)" : "the filter") + " has a ?"
      + (isOne ? "" : ", in channel \(channel)")
    let korean =
      (bank.count > 1 ? "\(filter)번 필터" : "필터") + (isOne ? "" : " 채널 \(channel)") + "의 ? 자리"
    return say(
      "Which weight belongs where \(english) (row \(row), column \(column), counted from 0)?",
      "\(korean)에는 어떤 가중치가 있어야 할까요? (0부터 세어 \(row)행 \(column)열)")
  }

  func ask(mistakeIn cell: CellPosition, _ operation: TracedOperation) -> String {
    let place = place(cell, outOf: operation)
    return say(
      "Here \(place) was computed with one mistake, and the rest was carried on from there."
        + " Which part is wrong?",
      "\(place) 값을 구한 계산이에요. 한 군데를 틀린 뒤에 그대로 이어서 계산했어요. 틀린 곳은 어디일까요?")
  }
}
