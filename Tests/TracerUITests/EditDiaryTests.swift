import CellScreen
import LessonKit
import Testing
import TraceEngine
import TraceText

@testable import TracerUI

/// "What if": numbers and settings changed in the middle of a lesson. The page's map is
/// 144 66 160 / 247 97 95 / 215 121 136.
struct EditDiaryTests {
  private func opened(rows: Int = 24, columns: Int = 80) -> Diary {
    var diary = Diary(Sample.course, page: 2, rows: rows, columns: columns)
    diary.press("→ e")
    return diary
  }

  @Test func aNumberIsTypedOverAndWhatDependsOnItIsMarked() {
    var diary = opened()
    diary.sees("< 5>")
    diary.sees("input (0, 0) 5")
    diary.sees("Nothing is changed yet.")
    // The whole map, and nothing asked.
    diary.sees("136")
    diary.seesNo("?]")
    diary.press("6")
    diary.sees("input (0, 0) 5 → 6")
    diary.press("Enter")
    diary.sees("1 of 9 values changed; 8 stay.")
    diary.sees("(0, 0) 144 → 155")
    diary.sees("* 155]")
    diary.sees("input (0, 0) 6 (was 5)")
    diary.sees("edited · page 2/4")
  }

  @Test func aChangeThatKeepsAValueIsTold() {
    var diary = Diary(Sample.course, page: 3)
    // Under the window of (0, 0) the number at (0, 1) has weight 0.
    diary.press("e → 9 Enter")
    diary.sees("computed again and the same")
    let map = diary.frame.text
    #expect(map.contains("= 6]"), "\(map)")
  }

  @Test func undoAndRedoGoAllTheWay() {
    var diary = opened()
    let first = diary.screen
    diary.press("6 Enter → 2 Enter")
    let last = diary.screen
    diary.press("u u")
    diary.sees("Nothing is changed yet.")
    diary.seesNo("edited ·")
    diary.press("←")
    // But for the last line, which now offers to make the changes again.
    let lines = { (screen: String) in
      screen.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
    }
    #expect(lines(first) == lines(diary.screen), "\(diary.screen)")
    diary.press("U U →")
    #expect(diary.screen == last)
    diary.press("E")
    diary.sees("Nothing is changed yet.")
    diary.press("Ctrl-R")
    diary.sees("1 of 9 values changed")
  }

  @Test func afterTheOriginalUndoBringsAllChangesBack() {
    var diary = opened()
    diary.press("6 Enter → 2 Enter")
    let edited = diary.screen
    diary.press("E")
    diary.sees("Nothing is changed yet.")
    #expect(diary.bar.contains("u undo"), "\(diary.bar)")
    diary.press("u")
    #expect(diary.screen == edited)
    // The last change is the last again.
    diary.press("u")
    diary.sees("1 of 9 values changed")
  }

  @Test func withoutGridLinesEachSignStandsBeforeItsNumberBehindABlank() throws {
    var diary = Diary(Sample.course, page: 2, rows: 14, columns: 60)
    diary.press("→ e")
    #expect(!diary.screen.contains("┌"), "\(diary.screen)")
    diary.press("→ → → → 1 2 Enter")
    for values in ["[*149] *67 *167", " *262 *102  *96", " *225 *127 *140"] {
      diary.sees(values)
    }
  }

  @Test func theEditedPageIsWalkedAndSaysSo() {
    var diary = opened()
    diary.press("6 Enter Esc")
    diary.sees("Edited · u takes back · 1 of 9 changed")
    diary.sees("* 155]")
    diary.sees("step 1 of 9")
    // The page asks for (0, 1); edited, it does not.
    diary.press("→")
    diary.sees("[  66]")
    #expect(diary.walk?.prediction == nil)
    diary.press("p")
    diary.sees("An edited page asks nothing.")
    #expect(diary.bar.contains("u undo"))
    diary.press("u")
    diary.seesNo("Edited")
    // Back where the page was left.
    diary.sees("step 1 of 9")
    diary.sees("[ 144]")
  }

