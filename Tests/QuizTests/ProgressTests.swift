import Testing
import TraceEngine

@testable import Quiz

struct ProgressTests {
  private let item = QuizItem.ID(
    lesson: "pooling", page: 2, cell: CellPosition(channel: 1, row: 0, column: 3))

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

  @Test func repliesBecomeChanges() {
    let right = ProgressChange(.right(.exact), to: item, text: "5", at: 9)
    #expect(right == .answered(item, text: "5", right: true, at: 9))
    let wrong = ProgressChange(.wrong, to: item, text: "4", at: 9)
    #expect(wrong == .answered(item, text: "4", right: false, at: 9))
    #expect(ProgressChange(.unreadable(.empty), to: item, text: "", at: 9) == nil)
  }

  @Test func theFileOfVersion1() throws {
    let file = ProgressFile.empty.merging([
      .stopped(lesson: "a/b", .init(page: 1, beat: 2), at: 3),
      .answered(item, text: "5/3", right: true, at: 4),
    ])
    let written = try #require(file.bytes)
    let text = String(decoding: written, as: UTF8.self)
    let expected = """
      {
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
        "version" : 1
      }

      """
    #expect(text == expected)
    let read = try ProgressFile(bytes: written)
    #expect(read.progress.lessons["pooling"]?.items[item.key]?.firstTry == true)
    #expect(read.progress.lessons["a/b"]?.place == .init(page: 1, beat: 2))
  }

  @Test(arguments: [
    "", "{", "[]", "null", "{}", "{\"version\": 0}", "{\"version\": \"1\"}", "\u{0}",
    "{\"version\": 1, \"lessons\": []}", "{\"version\": 1, \"lessons\": {\"a\": {\"items\": 3}}}",
  ])
  func whatIsNoProgressIsDamaged(text: String) {
    #expect(throws: ProgressFile.Fault.damaged) { try ProgressFile(bytes: Array(text.utf8)) }
  }

  @Test func aLaterVersionIsKnownAsSuch() {
    #expect(throws: ProgressFile.Fault.newer(version: 2)) {
      try ProgressFile(bytes: Array("{\"version\": 2, \"lessons\": []}".utf8))
    }
  }
}
