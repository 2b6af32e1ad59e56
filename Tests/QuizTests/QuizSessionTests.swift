import LessonKit
import Questions
import TestSamples
import Testing
import TraceEngine
import TraceText

@testable import Quiz

struct QuizSessionTests {
  /// Two pages of one row each: 15 and 25, then 5.
  private func session(_ remembered: [QuizItem.ID: ItemProgress] = [:]) throws -> QuizSession {
    let first = try convolution([[1, 2, 3]], [[5, 5]])
    let second = try pooling(.maximum, [[4, 5]], size: PerAxis(height: 1, width: 2))
    return QuizSession(QuizItems(lesson([first, second])), remembered: remembered)
  }

  private func id(page: Int, column: Int) -> QuizItem.ID {
    QuizItem.ID.cell(lesson: "sample", page: page, CellPosition(row: 0, column: column))
  }

  @Test func itemsComeInPageOrderAndRowByRow() throws {
    let items = QuizItems(lesson([try convolution(), try pooling(.average)]))
    #expect(items.count == 13)
    #expect(items.map(\.id.page) == Array(repeating: 1, count: 9) + Array(repeating: 2, count: 4))
    #expect(items[5].id == .cell(lesson: "sample", page: 1, CellPosition(row: 1, column: 2)))
    #expect(items[9].id == .cell(lesson: "sample", page: 2, CellPosition(row: 0, column: 0)))
    for (index, item) in items.enumerated() {
      #expect(items.index(of: item.id) == index)
      #expect(QuizItem.ID(lesson: "sample", key: item.id.key) == item.id)
    }
    for key in ["", "1", "1:", "1:0,0", "x:0,0,0", "1:0,0,0,0", "1:0,0,9"] {
      let id = QuizItem.ID(lesson: "sample", key: key)
      #expect(id.flatMap { items.index(of: $0) } == nil)
    }
  }

  @Test func aDiary() throws {
    var session = try session()
    #expect(session.submit("15").summary == .right(.exact))
    #expect(session.submit("15").summary == .closed)
    #expect(session.advance() == true)
    #expect(session.submit("24").summary == .wrong(1, of: 1))
    #expect(session.advance() == false)
    #expect(session.submit("2,5").summary == .unreadable(.comma, blank: 0))
    #expect(session.hint()?.rung == .window)
    #expect(session.submit("25").summary == .right(.exact))
    #expect(session.current?.wrongTries == 1)
    #expect(session.advance() == true)
    #expect(session.submit("5").summary == .right(.exact))
    #expect(session.advance() == true)
    #expect(session.isFinished)
    #expect(session.item == nil)
    #expect(session.submit("5").summary == .closed)
    #expect(session.score == QuizSession.Score(firstTry: 2, answered: 3, total: 3))
    #expect(session.exitStatus == 0)
    #expect(session.advance() == false)
  }

  @Test func unreadableAndCoarseAnswersCostNoTry() throws {
    let operation = try pooling(.average, [[1, 2, 2]], size: PerAxis(height: 1, width: 3))
    var session = QuizSession(QuizItems(lesson([operation])))
    #expect(session.submit("five").summary == .unreadable(.notANumber, blank: 0))
    #expect(session.submit("1.7").summary == .roundedTooFar)
    #expect(session.submit("1.67").summary == .right(.rounded(decimals: 2)))
    #expect(session.score.firstTry == 1)
  }

  @Test func skippingShowsTheAnswerAndDoesNotCount() throws {
    var session = try session()
    #expect(session.skip()?.rung == .answer)
    #expect(session.submit("15").summary == .closed)
    #expect(session.current?.outcome == .shown)
    session.advance()
    session.submit("25")
    session.advance()
    session.submit("5")
    session.advance()
    #expect(session.isFinished)
    #expect(session.score == QuizSession.Score(firstTry: 2, answered: 2, total: 3))
    #expect(session.exitStatus == 1)
  }

