import CellScreen
import Quiz

/// Draws a question without grids: a layer in words, and the fields under it.
enum FormView {
  static func draw(_ quiz: QuizState, _ state: TracerState, in frame: inout Frame) {
    let text = text(of: quiz, state)
    let size = state.size
    let isRoomy = size.rows >= WalkLayout.roomyRows
    let width = WalkLayout.width(of: size)
    let left = max(1, (size.columns - width) / 2)
    Bars.drawTitle(text.title, right: text.pageLabel, state, in: &frame)
    let caption = WalkLayout.fit(text.caption, lines: captionRows(state), width: width)
    for (line, words) in caption.enumerated() {
      frame.put(words, row: 1 + line, column: left, role: .caption)
    }
    let (area, top, position) = area(text, below: caption.count, state)
    area.draw(in: &frame, top: top, left: left)
    Bars.drawPosition(
      text, rows: (position, isRoomy ? size.rows - 2 : nil), left, width, state, in: &frame)
    Bars.drawKeys(state, in: &frame)
  }

  /// What of the question has no room.
  static func cuts(_ quiz: QuizState, _ state: TracerState) -> [PageCut] {
    let text = text(of: quiz, state)
    let lines = WalkLayout.lines(of: text.caption, width: WalkLayout.width(of: state.size))
    let room = captionRows(state)
    let (area, _, _) = area(text, below: min(lines, room), state)
    return (lines > room ? [.caption(lines: lines, room: room)] : []) + area.cuts
  }

  private static func captionRows(_ state: TracerState) -> Int { state.size.rows >= 14 ? 4 : 3 }

  private static func area(
    _ text: SceneText, below caption: Int, _ state: TracerState
  ) -> (area: AnswerArea, top: Int, position: Int) {
    let isRoomy = state.size.rows >= WalkLayout.roomyRows
    let top = 1 + caption + (isRoomy ? 1 : 0)
    let position = state.size.rows - (isRoomy ? 3 : 2)
    let area = AnswerArea(
      text, top: top, end: position, usual: isRoomy ? 2 : 1, spare: 0,
      width: WalkLayout.width(of: state.size))
    return (area, top, position)
  }

  private static func text(of quiz: QuizState, _ state: TracerState) -> SceneText {
    let answers = AnswerText(state)
    let answering = quiz.answering
    var text = SceneText(quiz, answers, state)
    text.form = Form.fields(answering, answers)
    text.hints = answers.hints(answering)
    text.feedback = answers.feedback(
      answering, invitation: answers.words.answerHere(answering.blanks))
    if !answering.isOpen {
      if answering.attempt?.outcome == .shown { text.feedback = [] }
      text.feedback.append(Segment(text: answers.goesOn))
    }
    return text
  }
}
