import TraceText

/// What goes through a network.
extension Vocabulary {
  static let data = Group("Numbers and shapes", "수와 모양", [pixel, tensor, shape, batch, float32])

  private static let pixel = Term(
    "pixel", LocalizedText(en: "pixel", ko: "픽셀"), also: .init(ko: ["화소"]),
    meaning: LocalizedText(
      en: """
        One point of a picture: a number for each channel, mostly from 0 (dark) to 255 (bright). \
        1920×1080 pixels with 3 channels are 6,220,800 numbers.
        """,
      ko: """
        그림의 점 하나예요. 채널마다 수가 하나씩 있고, 보통 0(어두움)에서 255(밝음)까지예요. \
        1920×1080 픽셀에 채널이 3개면 수가 6,220,800개예요.
        """),
    picture: .init(
      en: """
          0    0  255
          0  128  255     3×3 pixels, 1 channel
        255  255  255
        """,
      ko: """
          0    0  255
          0  128  255     3×3 픽셀, 채널 1개
        255  255  255
        """),
    lessons: ["picture-numbers"])

  private static let tensor = Term(
    "tensor", LocalizedText(en: "tensor", ko: "텐서"),
    meaning: LocalizedText(
      en: """
        Numbers arranged in a block with any number of sides: a list has one, a grid two, a picture \
        with channels three.
        """,
      ko: """
        수를 반듯하게 늘어놓은 덩어리예요. 축이 하나면 목록, 둘이면 격자, 셋이면 채널이 있는 그림이에요.
        """),
    names: .init(
      pytorch: ["torch.Tensor"], keras: ["tf.Tensor", "KerasTensor"], onnx: ["TensorProto"]),
    picture: .init(
      en: """
        list       5 1 7          (3)
        grid       5 1 7          (2, 3)
                  15 5 1
        picture   three grids     (3, 28, 28)
        """,
      ko: """
        목록     5 1 7        (3)
        격자     5 1 7        (2, 3)
                15 5 1
        그림    격자 세 장    (3, 28, 28)
        """),
    lessons: ["picture-numbers", "layouts"])

  private static let shape = Term(
    "shape", LocalizedText(en: "shape", ko: "모양"), also: .init(ko: ["형상"]),
    meaning: LocalizedText(
      en: """
        The lengths of a tensor's sides. Multiplied, they give how many numbers it holds: \
        (3, 28, 28) holds 2,352.
        """,
      ko: """
        텐서의 축마다 길이가 얼마인지예요. 모두 곱하면 수의 개수예요. (3, 28, 28)이면 2,352개죠.
        """),
    names: .init(
      pytorch: ["Tensor.shape"], keras: ["Tensor.shape", "keras.ops.shape"], onnx: ["Shape"]),
    picture: .init(
      en: """
        (3, 28, 28)
         |   |   +-- width
         |   +------ height
         +---------- channels
        """,
      ko: """
        (3, 28, 28)
         |   |   +-- 너비
         |   +------ 높이
         +---------- 채널
        """),
    lessons: ["picture-numbers", "layouts"])

  private static let batch = Term(
    "batch", LocalizedText(en: "batch", ko: "배치"), also: .init(en: ["mini-batch"], ko: ["미니배치"]),
    meaning: LocalizedText(
      en: """
        Several pictures that go through the network together, as the first side of the tensor. Each \
        is computed by itself; convtrace shows one.
        """,
      ko: """
        신경망에 한꺼번에 넣는 그림 여러 장이에요. 텐서의 첫 번째 축이 돼요. 계산은 장마다 따로 하고, \
        convtrace는 한 장만 보여 줘요.
        """),
    names: .init(
      pytorch: ["DataLoader(batch_size=)"], keras: ["Model.fit(batch_size=)"], onnx: ["N"]),
    picture: .init(
      en: """
        (32, 3, 28, 28)
          |
          +-- 32 pictures
        """,
      ko: """
        (32, 3, 28, 28)
          |
          +-- 그림 32장
        """),
    lessons: ["layouts"])

  private static let float32 = Term(
    "float32", LocalizedText(en: "float32", ko: "float32"),
    also: .init(en: ["single precision"], ko: ["단정밀도"]),
    meaning: LocalizedText(
      en: """
        Numbers in 32 bits, which keep about seven digits. Every product and every sum is rounded to \
        that, so a sum may end in 1.3000001 where paper says 1.3.
        """,
      ko: """
        32비트에 담는 수예요. 일곱 자리쯤만 남아요. 곱할 때마다, 더할 때마다 반올림해서, 손으로 풀면 \
        1.3인 합이 1.3000001로 끝나기도 해요.
        """),
    names: .init(
      pytorch: ["torch.float32"], keras: ["Layer(dtype='float32')"], onnx: ["TensorProto.FLOAT"]),
    picture: .init(
      """
      float32   16777216 + 1 = 16777216
      float64   16777216 + 1 = 16777217
      """),
    lessons: ["last-digit"])
}
