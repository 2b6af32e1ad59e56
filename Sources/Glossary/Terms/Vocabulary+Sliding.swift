import TraceText

/// The filter and what it leaves behind.
extension Vocabulary {
  static let sliding = Group(
    "Filters and what they compute", "필터와 계산",
    [
      convolution, crossCorrelation, filter, weight, window, tap, step, featureMap, bias,
      associativity,
    ])

  private static let convolution = Term(
    "convolution", LocalizedText(en: "convolution", ko: "합성곱"), also: .init(ko: ["컨볼루션", "콘볼루션"]),
    meaning: LocalizedText(
      en: """
        A small grid of weights slides over the input; at each stop the numbers that lie on each \
        other are multiplied and the products added. Here 5×11 + 1×4 + 15×5 + 5×2 = 144.
        """,
      ko: """
        작은 가중치 격자를 입력 위에서 옮겨 가며, 멈출 때마다 겹친 수끼리 곱해서 모두 더해요. \
        첫 자리에서는 5×11 + 1×4 + 15×5 + 5×2 = 144예요.
        """),
    names: .init(pytorch: ["Conv2d"], keras: ["Conv2D", "tf.nn.conv2d"], onnx: ["Conv"]),
    remark: LocalizedText(
      en: "None of the three turns the filter; strictly, what they compute is cross-correlation.",
      ko: "세 곳 모두 필터를 돌리지 않아요. 엄밀히 말하면 교차상관을 계산하는 거예요."),
    picture: .init(
      """
       5  1  7
      15  5  1  ∗  11  4  =  144  66
      10  6  4      5  2     247  97
      """),
    lessons: ["filter-slides", "nine-steps", "what-filters-see"])

  private static let crossCorrelation = Term(
    "cross-correlation", LocalizedText(en: "cross-correlation", ko: "교차상관"),
    also: .init(ko: ["상호상관", "교차 상관"]),
    meaning: LocalizedText(
      en: """
        The sliding sum with the filter as it is written. The convolution of mathematics turns the \
        filter by 180 degrees first; neural networks say “convolution” and leave it as it is.
        """,
      ko: """
        필터를 적힌 그대로 두고 곱해 더하는 계산이에요. 수학의 합성곱은 필터를 먼저 180° 돌려요. \
        신경망에서는 돌리지 않으면서도 합성곱이라고 불러요.
        """),
    names: .init(pytorch: ["Conv2d"], keras: ["Conv2D"], onnx: ["Conv"]),
    remark: LocalizedText(
      en: """
        NumPy's convolve and SciPy's convolve2d turn the filter; SciPy's correlate2d does not. In \
        convtrace a lesson turns it with flip.
        """,
      ko: """
        NumPy의 convolve와 SciPy의 convolve2d는 필터를 돌리고, SciPy의 correlate2d는 돌리지 않아요. \
        convtrace 수업에서는 flip으로 돌려요.
        """),
    picture: .init(
      en: """
        as written     turned by 180 degrees
          11  4            2   5
           5  2            4  11
        """,
      ko: """
        적힌 그대로    180° 돌리면
          11  4          2   5
           5  2          4  11
        """),
    lessons: ["what-filters-see", "one-filter-for-two"])

  private static let filter = Term(
    "filter", LocalizedText(en: "filter", ko: "필터"),
    also: .init(en: ["kernel", "convolution kernel"], ko: ["커널"]),
    meaning: LocalizedText(
      en: """
        The small grid of numbers that slides over the input, with one slice for every input channel. \
        The one below responds where the brightness changes from left to right.
        """,
      ko: """
        입력 위를 움직이는 작은 숫자 격자예요. 입력 채널마다 한 장씩 있고, 모두 합쳐서 필터 하나예요. \
        아래 필터는 왼쪽에서 오른쪽으로 밝기가 바뀌는 곳을 찾아요.
        """),
    names: .init(
      pytorch: ["Conv2d(kernel_size=)", "Conv2d(out_channels=)"],
      keras: ["Conv2D(kernel_size=)", "Conv2D(filters=)"], onnx: ["Conv(kernel_shape=)"]),
    remark: LocalizedText(
      en: "“Kernel” sometimes means a single slice. out_channels and filters say how many filters.",
      ko: "커널이 필터의 한 장만 뜻할 때도 있어요. out_channels와 filters는 필터 개수예요."),
    picture: .init(
      en: """
         0  0  0
        -1  1  0     a 3×3 filter
         0  0  0
        """,
      ko: """
         0  0  0
        -1  1  0     3×3 필터
         0  0  0
        """),
    lessons: ["filter-slides", "first-edge", "what-filters-see", "several-filters"])

