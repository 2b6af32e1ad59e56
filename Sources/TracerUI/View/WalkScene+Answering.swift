import CellScreen
import Questions
import Quiz
import TraceEngine
import TraceText

extension WalkScene {
  /// Takes in what is being answered: the blanks of the feature map or the form, and what was said.
  ///
  /// - Parameter invitation: what is said where there is nothing else to say.
  mutating func ask(_ answering: Answering, _ answers: AnswerText, invitation: String) {
    isAsking = answering.isOpen
    // Filters to choose from need the room, and nothing is written into their map.
    if case .filter = answering.blanks[0] {
    } else {
      answerWidth = max(answerWidth, WalkScene.roomForAnswer)
    }
    fillBlanks(
      answering, layer: QuestionBoard.layer(of: answering.blanks[answering.blank]))
    let room = max(answerWidth, walk.numbers.output.width)
    text.form =
      Form.fields(answering, answers) ?? Form.calculation(answering, room: room, answers)
    text.hints = answering.isOpen ? answering.hint.map { answers.phrases.lines($0) } ?? [] : []
    text.feedback += answers.feedback(answering, invitation: invitation)
    if let question = answering.attempt?.question { hideOperands(of: question, answering) }
  }

  /// The cells of a layer's map that are asked for.
  mutating func fillBlanks(_ answering: Answering, layer: Int) {
    guard answering.isOpen else { return }
    let room = max(answerWidth, walk.numbers.output.width)
    for (index, blank) in answering.blanks.enumerated() {
      guard case .cell(layer, let cell) = blank else { continue }
      let verdict = answering.verdict(at: index)
      blanks[cell] = MapBlank(
        text: answering.cellText(at: index, room: room, walk.operation.precision),
        isCurrent: index == answering.blank, isWrong: verdict == .wrong,
        isRight: verdict?.isRight == true)
    }
  }

  private mutating func hideOperands(of question: Question, _ answering: Answering) {
    switch question {
    case .setting(_, let setting): asked.setting = answering.isOpen ? setting : nil
    case .missingWeight(_, let filter, let position):
      asked.weight = answering.isOpen ? (filter, position) : nil
    case .dependence, .winner, .window:
      asked.pointer = answering.isOpen ? answering.pointer : nil
      asked.chosen = answering.chosenCells
    default: break
    }
  }
}

extension Answering {
  /// What a cell of the map shows of a blank: the text; where that is a calculation too long for
  /// the cell and not being typed, its result.
  func cellText(at index: Int, room: Int, _ precision: Precision) -> String {
    let text = text(at: index)
    if text.count <= room || (index == blank && isTyping) { return text }
    guard let value = (try? Response(text, for: blanks[index]))?.value else { return text }
    return NumberText.text(value, precision: precision)
  }
}
