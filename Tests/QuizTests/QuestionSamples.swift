import Questions
import TestSamples
import TraceEngine

/// A question of every kind, on the note's image and filter where numbers are shown:
/// the map is 144 66 160 / 247 97 95 / 215 121 136.
enum QuestionSamples {
  static func cell(_ row: Int, _ column: Int) -> CellPosition {
    CellPosition(row: row, column: column)
  }

  /// The first layer of AlexNet: (227 − 11) / 4 + 1 = 55.
  static func alexNet() throws -> Layer {
    try Layer(
      .convolution(filters: 96), input: TensorShape(channels: 3, height: 227, width: 227),
      size: 11, stride: 4)
  }

  /// Two filters of the same numbers, the second as in the note.
  static func whichFilter() throws -> Question {
    .whichFilter(
      try convolution(),
      filters: [try FilterBank([[2, 5], [4, 11]]), try FilterBank([[11, 4], [5, 2]])], right: 1)
  }

  /// The calculation of (0, 0), 5×11 + 1×4 + 15×5 + 5×2 + 3, with 1×4 taken for 5.
  static func mistake() throws -> Question {
    let term = ShownCalculation.Term.init
    return .mistake(
      try convolution(bias: 3), cell(0, 0),
      ShownCalculation(
        terms: [term(5, 11, 55), term(1, 4, 5), term(15, 5, 75), term(5, 2, 10)], sum: 145,
        bias: 3, value: 148))
  }

  static func chain() throws -> Question {
    let first = try convolution()
    return .chain([
      first,
      .pooling(
        try Pooling(.maximum, input: first.featureMap(), size: 2, stride: 1)),
    ])
  }

  static func strided(padding: Padding = .valid) throws -> TracedOperation {
    .convolution(
      try Convolution(
        input: Tensor(image), filters: FilterBank([[11, 4], [5, 2]]), stride: 2, padding: padding))
  }

  /// Every kind once, in the order of `Question.Kind`.
  static func all() throws -> [Question] {
    let plain = try convolution()
    let padded = try strided(padding: .all(1))
    return [
      .values(plain, .cell(cell(1, 1))), .values(plain, .row(channel: 0, row: 1)),
      .values(plain, .map(channel: 0)), try chain(), .outputSize(try alexNet()),
      .sizeFormula(try alexNet()), .parameters(try alexNet()), .window(padded, cell(1, 2)),
      .dependence(padded, cell(0, 1)), .winner(try pooling(.maximum), cell(0, 1)),
      try whichFilter(), .setting(try strided(), .stride), .setting(padded, .padding),
      .missingWeight(plain, filter: 0, cell(0, 1)), try mistake(),
    ]
  }
}
