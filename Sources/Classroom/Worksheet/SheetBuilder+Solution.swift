import Questions
import Quiz
import TraceEngine
import TraceText

/// The answers with their arithmetic.
extension SheetBuilder {
  var solution: [SheetBlock] {
    switch question {
    case .values(let operation, let cells):
      let steps = cells.positions(in: operation.outputShape).map { operation.step(at: $0) }
      if case .cell = cells { return reasons }
      return grid(of: cells, operation) + [.numbers(steps.flatMap(arithmetic))]
    case .chain(let operations):
      return operations.enumerated().flatMap { layer, operation -> [SheetBlock] in
        let maps = (0..<operation.outputShape.channels).map { channel in
          filled(operation, channel, layer: layer)
        }
        return [.grids(maps), .numbers(operation.trace.flatMap(arithmetic))]
      }
    default: return reasons
    }
  }

  /// The maps or rows that were to be filled in; nothing for single cells.
  private func grid(of cells: MapCells, _ operation: TracedOperation) -> [SheetBlock] {
    switch cells {
    case .cell: return []
    case .row(let channel, let row):
      let map = filled(operation, channel, layer: nil)
      return [.grids([SheetGrid(map.caption, firstRow: row, rows: [map.rows[row]])])]
    case .map(let channel): return [.grids([filled(operation, channel, layer: nil)])]
    }
  }

  private func filled(_ operation: TracedOperation, _ channel: Int, layer: Int?) -> SheetGrid {
    SheetGrid(
      mapCaption(operation, channel, layer: layer),
      rows: texts(operation.outputShape, operation.precision) { row, column in
        operation.step(at: CellPosition(channel: channel, row: row, column: column)).value
      })
  }

  /// `(0, 1): 1×11 + 7×4 = … = 66`; with several channels in several lines.
  private func arithmetic(_ step: Step) -> [String] {
    let notation = StepText(language: language)
    let count = step.operation.trace.count
    let text = TextBuffer.string { notation.write(step, of: count, to: &$0) }
    let place = TextBuffer.string { notation.writeOutput(step, to: &$0) }
    let lines = text.split(separator: "\n").dropFirst().map { String($0.drop { $0 == " " }) }
    return lines.count == 1 ? ["\(place): \(lines[0])"] : ["\(place):"] + lines
  }

  /// Each answer behind its label, then why, as the last hint says it; what several blanks have in
  /// common is said once.
  private var reasons: [SheetBlock] {
    var said: Set<String> = []
    return question.blanks.flatMap { blank -> [SheetBlock] in
      let answer = plainText(question.expected(blank))
      let solution = phrases.solution(Hint(question, .answer, for: blank))
      let lines = withoutEcho(of: answer, solution.opening + solution.reason)
      let rest = blocks(lines.filter { said.insert($0).inserted })
      // The parts of a formula are named in the reason itself.
      if case .formula = blank, solution.answer == nil { return rest }
      return [.paragraph(label(blank) + answer)] + rest
    }
  }

  /// The lines without one that is the answer alone, which stands behind its label already, and
  /// without what announces it.
  private func withoutEcho(of answer: String, _ lines: [String]) -> [String] {
    guard let echo = lines.firstIndex(of: "    " + answer), echo > 0, lines[echo - 1].hasSuffix(":")
    else { return lines }
    return Array(lines[..<(echo - 1)] + lines[(echo + 1)...])
  }

  private func label(_ blank: Blank) -> String { phrases.label(blank, of: question) + ": " }
}
