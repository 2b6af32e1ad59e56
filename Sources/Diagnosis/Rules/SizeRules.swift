import TraceEngine
import TraceText

/// Wrong rules for the size of the output: what goes into (W − F + 2P) / S + 1, and in which order.
let sizeRules: [WrongRule] = [
  // Also the number of one whose walk ends a window early.
  WrongRule(
    "one-not-added", .size, .seen,
    rule: LocalizedText(
      en: "The moves of the window were counted; the first window itself was left out.",
      ko: "윈도우가 옮겨 간 횟수만 세고 첫 윈도우를 빠뜨렸어요."),
    short: LocalizedText(en: "the first window not counted", ko: "첫 윈도우를 세지 않은 것"),
    ask: LocalizedText(
      en: "Did you stop at the division and add nothing for the first window?",
      ko: "나눈 다음에 첫 윈도우의 몫을 더하지 않았나요?"),
    guide: LocalizedText(
      en: "The division counts the moves. How many windows are there before the first move?",
      ko: "나눗셈으로는 옮긴 횟수가 나와요. 옮기기 전에는 윈도우가 몇 개 있을까요?"),
    model: .outputs { layer, axis in layer.divided(axis.room, by: axis.stride) }),
  // The same as reading the padding as that of both sides together, or as on one side only.
  WrongRule(
    "padding-added-once", .size, .guessed,
    rule: LocalizedText(
      en: "The padding of one side only went into the size.",
      ko: "크기를 구할 때 한쪽의 패딩만 더했어요."),
    short: LocalizedText(en: "the padding added once", ko: "패딩을 한쪽만 더한 것"),
    ask: LocalizedText(
      en: "Did you add the padding only once?", ko: "패딩을 한 번만 더했나요?"),
    guide: LocalizedText(
      en: "On how many sides does the padding make a row longer?",
      ko: "한 행의 길이는 패딩 때문에 몇 쪽에서 늘어날까요?"),
    model: .outputs { layer, axis in
      axis.padding > 0 ? layer.windows(in: axis.room - axis.after, by: axis.stride) : nil
    }),
  WrongRule(
    "padding-left-out-of-size", .size, .guessed,
    rule: LocalizedText(
      en: "The padding did not go into the size.", ko: "크기를 구할 때 패딩을 빠뜨렸어요."),
    short: LocalizedText(
      en: "the padding left out of the size", ko: "크기에서 패딩을 빠뜨린 것"),
    ask: LocalizedText(
      en: "Did you leave out the padding?", ko: "패딩을 빼고 계산했나요?"),
    guide: LocalizedText(
      en: "How long is a row of the input once it is padded?",
      ko: "패딩을 덧대고 나면 입력의 한 행은 몇 칸일까요?"),
    model: .outputs { layer, axis in
      axis.padding > 0 ? layer.windows(in: axis.room - axis.padding, by: axis.stride) : nil
    }),
  WrongRule(
    "stride-left-out-of-size", .size, .seen,
    rule: LocalizedText(
      en: "The size was not divided by the stride.", ko: "스트라이드로 나누지 않았어요."),
    short: LocalizedText(
      en: "the stride left out of the size", ko: "크기에서 스트라이드를 빠뜨린 것"),
    ask: LocalizedText(
      en: "Did you leave out the stride?", ko: "스트라이드를 빼고 계산했나요?"),
    guide: LocalizedText(
      en: "How many cells does each move of the window use up?",
      ko: "윈도우를 한 번 옮길 때마다 몇 칸씩 나아갈까요?"),
    model: .outputs { _, axis in axis.stride > 1 ? axis.room + 1 : nil }),
  // Without padding this is `stride-left-out-of-size`.
  WrongRule(
    "stride-and-padding-left-out-of-size", .size, .seen,
    rule: LocalizedText(
      en: "Neither the stride nor the padding went into the size.",
      ko: "크기를 구할 때 스트라이드와 패딩을 모두 빠뜨렸어요."),
    short: LocalizedText(
      en: "both stride and padding left out of the size",
      ko: "크기에서 스트라이드와 패딩을 모두 빠뜨린 것"),
    ask: LocalizedText(
      en: "Did you work without stride and padding?",
      ko: "스트라이드도 패딩도 없이 계산했나요?"),
    guide: LocalizedText(
      en: "Which settings of the layer change how many places there are for the window?",
      ko: "이 층의 설정 가운데 윈도우를 놓을 자리의 수를 바꾸는 것은 무엇무엇일까요?"),
    model: .outputs { _, axis in
      axis.stride > 1 && axis.padding > 0 ? axis.room - axis.padding + 1 : nil
    }),
  // Without padding this is `stride-left-out-of-size`.
  WrongRule(
    "stride-divides-padding-only", .size, .seen,
    rule: LocalizedText(
      en: "Only the padding was divided by the stride, not the whole length.",
      ko: "전체 길이가 아니라 패딩만 스트라이드로 나눴어요."),
    short: LocalizedText(
      en: "only the padding divided by the stride", ko: "패딩만 스트라이드로 나눈 것"),
    ask: LocalizedText(
      en: "Did you divide only the last term by the stride?",
      ko: "맨 끝의 패딩만 스트라이드로 나눴나요?"),
    guide: LocalizedText(
      en: "Where do the parentheses stand in the formula, and what is divided?",
      ko: "공식에서 괄호는 어디에 있고, 무엇을 나눌까요?"),
    model: .outputs { layer, axis in
      guard axis.stride > 1, axis.padding > 0 else { return nil }
      return layer.divided(axis.padding, by: axis.stride).map { axis.room - axis.padding + $0 + 1 }
    }),
  // Along one axis this is `one-not-added` or right; height and width together tell it apart.
  WrongRule(
    "one-added-before-dividing", .size, .seen,
    rule: LocalizedText(
      en: "The one for the first window was added before the division.",
      ko: "첫 윈도우의 하나를 나누기 전에 더했어요."),
    short: LocalizedText(
      en: "the one added before dividing", ko: "하나를 나누기 전에 더한 것"),
    ask: LocalizedText(
      en: "Did you add the one first and divide afterwards?",
      ko: "하나를 먼저 더하고 나서 나눴나요?"),
    guide: LocalizedText(
      en: "Which part of the formula counts moves, and which is the first window?",
      ko: "공식에서 옮긴 횟수는 어느 부분이고, 첫 윈도우는 어느 부분일까요?"),
    model: .outputs { layer, axis in
      axis.stride > 1 ? layer.divided(axis.room + 1, by: axis.stride) : nil
    }),
  WrongRule(
    "input-over-stride", .size, .seen,
    rule: LocalizedText(
      en: "The input's size was divided by the stride, whatever the window.",
      ko: "윈도우와 상관없이 입력 크기를 스트라이드로 나눴어요."),
    short: LocalizedText(en: "input size by stride", ko: "입력 크기를 스트라이드로 나눈 것"),
    ask: LocalizedText(
      en: "Did you divide the input's size by the stride?",
      ko: "입력 크기를 스트라이드로 나눴나요?"),
    guide: LocalizedText(
      en: "How far can the window move before its end reaches the end of the input?",
      ko: "윈도우의 끝이 입력의 끝에 닿을 때까지 몇 칸을 옮길 수 있을까요?"),
    model: .outputs { layer, axis in
      axis.stride > 1 ? layer.divided(axis.input, by: axis.stride) : nil
    }),
  // Where the stride is the window's size, this is `input-over-stride`.
  WrongRule(
    "input-over-window", .size, .seen,
    rule: LocalizedText(
      en: "The input's size was divided by the window's, as if windows never overlapped.",
      ko: "윈도우가 겹치지 않는 것처럼 입력 크기를 윈도우 크기로 나눴어요."),
    short: LocalizedText(
      en: "input size by window size", ko: "입력 크기를 윈도우 크기로 나눈 것"),
    ask: LocalizedText(
      en: "Did you divide the input's size by the window's?",
      ko: "입력 크기를 윈도우 크기로 나눴나요?"),
    guide: LocalizedText(
      en: "Do the windows lie side by side here, or do they overlap?",
      ko: "여기서 윈도우들은 나란히 붙어 있을까요, 겹칠까요?"),
    model: .outputs { layer, axis in
      axis.window > 1 && axis.window != axis.stride
        ? layer.divided(axis.input, by: axis.window) : nil
    }),
  WrongRule(
    "as-large-as-the-filter", .size, .seen,
    rule: LocalizedText(
      en: "The output was taken to be as large as the window.",
      ko: "출력이 윈도우와 같은 크기라고 봤어요."),
    short: LocalizedText(
      en: "the window's size for the output's", ko: "출력 크기를 윈도우 크기로 본 것"),
    ask: LocalizedText(
      en: "Did you take the size of the window itself?", ko: "윈도우의 크기를 답했나요?"),
    guide: LocalizedText(
      en: "How many cells of the output does one place of the window give?",
      ko: "윈도우가 한 자리에 놓일 때마다 출력은 몇 칸 생길까요?"),
    model: .outputs { _, axis in axis.window }),
  // With padding this is `padding-keeps-size`.
  WrongRule(
    "as-large-as-the-input", .size, .seen,
    rule: LocalizedText(
      en: "The output was taken to be as large as the input.",
      ko: "출력이 입력과 같은 크기라고 봤어요."),
    short: LocalizedText(
      en: "the input's size for the output's", ko: "출력 크기를 입력 크기로 본 것"),
    ask: LocalizedText(
      en: "Did you take the size of the input?", ko: "입력의 크기를 그대로 답했나요?"),
    guide: LocalizedText(
      en: "Can a window begin in the last column of the input and still fit?",
      ko: "윈도우가 입력의 마지막 열에서 시작해도 벗어나지 않을까요?"),
    model: .outputs { layer, axis in layer.isPadded ? nil : axis.input }),
  // Of the formula, which goes along the width, every number is taken along the height.
  WrongRule(
    "height-for-width", .size, .guessed,
    rule: LocalizedText(
      en: "Height and width were taken for each other.", ko: "높이와 너비를 서로 바꿔 썼어요."),
    short: LocalizedText(
      en: "height and width taken for each other", ko: "높이와 너비를 바꿔 쓴 것"),
    ask: LocalizedText(
      en: "Did you take the height for the width?", ko: "높이를 너비로 봤나요?"),
    guide: LocalizedText(
      en:
        "Which of the two sizes of the input is the height, which the width, and which counts here?",
      ko: "입력의 두 크기 가운데 높이와 너비는 각각 어느 것이고, 여기서는 어느 것을 써야 할까요?"),
    model: .axis { layer, axis in
      guard layer.rows != layer.columns else { return nil }
      return axis == layer.columns ? layer.rows : layer.columns
    }),
]