  private static let weight = Term(
    "weight", LocalizedText(en: "weight", ko: "가중치"),
    meaning: LocalizedText(
      en: """
        One of the numbers that inputs are multiplied by. A 2×2 filter has 4, used again at every \
        stop of the window; training changes them.
        """,
      ko: """
        입력에 곱하는 수 하나하나예요. 2×2 필터에는 4개가 있고, 윈도우가 어디에 놓이든 같은 4개를 써요. \
        학습하면 바뀌는 수예요.
        """),
    names: .init(
      pytorch: ["Conv2d.weight", "Linear.weight"], keras: ["Conv2D.kernel", "Dense.kernel"],
      onnx: ["W"]),
    remark: LocalizedText(
      en: """
        Shapes: PyTorch and ONNX (filters, channels, height, width), Keras (height, width, channels, \
        filters).
        """,
      ko: "순서가 달라요. PyTorch와 ONNX는 (필터, 채널, 높이, 너비), Keras는 (높이, 너비, 채널, 필터)예요."),
    picture: .init(
      en: """
        input 5   × weight 11  =  55
        input 15  × weight  5  =  75
        """,
      ko: """
        입력 5   × 가중치 11  =  55
        입력 15  × 가중치  5  =  75
        """),
    lessons: ["filter-slides", "why-not-dense", "parameters"])

  private static let window = Term(
    "window", LocalizedText(en: "window", ko: "윈도우"),
    also: .init(en: ["pooling window"], ko: ["창"]),
    meaning: LocalizedText(
      en: """
        The input cells under the filter, or the ones that are pooled, in one step. Some texts call \
        the filter itself a window.
        """,
      ko: """
        한 단계에서 필터 아래에 놓이는 입력 칸들이에요. 풀링에서는 한 번에 묶어 보는 칸들이고요. \
        필터를 윈도우라고 부르는 글도 있어요.
        """),
    names: .init(
      pytorch: ["MaxPool2d(kernel_size=)", "AvgPool2d(kernel_size=)"],
      keras: ["MaxPooling2D(pool_size=)", "AveragePooling2D(pool_size=)"],
      onnx: ["MaxPool(kernel_shape=)"]),
    picture: .init(
      en: """
         5   1   7  13
        15 [ 5   1] 13     a 2×2 window:
        10 [ 6   4]  6     rows 1-2,
        15   3  12   4     columns 1-2
        """,
      ko: """
         5   1   7  13
        15 [ 5   1] 13     2×2 윈도우:
        10 [ 6   4]  6     1-2행,
        15   3  12   4     1-2열
        """),
    lessons: ["filter-slides", "pooling"])

  private static let tap = Term(
    "tap", LocalizedText(en: "tap", ko: "탭"),
    meaning: LocalizedText(
      en: """
        One position of the filter: an input value, the weight that lies on it, and their product. A \
        step with a 2×2 filter has four.
        """,
      ko: """
        필터의 한 자리예요. 그 자리의 입력값과 가중치, 그리고 둘의 곱을 함께 가리켜요. \
        2×2 필터라면 한 단계에 네 개가 있어요.
        """),
    picture: .init(
      en: """
        window    filter     taps
         5   1    11   4      5×11    1×4
        15   5     5   2     15×5     5×2
        """,
      ko: """
        윈도우    필터       탭
         5   1    11   4      5×11    1×4
        15   5     5   2     15×5     5×2
        """),
    lessons: ["filter-slides"])

