import Quiz
import TestRecords
import Testing
import TraceEngine

@testable import LessonKit
@testable import PlainLines

/// Diaries of quizzes.
struct PlainQuizTests {
  private func quiz(_ lesson: Lesson, _ voice: Voice = english) -> PlainQuiz {
    PlainQuiz(lesson.title, session: QuizSession(QuizItems(lesson)), voice: voice)
  }

  @Test func `right, wrong, hints, skip and garbage`() throws {
    let lesson = lesson([page(try pooling(.maximum)), page(try pooling(.average))])
    expectGolden(
      diary(
        quiz(lesson),
        [
          "15", "7", "hint", "13", "skip", "twelve", "", "hint", "hint", "hint", "hint", "6.5",
          "8.5", "8", "17/2", "6.50",
        ]), "quiz.en")
    expectGolden(
      diary(quiz(lesson, korean), ["15", "7", "힌트", "13", "ㄴ", "열둘", "그만"]), "quiz.ko")
  }

  @Test func `all right ends with status 0`() throws {
    let lesson = lesson([page(try slidingFilter())])
    var quiz = quiz(lesson)
    let values = ["144", "66", "160", "247", "97", "95", "215", "121"]
    for value in values { #expect(quiz.handle(value).effects.count == 1) }
    let last = quiz.handle("136")
    #expect(last.effects.last == .end)
    #expect(last.text.hasSuffix("Right on the first try: 9 of 9. Right in the end: 9 of 9.\n"))
    #expect(quiz.exitStatus == 0)
    #expect(quiz.isFinished)
    #expect(quiz.handle("1").effects == [.end])
  }

  @Test func `the end of the input is quitting`() throws {
    var quiz = quiz(lesson([page(try slidingFilter())]))
    _ = quiz.handle("144")
    #expect(quiz.end() == "Right on the first try: 1 of 9. Right in the end: 1 of 9.\n")
    #expect(quiz.exitStatus == 1)
    #expect(quiz.handle("quit").text == quiz.end())
  }

  @Test func `a long sum in a hint is broken between its terms`() throws {
    var quiz = quiz(lesson([page(try nineSteps())]))
    let shown = quiz.handle("skip").text.split(separator: "\n")
    #expect(
      shown.prefix(3) == [
        "The answer is 6:",
        "    1×1 + 2×0 + 3×1 + 2×1 + 1×0 + 0×1 + 3×0 + 0×1 + 1×0 = 1 + 0 + 3 + 2 +",
        "      0 + 0 + 0 + 0 + 0 = 6",
      ])
  }

  @Test func `a lesson without a cell to ask is over at once`() throws {
    let quiz = quiz(lesson([]))
    #expect(quiz.isFinished)
    #expect(quiz.opening().hasSuffix("Here is nothing to ask.\n"))
    #expect(quiz.exitStatus == 0)
  }
}
