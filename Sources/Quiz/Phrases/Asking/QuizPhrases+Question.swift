import Questions
import TraceEngine
import TraceText

extension QuizPhrases {
  /// The whole question: what is asked, with the place in words, and how to answer.
  package func question(_ question: Question) -> String {
    let asked = asked(question)
    return form(of: question).map { asked + " " + $0 } ?? asked
  }

  /// What is asked. An author's prompt replaces this, and not how to answer.
  package func asked(_ question: Question) -> String {
    switch question {
    case .values(let operation, let cells): return ask(cells, of: operation)
    case .chain(let operations): return ask(chain: operations)
    case .outputSize, .sizeFormula, .parameters: return askSize(question)
    case .window(let operation, let cell): return ask(windowOf: cell, operation)
    case .dependence(let operation, let cell): return ask(cellsOf: cell, operation)
    case .winner(let operation, let cell): return ask(winnerOf: cell, operation)
    case .whichFilter(_, let filters, _): return ask(filterOf: filters.count)
    case .setting(_, let setting): return ask(setting)
    case .missingWeight(let operation, let filter, let position):
      return ask(weightAt: position, filter, operation)
    case .mistake(let operation, let cell, _): return ask(mistakeIn: cell, operation)
    }
  }

  /// What is asked where nothing marks the cell that is meant: an author's prompt seldom names it, so
  /// the place follows.
  package func asked(_ question: Question, prompt: LocalizedText?) -> String {
    guard let prompt = prompt?[language] else { return asked(question) }
    guard let place = askedPlace(question), !isNamed(in: prompt, question) else { return prompt }
    return prompt + say(" (Asked for: \(place).)", " (묻는 곳: \(place))")
  }

  /// Whether the author's own words name the cell.
  private func isNamed(in prompt: String, _ question: Question) -> Bool {
    guard let cell = question.askedCell else { return false }
    let (row, column) = (cell.row, cell.column)
    return ["(\(row), \(column))", "row \(row), column \(column)", "\(row)행 \(column)열"]
      .contains { prompt.contains($0) }
  }

  /// `(1, 2) of the feature map`, `row 1 of the feature map`; nil where a ? shows it, or where the
  /// whole is asked for.
  private func askedPlace(_ question: Question) -> String? {
    if let cell = question.askedCell, let operation = question.operations.first {
      return place(cell, outOf: operation)
    }
    switch question {
    case .values(let operation, .row(let channel, let row)):
      return operation.outputShape.channels > 1
        ? say("row \(row) of feature map \(channel)", "\(channel)번 특성 맵의 \(row)행")
        : say("row \(row) of the feature map", "특성 맵의 \(row)행")
    case .values(let operation, .map(let channel)) where operation.outputShape.channels > 1:
      return say("feature map \(channel)", "\(channel)번 특성 맵")
    default: return nil
    }
  }

  /// How to answer, where a number alone would leave that open.
  package func form(of question: Question) -> String? {
    switch question {
    case .values, .chain, .outputSize, .parameters, .missingWeight: return nil
    case .sizeFormula(let layer): return form(ofFormula: layer)
    case .window(let operation, _): return form(ofWindow: operation)
    case .dependence(let operation, _): return form(ofCells: operation)
    case .winner:
      return say(
        "Give its row and column in the input, counted from 0. Of equal numbers the first wins,"
          + " row by row.",
        "그 칸이 입력의 몇 행 몇 열인지 0부터 세어 답하세요. 같은 값이 여럿이면 왼쪽 위부터 읽어서"
          + " 먼저 나오는 칸이에요.")
    case .whichFilter: return say("Answer with its number.", "번호로 답하세요.")
    case .setting(_, .stride):
      return say("It is the same down and across.", "세로와 가로가 같아요.")
    case .setting(_, .padding):
      return say(
        "Give the number on one side; all four sides have the same.",
        "한쪽의 칸 수로 답하세요. 네 쪽이 모두 같아요.")
    case .mistake: return say("Answer with its number.", "번호로 답하세요.")
    }
  }

  /// `(1, 2) of the feature map`, with several maps `(1, 2) of feature map 0`; of a vector
  /// `output 1`.
  func place(_ cell: CellPosition, outOf operation: TracedOperation) -> String {
    if let place = names.place(cell, outOf: operation) { return place }
    let (row, column, shape) = (cell.row, cell.column, operation.outputShape)
    return shape.channels > 1
      ? say(
        "(\(row), \(column)) of feature map \(cell.channel)",
        "\(cell.channel)번 특성 맵의 (\(row), \(column))")
      : say("(\(row), \(column)) of the feature map", "특성 맵의 (\(row), \(column))")
  }
}

extension Question {
  /// The one cell of the feature map that it is about.
  fileprivate var askedCell: CellPosition? {
    switch self {
    case .values(_, .cell(let cell)), .window(_, let cell), .dependence(_, let cell),
      .winner(_, let cell), .mistake(_, let cell, _):
      return cell
    default: return nil
    }
  }
}
