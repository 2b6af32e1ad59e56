import Diagnosis
import Questions
import Quiz
import TestRecords
import Testing
import TraceEngine

@testable import LessonKit
@testable import PlainLines

/// What is said to several blanks, to calculations and to answers that follow wrong rules.
struct QuizTalkTests {
  private func map() throws -> Question { .values(try slidingFilter(), .map(channel: 0)) }

  private func cells(_ operation: TracedOperation, _ columns: [Int]) -> [Question] {
    columns.map { .cell(operation, CellPosition(row: 0, column: $0)) }
  }

  @Test(arguments: [("en", english), ("ko", korean)])
  func `a map is filled in line by line`(name: String, voice: Voice) throws {
    let lines = [
      "144 66 160", "1 2 3 4 5 6 7 8", "247 97 96", "undo", "undo", "95; 215; 12 1", "95 215 121",
      "1,5", "144 66 160 247 97 95 215 121 137", "136",
    ]
    expectGolden(diary(quiz([try map()], voice), lines), "quiz-map.\(name)")
  }

  @Test(arguments: [
    ("en", english, ["130", "yes", "3", "d", "b)", "130", "a", "144"]),
    ("ko", korean, ["130", "예", "ㅠ", "아니요", "144"]),
  ])
  func `a rule is asked about, and the letter or yes answers`(
    name: String, voice: Voice, lines: [String]
  ) throws {
    let questions = cells(try slidingFilter(), [0])
    expectGolden(diary(quiz(questions, voice), lines), "quiz-asked.\(name)")
  }

  @Test(arguments: [("en", english), ("ko", korean), ("ascii", ascii)])
  func `a calculation is marked term by term`(name: String, voice: Voice) throws {
    let lines = [
      "5*11 + 1*4 + 15*5 + 5*3", "55+4+75", "5*11+1*4+15*5+5*2=145", "5*11+7*4+15*5+5*2",
      "5*11+1*4+15*5+", "5*11+1*4+15*5+5*2",
    ]
    expectGolden(diary(quiz(cells(try slidingFilter(), [0]), voice), lines), "quiz-working.\(name)")
  }

  /// A filter that is its own mirror image turned round is the same as turned upside down.
  @Test(arguments: [("en", english), ("ko", korean)])
  func `rules that the filter cannot tell apart are told apart by one more`(
    name: String, voice: Voice
  ) throws {
    let questions = cells(try nineSteps(), [0, 1])
    var quiz = quiz(questions, voice)
    var text = diary(quiz, ["8", "6", "6", "9"])
    for line in ["8", "6", "6", "9"] { _ = quiz.handle(line) }
    // In the item that was put in the learner turns the filter round once more.
    let inserted = try #require(quiz.session.item)
    #expect(inserted.id == .separating(rules: ["flipped-filter", "filter-mirrored-up-down"]))
    let flipped = try #require(WrongRules.named("flipped-filter"))
    let value = try #require(
      flipped.answer(to: inserted.question, at: inserted.question.blanks[0]))
    let wrong = "\(Int(value))"
    let lines = [wrong, rightLine(inserted.question)]
    for line in lines {
      let reply = quiz.handle(line)
      text += "> \(line)\n" + reply.text
    }
    expectGolden(text, "quiz-tie.\(name)")
    #expect(quiz.isFinished)
    #expect(quiz.session.score.answered == 2)
    #expect(quiz.session.score.total == 2)
    #expect(quiz.exitStatus == 0)
  }

  @Test func `yes and no where nothing is asked are no answers`() throws {
    var quiz = quiz(cells(try slidingFilter(), [0]), english)
    #expect(quiz.handle("yes").text == "There was no question to say yes or no to.\n")
    #expect(quiz.handle("no").effects == [])
    #expect(quiz.handle("undo").text == "There is nothing to take back.\n")
    _ = quiz.handle("144")
    #expect(quiz.session.score.firstTry == 1)
  }
}
