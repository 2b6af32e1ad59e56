import TraceEngine

/// The taps of a step as a table of texts, and the sentences that follow it: what documents for
/// people share.
///
///     cell     input   weight   product
///     (1, 1)   5       11       55
struct TapTable {
  let head: [String]
  let rows: [[String]]
  /// Whether the tap of each row wins a maximum or minimum.
  let wins: [Bool]
  /// What the taps that are left out come to, then how the value follows from the sum.
  let conclusion: [String]

  /// - Parameter top: how many of the largest taps are kept; all when nil.
  init(_ step: Step, top: Int?, _ text: StepText) {
    let language = text.language
    let largest = top.map { LargestTaps(step, count: $0) }
    let taps = largest?.taps ?? Array(step.taps)
    let outcome = step.outcome
    let row = TapRow(step, text)
    head = row.head
    rows = taps.map(row.texts)
    wins = taps.map { $0.index == outcome.winner }
    conclusion =
      [largest.flatMap { TapTable.rest($0, step, language) }].compactMap { $0 }
      + [TapTable.ending(step, outcome, text)]
  }

  /// `the other 2396 products add up to 1.5`; nil where none is left out.
  private static func rest(
    _ largest: LargestTaps, _ step: Step, _ language: Language
  ) -> String? {
    let count = largest.leftOut
    guard count > 0 else { return nil }
    let isEnglish = language == .english
    guard let sum = largest.leftOutSum else {
      return isEnglish
        ? (count == 1 ? "1 other cell is left out" : "\(count) other cells are left out")
        : "나머지 \(count)칸은 생략했어요"
    }
    let sumText = NumberText.text(sum, precision: step.operation.precision)
    let english: String
    let korean: String
    switch step.operation {
    case .convolution, .dense: (english, korean) = ("product", "곱")
    case .softmax: (english, korean) = ("power", "거듭제곱")
    case .pooling, .rectification, .flatten: (english, korean) = ("number", "수")
    }
    if !isEnglish { return "나머지 \(korean) \(count)개의 합: \(sumText)" }
    return count == 1
      ? "the other \(english) is \(sumText)"
      : "the other \(count) \(english)s add up to \(sumText)"
  }

  /// `sum 97; 97 + bias 3 = 100`.
  private static func ending(
    _ step: Step, _ outcome: Step.Outcome, _ text: StepText
  ) -> String {
    let precision = step.operation.precision
    return TextBuffer.string { buffer in
      switch step.operation {
      case .convolution, .dense:
        buffer.append(text.language == .english ? "sum " : "합 ")
        buffer.append(outcome.sum, precision)
        if step.bias != nil {
          buffer.append("; ")
          text.writeBias(step, outcome, to: &buffer)
        }
        if step.operation.endsInReLU {
          buffer.append("; ")
          text.writeReLU(step, outcome, to: &buffer)
        }
      case .pooling(let pooling) where pooling.kind == .average:
        buffer.append(text.language == .english ? "sum " : "합 ")
        buffer.append(outcome.sum, precision)
        buffer.append("; ")
        text.writeDivision(step, outcome, to: &buffer)
      case .pooling(let pooling):
        let isEnglish = text.language == .english
        switch pooling.kind {
        case .maximum: buffer.append(isEnglish ? "largest " : "가장 큰 수 ")
        case .minimum, .average: buffer.append(isEnglish ? "smallest " : "가장 작은 수 ")
        }
        buffer.append(outcome.value, precision)
      case .rectification: text.writeReLU(step, outcome, to: &buffer)
      case .flatten: buffer.append(outcome.value, precision)
      case .softmax: text.writeShare(step, outcome, to: &buffer)
      }
    }
  }
}

/// A row of the table, by the kind of layer.
private struct TapRow {
  let step: Step
  let text: StepText

  init(_ step: Step, _ text: StepText) { (self.step, self.text) = (step, text) }

  private func say(_ english: String, _ korean: String) -> String {
    text.language == .english ? english : korean
  }

  var head: [String] {
    let place = step.operation.takesVector ? say("place", "자리") : say("cell", "칸")
    switch step.operation {
    case .convolution, .dense:
      return [place, say("input", "입력"), say("weight", "가중치"), say("product", "곱")]
    case .softmax: return [place, say("score", "점수"), say("power", "거듭제곱")]
    case .pooling, .rectification, .flatten: return [place, say("number", "수")]
    }
  }

  func texts(_ tap: Tap) -> [String] {
    let operation = step.operation
    let precision = operation.precision
    let place =
      operation.takesVector
      ? "\(tap.cell.row)"
      : TextBuffer.string { text.writeCell(tap.cell, of: operation.input.shape, to: &$0) }
    let input = TextBuffer.string { text.writeCompetitor(tap, precision, to: &$0) }
    switch operation {
    case .convolution, .dense:
      return [
        place, input, NumberText.text(tap.weight, precision: precision),
        NumberText.text(tap.product, precision: precision),
      ]
    case .softmax:
      return [place, input, TextBuffer.string { text.writeValueOfPower(tap.product, to: &$0) }]
    case .pooling, .rectification, .flatten: return [place, input]
    }
  }
}
