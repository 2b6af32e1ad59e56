import Questions
import TestSamples
import Testing
import TraceEngine
import TraceText

@testable import Quiz

struct HintTests {
  private func lines(
    _ operation: TracedOperation, _ index: Int, _ rung: Hint.Rung, _ language: Language = .english
  ) -> [String] {
    let question = Question.cell(operation, operation.trace[index].output)
    return QuizPhrases(language).lines(Hint(question, rung))
  }

  @Test func convolutionInFourRungs() throws {
    let operation = try convolution(bias: 3)
    #expect(
      lines(operation, 4, .window) == [
        "The window covers rows 1–2 and columns 1–2 of the input.", "    5  1", "    6  4",
      ])
    #expect(
      lines(operation, 4, .terms) == [
        "Multiply each cell by the filter's number that lies on it, and add the products up:",
        "    5×11 + 1×4 + 6×5 + 4×2", "Then add the bias: 3",
      ])
    #expect(
      lines(operation, 4, .partial) == [
        "The first 3 give:", "    55 + 4 + 30 = 89", "Still to be added:", "    4×2",
        "Then add the bias: 3",
      ])
    #expect(
      lines(operation, 4, .answer) == [
        "The answer is 100:",
        "    5×11 + 1×4 + 6×5 + 4×2 = 55 + 4 + 30 + 8 = 97; 97 + bias 3 = 100",
      ])
  }

  @Test func koreanSaysTheSame() throws {
    let operation = try convolution()
    #expect(
      lines(operation, 4, .window, .korean) == [
        "윈도우는 입력의 1~2행, 1~2열을 덮어요.", "    5  1", "    6  4",
      ])
    #expect(lines(operation, 4, .partial, .korean)[0] == "앞의 3개까지 더하면:")
    #expect(lines(operation, 4, .answer, .korean)[0] == "답: 97")
  }

  @Test func largestAndAverage() throws {
    let largest = try pooling(.maximum)
    #expect(lines(largest, 0, .terms) == ["Which of these is the largest?", "    5, 1, 15, 5"])
    #expect(
      lines(largest, 1, .partial) == ["The largest of the first 3 is 13. Compare it with 13."])
    let average = try pooling(.average, [[2, 3], [5, -2]])
    #expect(lines(average, 0, .terms)[1] == "    (2 + 3 + 5 + (-2)) / 4")
    #expect(
      lines(average, 0, .partial) == [
        "The first 3 give:", "    2 + 3 + 5 = 10", "Still to be added:", "    (-2)",
        "Then divide by 4.",
      ])
    #expect(lines(average, 0, .answer)[1] == "    (2 + 3 + 5 + (-2)) / 4 = 8 / 4 = 2")
  }

  @Test func paddingIsNamed() throws {
    let operation = try convolution(padding: .all(1))
    #expect(
      lines(operation, 0, .window) == [
        "The window covers rows -1 to 0 and columns -1 to 0 of the input.", "    [0]  [0]",
        "    [0]    5", "Padding counts as 0: 3 cells here.",
      ])
    let largest = try pooling(.maximum, padding: .all(1))
    #expect(lines(largest, 0, .window)[2] == "    [ ]    5")
    #expect(lines(largest, 0, .terms)[1] == "    5")
  }

  @Test func aLastProductOfZeroDoesNotLeaveTheAnswerAsThePartialSum() throws {
    let operation = try convolution([[5, 1, 6, 4]], [[11, 4, 5, 0]])
    #expect(
      lines(operation, 0, .partial)[1...3] == [
        "    55 + 4 = 59", "Still to be added:", "    6×5 + 4×0",
      ])
  }

  @Test func aSingleProductIsNeverWorkedOut() throws {
    let operation = try convolution([[0, 5, 0]], [[3, 11, 2]])
    #expect(lines(operation, 0, .partial).contains("    0"))
    #expect(!lines(operation, 0, .partial).joined().contains("55"))
    let alone = try convolution([[5]], [[11]])
    #expect(lines(alone, 0, .partial)[1] == "    5×11")
  }

  @Test func severalChannelsGiveTheirSubtotals() throws {
    let operation = TracedOperation.convolution(
      try Convolution(
        input: Tensor(channels: [[[7, 2]], [[3, 4]], [[5, 6]]]),
        filters: FilterBank([Tensor(channels: [[[10, 20]], [[30, 40]], [[50, 60]]])])))
    #expect(
      lines(operation, 0, .partial) == [
        "The first channels give, in order:", "    110 + 250 = 360", "Still to be added:",
        "    channel 2: 5×50 + 6×60",
      ])
    #expect(
      lines(operation, 0, .window) == [
        "The window covers row 0 and columns 0–1 of the input, channels 0–2.",
        "    channel 0:", "    7  2", "    channel 1:", "    3  4", "    channel 2:", "    5  6",
      ])
  }

  /// No line of numbers in the first three rungs holds the answer, unless an operand is the same.
  @Test func hintsNeverShowTheAnswer() throws {
    var generator = SeededGenerator(3)
    for _ in 0..<250 {
      let operation = try randomOperation(&generator)
      let precision = operation.precision
      for step in operation.trace.prefix(3) {
        let answer = NumberText.text(step.value, precision: precision)
        var operands = step.countedTaps.flatMap {
          [$0.input] + (step.isUnweighted ? [] : [$0.weight])
        }
        if let bias = step.bias { operands.append(bias) }
        if let divisor = step.outcome.divisor { operands.append(Double(divisor)) }
        if operands.contains(where: { NumberText.text($0, precision: precision) == answer }) {
          continue
        }
        for rung in [Hint.Rung.window, .terms, .partial] {
          let hint = Hint(.cell(operation, step.output), rung)
          for line in QuizPhrases(.english).lines(hint) where line.hasPrefix("    ") {
            #expect(!numbers(line).contains(answer), "\(answer) in \(line)")
          }
        }
      }
    }
  }

  private func numbers(_ line: String) -> [String] {
    if line.hasSuffix(":") { return [] }  // the name of a channel
    let arithmetic = line.split(separator: ": ").last ?? ""
    return arithmetic.split { !"0123456789.-e".contains($0) }.map(String.init)
  }

  private func randomOperation(
    _ generator: inout SeededGenerator
  ) throws -> TracedOperation {
    let small = Bool.random(using: &generator)
    func number() -> Double {
      let whole = Double(Int.random(in: small ? -2...2 : -20...20, using: &generator))
      return small ? whole : whole / 2
    }
    let channels = Int.random(in: 1...3, using: &generator)
    let input = try Tensor(
      shape: TensorShape(channels: channels, height: 4, width: 4),
      values: (0..<(channels * 16)).map { _ in number() })
    let size = PerAxis(
      height: Int.random(in: 1...3, using: &generator),
      width: Int.random(in: 1...3, using: &generator))
    if Bool.random(using: &generator) {
      let kind = Pooling.Kind.allCases.randomElement(using: &generator) ?? .average
      return .pooling(try Pooling(kind, input: input, size: size))
    }
    let shape = TensorShape(channels: channels, height: size.height, width: size.width)
    let weights = (0..<(channels * size.height * size.width)).map { _ in number() }
    return .convolution(
      try Convolution(
        input: input, filters: FilterBank(count: 1, shape: shape, values: weights),
        bias: Bool.random(using: &generator) ? [number()] : nil,
        padding: Bool.random(using: &generator) ? .all(1) : .valid,
        relu: Bool.random(using: &generator),
        precision: Bool.random(using: &generator) ? .float32 : .float64))
  }
}
