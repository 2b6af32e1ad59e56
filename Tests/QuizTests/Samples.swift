import TraceEngine
import TraceText

@testable import LessonKit

/// The note's image and filter; the feature map is 144 66 160 / 247 97 95 / 215 121 136.
let image = [[5.0, 1, 7, 13], [15, 5, 1, 13], [10, 6, 4, 6], [15, 3, 12, 4]]

func convolution(
  _ input: [[Double]] = image, _ filter: [[Double]] = [[11, 4], [5, 2]], bias: Double? = nil,
  padding: Padding = .valid, relu: Bool = false, precision: Precision = .float64
) throws -> TracedOperation {
  .convolution(
    try Convolution(
      input: Tensor(input), filters: FilterBank(filter), bias: bias.map { [$0] },
      padding: padding, relu: relu, precision: precision))
}

func pooling(
  _ kind: Pooling.Kind, _ input: [[Double]] = image, size: PerAxis = 2, padding: Padding = .valid,
  precision: Precision = .float64
) throws -> TracedOperation {
  .pooling(
    try Pooling(kind, input: Tensor(input), size: size, padding: padding, precision: precision))
}

func lesson(_ operations: [TracedOperation], id: String = "sample") -> Lesson {
  let text = LocalizedText(en: "Text", ko: "글")
  let prose = Lesson.Page.text(Lesson.TextPage(title: nil, text: text))
  let pages = operations.map { operation in
    Lesson.Page.operation(
      Lesson.OperationPage(
        name: nil, ledger: nil, caption: nil, operation: operation, predict: [], erratum: nil))
  }
  return Lesson(
    id: id, chapter: 1, title: text, minutes: nil, source: nil, pages: [prose] + pages)
}

/// SplitMix64, so that a failing case comes back.
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64
  init(_ seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
