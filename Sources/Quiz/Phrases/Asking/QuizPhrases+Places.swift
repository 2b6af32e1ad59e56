import Questions
import TraceEngine

/// Where in the input: the window of a cell, the cells it depends on, the winner.
extension QuizPhrases {
  func ask(windowOf cell: CellPosition, _ operation: TracedOperation) -> String {
    let step = operation.step(at: cell).index + 1
    let place = place(cell, outOf: operation)
    return say(
      "Step \(step) computes \(place). Where in the input does the window begin?",
      "\(step)번째 단계에서는 \(place) 값을 구해요. 윈도우는 입력의 어디에서 시작할까요?")
  }

  func form(ofWindow operation: TracedOperation) -> String {
    let meetsPadding = operation.rows.before > 0 || operation.columns.before > 0
    return say(
      "Give the row and the column of its top left cell, counted from 0"
        + (meetsPadding
          ? "; in the padding before the input they are negative, -1 next to it." : "."),
      "윈도우의 왼쪽 위 칸이 몇 행 몇 열인지 0부터 세어 답하세요."
        + (meetsPadding ? " 입력보다 앞에 있는 패딩 칸은 음수예요. 입력 바로 앞이 -1이에요." : ""))
  }

  func ask(cellsOf cell: CellPosition, _ operation: TracedOperation) -> String {
    let place = place(cell, outOf: operation)
    return say(
      "Which cells of the input does \(place) depend on?",
      "\(place) 값은 입력의 어느 칸들로 계산할까요?")
  }

  func form(ofCells operation: TracedOperation) -> String {
    var parts = [
      say(
        "Write the row and column of each, counted from 0, such as (0,1) (0,2).",
        "칸마다 행과 열을 0부터 세어 (0,1) (0,2)처럼 쓰세요.")
    ]
    if operation.channelsPerStep > 1 {
      parts.append(say("They are the same in every channel.", "채널마다 같은 자리예요."))
    }
    if operation.hasCopyingPadding {
      parts.append(
        say(
          "Padding is a copy here: write the cell that it copies.",
          "여기서 패딩은 입력을 베낀 값이에요. 베껴 온 칸을 쓰세요."))
    } else if operation.rows.padded > operation.rows.input
      || operation.columns.padded > operation.columns.input
    {
      parts.append(say("Leave out padding.", "패딩은 빼고 쓰세요."))
    }
    return parts.joined(separator: " ")
  }

  func ask(winnerOf cell: CellPosition, _ operation: TracedOperation) -> String {
    let place = place(cell, outOf: operation)
    return isMinimum(operation)
      ? say(
        "Which cell of the input wins the minimum at \(place)?",
        "최소 풀링을 하면 \(place)에는 입력의 어느 칸 값이 남을까요?")
      : say(
        "Which cell of the input wins the maximum at \(place)?",
        "최대 풀링을 하면 \(place)에는 입력의 어느 칸 값이 남을까요?")
  }

  func isMinimum(_ operation: TracedOperation) -> Bool {
    guard case .pooling(let pooling) = operation else { return false }
    return pooling.kind == .minimum
  }
}

extension TracedOperation {
  /// Whether the padding holds numbers of the input.
  var hasCopyingPadding: Bool {
    guard case .convolution(let convolution) = self else { return false }
    return convolution.paddingMode != .zeros
  }
}
