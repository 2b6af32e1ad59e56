import CellScreen
import LessonKit
import Quiz
import Testing
import TraceText

@testable import TracerUI

struct QuizDiaryTests {
  private func diary(_ lesson: Lesson = Sample.course, rows: Int = 24, columns: Int = 80) -> Diary {
    var state = TracerState(
      size: ScreenSize(rows: rows, columns: columns), language: .english, menu: Sample.menu)
    state.openQuiz(title: lesson.title, session: Sample.quiz(of: lesson))
    return Diary(state)
  }

  @Test func asksWithoutShowingWhere() {
    let diary = diary()
    diary.sees("What stands at (0, 0) of the feature map")
    diary.sees("Question 1 of 18")
    diary.sees("?]")
    diary.sees("Type the number for [?].")
    #expect(diary.frame.row(5).allSatisfy { $0.role != .window })
  }

  @Test func aRightAnswerStandsThereWithItsReasonAndHowToGoOn() {
    var diary = diary()
    diary.press("144 Enter")
    diary.sees("✓ Right.")
    diary.sees("✓ 144")
    diary.sees("= 55 + 4 + 75 + 10")
    diary.sees("Enter: go on.")
    #expect(diary.bar.contains("Enter go on"))
    guard case .record(.answered(let item, "144", true)) = diary.effects.first else {
      Issue.record("\(diary.effects)")
      return
    }
    #expect(item.page == 1)
    diary.press("Enter")
    diary.sees("What stands at (0, 1)")
    diary.sees("144")
    diary.sees("right so far: 1 of 18")
  }

  @Test func aWrongAnswerIsAskedAgainAndTellsNothing() {
    var diary = diary()
    diary.press("143 Enter")
    diary.sees("✗ 143: That is not it.")
    diary.seesNo("144")
    diary.sees("✗ 143]")
    guard case .record(.answered(_, "143", false)) = diary.effects.first else {
      Issue.record("\(diary.effects)")
      return
    }
    diary.press("144 Enter")
    diary.sees("✓ Right.")
  }

  @Test func hintsGoUpToTheAnswerAndNothingJumps() throws {
    var diary = diary()
    let label = try #require(diary.place(of: "feature map"))
    diary.press("Tab")
    diary.sees("The window covers rows 0–1 and columns 0–1")
    diary.press("1 Enter")
    diary.sees("✗ 1:")
    diary.sees("The window covers")
    diary.press("Tab")
    diary.sees("5×11 + 1×4 + 15×5 + 5×2")
    diary.press("Tab")
    diary.sees("Still to be added")
    diary.seesNo("144")
    #expect(diary.effects.isEmpty)
    diary.press("Tab")
    diary.sees("The answer is 144.")
    diary.sees("= 144")
    #expect(diary.effects.count == 1)
    let after = try #require(diary.place(of: "feature map"))
    #expect(label == after)
  }

  @Test func skippingShowsTheAnswer() {
    var diary = diary()
    diary.press("s")
    diary.sees("The answer is 144.")
    diary.sees("[ 144]")
    diary.press("→")
    diary.sees("Question 2 of 18")
  }

  @Test func whileAnAnswerIsTypedEveryLetterBelongsToIt() {
    var diary = diary()
    diary.press("1sqLz")
    diary.sees("qLz")
    diary.press("Esc")
    diary.sees("?]")
    diary.press("q")
    #expect(diary.effects.contains(.quit))
  }

  @Test func theScoreSaysHowItWentAndWhereToGo() {
    var diary = diary()
    diary.press("144 Enter Enter 1 Enter 66 Enter Enter")
    diary.press("s Enter", times: 16)
    diary.sees("Right on the first try: 1 of 18. Right in the end: 2 of 18.")
    diary.sees("Enter: the list of lessons.")
    diary.press("Enter")
    diary.sees("lessons")
  }

  @Test func allChannelsCanBeLookedAt() {
    var diary = diary(Sample.geometry)
    while !diary.screen.contains("channel 0") { diary.press("s Enter") }
    diary.press("↓")
    diary.sees("channel 1 of 0–2")
    diary.press("↓")
    diary.sees("channel 2 of 0–2")
    diary.press("↑ ↑ ↑")
    diary.sees("channel 2 of 0–2")
  }

  @Test func switchesTheLanguageAndShowsHelp() {
    var diary = diary()
    diary.press("L")
    diary.sees("특성 맵의 (0, 0)에는 어떤 값이 들어갈까요?")
    diary.press("ㅣ ? ")
    diary.sees("건너뛰고 답 보기")
    diary.press("Esc Esc")
    diary.sees("수업 목록")
  }
}
