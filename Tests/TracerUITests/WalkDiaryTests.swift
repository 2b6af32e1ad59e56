import CellScreen
import LessonKit
import Testing
import TraceText

@testable import TracerUI

/// The walk-through, as a learner uses it.
struct WalkDiaryTests {
  @Test func aPlaceThatIsNotThereIsTypedAgain() {
    var diary = Diary(Sample.course, page: 3)
    diary.press("g 99 Enter")
    diary.sees("There are steps 1–9, and cells (0, 0) to (2, 2).")
    diary.sees("Go to (5 is a step; 1,2 a cell): 99")
    diary.press("Backspace")
    diary.sees("9")
    diary.press("Enter")
    diary.sees("step 9 of 9")
    diary.press("g 99 Enter Esc")
    #expect(diary.effects.isEmpty)
    diary.sees("step 9 of 9")
    diary.seesNo("99")
  }

  @Test func whatWentWrongOutsideIsToldOnAPageOfText() {
    var diary = Diary(Sample.course)
    diary.meet("stride.yaml:14:3: padding: too small")
    diary.sees("stride.yaml:14:3: padding: too small")
    diary.press("?")
    diary.seesNo("stride.yaml")
  }

  @Test func stepsBeatByBeat() {
    var diary = Diary(Sample.course, page: 3)
    diary.sees("step 1 of 9 · window rows 0–2, columns 0–2 → feature map (0, 0)")
    diary.sees("[ ·]")
    diary.press("↓")
    diary.sees(" 1×1\n = 1\n = 1\n")
    diary.press("↓ ↓")
    diary.sees(" 1×1 + 2×0 + 3×1\n = 1 + 0 + 3\n = 4\n")
    diary.press("j j j j j j")
    diary.sees("+ 0×1 + 1×0\n")
    diary.seesNo("bias 0 =")
    diary.press("↓")
    diary.sees("6 + bias 0 = 6")
    diary.sees("[ ·]")
    diary.press("↓")
    diary.sees("[ 6]")
    diary.press("↓")
    diary.sees("step 2 of 9")
    diary.sees("│  6 │[ ·]│")
  }

  @Test func stepsStepByStepForwardAndBack() {
    var diary = Diary(Sample.course, page: 3)
    diary.press("→")
    diary.sees("[ 6]")
    diary.press("l l")
    diary.sees("│  6 │  9 │[11]│")
    diary.press("←")
    diary.sees("│  6 │[ 9]│  · │")
    diary.press("h ←")
    diary.sees("step 1 of 9")
    diary.sees("[ ·]")
    diary.press("End")
    diary.sees("│  7 │  7 │[ 4]│")
    diary.press("Home")
    diary.sees("[ ·]")
  }

  @Test(arguments: [(3, Sample.course)] + (1...6).map { ($0, Sample.geometry) })
  func backwardIsForwardInReverse(page: Int, lesson: Lesson) {
    var diary = Diary(lesson, page: page)
    var frames = [diary.frame]
    while diary.walk?.isAtEnd == false {
      diary.press("↓")
      frames.append(diary.frame)
    }
    #expect(frames.count == diary.walk?.timeline.count)
    for frame in frames.reversed() {
      #expect(diary.frame == frame, "\(diary.screen)\ninstead of\n\(frame.text)")
      diary.press("↑")
    }
  }

  @Test func heldKeysStopAtTheEndOfThePageWhichSaysHowToGoOn() {
    for key in ["→", "↓", "l", "j"] {
      var diary = Diary(Sample.course, page: 3)
      diary.press(key, times: 500)
      diary.sees("page 3/4")
      diary.sees("This page is done. Enter: next page.")
      #expect(diary.bar.contains("Enter next page"))
    }
  }

  @Test func enterGoesThroughThePageAndOn() {
    var diary = Diary(Sample.course, page: 3)
    diary.press("Enter", times: 9)
    diary.sees("This page is done.")
    diary.press("Enter")
    diary.sees("That was all.")
    diary.sees("The lesson is done. Esc: the list of lessons.")
    diary.press("→")
    diary.sees("This is the last page.")
  }

  @Test func aClickerDrivesTheWholeLesson() {
    var diary = Diary(Sample.course)
    diary.press("PageDown", times: 60)
    diary.sees("page 4/4")
    diary.press("PageUp", times: 60)
    diary.sees("page 1/4")
  }

  @Test func turnsPagesAndFindsEachAsItWasLeft() {
    var diary = Diary(Sample.course, page: 3)
    diary.press("→ → →")
    diary.press("[")
    diary.sees("page 2/4")
    diary.press("]")
    diary.sees("[11]")
    diary.press("[ [")
    diary.sees("page 1/4")
    diary.press("[")
    diary.sees("This is the first page.")
    diary.press("] ] ] ]")
    diary.sees("This is the last page.")
  }

  @Test func plays() {
    var diary = Diary(Sample.course, page: 3)
    #expect(diary.state.tickInterval == nil)
    diary.press("Space")
    #expect(diary.state.tickInterval == 500)
    diary.sees("playing · 2 products a second")
    diary.take(.tick)
    diary.sees("= 1")
    diary.press("Space")
    diary.sees("paused")
    #expect(diary.state.tickInterval == nil)
    diary.press("Space")
    #expect(diary.play() == 9 * 12 - 2)
    diary.sees("[ 4]")
    diary.sees("This page is done.")
    diary.press("Space")
    diary.sees("step 1 of 9")
    #expect(diary.state.tickInterval == 500)
  }

