import Quiz
import TestRecords
import Testing
import TraceText

@testable import PlainLines

/// What `convtrace progress` says.
struct ProgressTextTests {
  private static let now = 1_795_000_000
  private static let day = 86_400

  private func report(_ changes: [ProgressChange]) -> ProgressReport {
    var progress = Progress()
    for change in changes { change.apply(to: &progress) }
    let lessons = ["pooling", "filter-slides"].map {
      (id: $0, title: LocalizedText(en: $0, ko: $0))
    }
    return ProgressReport(progress, lessons: lessons, at: ProgressTextTests.now)
  }

  private func id(_ column: Int) -> QuizItem.ID {
    .cell(lesson: "pooling", page: 1, .init(row: 0, column: column))
  }

  private var changes: [ProgressChange] {
    let (now, day) = (ProgressTextTests.now, ProgressTextTests.day)
    return [
      .answered(id(0), text: "7", right: false, at: now - 3 * day),
      .answered(id(0), text: "15", right: true, at: now - 3 * day),
      .answered(id(1), text: "13", right: true, at: now - 3 * day),
      .answered(id(2), text: "1", right: false, at: now),
      .answered(.exercise(set: "w1-3-42", index: 2), text: "4", right: true, at: now),
      .shown(.exercise(set: "w1-3-42", index: 3), at: now),
      .diagnosed(["flipped-filter"], isCertain: true, at: now - day),
      .diagnosed(["channels-averaged", "padding-ignored"], isCertain: false, at: now),
      .diagnosed(["a rule of a later version"], isCertain: true, at: now),
    ]
  }

  @Test(arguments: [("en", english), ("ko", korean), ("ascii", ascii)])
  func `lessons, exercises, rules, reviews and what to practise`(name: String, voice: Voice) {
    let text = ProgressText(report(changes), voice, at: ProgressTextTests.now).text
    expectGolden(text, "progress.\(name)")
  }

  @Test func `a new learner`() {
    #expect(
      ProgressText(report([]), english, at: ProgressTextTests.now).text == """
        Lessons:
          pooling        new
          filter-slides  new

        """)
    #expect(
      ProgressText(report([]), english, at: ProgressTextTests.now).nothingDue
        == "Nothing is to be reviewed: no answer was wrong yet.\n")
  }

  @Test(arguments: [
    (1, "within the hour", "한 시간 안에"), (3600, "within the hour", "한 시간 안에"),
    (3601, "in 2 hours", "2시간 뒤에"), (47 * 3600, "in 47 hours", "47시간 뒤에"),
    (3 * 86_400, "in 3 days", "3일 뒤에"),
  ])
  func `when the next review is due`(seconds: Int, inEnglish: String, inKorean: String) {
    // Answered rightly after a miss it is due a day later.
    let answered = ProgressTextTests.now - ProgressTextTests.day + seconds
    let report = report([
      .shown(id(0), at: answered), .answered(id(0), text: "15", right: true, at: answered),
    ])
    #expect(
      ProgressText(report, english, at: ProgressTextTests.now).nothingDue
        == "Nothing is due for review; the next question is due \(inEnglish).\n")
    #expect(
      ProgressText(report, korean, at: ProgressTextTests.now).nothingDue.contains(inKorean))
  }
}
