import TraceText

/// Where the window goes, and how large the output is.
extension Vocabulary {
  static let placing = Group(
    "Where the window goes", "윈도우가 놓이는 자리",
    [
      stride, padding, zeroPadding, validPadding, samePadding, fullPadding, dilation, outputSize,
      receptiveField,
    ])

  private static let stride = Term(
    "stride", LocalizedText(en: "stride", ko: "스트라이드"), also: .init(ko: ["보폭"]),
    meaning: LocalizedText(
      en: """
        How many cells the window moves from one position to the next, down and to the right. With \
        stride 2, a window of 2 stops twice on five cells and leaves the last one out.
        """,
      ko: """
        윈도우가 다음 자리로 옮겨 갈 때 움직이는 칸 수예요. 세로와 가로를 따로 정할 수 있어요. \
        다섯 칸에서 두 칸짜리 윈도우를 스트라이드 2로 옮기면 두 번 놓이고 마지막 칸이 남아요.
        """),
    names: .init(
      pytorch: ["Conv2d(stride=)", "MaxPool2d(stride=)"],
      keras: ["Conv2D(strides=)", "MaxPooling2D(strides=)"],
      onnx: ["Conv(strides=)", "MaxPool(strides=)"]),
    remark: LocalizedText(
      en: """
        Where it is left out, convolution takes 1; pooling takes the window's side in PyTorch and \
        Keras, but 1 in ONNX.
        """,
      ko: """
        적지 않으면 합성곱은 1이에요. 풀링은 PyTorch와 Keras에서 윈도우의 변 길이, ONNX에서는 1이에요.
        """),
    picture: .init(
      en: """
        stride 1   [a b]c d e    a[b c]d e
                    a b[c d]e    a b c[d e]
        stride 2   [a b]c d e    a b[c d]e
        """,
      ko: """
        스트라이드 1   [a b]c d e    a[b c]d e
                        a b[c d]e    a b c[d e]
        스트라이드 2   [a b]c d e    a b[c d]e
        """),
    lessons: ["stride", "size-formula"])

  private static let padding = Term(
    "padding", LocalizedText(en: "padding", ko: "패딩"),
    meaning: LocalizedText(
      en: """
        The rim of extra cells that is laid around the input before the window starts, so that it \
        also reaches beyond the edge. Padding 1 makes 2×2 into 4×4.
        """,
      ko: """
        윈도우가 움직이기 전에 입력 둘레에 덧대는 칸들이에요. 그래서 윈도우가 가장자리 밖까지 갈 수 \
        있어요. 패딩 1이면 2×2가 4×4가 돼요.
        """),
    names: .init(
      pytorch: ["Conv2d(padding=)", "MaxPool2d(padding=)"], keras: ["Conv2D(padding=)"],
      onnx: ["Conv(pads=)", "Conv(auto_pad=)"]),
    remark: LocalizedText(
      en: """
        PyTorch's number is for each side. Keras takes only the words valid and same. ONNX lists top, \
        left, bottom, right. In max pooling a padded cell never wins.
        """,
      ko: """
        PyTorch의 수는 한쪽에 덧대는 칸 수예요. Keras는 valid와 same이라는 말만 받고, ONNX는 위, 왼쪽, \
        아래, 오른쪽 순서로 적어요. 최대 풀링에서 패딩 칸은 절대 뽑히지 않아요.
        """),
    picture: .init(
      """
                    0  0  0  0
       5  1         0  5  1  0
      15  5    →    0 15  5  0
                    0  0  0  0
      """),
    lessons: ["padding", "pooling-borders"])

