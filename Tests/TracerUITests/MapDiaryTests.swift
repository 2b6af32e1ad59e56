import CellScreen
import Questions
import Quiz
import Testing
import TraceText

@testable import TracerUI

/// Filling in cells of feature maps: a row, a map, the maps of a chain.
struct MapDiaryTests {
  @Test func aMapIsFilledInWithEnterAndCheckedOnceItIsFull() throws {
    var diary = try Diary.quiz(.map)
    diary.press("144 Enter 66 Enter 160 Enter 247 Enter 97 Enter 95 Enter 215 Enter 121 Enter")
    diary.seesNo("✓")
    #expect(diary.effects.isEmpty)
    diary.press("136 Enter")
    diary.sees("✓ Right.")
    #expect(
      diary.effects == [
        .record(
          .answered(
            .exercise(set: "w1-1-1", index: 0),
            text: "144; 66; 160; 247; 97; 95; 215; 121; 136", isRight: true))
      ])
  }

  @Test(arguments: Language.allCases)
  func theArithmeticOfASkippedChainIsWhole(language: Language) throws {
    var state = TracerState(
      size: ScreenSize(rows: 24, columns: 80), language: language, menu: Sample.menu)
    state.openQuiz(title: QuestionSamples.title, items: try QuestionSamples.items([.chain]))
    var diary = Diary(state)
    let grids = try #require(diary.place(of: "15  5"))
    diary.press("s")
    diary.sees("5×11 + 1×4 + 15×5 + 5×2\n")
    diary.sees("= 55 + 4 + 75 + 10\n")
    diary.sees("= 144\n")
    #expect(try #require(diary.place(of: "15  5")) == grids)
  }

  @Test func onlyTheCellsOfTheRowAreAskedFor() throws {
    var diary = try Diary.quiz(.row)
    diary.sees("│[   ?]│    ? │    ? │")
    diary.sees("│    · │    · │    · │")
    diary.press("247 → 97 → 95 Enter")
    diary.sees("✓ Right.")
    diary.seesNo("144")
  }

  @Test func wrongCellsAreMarkedAndRightOnesStayAsTheyAre() throws {
    var diary = try Diary.quiz(.map)
    diary.press("144 → 67 → 160 → 247 → 97 → 59 Ctrl-D")
    diary.sees("│  144 │✗  67]│  160 │")
    diary.sees("│  247 │   97 │✗  59 │")
    diary.sees("2 of the 6 just checked are not right")
    diary.press("66 ↓ 95 Ctrl-D")
    diary.sees("│  144 │   66 │  160 │")
    diary.sees("│  247 │   97 │   95 │")
  }

  @Test func theCursorPassesOverWhatIsRight() throws {
    var diary = try Diary.quiz(.map)
    diary.press("144 → 66 Ctrl-D")
    diary.sees("│  144 │   66 │[   ?]│")
    diary.press("←")
    diary.sees("│    ? │    ? │[   ?]│")
    diary.press("→")
    diary.sees("│  144 │   66 │[   ?]│")
    diary.press("↓ ←")
    diary.sees("│    ? │[   ?]│    ? │")
  }

  @Test func backspaceEditsAndTypingReplaces() throws {
    var diary = try Diary.quiz(.map)
    diary.press("145 → ←")
    diary.sees("[ 145]")
    diary.press("Backspace 4 → ←")
    diary.sees("[ 144]")
    diary.press("7")
    diary.sees("[   7]")
    diary.press("Esc")
    diary.sees("[ 144]")
  }

  @Test func uTakesTheLastChangeBackAndGoesThere() throws {
    var diary = try Diary.quiz(.map)
    diary.press("144 → 66 → u")
    diary.sees("│  144 │[   ?]│    ? │")
    diary.press("u")
    diary.sees("│[   ?]│    ? │    ? │")
  }

  @Test func hintsAreAboutTheCellAtHand() throws {
    var diary = try Diary.quiz(.map)
    diary.press("→ h")
    diary.sees("The window covers rows 0–1 and columns 1–2")
    diary.press("h")
    diary.sees("1×11 + 7×4 + 5×5 + 1×2")
  }

  @Test func skippingShowsAllCellsAndTheArithmeticOfEach() throws {
    var diary = try Diary.quiz(.map)
    diary.press("s")
    diary.sees("[ 144]│   66 │  160")
    diary.sees("5×11 + 1×4 + 15×5 + 5×2")
    #expect(diary.effects == [.record(.shown(.exercise(set: "w1-1-1", index: 0)))])
    diary.press("Tab")
    diary.sees("1×11 + 7×4 + 5×5 + 1×2")
  }

  @Test func nothingJumpsBetweenItems() throws {
    var diary = try Diary.quiz(.cell, .map)
    diary.press("97 Enter")
    diary.sees("Question 1 of 2")
    diary.press("7 x 9")
    diary.sees("Question 1 of 2")
    diary.press("Enter")
    diary.sees("Question 2 of 2")
  }

  @Test func aRowOfNumbersFillsTheCellsThatFollow() throws {
    var diary = try Diary.quiz(.map)
    diary.take(.paste("144 66 160"))
    diary.press("Enter")
    diary.sees("│  144 │   66 │  160 │")
    diary.sees("│[   ?]│")
  }

  @Test func aRowIsTypedAgainAfterItWasPartlyRight() throws {
    var diary = try Diary.quiz(.row)
    diary.press("247 Space 97 Space 59 Enter")
    diary.sees("1 of the 3 just checked is not right")
    diary.press("247 Space 97 Space 95 Enter")
    diary.sees("✓ Right.")
  }

  @Test func aRowOfTheMapIsTypedAgainWhereTheCursorIsInIt() throws {
    var diary = try Diary.quiz(.map)
    diary.press("144 Space 67 Space 161 Enter Ctrl-D")
    diary.press("144 Space 66 Space 160 Ctrl-D")
    diary.sees("│  144 │   66 │  160 │")
    diary.sees("Right so far")
  }

  @Test func moreNumbersThanBlanksAreKeptToBeMended() throws {
    var diary = try Diary.quiz(.row)
    diary.press("247 Enter 97 Enter 59 Enter")
    diary.press("1 Space 2 Enter")
    diary.sees("That is 2 values; 1 blank is open.")
    diary.press("Backspace Backspace Backspace 95 Enter")
    diary.sees("✓ Right.")
  }

  @Test func uTakesAWholeLineBack() throws {
    var diary = try Diary.quiz(.row)
    diary.press("247 Space 97 Enter u")
    diary.sees("│[   ?]│    ? │    ? │")
  }

  @Test(arguments: Language.allCases)
  func theLastHintOfACellShowsThatCellOnly(language: Language) throws {
    var diary = try Diary.quiz(.row)
    if language == .korean { diary.press("L") }
    diary.press("→ h h h h")
    diary.sees("│    ? │[  97]│    ? │")
    #expect(diary.effects == [.record(.shown(.exercise(set: "w1-1-1", index: 0)))])
    diary.press("Enter 95 Enter 247 Enter")
    diary.sees(
      language == .english
        ? "✓ Right, but one cell was shown: the question" : "✓ 맞았어요. 답을 본 칸이 1개 있어서")
    #expect(!diary.effects.contains { if case .record(.answered) = $0 { true } else { false } })
    diary.press("Enter")
    diary.sees(language == .english ? "Right in the end: 0 of 1" : "끝내 맞힌 문제 0/1")
  }

  @Test func theLastCellThatIsOpenIsShownAsTheAnswer() throws {
    var diary = try Diary.quiz(.row)
    diary.press("247 → 97 → Ctrl-D h h h h Enter")
    diary.sees("Right in the end: 0 of 1")
  }

  @Test func pastedLettersAreNoKeys() throws {
    var diary = try Diary.quiz(.map)
    diary.take(.paste("skip"))
    diary.sees("[   ?]")
    diary.press("14")
    diary.take(.paste("4"))
    diary.sees("[ 144]")
  }

  @Test func aCalculationIsTypedUnderTheGridsAndItsResultStandsInTheCell() throws {
    var diary = try Diary.quiz(.map)
    diary.press("5*11+1*4+15*5+5*2")
    diary.sees("> 5*11+1*4+15*5+5*2")
    diary.press("→")
    diary.seesNo("> ")
    diary.press("←")
    diary.sees("> 5*11+1*4+15*5+5*2")
  }

  @Test func ofALongCalculationTheEndIsInSight() throws {
    var diary = try Diary.quiz(.map)
    diary.press(String(repeating: "1+", count: 500) + "23456")
    diary.sees("+1+23456")
    let line = diary.screen.split(separator: "\n").first { $0.hasPrefix(" > ") } ?? ""
    #expect(line.count >= 77)
    diary.press("Backspace")
    diary.sees("+1+2345")
  }

  // MARK: Chains

  @Test func aChainShowsItsLayersSideBySide() throws {
    var diary = try Diary.quiz(.chain)
    diary.sees("map 3×3")
    diary.sees("map 2×2")
    diary.sees("[   ?]")
    diary.press("144 → 66 → 160 → 247 → 97 → 95 → 215 → 121 → 136 Enter")
    diary.press("247 → 160 → 247 → 136 Enter")
    diary.sees("✓ Right.")
  }

  @Test func theNextLayerIsCountedFromTheLearnersOwnNumbers() throws {
    var diary = try Diary.quiz(.chain)
    diary.press("144 → 66 → 160 → 247 → 97 → 95 → 215 → 121 → 300 →")
    diary.press("247 → 160 → 247 → 300 Enter")
    diary.sees("✗ 300")
    diary.sees("1 of the 13 just checked is not right")
    diary.seesNo("136")
  }

  @Test func onANarrowScreenTheLayerOfTheCursorStandsThereWithTheLearnersOwnInput() throws {
    var diary = try Diary.quiz(.chain, rows: 24, columns: 60)
    diary.press("144 → 66 → 160 → 247 → 97 → 95 → 215 → 121 →")
    diary.seesNo("maximum")
    diary.press("→")
    diary.sees("maximum")
    diary.sees("│  215 │  121 │    ? │")
    diary.seesNo("136")
  }
}
