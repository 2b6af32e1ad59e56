import TraceEngine
import TraceText

/// Wrong rules for the size of the output: dilation, and what to do when the stride does not divide.
let roundingRules: [WrongRule] = [
  WrongRule(
    "dilation-left-out-of-size", .size, .seen,
    rule: LocalizedText(
      en: "The window was counted without the gaps of the dilation.",
      ko: "팽창으로 생긴 틈을 빼고 윈도우 크기를 셌어요."),
    short: LocalizedText(
      en: "the dilation left out of the size", ko: "크기에서 팽창을 빠뜨린 것"),
    ask: LocalizedText(
      en: "Did you take the filter's own size, without the gaps?",
      ko: "틈을 빼고 필터의 크기를 그대로 썼나요?"),
    guide: LocalizedText(
      en: "Over how many cells of the input does the window reach, gaps included?",
      ko: "틈까지 세면 윈도우는 입력의 몇 칸에 걸칠까요?"),
    model: .outputs { layer, axis in
      axis.dilation > 1
        ? layer.windows(in: axis.padded - axis.window, by: axis.stride) : nil
    }),
  WrongRule(
    "dilation-times-window", .size, .guessed,
    rule: LocalizedText(
      en: "The window's reach was taken as its size times the dilation.",
      ko: "윈도우가 걸치는 칸 수를 크기 곱하기 팽창으로 봤어요."),
    short: LocalizedText(
      en: "window size times dilation", ko: "윈도우 크기에 팽창을 곱한 것"),
    ask: LocalizedText(
      en: "Did you multiply the filter's size by the dilation?",
      ko: "필터의 크기에 팽창을 곱했나요?"),
    guide: LocalizedText(
      en: "Between how many neighbouring weights is there a gap? Is there one after the last?",
      ko: "틈은 이웃한 가중치 사이에 몇 군데 있을까요? 마지막 가중치 뒤에도 있을까요?"),
    model: .outputs { layer, axis in
      axis.dilation > 1
        ? layer.windows(in: axis.padded - axis.window * axis.dilation, by: axis.stride) : nil
    }),
  // In pooling this is `border-kept`.
  WrongRule(
    "size-rounded-up", .size, .seen,
    rule: LocalizedText(
      en: "The division was rounded up, so that a window that does not fit was counted.",
      ko: "나눗셈을 올림해서 다 들어가지 않는 윈도우까지 셌어요."),
    short: LocalizedText(en: "the size rounded up", ko: "크기를 올림한 것"),
    ask: LocalizedText(en: "Did you round up?", ko: "나눈 값을 올림했나요?"),
    guide: LocalizedText(
      en: "Does the last window you counted still fit into the input?",
      ko: "마지막으로 센 윈도우는 입력 안에 다 들어가나요?"),
    model: .outputs { layer, axis in layer.isPooling ? nil : layer.roundedUp(axis) }),
  // A half rounds up: with a stride of two `size-rounded-up`, or `border-kept`, gives the same.
  WrongRule(
    "size-rounded", .size, .seen,
    rule: LocalizedText(
      en: "The division was rounded to the nearest whole number.",
      ko: "나눈 값을 반올림했어요."),
    short: LocalizedText(
      en: "the size rounded to the nearest", ko: "크기를 반올림한 것"),
    ask: LocalizedText(
      en: "Did you round to the nearest whole number?", ko: "나눈 값을 반올림했나요?"),
    guide: LocalizedText(
      en: "What becomes of the cells that are left at the end: can a window still stand there?",
      ko: "끝에 남은 칸들은 어떻게 될까요? 거기에 윈도우를 더 놓을 수 있을까요?"),
    model: .outputs { layer, axis in
      guard !layer.ceilMode, !axis.room.isMultiple(of: axis.stride) else { return nil }
      return (2 * axis.room + axis.stride) / (2 * axis.stride) + 1
    }),
  WrongRule(
    "overhang-kept", .size, .seen,
    rule: LocalizedText(
      en: "A last window that begins past the input was kept.",
      ko: "입력을 지나서 시작하는 마지막 윈도우까지 셌어요."),
    short: LocalizedText(
      en: "a window past the input kept", ko: "입력 밖에서 시작하는 윈도우를 센 것"),
    ask: LocalizedText(
      en: "Did you round up without asking where the last window begins?",
      ko: "마지막 윈도우가 어디에서 시작하는지 보지 않고 올림했나요?"),
    guide: LocalizedText(
      en: "In which cell does the last window begin: in the input, or already in the padding?",
      ko: "마지막 윈도우는 어느 칸에서 시작할까요? 입력 안일까요, 이미 패딩일까요?"),
    model: .outputs { layer, axis in
      layer.ceilMode ? layer.windows(in: axis.room, by: axis.stride) : nil
    }),
  WrongRule(
    "fraction-kept", .size, .seen,
    rule: LocalizedText(
      en: "The division does not come out even, and the fraction was kept.",
      ko: "나누어떨어지지 않는데 분수를 그대로 두었어요."),
    short: LocalizedText(en: "a fraction kept", ko: "분수를 그대로 둔 것"),
    ask: LocalizedText(
      en: "Did you leave the fraction in the size?", ko: "크기를 분수로 두었나요?"),
    guide: LocalizedText(
      en: "Can a feature map have a part of a row? What does the layer do with the rest?",
      ko: "특성 맵에 행이 반쪽만 있을 수 있을까요? 이 층은 나머지를 어떻게 할까요?"),
    model: .size { _, axis in
      axis.room.isMultiple(of: axis.stride)
        ? nil : Double(axis.room) / Double(axis.stride) + 1
    }),
]
