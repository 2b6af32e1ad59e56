import CellScreen
import LessonKit
import Quiz
import Testing
import TraceText

@testable import TracerUI

/// The way from one lesson to the next, and back to where one was left.
struct NextLessonDiaryTests {
  private func diary(
    _ lesson: Lesson = Sample.course, page: Int = 1, beat: Int = 0, rows: Int = 24,
    next: CatalogueEntry? = Sample.menu.course.lines[1].entry
  ) -> Diary {
    var state = TracerState(
      size: ScreenSize(rows: rows, columns: 80), language: .english, menu: Sample.menu)
    state.open(
      lesson, page: page - 1, beat: beat,
      neighbours: LessonNeighbours(buildsOn: [Sample.menu.course.lines[2].entry], next: next))
    return Diary(state)
  }

  @Test func theFirstPageSaysWhatTheLessonBuildsOn() {
    var diary = diary()
    diary.sees("Builds on: 10. Pooling: the largest or the mean")
    diary.press("→")
    diary.seesNo("Builds on")
  }

  @Test(arguments: Language.allCases, [40, 60, 80, 132])
  func theEndNamesTheNextLessonAsFullyAsThereIsRoom(language: Language, columns: Int) {
    var state = TracerState(
      size: ScreenSize(rows: 24, columns: columns), language: language, menu: Sample.menu)
    state.open(
      Sample.course, page: 3,
      neighbours: LessonNeighbours(next: Sample.menu.course.lines[2].entry))
    var diary = Diary(state)
    let name = language == .english ? "10. Pooling" : "10. 풀링"
    diary.sees(name + (columns < 80 ? "" : language == .english ? ": the largest" : ": 최댓값"))
    #expect(!diary.frame.runsOver, "\(diary.screen)")
    diary.press("]")
    diary.sees(language == .english ? "Enter at its end" : "Enter")
    diary.seesNo(name)
    let last = diary.screen.split(separator: "\n").first {
      $0.contains(language == .english ? "last page" : "마지막 쪽")
    }
    #expect(last?.last == "." || columns == 40, "\(diary.screen)")
    #expect(!diary.frame.runsOver, "\(diary.screen)")
  }

  /// 10. Pooling, after a lesson that is about pooling, too.
  @Test func ofTwoLessonsThatBeginAlikeTheOtherPartIsNamed() throws {
    let title = LocalizedText(en: "Pooling: once more", ko: "풀링: 한 번 더")
    let lesson = Lesson(id: "again", chapter: 4, title: title, pages: Sample.course.pages)
    var state = TracerState(
      size: ScreenSize(rows: 24, columns: 42), language: .english, menu: Sample.menu)
    state.open(
      lesson, page: 3, neighbours: LessonNeighbours(next: Sample.menu.course.lines[2].entry))
    let diary = Diary(state)
    diary.sees("Enter: 10. … the largest or the mean")
  }

  @Test func whatALessonBuildsOnIsWrappedWhereThereIsRoom() {
    let known = Sample.menu.course.lines.map(\.entry)
    var state = TracerState(
      size: ScreenSize(rows: 24, columns: 50), language: .english, menu: Sample.menu)
    state.open(Sample.course, neighbours: LessonNeighbours(buildsOn: known + known))
    let lines = Diary(state).screen.split(separator: "\n", omittingEmptySubsequences: false)
    let first = lines.firstIndex { $0.contains("Builds on:") } ?? 0
    #expect(lines[first - 1].isEmpty && lines[first + 2].isEmpty == false)
    #expect(!lines.joined().contains("…"), "\(lines.joined(separator: "\n"))")
  }

  @Test func enterAtTheEndOpensTheNextLesson() {
    var diary = diary(page: 4)
    diary.sees("The lesson is done. Enter opens the next: 2. Mixture")
    #expect(diary.bar.contains("Enter next lesson"))
    diary.press("Enter")
    #expect(
      diary.effects == [
        .remember(lesson: "course", page: 3, beat: 0, isFinished: true),
        .openLesson(id: "geometry"),
      ])
  }

  @Test func otherKeysStayOnTheLastPage() {
    var diary = diary(page: 4)
    for key in ["→", "Space", "PageDown", "]"] {
      diary.press(key)
      diary.sees("This is the last page.")
      #expect(diary.effects.isEmpty)
    }
  }

  @Test func enterReadsTheLastPageToItsEndFirst() {
    var diary = diary(Sample.asking, page: Sample.asking.pages.count, rows: 9)
    diary.press("Enter", times: 30)
    #expect(diary.effects.last == .openLesson(id: "geometry"))
  }

  @Test func aWalkOnTheLastPageEndsBeforeEnterGoesOn() {
    var diary = diary(Sample.geometry, page: Sample.geometry.pages.count)
    diary.press("Enter")
    #expect(diary.effects.isEmpty)
    diary.press("End")
    diary.sees("Enter opens the next")
    diary.press("Enter")
    #expect(diary.effects.last == .openLesson(id: "geometry"))
  }

  @Test func afterTheLastLessonThereIsOnlyTheList() {
    var diary = diary(page: 4, next: nil)
    diary.sees("The lesson is done. Esc: the list of lessons.")
    diary.press("Enter")
    #expect(diary.effects.isEmpty)
    #expect(!diary.bar.contains("next lesson"))
  }

  @Test func theNotesSlipIsResumed() throws {
    let erratum = Lesson.Erratum(
      statement: LocalizedText(en: "The notes say three.", ko: "노트에는 3이라고 해요."),
      explanation: LocalizedText(en: "It is two.", ko: "2예요."))
    let page = Lesson.TextPage(
      title: nil, text: LocalizedText(en: "Count.", ko: "세어 봐요."), erratum: erratum)
    let lesson = Lesson(
      id: "slip", chapter: 1, title: LocalizedText(en: "A slip", ko: "실수"),
      pages: [.text(page), .text(page)])
    var diary = diary(lesson, page: 2)
    diary.seesNo("Where the notes slip")
    diary.press("Enter")
    diary.sees("Where the notes slip")
    diary.sees("Enter opens the next")
    diary.press("q")
    #expect(
      diary.effects == [
        .remember(lesson: "slip", page: 1, beat: 1, isFinished: true), .quit,
      ])
    let again = self.diary(lesson, page: 1, beat: 1)
    again.sees("Where the notes slip")
    again.seesNo("Enter opens the next")
  }
}
