import Diagnosis
import Questions
import TestSamples
import Testing
import TraceEngine
import TraceText

@testable import LessonKit
@testable import Quiz

/// Lines that fill several blanks, an author's words, and what a learner takes back.
struct AttemptTests {
  private func text(_ text: String) -> LocalizedText { LocalizedText(en: text, ko: text) }

  private func map() throws -> Attempt { Attempt(.values(try convolution(), .map(channel: 0))) }

  private func size() throws -> Question { .outputSize(Layer(try convolution())) }

  @Test func aLineFillsWhatIsOpen() throws {
    var attempt = try map()
    #expect(attempt.submit("144 66 161").summary == .wrong(1, of: 3))
    #expect(attempt.submit("160; 247 97").summary == .rightSoFar(3, open: 4))
    #expect(attempt.submit("1 2 3 4 5").summary == .tooMany(5, open: 4))
    #expect(attempt.submit("95 215 121 136").summary == .right(.exact))
    #expect(attempt.outcome == .right(onFirstTry: false))
    #expect(attempt.checked.map(\.blank) == [0, 1, 2, 2, 3, 4, 5, 6, 7, 8])
    #expect(attempt.checked.map(\.text).prefix(4) == ["144", "66", "161", "160"])
  }

  @Test func allOfItMayBeTypedAgainWhereOneIsOpen() throws {
    var attempt = Attempt(try size())
    #expect(attempt.submit("3 4").summary == .wrong(1, of: 2))
    #expect(attempt.submit("3 3").summary == .right(.exact))
  }

  @Test func aCalculationWithSpacesIsOneAnswer() throws {
    let row = try convolution([[1, 2, 4]], [[1, 1]])
    var attempt = Attempt(.values(row, .row(channel: 0, row: 0)))
    #expect(attempt.submit("1*1 + 2*1; 2*1 + 4*2").summary == .wrong(1, of: 2))
    #expect(attempt.submit("2*1 + 4*1").summary == .right(.exact))
  }

