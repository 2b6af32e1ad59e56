import TraceText

/// What a network learns, and how.
extension Vocabulary {
  static let learning = Group(
    "Learning", "학습", [parameter, hyperparameter, forwardPass, loss, backpropagation])

  private static let parameter = Term(
    "parameter", LocalizedText(en: "parameter", ko: "매개변수"), also: .init(ko: ["파라미터"]),
    meaning: LocalizedText(
      en: """
        A number that training changes: the weights and the biases. Six 5×5 filters for three \
        channels have 6×75 + 6 = 456.
        """,
      ko: """
        학습으로 바뀌는 수예요. 가중치와 편향이 여기에 들어가요. 채널 3개짜리 5×5 필터 6개면 \
        6×75 + 6 = 456개예요.
        """),
    names: .init(
      pytorch: ["Module.parameters"], keras: ["Model.count_params", "Layer.trainable_weights"],
      onnx: ["initializer"]),
    picture: .init(
      en: """
        filters  side  channels  biases
           6  ×  5×5  ×   3    +   6   =  456
        """,
      ko: """
        필터     변     채널     편향
          6  ×  5×5  ×   3    +   6   =  456
        """),
    lessons: ["parameters", "lenet", "alexnet"])

  private static let hyperparameter = Term(
    "hyperparameter", LocalizedText(en: "hyperparameter", ko: "하이퍼파라미터"),
    also: .init(ko: ["초매개변수"]),
    meaning: LocalizedText(
      en: """
        What people fix before training and training does not change: the number of filters and their \
        side, stride, padding, the kind of pooling.
        """,
      ko: """
        학습하기 전에 사람이 정하고, 학습해도 바뀌지 않는 값이에요. 필터의 개수와 변, 스트라이드, 패딩, \
        풀링 종류 같은 것이죠.
        """),
    picture: .init(
      en: """
        chosen    filters 6, side 5, stride 1
        learned   456 parameters
        """,
      ko: """
        정하는 것  필터 6개, 변 5, 스트라이드 1
        배우는 것  매개변수 456개
        """),
    lessons: ["stride", "parameters"])

  private static let forwardPass = Term(
    "forward-pass", LocalizedText(en: "forward pass", ko: "순전파"),
    also: .init(en: ["forward propagation"], ko: ["순방향 전파"]),
    meaning: LocalizedText(
      en: """
        Computing from the input to the output, layer by layer. All that convtrace shows step by step \
        is a forward pass.
        """,
      ko: """
        입력에서 출력까지 층을 차례로 계산하는 거예요. convtrace가 단계별로 보여 주는 계산이 모두 \
        순전파예요.
        """),
    names: .init(pytorch: ["Module.forward"], keras: ["Layer.call"]),
    picture: .init(
      """
      x = 3      w = 2
      w×x = 6    →    loss (6 - 5)×(6 - 5) = 1
      """),
    lessons: ["small-network"])

  private static let loss = Term(
    "loss-function", LocalizedText(en: "loss function", ko: "손실 함수"),
    also: .init(en: ["loss", "cost function"], ko: ["손실", "비용 함수"]),
    meaning: LocalizedText(
      en: """
        One number that says how wrong the output is; training makes it smaller. Cross entropy is \
        minus the logarithm of the probability given to the right class.
        """,
      ko: """
        출력이 얼마나 틀렸는지 나타내는 수 하나예요. 학습은 이 수를 줄이는 일이에요. 교차 엔트로피는 정답 \
        클래스의 확률에 로그를 취해 부호를 바꾼 값이에요.
        """),
    names: .init(
      pytorch: ["CrossEntropyLoss"],
      keras: ["CategoricalCrossentropy", "SparseCategoricalCrossentropy", "Model.compile(loss=)"],
      onnx: ["SoftmaxCrossEntropyLoss"]),
    remark: LocalizedText(
      en: """
        PyTorch's and ONNX's take the scores and apply softmax themselves; Keras' take probabilities \
        unless from_logits=True.
        """,
      ko: """
        PyTorch와 ONNX의 함수는 점수를 받아 소프트맥스까지 스스로 해요. Keras의 함수는 from_logits=True가 \
        아니면 확률을 받아요.
        """),
    picture: .init(
      en: """
        right class given 0.665   loss 0.408
        right class given 0.090   loss 2.408
        """,
      ko: """
        정답의 확률 0.665   손실 0.408
        정답의 확률 0.090   손실 2.408
        """),
    lessons: ["small-network"])

  private static let backpropagation = Term(
    "backpropagation", LocalizedText(en: "backpropagation", ko: "역전파"),
    also: .init(en: ["backprop", "backward pass"], ko: ["오차역전파"]),
    meaning: LocalizedText(
      en: """
        Going back from the loss through the layers to find how much each parameter changes it. Then \
        each moves a little the other way: here by 0.01 times its slope.
        """,
      ko: """
        손실에서 거꾸로 층을 거슬러 가며, 매개변수마다 손실을 얼마나 바꾸는지 구하는 거예요. 그다음 \
        매개변수를 반대쪽으로 조금 옮겨요. 아래에서는 기울기의 0.01배만큼이에요.
        """),
    names: .init(
      pytorch: ["Tensor.backward"], keras: ["tf.GradientTape", "Model.fit"]),
    picture: .init(
      en: """
        x = 3   w = 2   target 5
        loss (w×x - 5)×(w×x - 5) = 1
        slope 2×(6 - 5)×3 = 6
        w: 2 - 0.01×6 = 1.94   loss 0.6724
        """,
      ko: """
        x = 3   w = 2   정답 5
        손실 (w×x - 5)×(w×x - 5) = 1
        기울기 2×(6 - 5)×3 = 6
        w: 2 - 0.01×6 = 1.94   손실 0.6724
        """))
}
