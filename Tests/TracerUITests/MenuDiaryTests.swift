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
    diary.sees("▸ 1 ✓ A filter slides over an image")
    diary.sees("2 … Mixture")
    diary.sees("A filter is a smaller")
    diary.press("↓")
    diary.sees("▸ 2 … Mixture")
    diary.sees("Padding, dilation,")
    diary.press("↓", times: 5)
    diary.sees("▸10   Pooling")
    diary.press("Home")
    diary.sees("▸ 1")
    diary.press("End PageUp")
    diary.sees("▸ 1")
  }

  @Test func opensALessonAndAQuiz() {
    var diary = diary()
    diary.press("j Enter")
    #expect(diary.effects == [.openLesson(id: "geometry")])
    diary.press("z")
    #expect(diary.effects == [.openQuiz(id: "geometry")])
  }

  @Test func filtersAsOneTypes() {
    var diary = diary()
    diary.press("/ pool")
    diary.sees("Find: pool")
    diary.sees("▸10   Pooling")
    diary.seesNo("Mixture")
    diary.press("Backspace Backspace Backspace Backspace 풀링")
    diary.sees("▸10   Pooling")
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
    diary.sees("▸ 2")
    diary.sees("Pooling")
  }

  @Test func aClickChoosesAndASecondOpens() throws {
    var diary = diary()
    let line = try #require(diary.place(of: "Pooling"))
    diary.take(.click(row: line.row, column: 5))
    diary.sees("▸10")
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
