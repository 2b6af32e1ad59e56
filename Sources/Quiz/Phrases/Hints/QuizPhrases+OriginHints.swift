import Questions
import TraceEngine
import TraceText

/// Hints for which filter, stride or padding made a map.
extension QuizPhrases {
  func filterLines(_ hint: Hint) -> [String] {
    guard let telling = hint.question.tellingStep else { return [] }
    let cell = telling.output
    let value = NumberText.text(telling.value, precision: telling.operation.precision)
    let steps = hint.question.candidates.map { $0.step(at: cell) }
    let place = place(cell, outOf: telling.operation)
    switch hint.rung {
    case .window:
      return [
        say(
          "One cell of the map is enough if the filters disagree there, such as \(place): it holds"
            + " \(value).",
          "필터마다 다른 값이 나오는 칸 하나면 알 수 있어요. 이를테면 \(place) 칸을 보세요. 적힌 값:"
            + " \(value).")
      ] + windowLines(telling)
    case .terms:
      return [
        say(
          "Work that cell out with each filter. Which one gives \(value)?",
          "그 칸을 필터마다 계산해 보세요. 어느 필터로 이 값이 나오나요: \(value)")
      ] + numbered(steps) { $0.products() + ending(bias: $0) }
    case .partial:
      let count = telling.countedTaps.count - 1
      guard count > 0 else {
        return [
          say(
            "Each filter has a single product here: multiply, and compare with \(value).",
            "여기서는 필터마다 곱이 하나뿐이에요. 곱해서 이 값과 견주어 보세요: \(value)")
        ]
      }
      return [
        say(
          "All but the last product, added up:", "마지막 곱만 빼고 더하면:")
      ] + numbered(steps) { beginning($0, count) }
    case .answer:
      guard case .count(let number) = hint.question.expected(hint.blank) else { return [] }
      return [say("Filter (\(number)) made it:", "(\(number))번 필터로 만들었어요:")]
        + numbered(steps) { $0.equation }
    }
  }

  private func numbered(_ steps: [Step], _ text: (HintArithmetic) -> String) -> [String] {
    steps.enumerated().map { indented("(\($0 + 1)) " + text(HintArithmetic($1, self))) }
  }

  private func ending(bias arithmetic: HintArithmetic) -> String {
    arithmetic.step.bias.map { say(" + bias ", " + 편향 ") + arithmetic.term($0) } ?? ""
  }

  private func beginning(_ arithmetic: HintArithmetic, _ count: Int) -> String {
    let taps = arithmetic.step.countedTaps
    let rest = arithmetic.written(taps[count])
    return arithmetic.text(taps[count - 1].running) + " + " + rest + ending(bias: arithmetic)
  }

  // MARK: Stride

  func strideLines(_ hint: Hint, _ operation: TracedOperation) -> [String] {
    let axis = operation.columns
    switch hint.rung {
    case .window:
      return [
        say(
          "The first value of a row belongs to the window at the left edge. Find the window that"
            + " gives the second value: how far has it moved?",
          "한 행의 첫 값은 왼쪽 끝 윈도우에서 나와요. 두 번째 값이 나오는 윈도우를 찾아보세요. 몇 칸 움직였나요?")
      ]
    case .terms:
      return [
        say("The width must come out right, too:", "너비도 맞아야 해요:"),
        indented(
          "(\(SizeArithmetic(axis: axis, roundsUp: false).roomTerms)) / S + 1 = \(axis.outputs)"),
        say("What is left over in the division is dropped.", "나누고 남은 것은 버려요."),
      ]
    case .partial: return strideParts(axis)
    case .answer:
      let arithmetic = SizeArithmetic(axis: axis, roundsUp: Layer(operation).ceilMode)
      return [indented(arithmetic.solution)]
    }
  }

  /// The room to move or the number of moves, whichever does not read like the answer.
  private func strideParts(_ axis: SpatialAxis) -> [String] {
    let (room, moves) = (axis.padded - axis.extent, axis.outputs - 1)
    var lines: [String] = []
    if room != axis.stride {
      lines.append(
        say(
          "From the left edge to the right the window has \(room) cells of room to move.",
          "왼쪽 끝에서 오른쪽 끝까지 윈도우가 움직일 수 있는 칸은 모두 \(room)칸이에요."))
    }
    if moves != axis.stride {
      lines.append(
        say(
          "It is moved \(moves) time\(moves == 1 ? "" : "s") in a row of the map.",
          "특성 맵 한 행을 채우는 동안 \(moves)번 움직여요."))
    }
    let question = say(
      "How far can each move be, so that the next one would not fit?",
      "한 번에 몇 칸씩 움직여야 더는 들어갈 자리가 없을까요?")
    return lines + [question]
  }

  // MARK: Padding

  func paddingLines(_ hint: Hint, _ operation: TracedOperation) -> [String] {
    let axis = operation.columns
    let arithmetic = SizeArithmetic(axis: axis, roundsUp: Layer(operation).ceilMode)
    switch hint.rung {
    case .window:
      return [
        say(
          "Look at the sizes: input \(axis.input) wide, window \(axis.extent), map"
            + " \(axis.outputs). How wide would the map be without padding?",
          "너비를 보세요. 입력 \(axis.input), 윈도우 \(axis.extent), 특성 맵 \(axis.outputs)."
            + " 패딩이 없다면 특성 맵 너비는 얼마일까요?")
      ]
    case .terms:
      return [
        say("The width must come out right. Which P does it?", "너비가 맞아야 해요. P가 얼마면 될까요?"),
        indented("(\(axis.input) − \(axis.extent) + 2·P) / \(axis.stride) + 1 = \(axis.outputs)"),
      ]
    case .partial: return paddingParts(axis)
    case .answer: return [indented(arithmetic.solution)]
    }
  }

  private func paddingParts(_ axis: SpatialAxis) -> [String] {
    let corner = say(
      "Check with the first value: how many rows and columns of zeros does the first window need"
        + " to give it?",
      "첫 값으로 확인해 보세요. 첫 윈도우에 0이 몇 행, 몇 열 들어와야 그 값이 나올까요?")
    let room = axis.input - axis.extent
    guard room >= 0 else {
      return [
        say(
          "Without padding the window would not even fit.", "패딩이 없으면 윈도우가 들어가지도 않아요."),
        corner,
      ]
    }
    let width = room / axis.stride + 1
    guard width != axis.before else { return [corner] }
    return [
      say(
        "Without padding the map would be \(width) wide. A cell of padding on both sides gives the"
          + " window two cells more.",
        "패딩이 없다면 특성 맵 너비는 \(width)칸이에요. 양쪽에 한 칸씩 두르면 움직일 자리가 두 칸 늘어요."),
      corner,
    ]
  }
}
