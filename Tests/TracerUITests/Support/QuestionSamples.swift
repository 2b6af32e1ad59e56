import Questions
import Quiz
import TestSamples
import TraceEngine
import TraceText

/// A question of every kind. Where numbers are shown they are the note's: the map is
/// 144 66 160 / 247 97 95 / 215 121 136.
enum QuestionSamples {
  static func cell(_ row: Int, _ column: Int) -> CellPosition {
    CellPosition(row: row, column: column)
  }

  static func make(_ kind: Question.Kind) throws -> Question {
    let plain = try convolution()
    switch kind {
    case .cell: return .values(plain, .cell(cell(1, 1)))
    case .row: return .values(plain, .row(channel: 0, row: 1))
    case .map: return .values(plain, .map(channel: 0))
    case .chain: return try chain()
    case .size: return .outputSize(try alexNet())
    case .formula: return .sizeFormula(try alexNet())
    case .parameters: return .parameters(try alexNet())
    case .window: return .window(try strided(padding: .all(1)), cell(1, 2))
    case .cells: return .dependence(plain, cell(0, 1))
    case .winner: return .winner(try pooling(.maximum), cell(0, 1))
    case .filter: return try whichFilter()
    case .stride: return .setting(try strided(), .stride)
    case .padding: return .setting(try strided(padding: .all(1)), .padding)
    case .weight: return .missingWeight(plain, filter: 0, cell(0, 1))
    case .mistake: return try mistake()
    }
  }

  /// The first layer of AlexNet: (227 − 11) / 4 + 1 = 55.
  private static func alexNet() throws -> Layer {
    try Layer(
      .convolution(filters: 96), input: TensorShape(channels: 3, height: 227, width: 227),
      size: 11, stride: 4)
  }

  /// The map, then the largest of each 2×2 of it: 247 160 / 247 136.
  private static func chain() throws -> Question {
    let first = try convolution()
    return .chain([
      first, .pooling(try Pooling(.maximum, input: first.featureMap(), size: 2, stride: 1)),
    ])
  }

  /// Stride 2: 144 160 / 215 136; with padding 1 in three rows and columns.
  private static func strided(padding: Padding = .valid) throws -> TracedOperation {
    .convolution(
      try Convolution(
        input: Tensor(image), filters: FilterBank([[11, 4], [5, 2]]), stride: 2,
        padding: padding))
  }

  private static func whichFilter() throws -> Question {
    .whichFilter(
      try convolution(),
      filters: [
        try FilterBank([[2, 5], [4, 11]]), try FilterBank([[11, 4], [5, 2]]),
        try FilterBank([[11, 5], [4, 2]]),
      ], right: 1)
  }

  /// The calculation of (0, 0), 5×11 + 1×4 + 15×5 + 5×2 + 3, with 1×4 taken for 5.
  private static func mistake() throws -> Question {
    let term = ShownCalculation.Term.init
    return .mistake(
      try convolution(bias: 3), cell(0, 0),
      ShownCalculation(
        terms: [term(5, 11, 55), term(1, 4, 5), term(15, 5, 75), term(5, 2, 10)], sum: 145,
        bias: 3, value: 148))
  }

  static let title = LocalizedText(en: "Exercises", ko: "연습 문제")

  static func items(_ kinds: [Question.Kind]) throws -> QuizItems {
    QuizItems(
      try kinds.enumerated().map { index, kind in
        QuizItem(.exercise(set: "w1-1-1", index: index), try make(kind))
      })
  }
}
