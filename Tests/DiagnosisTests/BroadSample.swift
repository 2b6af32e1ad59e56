import Questions
import TestSamples
import TraceEngine

/// Questions of all kinds that rules answer, with settings in every combination that comes up.
enum BroadSample {
  static let questions: [Question] = {
    var random = SeededGenerator(3)
    var questions: [Question] = []
    while questions.count < 900 {
      if let question = try? question(&random) { questions.append(question) }
    }
    return questions
  }()

  private static func question(_ random: inout SeededGenerator) throws -> Question {
    let operation = try Bool.random(using: &random) ? convolution(&random) : pooling(&random)
    let shape = operation.outputShape
    let channel = Int.random(in: 0..<shape.channels, using: &random)
    let cell = CellPosition(
      channel: channel, row: Int.random(in: 0..<shape.height, using: &random),
      column: Int.random(in: 0..<shape.width, using: &random))
    switch Int.random(in: 0..<9, using: &random) {
    case 8: return .dependence(operation, cell)
    case 0...2: return .values(operation, .map(channel: channel))
    case 3: return .window(operation, cell)
    case 4: return .setting(operation, Bool.random(using: &random) ? .stride : .padding)
    case 5:
      if case .pooling(let pooling) = operation, pooling.kind != .average {
        return .winner(operation, cell)
      }
      return .parameters(try layer(&random))
    case 6: return .outputSize(try layer(&random))
    default: return .parameters(try layer(&random))
    }
  }

  private static func convolution(_ random: inout SeededGenerator) throws -> TracedOperation {
    let groups = Int.random(in: 1...2, using: &random)
    let slices = Int.random(in: 1...3, using: &random)
    let filters = groups * Int.random(in: 1...2, using: &random)
    let side = Int.random(in: 1...3, using: &random)
    let shape = TensorShape(channels: slices, height: side, width: side)
    let weights = numbers(filters * slices * side * side, -3...3, &random)
    return .convolution(
      try Convolution(
        input: input(channels: groups * slices, &random),
        filters: FilterBank(count: filters, shape: shape, values: weights),
        bias: Bool.random(using: &random) ? numbers(filters, -3...3, &random) : nil,
        stride: stride(&random), padding: .all(Int.random(in: 0...2, using: &random)),
        dilation: Int.random(in: 0..<4, using: &random) == 0 ? 2 : 1, groups: groups,
        flip: Int.random(in: 0..<4, using: &random) == 0, relu: Bool.random(using: &random)))
  }

  private static func pooling(_ random: inout SeededGenerator) throws -> TracedOperation {
    .pooling(
      try Pooling(
        Pooling.Kind.allCases.randomElement(using: &random) ?? .maximum,
        input: input(channels: Int.random(in: 1...2, using: &random), &random),
        size: PerAxis(integerLiteral: Int.random(in: 2...3, using: &random)),
        stride: Bool.random(using: &random) ? nil : stride(&random),
        padding: .all(Int.random(in: 0...1, using: &random)),
        ceilMode: Bool.random(using: &random), countsPadding: Bool.random(using: &random)))
  }

  private static func layer(_ random: inout SeededGenerator) throws -> Layer {
    let groups = Int.random(in: 1...2, using: &random)
    let isPooling = Int.random(in: 0..<3, using: &random) == 0
    let input = TensorShape(
      channels: groups * Int.random(in: 1...3, using: &random),
      height: Int.random(in: 5...12, using: &random), width: Int.random(in: 5...12, using: &random))
    return try Layer(
      isPooling
        ? .pooling(.maximum)
        : .convolution(
          filters: groups * Int.random(in: 1...3, using: &random), groups: groups,
          hasBias: Bool.random(using: &random)),
      input: input, size: PerAxis(integerLiteral: Int.random(in: 2...4, using: &random)),
      stride: PerAxis(integerLiteral: Int.random(in: 1...4, using: &random)),
      padding: .all(Int.random(in: 0...2, using: &random)),
      dilation: Int.random(in: 0..<3, using: &random) == 0 ? 2 : 1,
      ceilMode: isPooling && Bool.random(using: &random))
  }

  private static func stride(_ random: inout SeededGenerator) -> PerAxis {
    PerAxis(
      height: Int.random(in: 1...3, using: &random), width: Int.random(in: 1...3, using: &random))
  }

  private static func input(channels: Int, _ random: inout SeededGenerator) throws -> Tensor {
    let height = Int.random(in: 4...7, using: &random)
    let width = Int.random(in: 4...7, using: &random)
    let lowest = Bool.random(using: &random) ? -5 : 0
    return try Tensor(
      shape: TensorShape(channels: channels, height: height, width: width),
      values: numbers(channels * height * width, lowest...9, &random))
  }

  private static func numbers(
    _ count: Int, _ range: ClosedRange<Int>, _ random: inout SeededGenerator
  ) -> [Double] {
    (0..<count).map { _ in Double(Int.random(in: range, using: &random)) }
  }
}
