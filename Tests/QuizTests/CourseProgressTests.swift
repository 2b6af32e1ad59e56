import Foundation
import LessonKit
import Testing
import TraceText

@testable import Quiz

/// How far a learner is, and with which lesson to go on.
struct CourseProgressTests {
  private let entries = ["a", "b", "c"].enumerated().map { index, id in
    CatalogueEntry(
      id: id, number: index + 1, chapter: index, title: LocalizedText(en: "T\(id)", ko: "ㅌ\(id)"),
      minutes: 10 + index, firstSentence: nil, pageCount: 4, origin: .builtIn)
  }

  private func course(_ lessons: [String: LessonProgress]) -> CourseProgress {
    CourseProgress(entries, Progress(lessons: lessons))
  }

  private func open(_ page: Int, _ touched: Int, finished: Bool = false) -> LessonProgress {
    LessonProgress(place: .init(page: page, beat: 0), finished: finished, touched: touched)
  }

  private func done(_ touched: Int) -> LessonProgress {
    LessonProgress(finished: true, touched: touched)
  }

  @Test func aNewLearnerBeginsWithTheFirst() {
    let course = course([:])
    #expect(course.current == "a")
    #expect(course.lines.map(\.mark) == [.new, .new, .new])
    #expect(course.minutes == 33)
    #expect(course.lessonsDone == 0)
  }

  @Test func theLessonLeftLastGoesOn() {
    let course = course(["a": open(1, 5), "c": open(2, 9), "b": done(3)])
    #expect(course.current == "c")
    #expect(course.lines.map(\.mark) == [.begun(page: 2, of: 4), .done, .begun(page: 3, of: 4)])
    #expect(course.lessonsDone == 1)
  }

  @Test func afterALessonThatWasFinishedComesTheNext() {
    #expect(course(["b": done(9)]).current == "c")
    #expect(course(["a": open(1, 5), "b": done(9)]).current == "c")
    #expect(course(["c": done(9)]).current == "a")
    #expect(course(["a": done(1), "b": done(2), "c": done(3)]).current == nil)
  }

  @Test func ofTwoInTheSameSecondTheOpenOneGoesOn() {
    #expect(course(["a": done(9), "c": open(0, 9)]).current == "c")
    #expect(course(["a": open(0, 9), "c": done(9)]).current == "a")
  }

  @Test func aPageThatIsGoneAndAQuizAloneAreTheBeginningOrTheEnd() {
    let course = course(["a": open(70, 1), "b": LessonProgress(touched: 8)])
    #expect(course.lines[0].mark == .begun(page: 4, of: 4))
    #expect(course.lines[1].mark == .begun(page: 1, of: 4))
    #expect(course.current == "a")
  }

  @Test func programsGetEveryFieldAlsoOfALessonInOneLanguage() throws {
    let title = try #require(LocalizedText(english: nil, korean: "모\"서리"))
    let lonely = CatalogueEntry(
      id: "corner", number: 4, chapter: 7, title: title, minutes: nil, firstSentence: nil,
      pageCount: 2, buildsOn: ["a"], origin: .file(path: "/x.yaml"))
    let course = CourseProgress(
      entries + [lonely], Progress(lessons: ["a": open(1, 5), "b": done(3)]))
    let json = try JSONSerialization.jsonObject(with: Data(try course.json().utf8))
    let lessons = try #require(json as? [[String: Any]])
    #expect(lessons.map { $0["id"] as? String } == ["a", "b", "c", "corner"])
    #expect(lessons.map { $0["number"] as? Int } == [1, 2, 3, 4])
    #expect(lessons.map { $0["chapter"] as? Int } == [0, 1, 2, 7])
    #expect(lessons.map { $0["minutes"] as? Int } == [10, 11, 12, nil])
    #expect(
      lessons.map { $0["progress"] as? String } == ["page 2 of 4", "done", "new", "new"])
    let titles = lessons.compactMap { $0["title"] as? [String: Any] }
    #expect(titles[0] as? [String: String] == ["en": "Ta", "ko": "ㅌa"])
    #expect(titles[3]["en"] is NSNull)
    #expect(titles[3]["ko"] as? String == "모\"서리")
    #expect(lessons[3]["minutes"] is NSNull)
    #expect(lessons[3]["buildsOn"] as? [String] == ["a"])
  }

  @Test func noLessonsAreAnEmptyArray() throws {
    let json = try CourseProgress([], Progress()).json()
    #expect(json.filter { !$0.isWhitespace } == "[]")
  }
}
