import Questions
import Quiz
import TraceEngine
import TraceText

/// What a question looks like on paper.
struct SheetBuilder {
  let question: Question
  let language: Language
  let phrases: QuizPhrases

  init(_ question: Question, _ language: Language) {
    self.question = question
    self.language = language
    phrases = QuizPhrases(language)
  }

  func say(_ english: String, _ korean: String) -> String {
    language == .english ? english : korean
  }

  /// The sentence, what is given, and room to answer.
  var exercise: [SheetBlock] {
    [.paragraph(phrases.asked(question) + (form.map { " " + $0 } ?? ""))] + given + answer
  }

  /// How to answer, where that is not seen from the blanks.
  private var form: String? { phrases.form(of: question) }

  // MARK: Given

  private var given: [SheetBlock] {
    let operands = [operandGrids].filter { !$0.isEmpty }.map { SheetBlock.grids($0) }
    let choices = [choiceGrids].filter { !$0.isEmpty }.map { SheetBlock.grids($0) }
    return operands + choices + words
  }

  /// What is given besides grids.
  private var words: [SheetBlock] {
    switch question {
    // The filters to choose from stand in grids.
    case .whichFilter(let operation, _, _): return [.paragraph(phrases.settings(operation))]
    case .setting, .outputSize, .parameters, .chain: return blocks(phrases.given(question))
    case .sizeFormula: return blocks(phrases.given(question))
    case .mistake(let operation, _, _):
      return [.paragraph(phrases.settings(operation))] + blocks(phrases.given(question))
    default: return question.operations.map { .paragraph(phrases.settings($0)) }
    }
  }

  /// Lines as the phrases have them: those that begin with four spaces hold numbers.
  func blocks(_ lines: [String]) -> [SheetBlock] {
    var blocks: [SheetBlock] = []
    for line in lines {
      guard line.hasPrefix("    ") else {
        blocks.append(.paragraph(line))
        continue
      }
      let numbers = String(line.dropFirst(4))
      if case .numbers(let before)? = blocks.last {
        blocks[blocks.count - 1] = .numbers(before + [numbers])
      } else {
        blocks.append(.numbers([numbers]))
      }
    }
    return blocks
  }

  // MARK: Answering

  private var answer: [SheetBlock] {
    switch question {
    case .values(let operation, .map(let channel)):
      return [.grids([form(operation, channel)]), .room(max(3, operation.rows.outputs))]
    case .values(let operation, .row(let channel, let row)):
      return [.grids([form(operation, channel, row: row)]), .room(3)]
    case .chain(let operations):
      let forms = operations.enumerated().flatMap { layer, operation in
        (0..<operation.outputShape.channels).map { form(operation, $0, layer: layer) }
      }
      return [.grids(forms), .room(5)]
    case .dependence: return [.blanks(labels)]
    case .winner, .window, .whichFilter, .mistake: return [.blanks(labels), .room(1)]
    default: return [.blanks(labels), .room(3)]
    }
  }

  private var labels: [String] { question.blanks.map { phrases.label($0, of: question) } }

  /// A feature map to fill in, or one row of it.
  private func form(
    _ operation: TracedOperation, _ channel: Int, row: Int? = nil, layer: Int? = nil
  ) -> SheetGrid {
    let empty: [String?] = Array(repeating: nil, count: operation.columns.outputs)
    let caption = mapCaption(operation, channel, layer: layer)
    return SheetGrid(
      caption, firstRow: row ?? 0,
      rows: Array(repeating: empty, count: row == nil ? operation.rows.outputs : 1))
  }
}
