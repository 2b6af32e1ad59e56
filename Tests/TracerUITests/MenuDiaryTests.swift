import CellScreen
import Testing
import TraceText

@testable import TracerUI

struct MenuDiaryTests {
  private func diary(rows: Int = 24, columns: Int = 80) -> Diary {
    Diary(
      TracerState(
        size: ScreenSize(rows: rows, columns: columns), language: .english, menu: Sample.menu))
  }

  @Test func showsTheLessonsAndTheFirstSentenceOfTheChosenOne() {
    var diary = diary()
    diary.sees("The sliding filter")
    diary.sees("▸  2 … Mixture")
    diary.sees("Padding, dilation,")
    diary.sees("You are on page 3 of 8.")
    diary.sees("Builds on:")
    diary.sees("1. A filter slides")
    diary.sees("3 lessons · 18 min · 1 finished")
    diary.press("↑")
    diary.sees("▸  1 ✓ A filter slides over an image")
    diary.sees("A filter is a smaller")
    diary.seesNo("Builds on")
    diary.press("↓", times: 5)
    diary.sees("▸ 10   Pooling")
    diary.press("Home")
    diary.sees("▸  1")
    diary.press("End PageUp")
    diary.sees("▸  1")
  }

  @Test func theChosenLessonStaysInSightWithItsChapter() {
    for rows in [12, 16, 24, 43] {
      var diary = Diary(
        TracerState(
          size: ScreenSize(rows: rows, columns: 80), language: .english, menu: Sample.longMenu))
      diary.sees("▸  7 … Lesson number 7")
      diary.sees("The sliding filter")
      diary.press("Home")
      let titles = [
        (2, "Getting started"), (5, "Pictures"), (11, "The sliding filter"),
        (16, "Channels and filters"), (20, "Pooling and ReLU"), (26, "Networks"),
      ]
      for number in 1...26 {
        let chapter = titles.first { number <= $0.0 }?.1 ?? ""
        diary.sees("▸ \(number < 10 ? " " : "")\(number) ")
        diary.sees(chapter)
        diary.press("↓")
      }
    }
  }

  @Test func aSearchFindsTextInTheLanguageThatIsNotShown() {
    var diary = diary()
    diary.press("/")
    #expect(diary.effects == [.prepareSearch])
    diary.press("풀링")
    diary.sees("▸ 10   Pooling")
    diary.sees("풀링: 최댓값 또는 평균")
    diary.press("Esc / geom")
    diary.sees("called geometry")
    diary.press("Esc / pairs")
    diary.sees("1 lesson")
    diary.sees("page 1: ")
    diary.sees("pairs")
    diary.press("Esc")
    diary.sees("Mixture")
  }

  @Test func opensALessonAndAQuiz() {
    var diary = diary()
    diary.press("Enter")
    #expect(diary.effects == [.openLesson(id: "geometry")])
    diary.press("z")
    #expect(diary.effects == [.openQuiz(id: "geometry")])
  }

  @Test func filtersAsOneTypes() {
    var diary = diary()
    diary.press("/ pool")
    diary.sees("Find: pool")
    diary.sees("▸ 10   Pooling")
    diary.seesNo("2 … Mixture")
    diary.press("Backspace Backspace Backspace Backspace 풀링")
    diary.sees("▸ 10   Pooling")
    diary.press("x")
    diary.sees("No lesson matches.")
    #expect(!diary.bar.contains("open"))
    diary.press("Enter")
    #expect(diary.effects.isEmpty)
    diary.press("Esc")
    diary.sees("Mixture")
  }

  @Test func theWholeListStandsAgainAfterALessonWasFound() {
    var diary = diary()
    diary.press("/ mix Enter")
    #expect(diary.effects == [.openLesson(id: "geometry")])
    diary.sees("▸  2")
    diary.sees("Pooling")
  }

  @Test func aClickChoosesAndASecondOpens() throws {
    var diary = diary()
    let line = try #require(diary.place(of: "10   Pooling"))
    diary.take(.click(row: line.row, column: 5))
    diary.sees("▸ 10")
    #expect(diary.effects.isEmpty)
    diary.take(.click(row: line.row, column: 5))
    #expect(diary.effects == [.openLesson(id: "pooling")])
  }

  @Test func saysWhatWentWrongUntilTheNextKey() {
    var state = TracerState(
      size: ScreenSize(rows: 24, columns: 80), language: .english, menu: Sample.menu)
    state.trouble = "stride.yaml:14:3: padding: too small"
    var diary = Diary(state)
    diary.sees("stride.yaml:14:3")
    diary.press("↓")
    diary.seesNo("stride.yaml")
  }

  @Test func longPagesOfTextAreReadByTheScreen() {
    var diary = Diary(Sample.course, page: 1, rows: 12, columns: 40)
    diary.sees("more below")
    diary.press("PageDown")
    diary.sees("Which number comes out?")
    diary.press("↑ ↓ End Home PageDown")
    diary.sees("Which number comes out?")
    diary.press("→")
    diary.sees("page 2/4")
    diary.press("[ Enter ←")
    diary.sees("Four pairs, one number")
  }
}
