import CellScreen
import Testing
import TraceText

@testable import TracerUI

/// Predicting a value before it is shown.
struct PredictDiaryTests {
  /// At the first cell that the lesson asks for: 66, at (0, 1).
  private var asked: Diary {
    var diary = Diary(Sample.course, page: 2)
    diary.press("→ →")
    return diary
  }

  @Test func playingStopsAndAsks() {
    var diary = Diary(Sample.course, page: 2)
    diary.press("Space")
    _ = diary.play()
    diary.sees("step 2 of 9")
    diary.sees("Which number goes into [?]")
    diary.sees("?]")
    #expect(diary.bar.contains("Enter show"))
  }

  @Test func aRightAnswerStandsInItsCellWithItsArithmetic() {
    var diary = asked
    diary.press("66")
    diary.sees("66]")
    #expect(diary.frame.cursorIsVisible)
    diary.seesNo("1×11")
    diary.press("Enter")
    diary.sees("✓ Right.")
    diary.sees("✓  66 │")
    diary.sees("1×11 + 7×4 + 5×5 + 1×2")
    diary.press("→")
    diary.seesNo("Right.")
  }

  @Test func aWrongAnswerIsNamedAndNeverTheRightOne() {
    var diary = asked
    diary.press("65 Enter")
    diary.sees("✗ 65: That is not it.")
    diary.seesNo("66")
    diary.sees("✗  65]")
    diary.press("66 Enter")
    diary.sees("✓ Right.")
  }

  @Test func whatIsNoNumberCostsNothing() {
    var diary = asked
    diary.press("6x Enter")
    diary.sees("That is not a number.")
    diary.press("12 Esc")
    diary.sees("6x]")
    diary.press("1,5 Enter")
    diary.sees("no commas")
  }

  @Test func hintsComeInRungsAndStopBeforeTheAnswer() {
    var diary = asked
    diary.press("Tab")
    diary.sees("The window covers rows 0–1 and columns 1–2")
    diary.press("Tab")
    diary.sees("1×11 + 7×4 + 5×5 + 1×2")
    diary.press("Tab")
    diary.sees("Still to be added")
    diary.press("Tab")
    diary.sees("Still to be added")
    diary.sees("No more hints. Enter shows the value.")
    diary.seesNo("66")
    diary.press("1 Enter")
    diary.sees("✗ 1:")
    diary.sees("Still to be added")
  }

  @Test func enterShowsTheValue() {
    var diary = asked
    diary.press("Enter")
    diary.sees("[  66]")
    diary.press("← → →")
    diary.seesNo("?]")
  }

  @Test func steppingOnSkipsTheQuestion() {
    var diary = asked
    diary.press("→")
    diary.sees("[  66]")
    diary = asked
    diary.press("↓")
    diary.sees(" 1×11\n")
    diary.sees("·]")
    diary.press("→")
    diary.sees("[  66]")
  }

  @Test func nothingOnTheScreenTellsTheValueWhileItIsAsked() {
    var diary = Diary(Sample.course, page: 2)
    diary.press("End p Home")
    let values = ["144", "66", "160", "247", "97", "95", "215", "121", "136"]
    for (index, value) in values.enumerated() {
      diary.sees("step \(index + 1) of 9")
      for keys in ["", "1 Enter", "Tab", "Tab", "Tab", "o", "o", "L", "L", "c"] {
        diary.press(keys)
        for hidden in values[index...] { diary.seesNo(hidden) }
      }
      diary.press("\(value) Enter")
      diary.sees("✓ Right.")
      diary.press("→")
    }
  }

  @Test func pAsksAtEveryStepAndThenAtNone() {
    var diary = Diary(Sample.course, page: 3)
    diary.press("p")
    diary.sees("From now on every step asks you first.")
    diary.sees("· asking")
    diary.sees("?]")
    diary.press("6 Enter")
    diary.sees("✓ Right.")
    diary.press("→")
    diary.sees("?]")
    diary.press("p")
    diary.sees("No more questions.")
    diary.seesNo("?]")
    diary.press("→ →")
    diary.sees("[11]")
    diary.sees("no questions")
  }

  @Test func pTellsItsModeAlsoOnASmallScreen() {
    var diary = Diary(Sample.course, page: 3, rows: 12, columns: 40)
    diary.press("p")
    diary.sees("From now on every step asks")
    diary.press("p")
    diary.sees("No more questions.")
  }

  @Test func aQuestionIsStillThereAfterLeafingThroughThePages() {
    var diary = asked
    diary.press("] [")
    diary.sees("Which number goes into [?]")
  }

  @Test func aLongAnswerStaysInSight() {
    var diary = asked
    diary.press("123456.789")
    diary.sees("> 123456.789")
  }
}
