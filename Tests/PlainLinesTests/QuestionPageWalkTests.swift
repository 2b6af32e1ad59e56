import Questions
import Quiz
import TestRecords
import Testing
import TraceEngine
import TraceText

@testable import LessonKit
@testable import PlainLines

/// A page that asks, in the plain walk.
struct QuestionPageWalkTests {
  private func text(_ english: String, _ korean: String) -> LocalizedText {
    LocalizedText(en: english, ko: korean)
  }

  /// A missing weight with the author's words, a map, which filter, and a page to read.
  private func lesson() throws -> Lesson {
    let weight = Question.missingWeight(
      try slidingFilter(bias: nil), filter: 0, CellPosition(row: 1, column: 1))
    let five = try Response("5", for: .weight)
    let filters = Question.whichFilter(
      try slidingFilter(bias: nil),
      filters: [try FilterBank([[2, 5], [4, 11]]), try FilterBank([[11, 4], [5, 2]])], right: 1)
    return PlainLinesTests.lesson([
      .question(
        Lesson.QuestionPage(
          question: weight, prompt: text("A mouse ate a weight. Which?", "쥐가 먹은 가중치는 무엇일까요?"),
          hints: [text("Begin with the first value.", "첫 값부터 보세요.")],
          wrong: [
            Lesson.WrongAnswer(
              five, because: text("That one is still there.", "그 가중치는 아직 남아 있어요."))
          ])),
      .question(
        Lesson.QuestionPage(question: .values(try slidingFilter(), .row(channel: 0, row: 0)))),
      .question(Lesson.QuestionPage(question: filters)),
      .text(Lesson.TextPage(title: nil, text: text("The end.", "끝이에요."))),
    ])
  }

  @Test(arguments: [("en", english), ("ko", korean)])
  func `it is asked in place, and Enter goes on`(name: String, voice: Voice) throws {
    var walk = PlainWalk(try lesson(), voice: voice)
    var text = walk.opening()
    let lines = [
      "5", "hint", "hint", "what?", "2", "2", "]", "144 66", "130", "n", "160", "", "b", "]", "b",
      "h", "1", "skip", "hint", "",
    ]
    for line in lines {
      let reply = walk.handle(line)
      text += "> \(line)\n" + reply.text
      for case .record(let event) in reply.effects { text += "! \(event)\n" }
    }
    expectGolden(text, "walk-questions.\(name)")
  }

  @Test func `an answered page stays answered`() throws {
    var walk = PlainWalk(try lesson(), voice: english)
    #expect(
      walk.handle("2").effects == [
        .record(.answered(.page(lesson: "sample", page: 0), text: "2", isRight: true))
      ])
    _ = walk.handle("]")
    #expect(walk.handle("[").text.hasSuffix("\nEnter leads to the next page.\n"))
    #expect(walk.handle("2").effects == [])
  }

  @Test func `the fourth hint shows the answer`() throws {
    var walk = PlainWalk(try lesson(), voice: english)
    for _ in 1...3 { #expect(walk.handle("hint").effects == []) }
    #expect(
      walk.handle("hint").effects == [.record(.shown(.page(lesson: "sample", page: 0)))])
    #expect(walk.handle("hint").text.hasPrefix("Nothing is asked now."))
  }

  @Test func `a letter answers the rules that are asked about, and is a command elsewhere`() throws
  {
    let asked = page(try slidingFilter(), predict: [CellPosition(row: 0, column: 0)])
    var walk = PlainWalk(PlainLinesTests.lesson([asked]), voice: english)
    #expect(walk.handle("130").text.contains("(a, b or no)"))
    #expect(walk.handle("b").text.hasPrefix("The rows of the filter were laid on as columns."))
    #expect(walk.handle("b").text == "This is the beginning of the page.\n")
  }
}