  @Test func aFalseEqualSignBeforeTheRightValueIsSaidAndCostsNothing() throws {
    var attempt = Attempt(.cell(try convolution(), CellPosition(row: 0, column: 0)))
    let reply = attempt.submit("55+4+75+10=143=144")
    #expect(reply.summary == .right(.exact))
    #expect(attempt.outcome == .right(onFirstTry: true))
    #expect(attempt.report?.marks.map(\.kind) == [.right, .right, .right, .right, .wrong, .right])
    #expect(
      QuizPhrases(.english).lines(reply, in: attempt) == [
        "Right.", "The value counts, but an equal sign in your calculation does not hold.",
        "All terms are right; only the addition slipped, behind the first equal sign.",
      ])
    #expect(
      QuizPhrases(.korean).lines(reply, in: attempt) == [
        "맞았어요.", "값은 맞았지만 계산식에 성립하지 않는 등호가 있어요.",
        "항은 모두 맞아요. 첫 번째 등호 뒤에서 덧셈만 틀렸어요.",
      ])
  }

  @Test func aCalculationThatHoldsIsRightWithoutAWord() throws {
    var attempt = Attempt(.cell(try convolution(), CellPosition(row: 0, column: 0)))
    #expect(attempt.submit("55+4=59+75=134+10=144") == Attempt.Reply(summary: .right(.exact)))
    #expect(attempt.report == nil)
  }

  @Test func aFalseEqualSignInAMapIsSaidWhileOthersAreOpen() throws {
    var attempt = try map()
    let reply = attempt.submit("55+4+75+10=143=144")
    #expect(reply.summary == .rightSoFar(1, open: 8))
    #expect(attempt.report?.marks.count == 6)
    #expect(attempt.submit("66").remark == nil)
  }

  @Test func whatIsNoListOfCellsIsAskedForAgain() throws {
    var attempt = Attempt(.dependence(try convolution(), CellPosition(row: 0, column: 0)))
    for text in ["24 1", "144", "(0,0", "칸", ""] {
      let reply = attempt.submit(text)
      #expect(reply.summary == .unreadable(.notCells, blank: 0))
      #expect(
        QuizPhrases(.english).lines(reply, in: attempt) == [
          "Write the row and column of each cell, such as (0,1) (0,2)."
        ])
    }
    #expect(attempt.wrongTries == 0)
    attempt.submit("(0,0) (0,1) (1,0) (1,1)")
    #expect(attempt.outcome == .right(onFirstTry: true))
  }

  @Test func theSameWrongAnswerIsWrongAgain() throws {
    var attempt = Attempt(.cell(try convolution(), CellPosition(row: 0, column: 0)))
    #expect(attempt.submit("130").summary == .wrong(1, of: 1))
    #expect(attempt.submit("130").summary == .wrong(1, of: 1))
    #expect(attempt.wrongTries == 2)
  }

  @Test func aLineIsTakenBackAsAWhole() throws {
    var attempt = try map()
    attempt.submit("144 66 161")
    attempt.submit("1 2 3")
    #expect(attempt.undo() == true)
    #expect(attempt.fields.map(\.text) == ["144", "66", "161", "", "", "", "", "", ""])
    #expect(attempt.undo() == true)
    #expect(attempt.fields.map(\.text).prefix(3) == ["144", "66", ""])
    #expect(attempt.undo() == false)
  }

  @Test func anAuthorsHintsComeFirst() throws {
    let page = Lesson.QuestionPage(
      question: .cell(try convolution(), CellPosition(row: 0, column: 0)),
      hints: [text("Look."), text("Look\nagain.\n\n    5×11\nAnd add.")])
    var attempt = Attempt(QuizItem(page, at: 3, in: "sample"))
    let phrases = QuizPhrases(.english)
    let hints = (1...4).compactMap { _ in attempt.hint() }
    #expect(hints.map(\.rung) == [.window, .terms, .partial, .answer])
    #expect(phrases.lines(hints[0]) == ["Look."])
    #expect(phrases.lines(hints[1]) == ["Look again.", "    5×11", "And add."])
    #expect(phrases.lines(hints[2]).first == "The first 3 give:")
    #expect(phrases.lines(hints[3]).first == "The answer is 144:")
    #expect(attempt.outcome == .shown)
  }

  @Test func aForeseenAnswerGetsTheAuthorsReplyHoweverItIsWritten() throws {
    let question = Question.cell(try convolution(), CellPosition(row: 0, column: 0))
    let known = Lesson.WrongAnswer(
      try Response("130", for: question.blanks[0]), because: text("Not turned."))
    for answer in ["130", "260/2", "130.0", "5*2+1*5+15*4+5*11"] {
      var attempt = Attempt(question, foreseen: [known])
      let reply = attempt.submit(answer)
      #expect(reply.summary == .wrong(1, of: 1))
      #expect(reply.remark == .foreseen(text("Not turned.")))
    }
    var other = Attempt(question, foreseen: [known])
    #expect(other.submit("131").remark != .foreseen(text("Not turned.")))
  }

  @Test func inSeveralBlanksAForeseenAnswerIsHeardAnywhere() throws {
    let question = try size()
    let known = Lesson.WrongAnswer(
      try Response("4", for: question.blanks[0]), because: text("One step fewer."))
    var attempt = Attempt(question, foreseen: [known])
    #expect(attempt.submit("3 4").remark == .foreseen(text("One step fewer.")))
  }

  @Test func theDiagnosisIsOfTheBlankCheckedLast() throws {
    var attempt = try map()
    attempt.write("999", at: 8)
    attempt.check()
    #expect(attempt.latestWrong == 8)
    attempt.write("5*11+99*4+15*5+5*2", at: 0)
    let reply = attempt.check()
    #expect(attempt.latestWrong == 0)
    #expect(attempt.observations.map(\.blank) == [attempt.blanks[8], attempt.blanks[0]])
    guard case .diagnosis(.working(let report)) = reply.remark else {
      Issue.record("the calculation was not read")
      return
    }
    #expect(report.working.text == "5*11+99*4+15*5+5*2")
    #expect(attempt.report == report)
    attempt.write("998", at: 8)
    attempt.check()
    #expect(attempt.latestWrong == 8)
    #expect(attempt.report == nil)
  }

  @Test func aCalculationThatLeadsToARuleKeepsItsReport() throws {
    var attempt = Attempt(.cell(try convolution(), CellPosition(row: 0, column: 0)))
    attempt.submit("5*2+1*5+15*4+5*11")
    #expect(attempt.namedRules.map(\.name) == ["flipped-filter"])
    #expect(attempt.report?.working.text == "5*2+1*5+15*4+5*11")
  }

  @Test func questionPagesAreItemsOfALesson() throws {
    let question = try size()
    let page = Lesson.QuestionPage(
      question: question, prompt: text("How large?"), hints: [text("Count.")])
    let base = lesson([try convolution()])
    let lesson = Lesson(
      id: "sample", chapter: 1, title: text("A"), minutes: nil, source: nil,
      pages: [.question(page)] + base.pages)
    let items = QuizItems(lesson)
    #expect(items.count == 10)
    #expect(items[0].id == .page(lesson: "sample", page: 0))
    #expect(items[0].prompt == text("How large?"))
    #expect(items[0].hints == [text("Count.")])
    #expect(items[1].id == .cell(lesson: "sample", page: 2, CellPosition(row: 0, column: 0)))
    #expect(items.index(of: .page(lesson: "sample", page: 0)) == 0)
    #expect(items.index(of: .page(lesson: "sample", page: 1)) == nil)
    #expect(QuizItem.ID(lesson: "sample", key: "0") == .page(lesson: "sample", page: 0))
  }
}
