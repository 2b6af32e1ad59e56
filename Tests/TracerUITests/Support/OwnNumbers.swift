import LessonKit
import Testing
import TraceEngine
import TraceText

/// Operations as learners bring them.
enum OwnNumbers: String, CaseIterable, CustomTestStringConvertible {
  /// 90×120 integers.
  case large
  /// Three channels of decimals under six filters of 5×5.
  case sixFilters
  /// Decimals with many digits.
  case decimals
  /// Windows over decimals.
  case mean, largest
  /// With bias and ReLU.
  case rectified
  /// A picture with padding.
  case padded
  /// Several channels and filters.
  case deep

  var testDescription: String { rawValue }

  var lesson: Lesson {
    get throws {
      Lesson(
        id: "own", chapter: 1, title: LocalizedText(en: "Your numbers", ko: "내 수"),
        pages: [
          .operation(.init(name: nil, caption: nil, operation: try operation, predict: []))
        ])
    }
  }

  var operation: TracedOperation {
    get throws {
      switch self {
      case .large:
        return try convolution([1, 90, 120], [1, 3, 3]) { Double($0 * 37 % 199 - 99) }
      case .sixFilters:
        return try convolution([3, 32, 32], [6, 5, 5], bias: true, OwnNumbers.decimal)
      case .decimals: return try convolution([1, 8, 8], [1, 3, 3], OwnNumbers.decimal)
      case .mean:
        return .pooling(
          try Pooling(.average, input: tensor([1, 9, 9], OwnNumbers.decimal), size: 3))
      case .largest:
        return .pooling(
          try Pooling(.maximum, input: tensor([1, 9, 9], OwnNumbers.decimal), size: 3))
      case .rectified:
        return try convolution(
          [2, 8, 8], [2, 2, 2], bias: true, relu: true, OwnNumbers.decimal)
      case .padded:
        return try convolution([1, 28, 28], [1, 3, 3], padding: .all(1)) {
          Double($0 * 53 % 256)
        }
      case .deep: return try convolution([4, 12, 12], [2, 3, 3]) { Double($0 % 7) }
      }
    }
  }

  /// Between −3 and 3, with all the digits that doubles have.
  private static func decimal(_ index: Int) -> Double {
    Double(index * 7919 % 10_007 - 5003) / 1667
  }

  private func convolution(
    _ input: [Int], _ filters: [Int], bias: Bool = false, padding: Padding = .valid,
    relu: Bool = false, _ number: (Int) -> Double
  ) throws -> TracedOperation {
    let shape = TensorShape(channels: input[0], height: filters[1], width: filters[2])
    let count = filters[0] * shape.channels * shape.height * shape.width
    return .convolution(
      try Convolution(
        input: tensor(input, number),
        filters: FilterBank(
          count: filters[0], shape: shape, values: (0..<count).map { number($0 + 11) }),
        bias: bias ? (0..<filters[0]).map { number($0 + 5) } : nil, padding: padding, relu: relu))
  }

  private func tensor(_ sides: [Int], _ number: (Int) -> Double) throws -> Tensor {
    try Tensor(
      shape: TensorShape(channels: sides[0], height: sides[1], width: sides[2]),
      values: (0..<sides[0] * sides[1] * sides[2]).map(number))
  }
}
