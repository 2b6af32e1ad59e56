import Exercises
import Questions
import TestSamples
import Testing

@testable import Classroom

@Suite struct HandInTests {
  private typealias Mismatch = VerifiedHandIn.Mismatch

  private func handIn(_ items: [HandIn.Item]) -> HandIn {
    HandIn(learner: " Kim  Hana", source: .lesson("filter-slides"), items: items)
  }

  /// Of the lesson: `a` is a cell (97), `b` an output size (3 and 3).
  private func verify(_ handIn: HandIn) throws -> VerifiedHandIn {
    let operation = try convolution()
    return try handIn.verified(file: "kim.json") { lesson in
      guard lesson == "filter-slides" else { return nil }
      return [
        ("a", .cell(operation, .init(row: 1, column: 1))), ("b", .outputSize(.init(operation))),
      ]
    }
  }

  @Test func whatIsWrittenIsRead() throws {
    let handIn = handIn([
      .init(
        key: "a", kind: "cell",
        answers: [.init(text: "98", at: 1_795_000_000), .init(text: "97", at: 1_795_000_060)],
        hints: 2, right: true)
    ])
    let text = try handIn.text()
    #expect(
      text == """
        {
          "format" : "convtrace-hand-in",
          "items" : [
            {
              "answers" : [
                {
                  "at" : 1795000000,
                  "blank" : 1,
                  "text" : "98"
                },
                {
                  "at" : 1795000060,
                  "blank" : 1,
                  "text" : "97"
                }
              ],
              "hints" : 2,
              "key" : "a",
              "kind" : "cell",
              "right" : true,
              "shown" : false
            }
          ],
          "learner" : " Kim  Hana",
          "lesson" : "filter-slides",
          "version" : 1
        }

        """)
    #expect(HandIn.isOne(Array(text.utf8)))
    #expect(try HandIn(Array(text.utf8), file: "kim.json") == handIn)
  }

  @Test func aNameIsTakenOnce() {
    var handIn = HandIn(source: .lesson("pooling"))
    #expect(handIn.take(name: " Kim  Hana ") == true)
    #expect(handIn.learner == "Kim Hana")
    #expect(handIn.take(name: "Kim Hana") == true)
    #expect(handIn.take(name: "Lee") == false)
    #expect(handIn.learner == "Kim Hana")
  }

  @Test func anHonestOneAgrees() throws {
    let verified = try verify(
      handIn([
        .init(
          key: "b", kind: "size",
          answers: [
            .init(blank: 1, text: "4", at: 5), .init(blank: 2, text: "3", at: 6),
            .init(blank: 1, text: "3", at: 7),
          ], right: true),
        .init(key: "a", kind: "cell", answers: [.init(text: "98", at: 8)], shown: true),
      ]))
    #expect(verified.mismatches == [])
    #expect(verified.sheet.learner == "Kim Hana")
    #expect(verified.sheet.entries == [["98"], ["3", "3"]])
    let report = ClassReport(sheets: [verified.sheet]) { _ in verified.questions }
    #expect(report.learners.map(\.right) == [2])
    #expect(report.learners.map(\.total) == [3])
  }

  @Test func whatIsClaimedAndNotSoIsReported() throws {
    let verified = try verify(
      handIn([
        .init(key: "a", kind: "cell", answers: [.init(text: "98", at: 8)], right: true),
        .init(key: "a", kind: "cell", answers: [.init(text: "97", at: 9)], right: true),
        .init(key: "b", kind: "cell", answers: [.init(text: "3", at: 10)], right: true),
        .init(key: "c", kind: "cell"),
      ]))
    #expect(
      verified.mismatches == [
        Mismatch(key: "a", what: .claimedRight), Mismatch(key: "a", what: .itemTwice),
        Mismatch(key: "b", what: .otherKind(claimed: "cell", is: "size")),
        Mismatch(key: "c", what: .noSuchItem),
      ])
    let late = try verify(
      handIn([
        .init(
          key: "b", kind: "size",
          answers: [
            .init(blank: 1, text: "3", at: 7), .init(blank: 2, text: "3", at: 6),
            .init(blank: 3, text: "3", at: 8),
          ])
      ]))
    #expect(
      late.mismatches == [
        Mismatch(key: "b", what: .timesOutOfOrder), Mismatch(key: "b", what: .noSuchBlank(3)),
        Mismatch(key: "b", what: .claimedWrong),
      ])
    #expect(late.mismatches[2].explanation[.korean] == "b번 문항: 틀렸다고 적혀 있지만 맞았어요")
  }

  @Test func exercisesAreMadeAgainFromTheirID() throws {
    let set = ExerciseSet(try ExerciseID("w1-2-3-9"))
    let items = set.enumerated().map { index, question in
      HandIn.Item(key: "\(index + 1)", kind: question.kind.rawValue)
    }
    func verify(_ id: String) throws -> [Mismatch] {
      try HandIn(source: .exercises(id), items: items)
        .verified(file: "kim.json") { _ in nil }.mismatches
    }
    #expect(try verify("w1-2-3-9") == [])
    #expect(try verify("w1-2-2-9").map(\.what) == [.noSuchItem])
    #expect(throws: ReadingFault.self) { try verify("w9-2-2-9") }
  }

  @Test func whatIsNotInTheFileWasNotAnswered() throws {
    let set = Array(ExerciseSet(try ExerciseID("w1-1-10-7")))
    let blanks = set.reduce(0) { $0 + $1.blanks.count }
    func verify(_ number: Int, hints: Int) throws -> VerifiedHandIn {
      let item = HandIn.Item(
        key: "\(number)", kind: set[number - 1].kind.rawValue,
        answers: [.init(text: "99123", at: 5)], hints: hints, shown: hints > 3)
      return try HandIn(source: .exercises("w1-1-10-7"), items: [item])
        .verified(file: "kim.json") { _ in nil }
    }
    let (first, last) = (try verify(1, hints: 0), try verify(10, hints: 2))
    #expect(first.questions == last.questions)
    #expect(first.sheet.entries.count == 10)
    #expect(last.sheet.entries[9][0] == "99123")
    let report = ClassReport(items: first.questions, sheets: [first.sheet, last.sheet])
    #expect(report.learners.map(\.total) == [blanks, blanks])
    let text = ReportText(report, .english).text
    #expect(text.contains("\n    2-10: not answered\n"))
    #expect(text.contains("\n    1-9: not answered\n"))
    #expect(text.contains("\n    10: 2 hints\n"))
    #expect(ReportText(report, .korean).text.contains("\n    10: 힌트 2번\n"))
    #expect(try ReportJSON(report, .english).text().contains("\"hints\" : 2"))
    let shown = ClassReport(items: first.questions, sheets: [try verify(10, hints: 4).sheet])
    #expect(ReportText(shown, .english).text.contains("\n    10: the answer was shown\n"))
  }

  @Test func oneOfALessonsItemsIsScoredOnAllOfThem() throws {
    let verified = try verify(
      handIn([
        .init(key: "b", kind: "size", answers: [.init(blank: 1, text: "3", at: 5)])
      ]))
    #expect(verified.sheet.entries == [[""], ["3", ""]])
    let report = ClassReport(items: verified.questions, sheets: [verified.sheet])
    #expect(report.learners.map(\.right) == [1])
    #expect(report.learners.map(\.total) == [3])
    var unknown = handIn([])
    unknown.source = .lesson("none")
    #expect(throws: ReadingFault.self) { try verify(unknown) }
  }

  @Test func theLeastNumberIsNoItemAndNoBlank() throws {
    let first = try #require(ExerciseSet(try ExerciseID("w1-2-3-9")).first)
    let handIn = HandIn(
      source: .exercises("w1-2-3-9"),
      items: [
        .init(key: "\(Int.min)", kind: "cell"),
        .init(
          key: "1", kind: first.kind.rawValue, answers: [.init(blank: .min, text: "3", at: 5)]),
      ])
    let verified = try handIn.verified(file: "kim.json") { _ in nil }
    #expect(verified.mismatches.map(\.what) == [.noSuchItem, .noSuchBlank(.min)])
  }

  @Test(arguments: [
    (
      "{\"format\":\"convtrace-hand-in\",\"version\":2}",
      "k.json: a hand-in of version 2; this convtrace knows version 1"
    ),
    ("{\"format\":\"convtrace-hand-in\",\"version\":1}", "k.json: the hand-in is damaged"),
    ("[1]", "k.json: this is no hand-in of convtrace"),
    ("", "k.json: this is no hand-in of convtrace"),
  ])
  func otherFilesAreRefused(text: String, fault: String) {
    do throws(ReadingFault) {
      _ = try HandIn(Array(text.utf8), file: "k.json")
      Issue.record("read")
    } catch {
      #expect(error.text(.english) == fault)
    }
  }
}
