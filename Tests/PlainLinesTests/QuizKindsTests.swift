import Exercises
import Questions
import Quiz
import TestRecords
import Testing
import TraceEngine

@testable import PlainLines

/// Every kind of question in plain lines.
struct QuizKindsTests {
  /// The first generated item of each kind, from level 1 on.
  private static let oneOfEachKind: [Question] = {
    var found: [Question.Kind: Question] = [:]
    for level in ExerciseID.levels {
      for seed in 1...4 as ClosedRange<UInt32> {
        guard let id = try? ExerciseID(version: 1, level: level, count: 15, seed: seed) else {
          continue
        }
        for question in ExerciseSet(id) where found[question.kind] == nil {
          found[question.kind] = question
        }
      }
    }
    return Question.Kind.allCases.compactMap { found[$0] }
  }()

  @Test func `the generator has every kind`() {
    #expect(QuizKindsTests.oneOfEachKind.map(\.kind) == Question.Kind.allCases)
  }

  @Test(arguments: [("en", english), ("ko", korean)])
  func `each is asked, hinted at three times and solved`(name: String, voice: Voice) {
    let lines = QuizKindsTests.oneOfEachKind.flatMap { _ in ["hint", "hint", "hint", "skip"] }
    expectGolden(diary(quiz(QuizKindsTests.oneOfEachKind, voice), lines), "quiz-kinds.\(name)")
  }

  @Test func `each is right when all its blanks are filled in from one line`() {
    var quiz = quiz(QuizKindsTests.oneOfEachKind, english)
    for question in QuizKindsTests.oneOfEachKind {
      let reply = quiz.handle(rightLine(question))
      #expect(reply.text.hasPrefix("Right.\n"), "\(question.kind): \(reply.text)")
    }
    #expect(quiz.isFinished)
    #expect(quiz.exitStatus == 0)
  }

  @Test func `what is wrong is asked again, and never answered`() {
    for question in QuizKindsTests.oneOfEachKind {
      var quiz = quiz([question], english)
      let texts = question.blanks.map { $0 == .inputCells ? "(77,77)" : wrong($0, in: question) }
      let reply = quiz.handle(texts.joined(separator: " "))
      let typed = texts.joined(separator: texts.count == 1 ? "" : "; ")
      let item = QuizItem.ID.exercise(set: "w1-1-1", index: 0)
      #expect(
        reply.effects.first == .record(.answered(item, text: typed, isRight: false)),
        "\(question.kind): \(reply)")
      #expect(!quiz.isFinished)
      #expect(quiz.handle("skip").effects.last == .end)
      #expect(quiz.exitStatus == 1)
    }
  }

  /// An answer that can be read.
  private func wrong(_ blank: Blank, in question: Question) -> String {
    guard blank.choices != nil else { return "7777" }
    return question.expected(blank) == .count(1) ? "2" : "1"
  }
}
