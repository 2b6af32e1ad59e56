import TraceText

/// What stands around a convolution in a network.
extension Vocabulary {
  static let layers = Group(
    "Layers of a network", "신경망의 층",
    [
      layer, activationFunction, relu, flatten, dense, softmax, featureExtractor, classifier,
    ])

  private static let layer = Term(
    "layer", LocalizedText(en: "layer", ko: "층"), also: .init(ko: ["레이어", "계층"]),
    meaning: LocalizedText(
      en: """
        One stage of a network: it takes a tensor and gives a tensor. What one layer gives is what \
        the next takes.
        """,
      ko: "신경망의 한 단계예요. 텐서를 받아 텐서를 내놓고, 한 층의 출력이 다음 층의 입력이 돼요."),
    names: .init(
      pytorch: ["torch.nn.Module"], keras: ["keras.layers.Layer"], onnx: ["NodeProto"]),
    picture: .init(
      en: """
        image     conv       pool
        28×28  →  26×26  →   13×13  →  ...
        """,
      ko: """
        이미지    합성곱     풀링
        28×28  →  26×26  →   13×13  →  ...
        """),
    lessons: ["whole-layer", "stacking", "lenet", "alexnet"])

  private static let activationFunction = Term(
    "activation-function", LocalizedText(en: "activation function", ko: "활성화 함수"),
    also: .init(en: ["activation", "nonlinearity"], ko: ["활성 함수"]),
    meaning: LocalizedText(
      en: """
        A bent function that is applied to every value of a map by itself. Without one, two layers of \
        convolution could be replaced by a single one.
        """,
      ko: """
        특성 맵의 값 하나하나에 적용하는, 직선이 아닌 함수예요. 이것이 없으면 합성곱 층 둘을 층 하나로 \
        바꿔도 결과가 같아요.
        """),
    names: .init(
      pytorch: ["ReLU", "Sigmoid", "Tanh"], keras: ["Activation", "Conv2D(activation=)"],
      onnx: ["Relu", "Sigmoid", "Tanh"]),
    picture: .init(
      """
             -2    0    3
      ReLU    0    0    3
      tanh -0.96   0   1.00
      """),
    lessons: ["relu"])

  private static let relu = Term(
    "relu", LocalizedText(en: "ReLU", ko: "ReLU"),
    also: .init(en: ["rectified linear unit"], ko: ["렐루"]),
    meaning: LocalizedText(
      en: "The activation function that keeps positive values and turns negative ones into 0.",
      ko: "양수는 그대로 두고 음수는 0으로 바꾸는 활성화 함수예요."),
    names: .init(
      pytorch: ["ReLU"], keras: ["ReLU", "Conv2D(activation='relu')", "tf.nn.relu"],
      onnx: ["Relu"]),
    picture: .init(
      """
      -3   5         0   5
       0  -1    →    0   0
      """),
    lessons: ["relu"])

  private static let flatten = Term(
    "flatten", LocalizedText(en: "flatten", ko: "평탄화"),
    also: .init(en: ["flattening", "vectorization"], ko: ["벡터화"]),
    meaning: LocalizedText(
      en: """
        Writing the values of all maps one after another into one list, for a dense layer to read. It \
        learns nothing, and what stood below each other is now far apart.
        """,
      ko: """
        모든 특성 맵의 값을 한 줄로 늘어놓는 거예요. 밀집층에 넣기 위해서죠. 학습하는 것은 없고, 위아래로 \
        이웃하던 값이 멀리 떨어져요.
        """),
    names: .init(
      pytorch: ["Flatten", "Flatten(start_dim=)"], keras: ["Flatten"], onnx: ["Flatten(axis=)"]),
    remark: LocalizedText(
      en: """
        PyTorch goes through channel, row, column; Keras with channels last through row, column, \
        channel.
        """,
      ko: "PyTorch는 채널, 행, 열 순서로, 채널이 끝인 Keras는 행, 열, 채널 순서로 늘어놓아요."),
    picture: .init(
      """
      15  13
      15  12    →    15  13  15  12
      """),
    lessons: ["why-not-dense", "small-network", "layouts"])