  private static let step = Term(
    "step", LocalizedText(en: "step", ko: "단계"), also: .init(ko: ["스텝"]),
    meaning: LocalizedText(
      en: """
        Everything that makes one output value: all taps of one window position. A 3×3 filter on a \
        5×5 image takes nine.
        """,
      ko: """
        출력값 하나를 구하는 과정이에요. 윈도우가 한 자리에 놓였을 때의 모든 탭이 들어가요. \
        5×5 이미지에 3×3 필터를 쓰면 아홉 단계예요.
        """),
    remark: LocalizedText(
      en: "In training, “step” means something else: one update of the weights.",
      ko: "학습에서 말하는 스텝은 가중치를 한 번 고치는 것이라 뜻이 달라요."),
    picture: .init(
      en: """
        step 1     step 2     step 3
        [# #]# #   #[# #]#   # #[# #]
        [# #]# #   #[# #]#   # #[# #]
        """,
      ko: """
        1단계      2단계      3단계
        [# #]# #   #[# #]#   # #[# #]
        [# #]# #   #[# #]#   # #[# #]
        """),
    lessons: ["using-convtrace", "filter-slides", "nine-steps"])

  private static let featureMap = Term(
    "feature-map", LocalizedText(en: "feature map", ko: "특성 맵"),
    also: .init(en: ["activation map"], ko: ["피처 맵", "피쳐 맵", "특징 맵"]),
    meaning: LocalizedText(
      en: """
        The grid of values that one filter leaves behind, one for each window position. Six filters \
        give six maps.
        """,
      ko: """
        필터 하나가 지나가며 남긴 값들을 윈도우 위치대로 모은 격자예요. 필터가 여섯 개면 특성 맵도 \
        여섯 장이에요.
        """),
    remark: LocalizedText(
      en: "In the three frameworks it is one channel of the layer's output.",
      ko: "세 프레임워크에서는 층의 출력에서 채널 하나가 특성 맵 하나예요."),
    picture: .init(
      en: """
        4×4 image ∗ 2×2 filter =  144  66 160
                                  247  97  95
                                  215 121 136
        """,
      ko: """
        4×4 입력 ∗ 2×2 필터  =  144  66 160
                                247  97  95
                                215 121 136
        """),
    lessons: ["filter-slides", "nine-steps", "several-filters"])

  private static let bias = Term(
    "bias", LocalizedText(en: "bias", ko: "편향"), also: .init(ko: ["바이어스"]),
    meaning: LocalizedText(
      en: """
        One number a filter, added to every cell of its feature map after the sum over all channels. \
        With a bias of 1, 11 becomes 12.
        """,
      ko: """
        필터마다 하나씩 있는 수예요. 모든 채널을 더한 다음 특성 맵의 칸마다 더해요. 편향이 1이면 \
        11은 12가 돼요.
        """),
    names: .init(
      pytorch: ["Conv2d(bias=)"], keras: ["Conv2D(use_bias=)"], onnx: ["B"]),
    picture: .init(
      en: """
        sums           bias       map
        11   4                   12   5
         7  -2     +    1    =    8  -1
        """,
      ko: """
        합계           편향       특성 맵
        11   4                   12   5
         7  -2     +    1    =    8  -1
        """),
    lessons: ["bias", "whole-layer"])

  private static let associativity = Term(
    "associativity", LocalizedText(en: "associativity", ko: "결합법칙"),
    also: .init(en: ["associative law"], ko: ["결합 법칙"]),
    meaning: LocalizedText(
      en: """
        (f ∗ g) ∗ h = f ∗ (g ∗ h): two filters in a row do the work of one larger filter. It holds \
        for the convolution that turns the filter, not for cross-correlation.
        """,
      ko: """
        (f ∗ g) ∗ h = f ∗ (g ∗ h)가 성립한다는 뜻이에요. 필터 둘을 이어 쓴 것이 큰 필터 하나와 \
        같아요. 필터를 돌리는 합성곱에서만 맞고, 교차상관에서는 맞지 않아요.
        """),
    picture: .init(
      """
      f = 1 2 3    g = 1 1    h = 1 -1
      f ∗ g     = 1 3 5 3
      (f ∗ g)∗h = 1 2 2 -2 -3
      g ∗ h     = 1 0 -1
      f∗(g ∗ h) = 1 2 2 -2 -3
      """),
    lessons: ["one-filter-for-two"])
}
