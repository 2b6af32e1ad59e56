import TerminalText
import TraceEngine
import TraceText

@testable import LessonKit
@testable import PlainLines

/// The notes' 4×4 image (W1, W4, W5).
let image = [[5.0, 1, 7, 13], [15, 5, 1, 13], [10, 6, 4, 6], [15, 3, 12, 4]]

/// W1 of the notes' ledger.
func slidingFilter(bias: Double? = 0, relu: Bool = false) throws -> TracedOperation {
  .convolution(
    try Convolution(
      input: Tensor(image), filters: FilterBank([[11, 4], [5, 2]]), bias: bias.map { [$0] },
      relu: relu))
}

/// W6 of the notes' ledger.
func nineSteps() throws -> TracedOperation {
  let input = [
    [1.0, 2, 3, 4, 5], [2, 1, 0, 1, 2], [3, 0, 1, 1, 0], [1, 4, 1, 1, 2], [2, 1, 1, 0, 0],
  ]
  return .convolution(
    try Convolution(
      input: Tensor(input), filters: FilterBank([[1, 0, 1], [1, 0, 1], [0, 1, 0]])))
}

/// Two channels, two filters, padding 1, stride 2, two biases, ReLU.
func twoChannels() throws -> TracedOperation {
  let input = try Tensor(channels: [
    [[1, 2, 0], [0, 0, 1], [1, 0, 5]], [[1, 2, 3], [3, 1, 0], [0, 1, 0]],
  ])
  let first = try Tensor(channels: [[[1, 0], [0, 1]], [[1, 1], [1, 0]]])
  let second = try Tensor(channels: [[[-1, 0], [0, -1]], [[0, 0.5], [0, 0]]])
  return .convolution(
    try Convolution(
      input: input, filters: FilterBank([first, second]), bias: [3, -1], stride: 2,
      padding: .all(1), relu: true))
}

func pooling(
  _ kind: Pooling.Kind, size: PerAxis = 2, stride: PerAxis? = nil, padding: Padding = .valid
) throws -> TracedOperation {
  .pooling(
    try Pooling(kind, input: Tensor(image), size: size, stride: stride, padding: padding))
}

func page(
  _ operation: TracedOperation, caption: LocalizedText? = nil, predict: [CellPosition] = [],
  erratum: Lesson.Erratum? = nil
) -> Lesson.Page {
  .operation(
    Lesson.OperationPage(
      name: nil, ledger: [], caption: caption, operation: operation, predict: predict,
      erratum: erratum))
}

func lesson(_ pages: [Lesson.Page]) -> Lesson {
  Lesson(
    id: "sample", chapter: 1,
    title: LocalizedText(en: "A filter slides over a 4×4 image", ko: "4×4 이미지 위를 움직이는 필터"),
    minutes: 8,
    source: Lesson.Source(title: "CNN lecture notes", author: nil, link: nil), pages: pages)
}

/// A page to read and W1, with a cell to predict.
func filterSlides() throws -> Lesson {
  let text = LocalizedText(
    en: """
      To a computer a grey image is a grid of numbers. A filter is a smaller grid; lay it on \
      the corner.

          5×11 + 1×4
      """,
    ko: "컴퓨터에게 흑백 이미지는 숫자가 적힌 격자예요. 필터는 그보다 작은 격자예요. 모서리에 겹쳐 놓아 볼게요.")
  return lesson([
    .text(
      Lesson.TextPage(
        title: LocalizedText(en: "Four pairs, one number", ko: "네 쌍에서 수 하나로"), text: text)),
    page(
      try slidingFilter(),
      caption: LocalizedText(en: "What does the first step add up to?", ko: "첫 단계의 합은 얼마일까요?"),
      predict: [CellPosition(row: 0, column: 1)]),
  ])
}

let english = Voice(.english)
let korean = Voice(.korean)
let ascii = Voice(.english, .ascii)
