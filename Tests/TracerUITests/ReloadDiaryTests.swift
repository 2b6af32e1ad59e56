import CellScreen
import LessonKit
import Testing
import TraceEngine
import TraceText

@testable import TracerUI

/// A walk on own numbers whose file changes meanwhile.
struct ReloadDiaryTests {
  /// With the filter 1 0 / 0 2 the map is 11 14.
  private static let rows: [[Double]] = [[1, 2, 3], [4, 5, 6]]

  /// A page for each input, which has channels; the filter is the same on each channel.
  private func lesson(_ inputs: [[[Double]]]...) throws -> Lesson {
    let pages = try inputs.map { channels in
      let filter = try Tensor(channels: channels.map { _ in [[1, 0], [0, 2]] })
      return Lesson.Page.operation(
        .init(
          name: nil, caption: nil,
          operation: .convolution(
            try Convolution(input: Tensor(channels: channels), filters: FilterBank([filter]))),
          predict: []))
    }
    return Lesson(
      id: "own-numbers", chapter: 0, title: LocalizedText(en: "Your numbers", ko: "내 수"),
      pages: pages)
  }

  private func opened(_ lesson: Lesson) -> Diary {
    var state = TracerState(size: ScreenSize(rows: 24, columns: 80), language: .english)
    state.openOwn(lesson)
    return Diary(state)
  }

  @Test func theWalkStaysAtItsStep() throws {
    var diary = opened(try lesson([Self.rows]))
    diary.press("→ →")
    diary.sees("[14]")
    diary.reload(try lesson([[[1, 2, 3], [4, 5, 60]]]))
    diary.sees("step 2 of 2")
    diary.sees("[122]")
  }

  @Test func thatAFileWasReadAgainIsToldUntilTheNextKey() throws {
    var diary = opened(try lesson([Self.rows]))
    diary.press("→")
    diary.reload(try lesson([[[1, 2, 3], [4, 5, 60]]]), from: "x.npy")
    diary.sees("Reloaded: x.npy")
    diary.press("→")
    diary.seesNo("Reloaded")
    diary.press("L")
    diary.reload(try lesson([Self.rows]), from: "x.npy")
    diary.sees("다시 읽었어요: x.npy")
  }

  @Test func theWalkStaysAtItsCellWhenTheInputGrows() throws {
    var diary = opened(try lesson([Self.rows]))
    diary.press("→ →")
    // Cell (0, 1) is the second of three now, and its number is 2 + 2·6.
    diary.reload(try lesson([[[1, 2, 3, 0], [4, 5, 6, 0], [0, 0, 0, 0]]]))
    diary.sees("step 2 of 6")
    diary.sees("14")
  }

  @Test func aSmallerInputTakesTheWalkToTheNearestCell() throws {
    var diary = opened(try lesson([Self.rows]))
    diary.press("→ →")
    diary.reload(try lesson([[[1, 2], [4, 7]]]))
    diary.sees("step 1 of 1")
    diary.sees("[15]")
  }

  @Test func itGoesOnPlayingAsFastAsBefore() throws {
    var diary = opened(try lesson([Self.rows]))
    diary.press("+ Space")
    let interval = try #require(diary.state.tickInterval)
    diary.take(.tick)
    diary.reload(try lesson([[[1, 2, 3], [4, 50, 6]]]))
    #expect(diary.state.tickInterval == interval)
    #expect(diary.walk?.speedExponent == 2)
    #expect(diary.play() > 0)
    diary.sees("step 2 of 2")
  }

  @Test func theChannelThatWasChosenIsStillShown() throws {
    let other: [[Double]] = [[0, 0, 0], [0, 0, 0]]
    var diary = opened(try lesson([Self.rows, other]))
    diary.press("c")
    #expect(diary.walk?.channel == 1)
    diary.reload(try lesson([Self.rows, [[0, 0, 0], [0, 8, 0]]]))
    #expect(diary.walk?.channel == 1)
    diary.reload(try lesson([Self.rows]))
    #expect(diary.walk?.channel == 0)
  }

  @Test func whatWasChangedIsChangedInTheNewNumbers() throws {
    var diary = opened(try lesson([Self.rows]))
    diary.press("e 2 Enter Esc")
    diary.sees("1 of 2 changed")
    diary.reload(try lesson([[[1, 2, 3], [4, 50, 6]]]))
    // 2·1 + 50·2, and unedited 101.
    diary.press("→")
    diary.sees("102")
    diary.sees("Edited")
    diary.press("u →")
    diary.seesNo("Edited")
    diary.sees("101")
  }

