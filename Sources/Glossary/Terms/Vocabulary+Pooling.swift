import TraceText

/// Windows that keep one number.
extension Vocabulary {
  static let pooling = Group(
    "Pooling", "풀링",
    [
      poolingTerm, maxPooling, averagePooling, minPooling, downsampling, ceilMode, countIncludePad,
    ])

  private static let poolingTerm = Term(
    "pooling", LocalizedText(en: "pooling", ko: "풀링"),
    meaning: LocalizedText(
      en: """
        Keeping one number of each window, channel by channel and without weights: the largest, the \
        mean or the smallest. Windows of 2×2 with stride 2 leave a quarter of the numbers.
        """,
      ko: """
        윈도우마다 수 하나만 남기는 거예요. 가중치 없이 채널마다 따로 하고, 가장 큰 값이나 평균, 가장 \
        작은 값을 남겨요. 2×2 윈도우를 두 칸씩 옮기면 수가 4분의 1로 줄어요.
        """),
    picture: .init(
      en: """
        window       max   average   min
         5  2
         2  1         5      2.5      1
        """,
      ko: """
        윈도우      최대    평균    최소
         5  2
         2  1         5      2.5      1
        """),
    lessons: ["pooling", "pooling-borders", "pooling-forgives"])

  private static let maxPooling = Term(
    "max-pooling", LocalizedText(en: "max pooling", ko: "최대 풀링"),
    also: .init(en: ["maximum pooling"], ko: ["맥스 풀링"]),
    meaning: LocalizedText(
      en: """
        Pooling that keeps the largest number of each window. As long as the winner stays the \
        largest, the other numbers may change and nothing moves.
        """,
      ko: """
        윈도우에서 가장 큰 수를 남기는 풀링이에요. 가장 큰 수만 그대로라면 나머지가 조금 바뀌어도 결과는 \
        같아요.
        """),
    names: .init(
      pytorch: ["MaxPool2d"], keras: ["MaxPooling2D", "tf.nn.max_pool2d"], onnx: ["MaxPool"]),
    remark: LocalizedText(
      en: "A padded cell counts as minus infinity: it never wins.",
      ko: "패딩 칸은 −∞로 쳐요. 그래서 절대 뽑히지 않아요."),
    picture: .init(
      """
      5  2 | 3  4
      2  1 | 0  1            5  4
      -----+-----     →      7  9
      3  7 | 9  5
      1  4 | 1  8
      """),
    lessons: ["pooling", "pooling-borders", "pooling-forgives"])

  private static let averagePooling = Term(
    "average-pooling", LocalizedText(en: "average pooling", ko: "평균 풀링"),
    also: .init(en: ["mean pooling"]),
    meaning: LocalizedText(
      en: """
        Pooling that keeps the mean of each window: the sum divided by the number of cells, \
        (5 + 2 + 2 + 1) / 4 = 2.5.
        """,
      ko: """
        윈도우의 평균을 남기는 풀링이에요. 합을 칸 수로 나눠요. (5 + 2 + 2 + 1) / 4 = 2.5처럼요.
        """),
    names: .init(
      pytorch: ["AvgPool2d"], keras: ["AveragePooling2D", "tf.nn.avg_pool2d"],
      onnx: ["AveragePool"]),
    picture: .init(
      """
      5  2 | 3  4
      2  1 | 0  1          2.5   2
      -----+-----    →    3.75  5.75
      3  7 | 9  5
      1  4 | 1  8
      """),
    lessons: ["pooling", "pooling-borders"])

