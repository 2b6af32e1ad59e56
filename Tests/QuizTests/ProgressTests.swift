import Questions
import TestSamples
import Testing
import TraceEngine

@testable import Quiz

struct ProgressTests {
  private let item = QuizItem.ID.cell(
    lesson: "pooling", page: 2, CellPosition(channel: 1, row: 0, column: 3))

  private func progress(_ changes: [ProgressChange]) -> Progress {
    var progress = Progress()
    for change in changes { change.apply(to: &progress) }
    return progress
  }

  @Test func changesAreRemembered() throws {
    let lesson = try #require(
      progress([
        .stopped(lesson: "pooling", .init(page: 2, beat: 7), at: 10),
        .answered(item, text: "4", right: false, at: 30),
        .answered(item, text: "5", right: true, at: 20), .finished(lesson: "pooling", at: 25),
      ]).lessons["pooling"])
    #expect(lesson.place == nil, "a finished lesson begins anew")
    #expect(lesson.finished)
    #expect(lesson.touched == 30)
    let memory = try #require(lesson.items["2:1,0,3"])
    #expect(memory.answers.map(\.text) == ["4", "5"])
    #expect(!memory.firstTry)
    #expect(memory.lastRight == "5")
  }

  @Test func theFirstTryIsTheFirstAnswerEverGivenAndNotShown() {
    func firstTry(_ changes: [ProgressChange]) -> Bool? {
      progress(changes).lessons["pooling"]?.items[item.key]?.firstTry
    }
    let right = ProgressChange.answered(item, text: "5", right: true, at: 1)
    let wrong = ProgressChange.answered(item, text: "4", right: false, at: 1)
    #expect(firstTry([right]) == true)
    #expect(firstTry([right, wrong]) == true)
    #expect(firstTry([wrong, right]) == false)
    #expect(firstTry([.shown(item, at: 1), right]) == false)
  }

  @Test func ofManyAnswersTheFirstAndTheLatestAreKept() {
    let answers = (0..<100).map { number in
      ProgressChange.answered(item, text: "\(number)", right: false, at: number)
    }
    let texts = progress(answers).lessons["pooling"]?.items[item.key]?.answers.map(\.text)
    #expect(texts == ["0"] + (81..<100).map { "\($0)" })
  }

  @Test func repliesBecomeEvents() throws {
    func events(_ summary: Attempt.Summary) -> [QuizEvent] {
      QuizEvent.events(Attempt.Reply(summary: summary), to: item, text: "5")
    }
    #expect(events(.right(.exact)) == [.answered(item, text: "5", isRight: true)])
    #expect(events(.wrong(1, of: 1)) == [.answered(item, text: "5", isRight: false)])
    #expect(events(.unreadable(.empty, blank: 0)) == [])
    #expect(events(.rightSoFar(2, open: 7)) == [])
  }

  @Test func anItemThatWasMissedComesBackInGrowingTimes() throws {
    func plan(_ changes: [ProgressChange]) -> ReviewPlan? { progress(changes).item(item)?.review }
    let day = 86_400
    let wrong = ProgressChange.answered(item, text: "4", right: false, at: 100)
    func right(_ at: Int) -> ProgressChange { .answered(item, text: "5", right: true, at: at) }
    #expect(plan([right(1)]) == nil)
    #expect(plan([wrong])?.due == 100)
    #expect(plan([.shown(item, at: 100)])?.due == 100)
    #expect(plan([wrong, right(101)])?.due == 101 + day)
    #expect(plan([wrong, right(101), right(200)])?.due == 101 + day, "before it is due")
    let second = 101 + day
    #expect(plan([wrong, right(101), right(second)])?.due == second + 3 * day)
    var changes = [wrong]
    var at = 101
    for days in [1, 3, 7, 16, 35] {
      changes.append(right(at))
      #expect(plan(changes)?.due == at + days * day)
      at += days * day
    }
    #expect(plan(changes + [right(at)]) == nil, "learned")
    #expect(plan(changes + [wrong])?.box == 0)
  }

  @Test func rulesAreCounted() throws {
    let rules = progress([
      .diagnosed(["flipped-filter"], isCertain: true, at: 30),
      .diagnosed(["flipped-filter", "transposed-filter"], isCertain: false, at: 20),
    ]).rules
    #expect(rules["flipped-filter"] == RuleProgress(named: 1, asked: 1, last: 30))
    #expect(rules["transposed-filter"] == RuleProgress(named: 0, asked: 1, last: 20))
  }

  @Test func whatTheLearnerSaidIsNoLongerAsked() throws {
    let asked = ProgressChange.diagnosed(
      ["flipped-filter", "transposed-filter"], isCertain: false, at: 20)
    let settled = ProgressChange.settled(["flipped-filter", "transposed-filter"])
    let named = ProgressChange.diagnosed(["flipped-filter"], isCertain: true, at: 30)
    #expect(progress([asked, settled]).rules.isEmpty)
    #expect(
      progress([asked, asked, settled, named]).rules == [
        "flipped-filter": RuleProgress(named: 1, asked: 1, last: 30),
        "transposed-filter": RuleProgress(named: 0, asked: 1, last: 20),
      ])
    #expect(progress([settled]).rules.isEmpty)
  }

  @Test func sayingYesOrNoSettlesWhatWasAsked() throws {
    var attempt = Attempt(.cell(try convolution(), CellPosition(row: 0, column: 0)))
    let asked = QuizEvent.events(attempt.submit("130"), to: nil, text: "130")
    #expect(
      asked == [.diagnosed(rules: ["flipped-filter", "transposed-filter"], isCertain: false)])
    let rule = attempt.askedRules[0]
    #expect(
      QuizEvent.events(attempt.confirm(rule), to: nil, text: "a") == [
        .settled(rules: ["flipped-filter", "transposed-filter"]),
        .diagnosed(rules: ["flipped-filter"], isCertain: true),
      ])
  }

  @Test func theFileOfVersion2() throws {
    let file = ProgressFile.empty.merging([
      .stopped(lesson: "a/b", .init(page: 1, beat: 2), at: 3),
      .answered(item, text: "5/3", right: true, at: 4),
      .shown(.exercise(set: "w1-3-42", index: 0), at: 5),
      .diagnosed(["flipped-filter"], isCertain: true, at: 6),
    ])
    let written = try #require(file.bytes)
    let text = String(decoding: written, as: UTF8.self)
    let expected = """
      {
        "exercises" : {
          "w1-3-42" : {
            "0" : {
              "answers" : [

              ],
              "firstTry" : false,
              "review" : {
                "box" : 0,
                "due" : 5
              },
              "shown" : true
            }
          }
        },
        "lessons" : {
          "a/b" : {
            "finished" : false,
            "items" : {

            },
            "place" : {
              "beat" : 2,
              "page" : 1
            },
            "touched" : 3
          },
          "pooling" : {
            "finished" : false,
            "items" : {
              "2:1,0,3" : {
                "answers" : [
                  {
                    "at" : 4,
                    "right" : true,
                    "text" : "5/3"
                  }
                ],
                "firstTry" : true,
                "shown" : false
              }
            },
            "touched" : 4
          }
        },
        "rules" : {
          "flipped-filter" : {
            "asked" : 0,
            "last" : 6,
            "named" : 1
          }
        },
        "version" : 2
      }

      """
    #expect(text == expected)
    let read = try ProgressFile(bytes: written)
    #expect(read.progress.lessons["pooling"]?.items[item.key]?.firstTry == true)
    #expect(read.progress.lessons["a/b"]?.place == .init(page: 1, beat: 2))
  }

  @Test func aFileOfVersion1IsRead() throws {
    let text = """
      {"version": 1, "lessons": {"pooling": {"finished": true, "touched": 4, "items": {"2:1,0,3":
        {"answers": [{"at": 4, "right": true, "text": "5/3"}], "firstTry": true, "shown": false}}}}}
      """
    let read = try ProgressFile(bytes: Array(text.utf8)).progress
    #expect(read.lessons["pooling"]?.finished == true)
    #expect(read.item(item)?.lastRight == "5/3")
    #expect(read.exercises.isEmpty && read.rules.isEmpty)
  }

  @Test(arguments: [
    "", "{", "[]", "null", "{}", "{\"version\": 0}", "{\"version\": \"1\"}", "\u{0}",
    "{\"version\": 1, \"lessons\": []}", "{\"version\": 1, \"lessons\": {\"a\": {\"items\": 3}}}",
  ])
  func whatIsNoProgressIsDamaged(text: String) {
    #expect(throws: ProgressFile.Fault.damaged) { try ProgressFile(bytes: Array(text.utf8)) }
  }

  @Test func aLaterVersionIsKnownAsSuch() {
    #expect(throws: ProgressFile.Fault.newer(version: 3)) {
      try ProgressFile(bytes: Array("{\"version\": 3, \"lessons\": []}".utf8))
    }
  }
}

struct ProgressDamageTests {
  /// Numbers that would overflow or point nowhere are damage, not progress.
  @Test(arguments: [
    #"{"version": 2, "lessons": {"a": {"items": {"1": {"review": {"box": -3, "due": 1}}}}}}"#,
    #"{"version": 2, "lessons": {"a": {"items": {"1": {"review": {"box": 6, "due": 1}}}}}}"#,
    #"{"version": 2, "exercises": {"w1-1-1": {"0": {"review": {"box": 1}}}}}"#,
    #"{"version": 2, "exercises": {"w1-1-1": {"0": {"review": {"box": 1, "due": -1}}}}}"#,
    #"{"version": 2, "rules": {"flipped-filter": {"named": 9223372036854775807}}}"#,
    #"{"version": 2, "rules": {"flipped-filter": {"asked": -1}}}"#,
  ])
  func impossibleNumbersAreDamage(text: String) {
    #expect(throws: ProgressFile.Fault.damaged) { try ProgressFile(bytes: Array(text.utf8)) }
  }
}
