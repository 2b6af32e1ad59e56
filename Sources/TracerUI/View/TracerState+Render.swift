import CellScreen
import Quiz
import TerminalText
import TraceText

extension TracerState {
  /// The whole screen for this state.
  package func render() -> Frame {
    var frame = Frame(size: size, repertoire: repertoire)
    guard size.rows > 0 && size.columns > 0 else { return frame }
    guard WalkView.isLargeEnough(self) else {
      drawTooSmall(in: &frame)
      return frame
    }
    if help != nil {
      HelpView.draw(self, in: &frame)
      return frame
    }
    switch place {
    case .menu: MenuView.draw(self, in: &frame)
    case .lesson(let lesson):
      if let walk = lesson.walk {
        WalkView(WalkScene(lesson, walk, self), self).draw(in: &frame)
      } else if let page = TextPageView.page(lesson) {
        TextPageView.draw(page, lesson, self, in: &frame)
      }
    case .quiz(let quiz):
      if let scene = WalkScene(quiz, self) {
        WalkView(scene, self).draw(in: &frame)
      } else {
        drawScore(quiz, in: &frame)
      }
    }
    return frame
  }

  private func drawTooSmall(in frame: inout Frame) {
    let minimum = WalkLayout.minimum
    let text = Words(language: language)
      .tooSmall(size.rows, size.columns, minimum.rows, minimum.columns)
    for (row, line) in wrap(text, width: max(2, size.columns)).enumerated() {
      frame.put(line, row: row, column: 0)
    }
  }

  private func drawScore(_ quiz: QuizState, in frame: inout Frame) {
    let phrases = QuizPhrases(language)
    Bars.drawTitle(
      quiz.lesson.title[language], right: Words(language: language).quiz, self,
      in: &frame)
    let words = Words(language: language)
    let width = max(2, min(76, size.columns - 4))
    let lines = wrap(phrases.score(quiz.session.score), width: width)
    for (row, line) in lines.enumerated() {
      frame.put(line, row: 3 + row, column: 2, role: .caption)
    }
    frame.put(words.backToMenu, row: 4 + lines.count, column: 2)
    Bars.drawKeys(self, in: &frame)
  }
}