  @Test func theFourthHintIsASkip() throws {
    var session = try session()
    let rungs = (0..<5).map { _ in session.hint()?.rung }
    #expect(rungs == [.window, .terms, .partial, .answer, .answer])
    #expect(session.current?.outcome == .shown)
    #expect(session.current?.hints == 4)
    session.advance()
    session.submit("25")
    #expect(session.hint() == nil)
    #expect(session.skip() == nil)
    #expect(session.current?.outcome == .right(onFirstTry: true))
  }

  @Test func leavingEarlyIsNotDone() throws {
    var session = try session()
    session.submit("15")
    #expect(session.exitStatus == 1)
    let empty = QuizSession(QuizItems(lesson([])))
    #expect(empty.isFinished)
    #expect(empty.exitStatus == 0)
  }

  @Test func goesOnWhereOneStopped() throws {
    var progress = Progress()
    let item = try session().items[0].id
    for (text, right) in [("14", false), ("15", true)] {
      ProgressChange.answered(item, text: text, right: right, at: 1).apply(to: &progress)
    }
    var session = try session(progress.items(ofLesson: "sample"))
    #expect(session.index == 1)
    #expect(session.score == QuizSession.Score(firstTry: 0, answered: 1, total: 3))
    session.submit("25")
    session.advance()
    session.submit("5")
    session.advance()
    #expect(session.exitStatus == 0)
    #expect(session.score.firstTry == 2)
  }

  @Test func rememberedAnswersAreGradedAgain() throws {
    // A lesson whose numbers were changed; an answer marked right that is not; and strange keys.
    let stale = ItemProgress(answers: [.init(text: "99", right: true, at: 1)], firstTry: true)
    let memory = LessonProgress(items: [
      id(page: 1, column: 0).key: stale, "9:0,0,0": stale, "nonsense": stale,
      id(page: 2, column: 0).key: ItemProgress(shown: true),
    ])
    let progress = Progress(lessons: ["sample": memory])
    var session = try session(progress.items(ofLesson: "sample"))
    #expect(session.index == 0)
    #expect(session.score.answered == 0)
    session.submit("15")
    session.advance()
    session.submit("25")
    session.advance()
    session.submit("5")
    #expect(session.current?.outcome == .right(onFirstTry: false))
  }

  @Test func everyReplyHasWordsInBothLanguagesAndNoneTellsTheAnswer() throws {
    var replies: [Attempt.Summary] = [
      .wrong(1, of: 1), .wrong(2, of: 9), .rightSoFar(3, open: 6), .roundedTooFar,
      .tooMany(10, open: 9), .closed,
    ]
    let errors: [AnswerError] = [
      .empty, .comma, .calculation, .zeroDenominator, .outOfRange, .notFinite, .severalNumbers,
      .noSuchChoice(of: 3), .notCells, .tooLong, .notANumber,
    ]
    replies += errors.map { .unreadable($0, blank: 0) }
    replies += [.right(.exact), .right(.rounded(decimals: 2)), .right(.fromOwnNumbers)]
    for reply in replies {
      let english = QuizPhrases(.english).verdict(reply).joined()
      let korean = QuizPhrases(.korean).verdict(reply).joined()
      #expect(!english.isEmpty && english.allSatisfy(\.isASCII))
      #expect(korean.contains { !$0.isASCII })
    }
  }

  @Test func questionsSayThePlace() throws {
    let item = QuizItems(lesson([try convolution()]))[5]
    #expect(
      QuizPhrases(.english).question(item.question)
        == "What stands at (1, 2) of the feature map (row 1, column 2, counted from 0)?")
    #expect(
      QuizPhrases(.korean).question(item.question)
        == "특성 맵의 (1, 2)에는 어떤 값이 들어갈까요? (0부터 세어 1행 2열)")
    #expect(QuizPhrases(.korean).heading(3, of: 9) == "문제 3 / 9")
  }
}
