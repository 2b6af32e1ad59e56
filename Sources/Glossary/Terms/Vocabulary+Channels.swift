import TraceText

/// What is stacked in an input and an output.
extension Vocabulary {
  static let channels = Group(
    "Channels", "채널", [channel, grouping, depthwise, layout])

  private static let channel = Term(
    "channel", LocalizedText(en: "channel", ko: "채널"), also: .init(en: ["depth"], ko: ["깊이"]),
    meaning: LocalizedText(
      en: """
        One of the grids that are stacked in an input or an output: red, green and blue, or one \
        feature map each. A filter has a slice for each input channel; all their products go into one \
        sum.
        """,
      ko: """
        입력이나 출력에 겹겹이 쌓인 격자 하나예요. 빨강·초록·파랑이 채널이고, 특성 맵도 하나가 한 \
        채널이에요. 필터는 입력 채널마다 한 장씩 있고, 그 곱을 모두 합쳐 하나로 더해요.
        """),
    names: .init(
      pytorch: ["Conv2d(in_channels=)", "Conv2d(out_channels=)"], keras: ["Conv2D(filters=)"],
      onnx: ["C"]),
    remark: LocalizedText(
      en: "Keras reads the number of input channels from the data; filters is that of the output.",
      ko: "Keras는 입력 채널 수를 데이터에서 알아내요. filters는 출력 채널 수예요."),
    picture: .init(
      en: """
        3 channels ∗ 1 filter, 3 slices = 1 map
          [R]          [r]
          [G]          [g]    R∗r + G∗g + B∗b
          [B]          [b]
        """,
      ko: """
        채널 3개  ∗  필터 1개(3장)  =  맵 1장
          [R]          [r]
          [G]          [g]    R∗r + G∗g + B∗b
          [B]          [b]
        """),
    lessons: ["picture-numbers", "channels", "several-filters", "whole-layer"])

  private static let grouping = Term(
    "groups", LocalizedText(en: "groups", ko: "그룹"), also: .init(en: ["grouped convolution"]),
    meaning: LocalizedText(
      en: """
        Equal bundles of channels; each filter reads its own bundle only. With 4 channels in 2 groups \
        a filter has 2 slices instead of 4.
        """,
      ko: """
        채널을 같은 수로 나눈 묶음이에요. 필터는 자기 묶음의 채널만 봐요. 채널 4개를 그룹 2개로 나누면 \
        필터가 4장이 아니라 2장이에요.
        """),
    names: .init(
      pytorch: ["Conv2d(groups=)"], keras: ["Conv2D(groups=)"], onnx: ["Conv(group=)"]),
    picture: .init(
      en: """
        channels 0 1 | 2 3      2 groups
                 | |   | |
        filters   0  |  1       2 slices each
        """,
      ko: """
        채널  0 1 | 2 3      그룹 2개
              | |   | |
        필터   0  |  1       2장씩
        """),
    lessons: ["channels"])

  private static let depthwise = Term(
    "depthwise", LocalizedText(en: "depthwise convolution", ko: "깊이별 합성곱"),
    also: .init(en: ["depthwise"], ko: ["뎁스와이즈 합성곱"]),
    meaning: LocalizedText(
      en: """
        As many groups as channels: every filter has one slice and reads one channel, and no sum is \
        taken over channels. Three channels with 2×2 filters need 3×4 = 12 weights.
        """,
      ko: """
        그룹 수가 채널 수와 같은 합성곱이에요. 필터가 한 장이라 채널 하나만 보고, 채널끼리는 더하지 \
        않아요. 채널 3개에 2×2 필터면 가중치는 3×4 = 12개예요.
        """),
    names: .init(
      pytorch: ["Conv2d(groups=in_channels)"], keras: ["DepthwiseConv2D"],
      onnx: ["Conv(group=C)"]),
    picture: .init(
      """
      [R] ∗ [r] = map 0
      [G] ∗ [g] = map 1
      [B] ∗ [b] = map 2
      """),
    lessons: ["channels"])

  private static let layout = Term(
    "layout", LocalizedText(en: "layout", ko: "축의 순서"),
    also: .init(en: ["data format", "channels first", "channels last"], ko: ["레이아웃"]),
    meaning: LocalizedText(
      en: """
        The order of a tensor's sides. Channels first is (count, channels, height, width), channels \
        last (count, height, width, channels); the same numbers stand in another order.
        """,
      ko: """
        텐서의 축을 늘어놓는 순서예요. 채널이 앞이면 (개수, 채널, 높이, 너비), 채널이 끝이면 \
        (개수, 높이, 너비, 채널)이에요. 같은 수가 다른 순서로 놓여요.
        """),
    names: .init(
      pytorch: ["NCHW"], keras: ["NHWC", "Conv2D(data_format=)"], onnx: ["NCHW"]),
    remark: LocalizedText(
      en: "Keras uses channels last unless told otherwise; convtrace writes channels first.",
      ko: "Keras는 따로 정하지 않으면 채널이 끝이에요. convtrace는 채널을 앞에 써요."),
    picture: .init(
      en: """
        28×28 pixels, 3 channels, 1 picture
        channels first   (1, 3, 28, 28)
        channels last    (1, 28, 28, 3)
        """,
      ko: """
        28×28 픽셀, 채널 3개, 그림 1장
        채널이 앞     (1, 3, 28, 28)
        채널이 끝     (1, 28, 28, 3)
        """),
    lessons: ["layouts"])
}
