import CellScreen
import Testing
import TraceText

@testable import TracerUI

/// A learner who looks words up.
struct GlossaryDiaryTests {
  @Test func helpLeadsToTheTermsOfThePageAndBack() {
    var diary = Diary(Sample.course, page: 3)
    diary.press("→ ?")
    diary.sees("t words")
    diary.press("t")
    diary.sees("On this page")
    diary.sees("▸ convolution · 합성곱")
    diary.press("↓ Enter")
    diary.sees("filter · 필터")
    diary.sees("also kernel, convolution kernel, 커널")
    diary.press("Esc Esc")
    diary.sees("Keys")
    diary.press("Esc")
    #expect(diary.walk?.current.step == 0)
    diary.sees("Where does step 4 begin?")
  }

  @Test func aKeyOpensThemFromALessonAtOnce() {
    var diary = Diary(Sample.course, page: 3)
    diary.press("t")
    diary.sees("On this page")
    diary.press("t")
    diary.seesNo("On this page")
    diary.sees("Where does step 4 begin?")
  }

  @Test func aQuestionPageHasTheWordsOfItsQuestionFirst() {
    var diary = Diary(Sample.asking, page: 2)
    #expect(diary.bar.contains("? help"))
    diary.press("t")
    diary.sees("On this page")
    diary.sees("feature map · 특성 맵")
    diary.press("Esc ?")
    diary.sees("what the words of this page mean, and all others")
  }

  @Test func arrowsGoThroughListAndCards() {
    var diary = Diary(Sample.course, page: 3)
    diary.press("t Home End")
    diary.sees("▸ float32")
    diary.press("→ ←")
    diary.sees("batch · 배치")
    diary.press("Esc")
    diary.sees("▸ batch · 배치")
    diary.press("PageUp Home ↑")
    diary.sees("▸ convolution · 합성곱")
  }

  @Test func theMenuHasAllTerms() {
    var diary = Diary(
      TracerState(
        size: ScreenSize(rows: 24, columns: 80), language: .english, menu: Sample.menu))
    diary.press("t")
    diary.sees("Filters and what they compute")
    diary.seesNo("On this page")
    diary.press("L")
    diary.sees("필터와 계산")
    diary.press("Esc")
    diary.sees("수업 목록")
  }

  @Test func playingStopsWhileOneReads() {
    var diary = Diary(Sample.course, page: 3)
    diary.press("Space")
    #expect(diary.state.tickInterval != nil)
    diary.press("t")
    #expect(diary.state.tickInterval == nil)
  }

  @Test func theMouseChoosesAndOpens() {
    var diary = Diary(Sample.course, page: 3)
    diary.press("t")
    diary.take(.click(row: 4, column: 6))
    diary.sees("▸ filter · 필터")
    diary.take(.click(row: 4, column: 6))
    diary.sees("also kernel")
    diary.take(.wheel(up: false))
    diary.press("Esc")
    diary.take(.click(row: 2, column: 6))
    diary.sees("▸ filter · 필터")
  }

  @Test func aSmallScreenScrollsTheCard() {
    var diary = Diary(Sample.course, page: 3, rows: 12, columns: 40)
    diary.press("t Enter")
    diary.sees("↓ more below")
    diary.press("End")
    diary.sees("Lessons:")
    diary.seesNo("more below")
    diary.press("→ Home")
    diary.sees("filter · 필터")
  }

  @Test func aQuizHasThemBehindHelp() {
    var diary = Diary(
      TracerState(
        size: ScreenSize(rows: 24, columns: 80), language: .english, menu: Sample.menu))
    diary.press("Esc")
    var quiz = diary.state
    quiz.openQuiz(
      title: LocalizedText(en: "Quiz", ko: "퀴즈"), session: Sample.quiz(of: Sample.course))
    var answering = Diary(quiz)
    answering.press("? t Enter")
    answering.sees("Words")
    answering.press("Esc Esc Esc")
    answering.seesNo("Words")
  }
}
