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
    if let glossary {
      if glossary.card == nil {
        GlossaryView.draw(glossary, self, in: &frame)
      } else {
        TermView.draw(glossary, self, in: &frame)
      }
      return frame
    }
    if help != nil {
      HelpView.draw(self, in: &frame)
      return frame
    }
    switch place {
    case .menu: MenuView.draw(self, in: &frame)
    case .lesson(let lesson): draw(lesson, in: &frame)
    case .quiz(let quiz):
      if quiz.session.isFinished {
        QuizEndView.draw(quiz, self, in: &frame)
      } else {
        draw(quiz, in: &frame)
      }
    }
    return frame
  }

  private func draw(_ lesson: LessonState, in frame: inout Frame) {
    if lesson.showsErratum {
      ErratumView.draw(lesson, self, in: &frame)
    } else if let walk = lesson.walk {
      draw(WalkScene(lesson, walk, self), in: &frame)
    } else if let question = lesson.question {
      draw(question, in: &frame)
    } else if let figure = lesson.figure {
      FigureView(figure, lesson, self).draw(in: &frame)
    } else if case .text(let page) = lesson.page {
      TextPageView.draw(page, lesson, self, in: &frame)
    }
    if lesson.isAtStart { drawBuildsOn(lesson, in: &frame) }
    if lesson.walk == nil || lesson.showsErratum { Bars.drawTold(self, in: &frame) }
  }

  /// A walk, with pictures where they are wanted and have room.
  private func draw(_ scene: WalkScene, in frame: inout Frame) {
    if scene.walk.showsShades, let view = PictureWalkView(scene, self) {
      view.draw(in: &frame)
    } else {
      WalkView(scene, self).draw(in: &frame)
    }
  }

  /// The item at hand, of a quiz or of a question page.
  private func draw(_ quiz: QuizState, in frame: inout Frame) {
    if let scene = WalkScene(quiz, self) {
      WalkView(scene, self).draw(in: &frame)
    } else {
      FormView.draw(quiz, self, in: &frame)
    }
  }

  /// Where a lesson begins, what it builds on: in the lowest rows that the page leaves free.
  private func drawBuildsOn(_ lesson: LessonState, in frame: inout Frame) {
    let known = lesson.neighbours.buildsOn
    let rows = (1..<max(1, size.rows - 1)).reversed()
    guard !known.isEmpty, let row = rows.first(where: { frame.isBlank(row: $0) }) else { return }
    let width = WalkLayout.width(of: size)
    let free = (1...row).reversed().prefix { frame.isBlank(row: $0) }.count
    // A blank row sets them apart from the page.
    let lines = Words(language: language).buildsOn(known, width: width, rows: free - 1)
    for (index, line) in lines.enumerated() {
      frame.put(
        line, row: row - lines.count + 1 + index, column: max(1, (size.columns - width) / 2),
        role: .quiet)
    }
  }

  private func drawTooSmall(in frame: inout Frame) {
    let minimum = WalkLayout.minimum
    let text = Words(language: language)
      .tooSmall(size.rows, size.columns, minimum.rows, minimum.columns)
    for (row, line) in wrap(text, width: max(2, size.columns)).enumerated() {
      frame.put(line, row: row, column: 0)
    }
  }
}

extension Frame {
  fileprivate func isBlank(row: Int) -> Bool {
    self.row(row).allSatisfy { $0.width == 0 || $0.glyph == " " }
  }
}