  private static let zeroPadding = Term(
    "zero-padding", LocalizedText(en: "zero padding", ko: "제로 패딩"), also: .init(ko: ["영 패딩"]),
    meaning: LocalizedText(
      en: """
        Padding whose cells hold 0, so that they add nothing to a sum: a weight of 11 on padding \
        gives 0×11 = 0.
        """,
      ko: """
        0으로 채운 패딩이에요. 합에 아무것도 보태지 않아요. 패딩 칸에 가중치 11이 놓이면 0×11 = 0이에요.
        """),
    names: .init(
      pytorch: ["Conv2d(padding_mode='zeros')", "ZeroPad2d"], keras: ["ZeroPadding2D"],
      onnx: ["Pad"]),
    remark: LocalizedText(
      en: "PyTorch also fills with 'reflect', 'replicate' and 'circular'.",
      ko: "PyTorch에서는 'reflect', 'replicate', 'circular'로도 채울 수 있어요."),
    picture: .init(
      en: """
        [ 0  0] 0  0
        [ 0  5] 1  0     0×11 + 0×4
          0 15  5  0   + 0×5  + 5×2 = 10
          0  0  0  0
        """,
      ko: """
        [ 0  0] 0  0
        [ 0  5] 1  0     0×11 + 0×4
          0 15  5  0   + 0×5  + 5×2 = 10
          0  0  0  0
        """),
    lessons: ["padding"])

  private static let validPadding = Term(
    "valid", LocalizedText(en: "valid padding", ko: "valid 패딩"),
    also: .init(en: ["valid", "no padding"], ko: ["패딩 없음"]),
    meaning: LocalizedText(
      en: """
        No padding at all: the window stays inside the input. Four cells and a window of 3 give 2 \
        values.
        """,
      ko: "패딩을 쓰지 않는 거예요. 윈도우가 입력 안에만 놓여요. 네 칸에 세 칸짜리 윈도우면 값이 2개예요."),
    names: .init(
      pytorch: ["Conv2d(padding='valid')"], keras: ["Conv2D(padding='valid')"],
      onnx: ["Conv(auto_pad='VALID')", "VALID"]),
    picture: .init(
      en: """
        [a b c]d
         a[b c d]      4 cells: 2 values
        """,
      ko: """
        [a b c]d
         a[b c d]      4칸: 값 2개
        """),
    lessons: ["padding", "size-formula"])

  private static let samePadding = Term(
    "same", LocalizedText(en: "same padding", ko: "same 패딩"),
    also: .init(en: ["same", "half padding"]),
    meaning: LocalizedText(
      en: """
        As much padding as makes the output ⌈input / stride⌉ long: with stride 1, as long as the \
        input. An odd cell goes to the bottom and right.
        """,
      ko: """
        출력의 길이가 ⌈입력 / 스트라이드⌉가 되게 덧대는 패딩이에요. 스트라이드가 1이면 입력과 크기가 \
        같아요. 한 칸이 남으면 아래쪽과 오른쪽에 붙여요.
        """),
    names: .init(
      pytorch: ["Conv2d(padding='same')"], keras: ["Conv2D(padding='same')"],
      onnx: ["Conv(auto_pad='SAME_UPPER')", "SAME_UPPER", "SAME_LOWER"]),
    remark: LocalizedText(
      en: "PyTorch allows it with stride 1 only. SAME_LOWER puts the odd cell at the top and left.",
      ko: "PyTorch에서는 스트라이드가 1일 때만 쓸 수 있어요. SAME_LOWER는 남는 칸을 위쪽과 왼쪽에 붙여요."),
    picture: .init(
      en: """
        [· a b]c d ·
         ·[a b c]d ·
         · a[b c d]·
         · a b[c d ·]     4 cells: 4 values
        """,
      ko: """
        [· a b]c d ·
         ·[a b c]d ·
         · a[b c d]·
         · a b[c d ·]     4칸: 값 4개
        """),
    lessons: ["padding", "size-formula"])

  private static let fullPadding = Term(
    "full", LocalizedText(en: "full padding", ko: "full 패딩"),
    also: .init(en: ["full"]),
    meaning: LocalizedText(
      en: """
        The filter's side minus 1 cells of padding on every side, so that every weight meets every \
        pixel: a filter of 3 on four cells gives 6 values.
        """,
      ko: """
        사방에 (필터 변 − 1)칸씩 덧대는 패딩이에요. 모든 가중치가 모든 픽셀을 한 번씩 만나요. \
        네 칸에 세 칸짜리 필터면 값이 6개예요.
        """),
    remark: LocalizedText(
      en: """
        Write the numbers: PyTorch padding=dilation*(kernel_size-1), Keras a ZeroPadding2D in front, \
        ONNX pads.
        """,
      ko: """
        칸 수를 직접 적어요. PyTorch는 padding=dilation*(kernel_size-1), Keras는 앞에 ZeroPadding2D, \
        ONNX는 pads예요.
        """),
    picture: .init(
      en: """
        [· · a]b c d · ·      first window
         · · a b c[d · ·]     last of six
        """,
      ko: """
        [· · a]b c d · ·      첫 윈도우
         · · a b c[d · ·]     여섯째 윈도우
        """),
    lessons: ["one-filter-for-two"])