  private static let dense = Term(
    "dense-layer", LocalizedText(en: "dense layer", ko: "밀집층"),
    also: .init(
      en: ["dense", "fully connected layer", "linear layer"], ko: ["완전 연결층", "전결합층"]),
    meaning: LocalizedText(
      en: """
        A layer in which every output is a weighted sum of all inputs plus a bias, each with weights \
        of its own: 9 inputs and 4 outputs need 36 weights and 4 biases.
        """,
      ko: """
        출력 하나하나가 모든 입력에 가중치를 곱해 더하고 편향을 더한 값인 층이에요. 출력마다 가중치가 \
        따로 있어서 입력 9개, 출력 4개면 가중치 36개와 편향 4개가 필요해요.
        """),
    names: .init(
      pytorch: ["Linear", "Linear(in_features=, out_features=)"],
      keras: ["Dense", "Dense(units=)"],
      onnx: ["Gemm", "MatMul"]),
    picture: .init(
      en: """
        inputs    1   2   3
        weights   2   0   1     bias 1
        1×2 + 2×0 + 3×1 + 1 = 6
        """,
      ko: """
        입력      1   2   3
        가중치    2   0   1     편향 1
        1×2 + 2×0 + 3×1 + 1 = 6
        """),
    lessons: ["why-not-dense", "parameters", "small-network"])

  private static let softmax = Term(
    "softmax", LocalizedText(en: "softmax", ko: "소프트맥스"),
    meaning: LocalizedText(
      en: """
        Turns scores into positive numbers that add up to 1: e to the power of each score, divided by \
        the sum of these powers.
        """,
      ko: """
        점수들을 모두 양수이고 합이 1인 수로 바꿔요. 점수마다 e의 거듭제곱을 구해서 그 합으로 나눠요.
        """),
    names: .init(
      pytorch: ["Softmax(dim=)"], keras: ["Softmax", "tf.nn.softmax"], onnx: ["Softmax(axis=)"]),
    picture: .init(
      en: """
        scores        2      1      0
        powers of e   7.389  2.718  1
        sum          11.107
        divided       0.665  0.245  0.090
        """,
      ko: """
        점수             2      1      0
        e의 거듭제곱     7.389  2.718  1
        합              11.107
        나누면           0.665  0.245  0.090
        """),
    lessons: ["small-network"])

  private static let featureExtractor = Term(
    "feature-extractor", LocalizedText(en: "feature extractor", ko: "특징 추출기"),
    also: .init(en: ["backbone"], ko: ["특성 추출기"]),
    meaning: LocalizedText(
      en: """
        The front of a network, its convolutions and poolings, which turns pixels into maps that say \
        where edges, corners and larger parts are.
        """,
      ko: """
        신경망의 앞부분이에요. 합성곱과 풀링으로 픽셀을 특성 맵으로 바꿔서, 경계나 모서리, 더 큰 모양이 \
        어디에 있는지 나타내요.
        """),
    picture: .init(
      en: """
        pixels → [conv  ReLU  pool] → maps
                  feature extractor
        """,
      ko: """
        픽셀 → [합성곱 ReLU 풀링] → 특성 맵
                특징 추출기
        """))

  private static let classifier = Term(
    "classifier", LocalizedText(en: "classifier", ko: "분류기"), also: .init(en: ["head"]),
    meaning: LocalizedText(
      en: """
        The back of a network: from the features it computes a score for each class, mostly with \
        flatten, dense layers and softmax.
        """,
      ko: """
        신경망의 뒷부분이에요. 뽑은 특징으로 클래스마다 점수를 매겨요. 보통 평탄화, 밀집층, 소프트맥스로 \
        이루어져요.
        """),
    picture: .init(
      en: """
        maps → [flatten  dense  softmax]
        cat 0.665   dog 0.245   bird 0.090
        """,
      ko: """
        특성 맵 → [평탄화 밀집층 소프트맥스]
        고양이 0.665   개 0.245   새 0.090
        """))
}
