import Diagnosis
import Questions
import TestSamples
import Testing
import TraceEngine

@testable import Quiz

/// What is asked after a tie.
struct SeparatingTests {
  /// The notes' 5×5 image; the filter is its own mirror image, so turned round is upside down.
  private func nineSteps() throws -> TracedOperation {
    let input = [
      [1.0, 2, 3, 4, 5], [2, 1, 0, 1, 2], [3, 0, 1, 1, 0], [1, 4, 1, 1, 2], [2, 1, 1, 0, 0],
    ]
    return try convolution(input, [[1, 0, 1], [1, 0, 1], [0, 1, 0]])
  }

  /// It tells no rules of the filter apart; the answer is 3 by 3.
  private func size() throws -> Question {
    .outputSize(
      try Layer(
        .convolution(filters: 1), input: TensorShape(channels: 1, height: 5, width: 5), size: 3))
  }

  /// After two values of the filter turned round, each mended.
  private func tied(
    _ others: [Question] = [], skipping: Bool = false
  ) throws -> QuizSession {
    let operation = try nineSteps()
    let cells = [0, 1].map { Question.cell(operation, CellPosition(row: 0, column: $0)) }
    let items = (cells + others).enumerated().map {
      QuizItem(.exercise(set: "w1-1-1", index: $0), $1)
    }
    var session = QuizSession(QuizItems(items))
    for answer in ["8", "6"] { session.submit(answer) }
    session.advance()
    session.submit("6")
    let named = try #require(session.current?.namedRules.map(\.name))
    #expect(Set(named) == ["flipped-filter", "filter-mirrored-up-down"])
    if skipping { _ = session.skip() } else { session.submit("9") }
    session.advance()
    return session
  }

  @Test func anItemIsPutInThatTellsThemApart() throws {
    var session = try tied()
    #expect(session.isSeparating)
    #expect(!session.isFinished)
    let question = try #require(session.item?.question)
    let blank = question.blanks[0]
    let answers = ["flipped-filter", "filter-mirrored-up-down"].compactMap {
      WrongRules.named($0)?.answer(to: question, at: blank)
    }
    #expect(Set(answers).count == 2)
    #expect(question.expected(blank).value.map { !answers.contains($0) } == true)
    let reply = session.submit("\(Int(answers[1]))")
    guard case .diagnosis(.named(let rules, _)) = reply.remark else {
      Issue.record("\(reply)")
      return
    }
    #expect(rules.map(\.name) == ["filter-mirrored-up-down"])
  }

  @Test func whoSkippedIsAskedNothingBesides() throws {
    let session = try tied(skipping: true)
    #expect(!session.isSeparating)
    #expect(session.isFinished)
  }

  @Test func itDoesNotCountAndIsAskedOnce() throws {
    let last = try size()
    var session = try tied([last])
    #expect(session.isSeparating)
    _ = session.skip()
    session.advance()
    #expect(!session.isSeparating)
    #expect(session.index == 2)
    session.submit("3 3")
    session.advance()
    #expect(session.isFinished)
    #expect(session.score == QuizSession.Score(firstTry: 1, answered: 3, total: 3))
    #expect(session.exitStatus == 0)
  }

  @Test func anItemToComeIsPreferred() throws {
    let telling = Question.cell(try convolution(), CellPosition(row: 0, column: 0))
    var session = try tied([try size(), telling])
    #expect(!session.isSeparating)
    #expect(session.index == 3)
    session.submit("144")
    session.advance()
    #expect(session.index == 2)
  }

  @Test func oneThatWasNamedAloneIsNoTie() throws {
    let operation = try convolution()
    let items = [0, 2].map {
      QuizItem(
        .exercise(set: "w1-1-1", index: $0), .cell(operation, CellPosition(row: 0, column: $0)))
    }
    var session = QuizSession(QuizItems(items))
    // 5·2 + 1·5 + 15·4 + 5·11 and 7·2 + 13·5 + 1·4 + 13·11: the filter turned round.
    for answer in ["130", "144"] { session.submit(answer) }
    session.advance()
    session.submit("226")
    #expect(session.current?.namedRules.map(\.name) == ["flipped-filter"])
    session.submit("160")
    session.advance()
    #expect(session.isFinished)
  }
}