  @Test func progressIsThatOfThePageItself() {
    var diary = opened()
    diary.press("6 Enter Esc End")
    diary.press("q")
    #expect(
      diary.effects.contains(
        .remember(lesson: "course", page: 1, beat: 6, isFinished: false)))
  }

  @Test func predictionsComeBackWithTheOriginal() {
    var diary = opened()
    diary.press("6 Enter Esc End E →")
    diary.sees("?]")
  }

  @Test func theStrideIsTurnedInThePanel() {
    var diary = opened()
    diary.press("Tab Tab → ↑")
    diary.sees("stride ~2")
    diary.sees("3×3 → 2×2: (4 − 2) / 1 + 1 = 3, now (4 − 2) / 2 + 1 = 2")
    diary.sees("No value changed; 4 stay. 5 gone.")
    diary.press("↓ ↓")
    diary.sees("The stride down is 0; it must be at least 1.")
    diary.sees("Esc walk on")
    diary.press("2 , 1 Enter")
    diary.sees("3×3 → 2×3: rows")
  }

  @Test func paddingHasItsKinds() {
    var diary = opened()
    diary.press("Tab Tab → → ↑")
    diary.sees("padding ~1")
    diary.sees("16 new")
    diary.press("Enter")
    diary.sees("padding ~same")
    diary.sees("7 new")
    diary.press("→ Enter")
    diary.sees("padding mode ~reflect")
    diary.press("← f")
    diary.sees("padding ~same")
  }

  @Test func whatCannotBeReadOrDoneStaysToBeMended() {
    var diary = opened()
    diary.press("1 , 5 Enter")
    diary.sees("→ 1,5")
    diary.sees("decimal")
    diary.press("Backspace Backspace . 5 Enter")
    diary.sees("input (0, 0) 1.5 (was 5)")
    diary.press("→ 1 / 9 Tab")
    diary.sees("2 of 9 values changed")
    diary.press("Tab → → → 9")
    diary.sees("padding mode zeros")
    diary.press("→ 9 Enter")
    diary.sees("The window is 10 cells high")
    diary.sees("dilation 1 → 9")
    diary.press("Esc")
    diary.sees("dilation 1 ")
  }

  @Test func escLeavesTheInnermostFirst() {
    var diary = opened()
    diary.press("7 7")
    diary.sees("→ 77")
    diary.press("Esc")
    diary.sees("Nothing is changed yet.")
    diary.press("Esc")
    diary.seesNo("Nothing is changed yet.")
    diary.sees("5×11 + 1×4")
    diary.press("Esc")
    diary.sees("convtrace · lessons")
  }

  @Test func arrowsLeadFromTheInputIntoTheFilterAndBack() {
    var diary = opened()
    diary.press("→ → → →")
    diary.sees("filter (0, 0) 11")
    diary.press("- 1 Enter ↓")
    diary.sees("filter (1, 0) 5")
    diary.sees("9 of 9 values changed")
    diary.press("←")
    diary.sees("input (1, 3) 13")
  }

  @Test func aBiasIsTypedInThePanel() {
    var diary = opened()
    diary.press("Tab Tab 0 . 5 Enter")
    diary.sees("bias 0.5 (was 0)")
    diary.sees("9 of 9 values changed.")
    diary.sees("(0, 0) 144 → 144.5")
  }

  @Test func poolingChangesItsKindAndSize() {
    var diary = Diary(Sample.geometry, page: Sample.Geometry.minimumCeil.rawValue)
    diary.press("e Tab")
    diary.sees("kind minimum")
    diary.press("Enter")
    diary.sees("kind ~maximum")
    diary.press("↓ ↓")
    diary.sees("kind ~average")
    diary.sees("divisor")
    diary.press("→ 3 Enter")
    diary.sees("size ~3")
    diary.press("u u u u")
    diary.sees("Nothing is changed yet.")
  }

  @Test func everyFilterAndChannelCanBeReached() {
    var diary = Diary(Sample.geometry, page: Sample.Geometry.channels.rawValue)
    diary.press("e f c Tab")
    diary.sees("filter #1 channel 1 (0, 0) -1")
    diary.press("4 Enter")
    diary.sees("#1 (0, 0)")
    diary.seesNo("#0 (")
    diary.press("Tab")
    diary.sees("bias #1")
  }

  @Test func pagesOfAChainSayThatAChangeStays() {
    var diary = Diary(Sample.network, page: Sample.Network.relu.rawValue)
    diary.press("e")
    diary.sees("A change stays on this page")
    diary.press("- 5 Enter ]")
    diary.press("[ ]")
    diary.seesNo("edited")
    var alone = opened()
    alone.press("6 Enter")
    alone.seesNo("A change stays on this page")
  }

  @Test func editsStayWithTheirPage() {
    var diary = opened()
    diary.press("6 Enter ] → [")
    diary.sees("Edited · u takes back")
    diary.press("]")
    diary.seesNo("Edited")
  }

  @Test func theMousePutsTheCursorThere() throws {
    var diary = opened()
    let place = try #require(diary.place(of: "15 │"))
    diary.take(.click(row: place.row, column: place.column))
    diary.sees("input (1, 0) 15")
    let weight = try #require(diary.place(of: "11 │"))
    diary.take(.click(row: weight.row, column: weight.column))
    diary.sees("filter (0, 0) 11")
    let value = try #require(diary.place(of: "247"))
    diary.take(.click(row: value.row, column: value.column))
    diary.sees("[ 247]")
    let setting = try #require(diary.place(of: "dilation 1"))
    diary.take(.click(row: setting.row, column: setting.column + 2))
    diary.press("↑")
    diary.sees("dilation ~2")
    diary.take(.wheel(up: true))
    diary.sees("dilation ~2")
  }

  @Test func questionPagesAndFiguresHaveNoEditing() {
    for context in KeyContext.allCases {
      let isWalk = [KeyContext.walk, .predicting].contains(context)
      #expect((KeyTable.action(for: .character("e"), in: context) == .edit) == isWalk, "\(context)")
    }
  }

  /// The grids stay where they are when `e` is pressed and when a number is typed.
  @Test(arguments: [(24, 80), (12, 40), (16, 50), (43, 132)])
  func nothingJumps(rows: Int, columns: Int) throws {
    var diary = Diary(Sample.course, page: 2, rows: rows, columns: columns)
    diary.press("→")
    let input = diary.place(of: "input 4×4").map { [$0.row, $0.column] }
    let map = diary.place(of: "map 3×3").map { [$0.row, $0.column] }
    for keys in ["e", "6", "Enter", "Tab", "Tab", "u", "Esc"] {
      diary.press(keys)
      #expect(diary.place(of: "input 4×4").map { [$0.row, $0.column] } == input, "\(diary.screen)")
      #expect(diary.place(of: "map 3×3").map { [$0.row, $0.column] } == map, "\(diary.screen)")
    }
  }

  @Test func hangulKeysEditToo() {
    var diary = Diary(Sample.course, page: 2)
    diary.press("ㄷ 6 Enter")
    diary.sees("1 of 9 values changed")
    diary.press("ㅕ")
    diary.sees("Nothing is changed yet.")
  }

  @Test func aPageThatAsksIsNotChangedBeforeItIsAnswered() {
    var diary = Diary(Sample.course, page: 2)
    diary.press("→ →")
    diary.sees("?]")
    #expect(!diary.bar.contains("e edit"))
    diary.press("e")
    diary.sees("Answer first, or show the value with Enter")
    diary.seesNo("Nothing is changed yet.")
    diary.press("Enter e")
    diary.sees("Nothing is changed yet.")
    diary.sees("66")
  }

  @Test func whatIsStillToBeAskedStaysOpenUntilThePageIsAnother() {
    var diary = opened()
    diary.sees("136")
    diary.seesNo(" 66")
    diary.press("6 Enter")
    diary.sees("66")
  }

  @Test func theSignsAreToldAlsoWhileTheEditedPageIsWalked() {
    var diary = Diary(Sample.course, page: 3)
    diary.press("e → 9 Enter Esc")
    diary.sees("= the same again")
    diary.resize(rows: 24, columns: 40)
    diary.seesNo("= the same again")
    diary.sees("Edited · u takes back")
  }

  @Test func aBiasHasNoNextValueAndSaysSo() {
    var diary = opened()
    diary.press("Tab Tab")
    diary.sees("bias")
    diary.press("↑")
    diary.sees("A bias has no next value: type a number.")
    diary.press("→")
    diary.seesNo("A bias has no next value")
  }

  @Test func theTitleOfOnesOwnPoolingFollowsItsKind() throws {
    var state = TracerState(size: ScreenSize(rows: 24, columns: 80), language: .english)
    state.openOwn(
      Lesson(
        id: "own", chapter: 0,
        title: LocalizedText(en: "Your maximum pooling", ko: "내 수로 하는 최대 풀링"),
        pages: [
          .operation(
            .init(name: nil, caption: nil, operation: try OwnNumbers.largest.operation, predict: [])
          )
        ]))
    var diary = Diary(state)
    diary.press("e Tab ↑")
    diary.seesNo("Your maximum pooling")
    diary.sees("Your average pooling")
    diary.press("u")
    diary.sees("Your maximum pooling")
  }

  @Test func aWrongNumberInASCIIIsNotMultiplied() {
    var state = TracerState(
      size: ScreenSize(rows: 24, columns: 80), language: .english, repertoire: .ascii)
    state.open(Sample.course, page: 1)
    var diary = Diary(state)
    diary.press("→ → 1 Enter")
    diary.sees("! 1: ")
    diary.seesNo("x   1")
  }
}