  private static let dilation = Term(
    "dilation", LocalizedText(en: "dilation", ko: "팽창"),
    also: .init(en: ["dilation rate", "atrous convolution"], ko: ["딜레이션"]),
    meaning: LocalizedText(
      en: """
        How many cells apart neighbouring taps lie. With dilation 2 a filter of 3 spans 5 cells, with \
        the same 3 weights.
        """,
      ko: """
        이웃한 탭이 입력에서 몇 칸씩 떨어지는지 나타내요. 팽창이 2면 변이 3인 필터가 가중치 3개로 5칸에 \
        걸쳐요.
        """),
    names: .init(
      pytorch: ["Conv2d(dilation=)", "MaxPool2d(dilation=)"],
      keras: ["Conv2D(dilation_rate=)"], onnx: ["Conv(dilations=)", "MaxPool(dilations=)"]),
    picture: .init(
      en: """
        dilation 1   x x x        3 cells
        dilation 2   x . x . x    5 cells
        """,
      ko: """
        팽창 1   x x x        3칸
        팽창 2   x . x . x    5칸
        """))

  private static let outputSize = Term(
    "output-size", LocalizedText(en: "output size", ko: "출력 크기"), also: .init(en: ["size formula"]),
    meaning: LocalizedText(
      en: """
        How many windows fit along a side: ⌊(I − K + 2P) / S⌋ + 1, with input I, window K, padding P \
        on each side and stride S. ⌊ ⌋ drops what is left of the division.
        """,
      ko: """
        한 변에 윈도우가 몇 번 놓이는지예요. 입력 I, 윈도우 K, 한쪽 패딩 P, 스트라이드 S일 때 \
        ⌊(I − K + 2P) / S⌋ + 1이에요. ⌊ ⌋는 나눗셈의 소수 부분을 버린다는 뜻이에요.
        """),
    remark: LocalizedText(
      en: "With dilation D, K becomes D × (K − 1) + 1.", ko: "팽창이 D면 K 자리에 D × (K − 1) + 1을 넣어요."),
    picture: .init(
      en: """
        input 28, filter 3, padding 1, stride 2
        (28 - 3 + 2) / 2 + 1 = 13.5 + 1
        rounded down           13   + 1 = 14
        """,
      ko: """
        입력 28, 필터 3, 패딩 1, 스트라이드 2
        (28 - 3 + 2) / 2 + 1 = 13.5 + 1
        내림하면               13   + 1 = 14
        """),
    lessons: ["size-formula", "stride", "padding"])

  private static let receptiveField = Term(
    "receptive-field", LocalizedText(en: "receptive field", ko: "수용 영역"),
    also: .init(ko: ["수용장", "수용 필드"]),
    meaning: LocalizedText(
      en: """
        The part of the first input that one value depends on. It grows from layer to layer: 3×3 \
        filters see 3×3, then 5×5, then 7×7 pixels.
        """,
      ko: """
        어떤 값 하나에 영향을 주는 입력 이미지의 범위예요. 층을 지날수록 넓어져요. 3×3 필터를 거듭 쓰면 \
        3×3, 5×5, 7×7 픽셀로 커져요.
        """),
    picture: .init(
      en: """
        input     o o o o o     5 pixels
        layer 1     o o o       3 values
        layer 2       o         1 value
        """,
      ko: """
        입력     o o o o o     픽셀 5개
        1층        o o o       값 3개
        2층          o         값 1개
        """),
    lessons: ["stacking", "one-filter-for-two"])
}
