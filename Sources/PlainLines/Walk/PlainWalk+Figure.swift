import Figures
import LessonKit
import TraceText

/// Pages whose figure is told moment by moment.
extension PlainWalk {
  /// The moment of a figure; after the last what the notes say otherwise. A picture is shown whole.
  func told(_ page: Lesson.FigurePage) -> String {
    let figure = page.figure
    let language = voice.language
    let told =
      figure.moments > 1
      ? speak([ended(capitalised(figure.position(at: moment, in: language)))])
        + voice.text(hint: figure.told(at: moment, in: language))
      : voice.text(hint: figure.printed(in: language))
    guard isAtEnd(of: page) else { return told }
    return told + erratumText() + speak([endOfPage])
  }

  private func capitalised(_ text: String) -> String {
    text.prefix(1).uppercased() + text.dropFirst()
  }

  func erratumText() -> String {
    page.erratum.map { "\n" + voice.text(hint: $0.lines(in: voice.language)) } ?? ""
  }

  /// Steps through the figure of the page; from its ends to the pages around it.
  mutating func moveFigure(by moments: Int) -> String {
    guard let figure = page.figure?.figure else { return "" }
    let target = moment + moments
    guard (0..<figure.moments).contains(target) else {
      return moments > 0 && isLastPage ? told() : turnPage(by: moments > 0 ? 1 : -1)
    }
    moment = target
    return told()
  }

  /// What the figure shows at this moment.
  func shownFigure() -> String {
    page.figure.map { voice.text(hint: $0.figure.shown(at: moment, in: voice.language)) } ?? ""
  }

  /// To a layer, a window or a cell of the figure.
  mutating func goInFigure(to text: String) -> String {
    guard let figure = page.figure?.figure, figure.moments > 1 else { return speak([nothingMoves]) }
    guard let target = figure.moment(named: text) else {
      return speak([
        say(
          "There is no such place here. g 2 goes to the second, g 1,2 to row 1, column 2 of a map.",
          "그런 곳은 없어요. g 2는 두 번째, g 1,2는 맵의 1행 2열이에요.")
      ])
    }
    moment = target
    return told()
  }

  /// `text` as a sentence.
  func ended(_ text: String) -> String {
    text.last.map { ".?!".contains($0) } == true ? text : text + "."
  }
}