  @Test func playsFasterSlowerAndByWholeSteps() {
    var diary = Diary(Sample.course, page: 3)
    diary.press("> > > > > > >")
    diary.sees("32 products a second")
    diary.press("< < < < < < < < <")
    diary.sees("0.25 products a second")
    diary.press("s")
    diary.sees("0.25 steps a second")
    diary.press("Space")
    #expect(diary.state.tickInterval == 4000)
    #expect(diary.play() == 9)
    diary.sees("This page is done.")
  }

  @Test func tellsTheSpeedWhereThereIsNoProgressBar() {
    var diary = Diary(Sample.course, page: 3, rows: 12, columns: 40)
    diary.press(">")
    diary.sees("paused · 4 products a second")
    diary.press("s")
    diary.sees("paused · 4 steps a second")
  }

  @Test(arguments: ["→", "←", "↑", "↓", "Home", "?", "PageDown"])
  func aSteppingKeyPauses(key: String) {
    var diary = Diary(Sample.course, page: 3)
    diary.press("→ → Space")
    diary.take(.tick)
    #expect(diary.state.tickInterval != nil)
    diary.press(key)
    #expect(diary.state.tickInterval == nil)
  }

  @Test func goesToAStepOrACell() {
    var diary = Diary(Sample.course, page: 3)
    diary.press("g")
    diary.sees("Go to (5 is a step; 1,2 a cell):")
    #expect(diary.frame.cursorIsVisible)
    diary.press("5 Enter")
    diary.sees("step 5 of 9")
    diary.press("g 2,0 Enter")
    diary.sees("step 7 of 9")
    diary.press("g 1 Esc")
    diary.sees("step 7 of 9")
    diary.seesNo("Go to")
    diary.press("g 1 2 Backspace Backspace 3 Enter")
    diary.sees("step 3 of 9")
    for wrong in ["10", "0", "3,0", "x", "1,1,1,1", "99999999999999999999", "-1"] {
      diary.press("g \(wrong) Enter")
      diary.sees("There are steps 1–9, and cells (0, 0) to (2, 2).")
      diary.sees("step 3 of 9")
    }
  }

  @Test func writesTheWeightsIntoTheWindow() {
    var diary = Diary(Sample.course, page: 3)
    diary.press("o")
    diary.sees("┃ 1×1 │ 2×0 │ 3×1 ┃   4 │   5 │")
    diary.press("o")
    diary.sees("┃ 1 │ 2 │ 3 ┃ 4 │ 5 │")
  }

  @Test func switchesTheLanguageMidWalk() {
    var diary = Diary(Sample.course, page: 3)
    diary.press("→ ↓ ↓ L")
    diary.sees("9단계 중 2단계 · 윈도우 0~2행, 1~3열 → 특성 맵 (0, 1)")
    diary.sees("4번째 스텝은 어디에서 시작할까요?")
    diary.press("L")
    diary.sees("step 2 of 9")
  }

  @Test func keysWorkWithTheKoreanInputMethodOn() {
    var diary = Diary(Sample.course, page: 3)
    diary.press("ㅣ")
    diary.sees("[ 6]")
    diary.press("ㅣㅣ")
    diary.sees("[11]")
    diary.press("ㅎ 5 Enter")
    diary.sees("step 5 of 9")
    // Two letters that the input method put together: ㅓ and ㅓ do not join, ㅎ and ㅏ do.
    diary.press("하")
    diary.sees("Go to")
    diary.press("Esc ㅂ")
    #expect(diary.effects.contains(.quit))
  }

  @Test func looksAtAnotherChannelUntilTheWalkMoves() {
    var diary = Diary(Sample.geometry, page: Sample.Geometry.channels.rawValue)
    diary.sees("channel 0 of 0–2")
    diary.press("c")
    diary.sees("channel 1 of 0–2")
    diary.press("c c")
    diary.sees("channel 0 of 0–2")
    diary.press("c ↓")
    diary.sees("channel 0: 1×1")
    diary.sees("channel 0 of 0–2")
  }

  @Test func helpShowsTheKeysOfThePlaceAndCloses() {
    var diary = Diary(Sample.course, page: 3)
    diary.press("→ ?")
    diary.sees("go to a step or a cell")
    diary.press("End")
    diary.sees("the window")
    diary.press("Home")
    diary.sees("play, pause")
    for key in ["Esc", "?", "q", "Enter", "F1"] {
      diary.press(key)
      diary.sees("[ 6]")
      diary.press("?")
    }
  }

  @Test func remembersWhereItWasLeft() {
    var diary = Diary(Sample.course, page: 3)
    diary.press("→ ↓ ↓ Esc")
    #expect(
      diary.effects == [.remember(lesson: "course", page: 2, beat: 13, isFinished: false)])
    diary.sees("lessons")
    diary = Diary(Sample.course, page: 3, beat: 13)
    diary.sees("step 2 of 9")
    diary.sees(" 2×1\n = 2\n")
  }

  @Test func aLessonIsFinishedOnItsLastPage() {
    var diary = Diary(Sample.course, page: 4)
    diary.press("q")
    #expect(
      diary.effects == [.remember(lesson: "course", page: 3, beat: 0, isFinished: true), .quit])
  }

  @Test(arguments: [InputEvent.hangup, .terminate(signal: 15)])
  func aLostTerminalStillRemembers(event: InputEvent) {
    var diary = Diary(Sample.course, page: 2)
    diary.take(event)
    #expect(
      diary.effects == [.remember(lesson: "course", page: 1, beat: 0, isFinished: false), .quit])
  }

  @Test func takesUpAnyBeatEvenOnesThatAreNot() {
    for (page, beat) in [(3, 10_000), (3, -5), (99, 3), (1, 7)] {
      let diary = Diary(Sample.course, page: page, beat: beat)
      #expect(!diary.screen.isEmpty)
    }
  }
}