  private static let minPooling = Term(
    "min-pooling", LocalizedText(en: "min pooling", ko: "최소 풀링"),
    also: .init(en: ["minimum pooling"]),
    meaning: LocalizedText(
      en: """
        Pooling that keeps the smallest number of each window. No framework has a layer for it; turn \
        the signs, take the maximum, turn them back.
        """,
      ko: """
        윈도우에서 가장 작은 수를 남기는 풀링이에요. 전용 층이 있는 프레임워크는 없어서, 부호를 바꿔 \
        최대를 구하고 다시 부호를 바꿔요.
        """),
    names: .init(
      pytorch: ["-max_pool2d(-x)"], keras: ["-keras.ops.max_pool(-x)"], onnx: ["Neg, MaxPool, Neg"]),
    picture: .init(
      """
      5  2 | 3  4
      2  1 | 0  1            1  0
      -----+-----     →      1  1
      3  7 | 9  5
      1  4 | 1  8
      """),
    lessons: ["pooling"])

  private static let downsampling = Term(
    "downsampling", LocalizedText(en: "downsampling", ko: "다운샘플링"),
    also: .init(en: ["subsampling"], ko: ["서브샘플링"]),
    meaning: LocalizedText(
      en: """
        Making a map smaller so that fewer numbers stand for the same picture: 4×4 becomes 2×2. \
        Pooling does it, and so does a stride above 1.
        """,
      ko: """
        특성 맵을 줄여서 같은 그림을 더 적은 수로 나타내는 거예요. 4×4가 2×2가 되죠. 풀링으로도 하고, \
        스트라이드를 2 이상으로 해도 돼요.
        """),
    picture: .init(
      """
      o o o o
      o o o o      →      O O
      o o o o             O O
      o o o o
      """),
    lessons: ["pooling", "stride", "lenet"])

  private static let ceilMode = Term(
    "ceil-mode", LocalizedText(en: "ceil_mode", ko: "ceil_mode"), also: .init(en: ["ceil mode"]),
    meaning: LocalizedText(
      en: """
        Rounds the output size up, so that one more window may hang over the end. It must start \
        inside the input or the padding before it.
        """,
      ko: """
        출력 크기를 올림하는 설정이에요. 마지막 윈도우가 끝을 넘어갈 수 있지만, 입력이나 앞쪽 패딩 \
        안에서 시작해야 해요.
        """),
    names: .init(
      pytorch: ["MaxPool2d(ceil_mode=)", "AvgPool2d(ceil_mode=)"],
      onnx: ["MaxPool(ceil_mode=)", "AveragePool(ceil_mode=)"]),
    picture: .init(
      en: """
        5 cells, window 2, stride 2
        floor   [a b][c d] e          2 values
        ceil    [a b][c d][e  ]       3 values
        """,
      ko: """
        5칸, 윈도우 2, 스트라이드 2
        내림   [a b][c d] e          값 2개
        올림   [a b][c d][e  ]       값 3개
        """))

  private static let countIncludePad = Term(
    "count-include-pad", LocalizedText(en: "count_include_pad", ko: "count_include_pad"),
    meaning: LocalizedText(
      en: """
        Whether average pooling counts padded cells in the number it divides by. The sum 10 over nine \
        cells, five of them padding, is 10/9 or 10/4.
        """,
      ko: """
        평균 풀링에서 나누는 수에 패딩 칸을 넣을지 정하는 설정이에요. 아홉 칸 가운데 다섯 칸이 패딩이고 \
        합이 10이면 10/9 또는 10/4가 돼요.
        """),
    names: .init(
      pytorch: ["AvgPool2d(count_include_pad=)"], onnx: ["AveragePool(count_include_pad=)"]),
    remark: LocalizedText(
      en: "PyTorch counts them unless told otherwise, ONNX does not; Keras never does.",
      ko: "따로 정하지 않으면 PyTorch는 넣고 ONNX는 빼요. Keras는 늘 빼요."),
    picture: .init(
      en: """
        0  0  0
        0  1  2     sum 10:  10/9  counted
        0  3  4              10/4  not counted
        """,
      ko: """
        0  0  0
        0  1  2     합 10:  10/9  넣을 때
        0  3  4             10/4  뺄 때
        """),
    lessons: ["pooling-borders"])
}
