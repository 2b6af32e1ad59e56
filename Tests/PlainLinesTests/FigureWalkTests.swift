import Figures
import Testing
import TraceEngine
import TraceText

@testable import LessonKit
@testable import PlainLines

/// Pages with a figure in the plain walk.
struct FigureWalkTests {
  private func walk(_ figure: Figure, _ language: Language = .english) -> PlainWalk {
    let page = Lesson.FigurePage(
      caption: LocalizedText(en: "Look.", ko: "보세요."), figure: figure)
    let end = Lesson.TextPage(title: nil, text: LocalizedText(en: "The end.", ko: "끝이에요."))
    return PlainWalk(
      PlainLinesTests.lesson([.figure(page), .text(end)]), voice: Voice(language))
  }

  private func visits() throws -> Figure {
    .visits(
      VisitMap(
        .convolution(
          try Convolution(
            input: Tensor([[1, 2, 3]]), filters: FilterBank([[1, 1]])))))
  }

  @Test func momentsAreToldOneByOneAndThenThePageTurns() throws {
    var walk = walk(try visits())
    #expect(walk.opening().hasSuffix("Look.\n\n0 of 2 windows.\nNo window has been laid on yet.\n"))
    #expect(
      walk.handle("").text
        == "1 of 2 windows.\nWindow 1: row 0, columns 0–1. One more for each pixel under it.\n")
    #expect(walk.handle("").text.hasSuffix("Enter leads to the next page.\n"))
    #expect(walk.handle("").text.contains("The end."))
    #expect(walk.handle("b").text.contains("Look."))
  }

  @Test func theCountsSoFarAreRead() throws {
    var walk = walk(try visits())
    _ = walk.handle("")
    #expect(
      walk.handle("m").text == "How many windows use each pixel, 1 of 2 laid on:\n    1  1  0\n")
  }

  @Test func aMomentIsReachedByItsName() throws {
    var walk = walk(try visits(), .korean)
    #expect(walk.handle("g 2").text.hasPrefix("윈도우 2개 중 2개.\n"))
    #expect(
      walk.handle("g 9").text == "그런 곳은 없어요. g 2는 두 번째, g 1,2는 맵의 1행 2열이에요.\n")
  }

  @Test func aPictureIsShownWhole() throws {
    let panel = Picture.Panel(pixels: try Tensor([[0, 9]]))
    let text = walk(.picture(Picture([panel], showsNumbers: true))).opening()
    #expect(
      text.hasSuffix(
        "\n    ..@@\n\n    0  9\n\nBlack is 0, white is 9.\nEnter leads to the next page.\n"))
  }
}
