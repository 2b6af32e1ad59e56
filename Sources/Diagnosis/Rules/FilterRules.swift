import TraceEngine
import TraceText

/// Wrong rules for the value of a cell: how the filter is laid on, and what its weights are for.
let filterRules: [WrongRule] = [
  WrongRule(
    "flipped-filter", .value, .seen,
    rule: LocalizedText(
      en: "The filter was turned by 180° before it was laid on.",
      ko: "필터를 180° 돌려서 얹었어요."),
    short: LocalizedText(en: "the filter turned round", ko: "필터를 180° 돌린 것"),
    ask: LocalizedText(
      en: "Did you turn the filter round before laying it on?",
      ko: "필터를 얹기 전에 180° 돌렸나요?"),
    guide: LocalizedText(
      en: "Which number of the filter lies on the top left cell of the window?",
      ko: "윈도우의 왼쪽 위 칸에는 필터의 어느 수가 놓일까요?"),
    // Where the convolution itself turns the filter, this is right.
    model: .laying { $0.flip ? nil : $1.turned(in: $0.filters.shape) }),
  WrongRule(
    "filter-not-turned", .value, .guessed,
    rule: LocalizedText(
      en: "The filter was laid on as written, though this convolution turns it by 180° first.",
      ko: "이 합성곱은 필터를 먼저 180° 돌리는데, 적힌 그대로 얹었어요."),
    short: LocalizedText(en: "the filter not turned", ko: "필터를 돌리지 않은 것"),
    ask: LocalizedText(
      en: "Did you lay the filter on as it is written, without turning it?",
      ko: "필터를 돌리지 않고 적힌 그대로 얹었나요?"),
    guide: LocalizedText(
      en: "Once the filter is turned by 180°, which of its numbers is at the top left?",
      ko: "필터를 180° 돌리면 왼쪽 위에는 어느 수가 올까요?"),
    model: .laying { $0.flip ? $1 : nil }),
  // The matrix product of window and filter with only its diagonal summed gives the same number.
  WrongRule(
    "transposed-filter", .value, .guessed,
    rule: LocalizedText(
      en: "The rows of the filter were laid on as columns.",
      ko: "필터의 행과 열을 맞바꿔서 얹었어요."),
    short: LocalizedText(
      en: "the filter's rows and columns swapped", ko: "필터의 행과 열을 바꾼 것"),
    ask: LocalizedText(
      en: "Did you read the filter down its columns while going along the rows of the window?",
      ko: "윈도우는 행을 따라 읽으면서 필터는 열을 따라 읽었나요?"),
    guide: LocalizedText(
      en: "Which number of the filter stands to the right of its top left one, and which cell of "
        + "the window does it meet?",
      ko: "필터의 왼쪽 위 수에서 오른쪽 옆은 어느 수이고, 윈도우의 어느 칸과 만나나요?"),
    model: .laying { convolution, place in
      guard convolution.filters.shape.isSquare else { return nil }
      return CellPosition(channel: place.channel, row: place.column, column: place.row)
    }),
  WrongRule(
    "filter-mirrored-left-right", .value, .guessed,
    rule: LocalizedText(
      en: "The filter was mirrored, left for right, before it was laid on.",
      ko: "필터의 왼쪽과 오른쪽을 뒤집어서 얹었어요."),
    short: LocalizedText(
      en: "the filter mirrored left to right", ko: "필터를 좌우로 뒤집은 것"),
    ask: LocalizedText(
      en: "Did you read the rows of the filter from right to left?",
      ko: "필터의 행을 오른쪽에서 왼쪽으로 읽었나요?"),
    guide: LocalizedText(
      en: "Which number of the filter lies on the leftmost cell of the window's top row?",
      ko: "윈도우 맨 윗줄의 가장 왼쪽 칸에는 필터의 어느 수가 놓일까요?"),
    model: .laying { convolution, place in
      CellPosition(
        channel: place.channel, row: place.row,
        column: convolution.filters.shape.width - 1 - place.column)
    }),
  WrongRule(
    "filter-mirrored-up-down", .value, .guessed,
    rule: LocalizedText(
      en: "The filter was turned upside down before it was laid on.",
      ko: "필터의 위와 아래를 뒤집어서 얹었어요."),
    short: LocalizedText(en: "the filter upside down", ko: "필터를 위아래로 뒤집은 것"),
    ask: LocalizedText(
      en: "Did you start with the bottom row of the filter?",
      ko: "필터를 맨 아랫줄부터 읽었나요?"),
    guide: LocalizedText(
      en: "Which row of the filter lies on the top row of the window?",
      ko: "윈도우의 맨 윗줄에는 필터의 어느 행이 놓일까요?"),
    model: .laying { convolution, place in
      CellPosition(
        channel: place.channel, row: convolution.filters.shape.height - 1 - place.row,
        column: place.column)
    }),
  WrongRule(
    "inputs-picked-not-weighted", .value, .guessed,
    rule: LocalizedText(
      en:
        "The filter only picked inputs: where its weight is not zero, the input was added as it is.",
      ko: "필터로 입력값을 고르기만 했어요. 가중치가 영이 아닌 칸의 입력값을 그대로 더했어요."),
    short: LocalizedText(
      en: "inputs picked but not weighted", ko: "입력값에 가중치를 곱하지 않고 고르기만 한 것"),
    ask: LocalizedText(
      en: "Did you add the inputs wherever the filter has a number, without multiplying?",
      ko: "필터에 수가 있는 칸의 입력값을 곱하지 않고 그대로 더했나요?"),
    guide: LocalizedText(
      en: "What does the size of a weight, or its minus sign, do to the input beneath it?",
      ko: "가중치가 크거나 음수이면 그 아래 입력값은 어떻게 될까요?"),
    model: .terms { _, step in
      step.terms.filter { $0.weight != 0 }.map { WrongValue.Term(input: $0.input, weight: 1) }
    }),
  WrongRule(
    "weight-sign-lost", .value, .guessed,
    rule: LocalizedText(
      en: "Negative weights were used without their minus sign.",
      ko: "음수인 가중치를 부호 없이 곱했어요."),
    short: LocalizedText(
      en: "the minus signs of the weights dropped", ko: "가중치의 음수 부호를 뺀 것"),
    ask: LocalizedText(
      en: "Did you leave out the minus signs in the filter?",
      ko: "필터에 있는 음수 부호를 빼고 곱했나요?"),
    guide: LocalizedText(
      en: "Which weights of the filter are negative, and what sign do their products have?",
      ko: "필터에서 음수인 가중치는 어느 것이고, 그 곱의 부호는 무엇일까요?"),
    model: .terms { convolution, step in
      guard convolution.filters.values.contains(where: { $0 < 0 }) else { return nil }
      return step.terms.map { WrongValue.Term(input: $0.input, weight: abs($0.weight)) }
    }),
  // Without a negative input this would be `weight-sign-lost` under another name.
  WrongRule(
    "product-sign-lost", .value, .guessed,
    rule: LocalizedText(
      en: "Every product was added as if it were positive.",
      ko: "곱이 음수여도 모두 양수로 더했어요."),
    short: LocalizedText(
      en: "the minus signs of the products dropped", ko: "곱의 음수 부호를 뺀 것"),
    ask: LocalizedText(
      en: "Did you add all products without their signs?",
      ko: "곱한 값을 모두 부호 없이 더했나요?"),
    guide: LocalizedText(
      en: "Where exactly one of input and weight is negative, what sign does the product have?",
      ko: "입력값과 가중치 가운데 하나만 음수이면 곱의 부호는 무엇일까요?"),
    model: .terms { convolution, step in
      guard convolution.input.values.contains(where: { $0 < 0 }) else { return nil }
      return step.terms.map { WrongValue.Term(input: abs($0.input), weight: abs($0.weight)) }
    }),
]

extension CellPosition {
  /// This place of a filter once the filter is turned by 180°.
  fileprivate func turned(in shape: TensorShape) -> CellPosition {
    CellPosition(
      channel: channel, row: shape.height - 1 - row, column: shape.width - 1 - column)
  }
}

extension TensorShape {
  var isSquare: Bool { height == width }
}
