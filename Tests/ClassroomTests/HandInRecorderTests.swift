import Exercises
import Questions
import Quiz
import TestSamples
import Testing
import TraceEngine

@testable import Classroom

/// A quiz written down while it is taken.
@Suite struct HandInRecorderTests {
  /// Items of level 1: what they are does not matter, their answers are computed.
  private func deck() throws -> QuizDeck { QuizDeck(try ExerciseID("w1-1-4-7")) }

  private func rightLine(_ question: Question) -> String {
    question.blanks.map { blank in
      switch question.expected(blank) {
      case .number(let value, _, _): return "\(value)"
      case .count(let count): return "\(count)"
      case .cells(let cells): return cells.map { "\($0.row),\($0.column)" }.joined(separator: " ")
      }
    }.joined(separator: " ")
  }

  /// Wrong, right, a hint and right, skipped; the last is left open.
  private func taken(
    _ session: inout QuizSession, _ recorder: inout HandInRecorder
  ) throws -> [Bool] {
    var changes: [Bool] = []
    var time = 100
    func note(_ session: QuizSession, _ recorder: inout HandInRecorder) {
      time += 10
      changes.append(recorder.note(session, at: time))
    }
    note(session, &recorder)
    let first = try #require(session.item?.question)
    session.submit(first.blanks.map { $0 == .inputCells ? "0,0" : "1" }.joined(separator: " "))
    note(session, &recorder)
    session.submit("no answer at all")
    note(session, &recorder)
    session.submit(rightLine(first))
    session.advance()
    note(session, &recorder)
    _ = session.hint()
    note(session, &recorder)
    session.submit(rightLine(try #require(session.item?.question)))
    note(session, &recorder)
    session.advance()
    note(session, &recorder)
    _ = session.skip()
    session.advance()
    note(session, &recorder)
    return changes
  }

  @Test func whatIsWrittenDownAgreesWithTheGrading() throws {
    var session = QuizSession(try deck().items)
    var recorder = HandInRecorder(HandIn(source: .exercises("w1-1-4-7")), of: session)
    let changes = try taken(&session, &recorder)
    #expect(changes == [false, true, false, true, true, true, false, true])
    let handIn = recorder.handIn
    #expect(handIn.items.map(\.key) == ["1", "2", "3"])
    #expect(handIn.items.map(\.right) == [true, true, false])
    #expect(handIn.items.map(\.shown) == [false, false, true])
    #expect(handIn.items[1].hints == 1)
    let verified = try handIn.verified(file: "kim.json") { _, _ in nil }
    #expect(verified.mismatches == [])
    #expect(verified.questions.count == 3)
  }

  @Test func anInterruptedQuizGoesOnWhereItWasLeft() throws {
    var session = QuizSession(try deck().items)
    var recorder = HandInRecorder(HandIn(source: .exercises("w1-1-4-7")), of: session)
    _ = try taken(&session, &recorder)
    let text = try recorder.handIn.text()
    let file = try HandIn(Array(text.utf8), file: "kim.json")
    let items = try deck().items
    var again = file.session(of: items)
    #expect(again.index == 3)
    #expect(again.score == session.score)
    var next = HandInRecorder(file, of: again)
    #expect(next.note(again, at: 500) == false)
    again.submit(rightLine(items[3].question))
    again.advance()
    #expect(next.note(again, at: 510) == true)
    #expect(again.isFinished)
    #expect(next.handIn.items.prefix(3) == file.items[...])
    #expect(next.handIn.items.map(\.right) == [true, true, false, true])
    #expect(try next.handIn.verified(file: "kim.json") { _, _ in nil }.mismatches == [])
  }

  @Test func aLessonsItemsHaveTheirKeys() throws {
    let operation = try convolution()
    let cell = CellPosition(row: 0, column: 0)
    let items = QuizItems([
      QuizItem(.cell(lesson: "sample", page: 2, cell), .cell(operation, cell)),
      QuizItem(.page(lesson: "sample", page: 3), .outputSize(Layer(operation))),
    ])
    var session = QuizSession(items)
    var recorder = HandInRecorder(HandIn(source: .lesson("sample")), of: session)
    for line in ["144", "3 3"] {
      session.submit(line)
      session.advance()
      _ = recorder.note(session, at: 1)
    }
    #expect(recorder.handIn.items.map(\.key) == ["2:0,0,0", "3"])
    #expect(
      recorder.handIn.items[1].answers == [
        .init(blank: 1, text: "3", at: 1), .init(blank: 2, text: "3", at: 1),
      ])
    #expect(recorder.handIn.session(of: items).isFinished)
  }

  @Test func whatWasHalfFilledInIsThereAgain() throws {
    let items = QuizItems([
      QuizItem(.page(lesson: "sample", page: 3), .values(try convolution(), .map(channel: 0)))
    ])
    var session = QuizSession(items)
    var recorder = HandInRecorder(HandIn(source: .lesson("sample")), of: session)
    session.submit("144 66 161")
    _ = session.hint()
    _ = recorder.note(session, at: 1)
    var again = recorder.handIn.session(of: items)
    #expect(again.current?.fields.map(\.text).prefix(4) == ["144", "66", "161", ""])
    #expect(again.current?.hints == 1)
    #expect(again.submit("160 247 97 95 215 121 136").summary == .right(.exact))
    #expect(again.score.firstTry == 0)
  }
}
