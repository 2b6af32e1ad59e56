import LessonKit
import Questions
import TraceEngine
import TraceText

extension QuizPhrases {
  /// A page that asks, to be read, with the author's own words where there are some.
  package func reading(_ page: Lesson.QuestionPage) -> String {
    reading(page.question, prompt: page.prompt)
  }

  /// A question to be read: what is asked, its grids, and what else is given; nothing of the answer.
  /// Paragraphs as `wrap` takes them.
  package func reading(_ question: Question, prompt: LocalizedText? = nil) -> String {
    let asked = asked(question, prompt: prompt)
    let opening = [asked, form(of: question)].compactMap { $0 }.joined(separator: " ")
    let parts = [[opening], operands(question), given(question)].filter { !$0.isEmpty }
    return parts.map(paragraphs).joined(separator: "\n\n")
  }

  /// Lines one below the other; two of prose are kept apart, lest they are filled together.
  private func paragraphs(_ lines: [String]) -> String {
    var text = lines[0]
    for (line, last) in zip(lines.dropFirst(), lines) {
      let areProse = ![line, last].contains { $0.hasPrefix("    ") }
      text += (areProse ? "\n\n" : "\n") + line
    }
    return text
  }

  /// The grids that a question shows, each below its name, in lines.
  private func operands(_ question: Question) -> [String] {
    guard let operation = question.operations.first else { return [] }
    var lines = inputLines(operation)
    var settings: [String] = []
    switch question {
    case .whichFilter: break
    case .setting: lines += filterLines(operation)
    case .chain(let operations):
      for (layer, operation) in operations.enumerated() {
        lines += filterLines(operation, layer: layer)
      }
    case .missingWeight(_, let filter, let position):
      lines += filterLines(operation, hiding: (filter, position))
      settings = [self.settings(operation)]
    default:
      lines += filterLines(operation)
      settings = [self.settings(operation)]
    }
    return lines + mapLines(question) + settings
  }

  private func inputLines(_ operation: TracedOperation) -> [String] {
    let shape = operation.input.shape
    let numbers = AlignedNumbers(operation.input.values, precision: operation.precision)
    if operation.takesVector {
      return [
        names.input(of: operation) + " " + names.inputSize(of: operation),
        row(operation.input.values, numbers),
      ]
    }
    return (0..<shape.channels).flatMap { channel in
      let name =
        say("input ", "입력 ") + size(shape) + part(channel, of: shape.channels)
      return [name]
        + grid(shape) { numbers.text(of: operation.input[channel, $0, $1]) }.map(indented)
    }
  }

  private func filterLines(
    _ operation: TracedOperation, layer: Int? = nil, hiding: (filter: Int, at: CellPosition)? = nil
  ) -> [String] {
    guard let bank = operation.weights else { return [] }
    let layerName = layer.map { say("layer \($0 + 1), ", "\($0 + 1)층 ") } ?? ""
    if case .dense = operation {
      let (count, inputs) = (bank.count, bank.shape.height)
      let numbers = AlignedNumbers(bank.values, precision: operation.precision)
      let name =
        layerName
        + say(
          "weights \(count)×\(inputs), a row for each output",
          "가중치 \(count)×\(inputs) (출력마다 한 행)")
      return [name]
        + (0..<count).map { row(Array(bank.values[$0 * inputs..<($0 + 1) * inputs]), numbers) }
    }
    return (0..<bank.count).flatMap { filter in
      let name =
        layerName
        + say("filter ", "필터 ") + size(bank.shape) + (bank.count > 1 ? " #\(filter)" : "")
      let hidden = hiding.flatMap { $0.filter == filter ? $0.at : nil }
      return [name] + grid(bank, of: filter, operation, hiding: hidden).map(indented)
    }
  }

  private func mapLines(_ question: Question) -> [String] {
    guard let map = question.shownMap, let operation = question.operations.first else { return [] }
    let numbers = AlignedNumbers(map.values, precision: operation.precision)
    return (0..<map.shape.channels).flatMap { channel in
      let name =
        say("feature map ", "특성 맵 ") + size(map.shape)
        + (map.shape.channels > 1 ? " #\(channel)" : "")
      return [name] + grid(map.shape) { numbers.text(of: map[channel, $0, $1]) }.map(indented)
    }
  }

  /// A filter's weights row by row, the channels under their names where there are several.
  ///
  /// - Parameter hidden: the weight written as a question mark.
  func grid(
    _ bank: FilterBank, of filter: Int, _ operation: TracedOperation,
    hiding hidden: CellPosition? = nil
  ) -> [String] {
    let numbers = AlignedNumbers(bank.values, precision: operation.precision)
    let shape = bank.shape
    return (0..<shape.channels).flatMap { channel in
      let rows = grid(shape) { row, column in
        let position = CellPosition(channel: channel, row: row, column: column)
        if position != hidden { return numbers.text(of: bank[filter, position]) }
        return String(repeating: " ", count: numbers.width - 1) + "?"
      }
      guard shape.channels > 1 else { return rows }
      let first = operation.firstChannel(ofOutput: filter)
      return [say("channel \(first + channel)", "채널 \(first + channel)")] + rows
    }
  }

  /// A vector in one line.
  private func row(_ values: [Double], _ numbers: AlignedNumbers) -> String {
    indented(values.map { numbers.text(of: $0) }.joined(separator: "  ").trimmingEnd())
  }

  private func grid(_ shape: TensorShape, _ text: (Int, Int) -> String) -> [String] {
    (0..<shape.height).map { row in
      (0..<shape.width).map { text(row, $0) }.joined(separator: "  ").trimmingEnd()
    }
  }

  private func size(_ shape: TensorShape) -> String { "\(shape.height)×\(shape.width)" }

  private func part(_ channel: Int, of count: Int) -> String {
    count > 1 ? say(" · channel \(channel)", " · 채널 \(channel)") : ""
  }
}