  @Test func aChangeWhoseCellIsGoneIsDroppedAndSaid() throws {
    var diary = opened(try lesson([Self.rows]))
    diary.press("e → → 9 Enter Esc")
    diary.reload(try lesson([[[1, 2], [4, 5]]]))
    diary.sees("a change of yours no longer fits it")
    diary.seesNo("Edited")
    diary.press("→")
    diary.seesNo("no longer fits")
  }

  @Test func thatAChangeIsDroppedIsSaidWhileNumbersAreChanged() throws {
    var diary = opened(try lesson([Self.rows]))
    diary.press("e → → 9 Enter")
    diary.reload(try lesson([[[1, 2], [4, 5]]]))
    diary.sees("a change of yours no longer fits it")
    diary.sees("Nothing is changed yet.")
  }

  @Test func aFileThatCannotBeReadIsToldOnTheWalk() throws {
    var diary = opened(try lesson([Self.rows]))
    diary.press("→")
    diary.meet("The file is half there.")
    diary.sees("The file is half there.")
    diary.sees("[11]")
    diary.reload(try lesson([Self.rows]))
    diary.seesNo("half there")
  }

  @Test func thatTheNumbersAreOldIsToldUntilTheyAreReadAgain() throws {
    let old = "The file has changed; these are the numbers from before."
    var diary = opened(try lesson([Self.rows]))
    diary.press("→")
    diary.keepOldNumbers(because: "x.csv: the file is empty")
    diary.sees(old)
    diary.sees("x.csv: the file is\n")
    // The reason goes with the next key, and the news stays, whatever else is said.
    diary.press("→")
    diary.seesNo("x.csv")
    diary.sees(old)
    diary.sees("[14]")
    diary.press("]")
    diary.sees(old)
    diary.sees("last page")
    diary.press("+")
    diary.sees(old)
    diary.press("g")
    diary.sees(old)
    diary.sees("Go to")
    diary.press("Esc e")
    diary.sees(old)
    diary.sees("Nothing is changed yet.")
    diary.press("Esc")
    diary.reload(try lesson([[[1, 2, 3], [4, 5, 60]]]))
    diary.seesNo("numbers from before")
    diary.sees("[122]")
  }

  @Test(arguments: Language.allCases)
  func thatTheNumbersAreOldHasRoomOnEveryScreen(language: Language) throws {
    let old = language == .english ? "has changed" : "파일이 바뀌었"
    for (rows, columns) in OwnNumbersTests.sizes {
      for keys in ["→", "]", "+", "g", "e"] {
        var state = TracerState(
          size: ScreenSize(rows: rows, columns: columns), language: language)
        state.openOwn(try OwnNumbers.padded.lesson)
        var diary = Diary(state)
        diary.keepOldNumbers(because: "x.csv: the file is empty")
        diary.press(keys)
        diary.sees(old)
        #expect(!diary.frame.runsOver, "\(diary.screen)")
      }
    }
  }

  @Test func theCursorAndWhatIsTypedStay() throws {
    var diary = opened(try lesson([Self.rows]))
    diary.press("e → 7")
    diary.sees("input (0, 1) 2 → 7")
    diary.reload(try lesson([[[1, 3, 3], [4, 5, 6]]]))
    diary.sees("input (0, 1) 3 → 7")
  }

  @Test func aCursorWhoseCellIsGoneGoesToTheNearestAndTypesNothingThere() throws {
    var diary = opened(try lesson([Self.rows]))
    diary.press("e → → 7")
    diary.sees("input (0, 2) 3 → 7")
    diary.reload(try lesson([[[1, 8], [4, 5]]]))
    diary.sees("input (0, 1) 8")
    diary.seesNo("→ 7")
  }

  @Test func aPageThatIsGoneLeavesTheLastOne() throws {
    let other: [[Double]] = [[0, 1, 0], [0, 0, 1]]
    var diary = opened(try lesson([Self.rows], [other]))
    diary.press("]")
    diary.sees("page 2/2")
    diary.reload(try lesson([Self.rows]))
    diary.sees("step 1 of 2")
    diary.seesNo("page 2")
  }

  @Test func theSameNumbersChangeNothing() throws {
    var diary = opened(try lesson([Self.rows]))
    diary.press("→ e 2 Enter u")
    var other = diary
    diary.reload(try lesson([Self.rows]))
    diary.press("→")
    other.press("→")
    #expect(diary.screen == other.screen)
  }
}
