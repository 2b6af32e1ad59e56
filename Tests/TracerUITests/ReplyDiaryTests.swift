import CellScreen
import Exercises
import Questions
import Quiz
import Testing
import TraceText

@testable import TracerUI

/// What is said to wrong answers, and what the learner says to that. With the filter turned round the
/// note's first row is 130 68 226; with rows and columns exchanged 130 68 172.
struct ReplyDiaryTests {
  @Test func afterOneWrongCellItAsksAndYesNamesTheRule() throws {
    var diary = try Diary.quiz(.cell)
    diary.press("83 Enter")
    diary.sees("✗ 83: That is not it.")
    diary.sees("y: yes · n: no")
    #expect(diary.bar.contains("y yes"))
    #expect(
      diary.effects.last == .record(.diagnosed(rules: ["flipped-filter"], isCertain: false)))
    diary.press("y")
    diary.seesNo("y: yes")
    diary.sees("The filter was turned by 180°")
    #expect(
      diary.effects == [
        .record(.settled(rules: ["flipped-filter"])),
        .record(.diagnosed(rules: ["flipped-filter"], isCertain: true)),
      ])
    diary.seesNo("97")
    diary.press("97 Enter")
    diary.sees("✓ Right.")
  }

  @Test func noIsTakenAtItsWord() throws {
    var diary = try Diary.quiz(.cell)
    diary.press("83 Enter n")
    diary.seesNo("turn the filter round")
    diary.seesNo("y: yes")
    #expect(!diary.bar.contains("y yes"))
  }

  @Test func whatIsAskedGoesOnceAnAnswerIsTypedAndWhatIsExplainedStays() throws {
    var diary = try Diary.quiz(.cell)
    diary.press("83 Enter 9")
    diary.seesNo("y: yes")
    diary.press("Esc y 9")
    diary.sees("The filter was turned by 180°")
    diary.seesNo("That is not it")
  }

  @Test func whereNothingIsAskedYAndNDoNothing() throws {
    var diary = try Diary.quiz(.cell)
    let before = diary.screen
    diary.press("y n")
    #expect(diary.screen == before)
  }

  @Test func ofSeveralRulesALetterChoosesAndDigitsAreAnswers() throws {
    var diary = try Diary.quiz(.map)
    diary.press("130 Ctrl-D")
    diary.sees("a–b: that one · n: none of them")
    diary.press("b")
    diary.sees("The rows of the filter were laid on as columns.")
    diary.seesNo("turned by 180°")
    diary = try Diary.quiz(.map)
    diary.press("130 Ctrl-D 1 4 4 Ctrl-D")
    diary.sees("Right so far")
  }

  @Test func whereTheNumbersCannotTellTheNextQuestionDoes() throws {
    var diary = try Diary.quiz(.map)
    diary.press("130 → 68 Ctrl-D")
    diary.sees("cannot tell which.")
    diary.press("144 → 66 → 160 → 247 → 97 → 95 → 215 → 121 → 136 Enter")
    diary.sees("✓ Right.")
    diary.press("Enter")
    diary.sees("One more, to tell which it was")
    diary.press("s Enter")
    diary.sees("Right on the first try: 0 of 1. Right in the end: 1 of 1.")
  }

  @Test func severalWrongCellsNameTheRule() throws {
    var diary = try Diary.quiz(.map)
    diary.press("130 → 68 → 226 Ctrl-D")
    diary.sees("3 of the 3 just checked are not right")
    diary.sees("The filter was turned by 180° before it was laid on.")
    diary.seesNo("144")
  }

  @Test func marksStandUnderTheTermsOfACalculation() throws {
    var diary = try Diary.quiz(.cell)
    diary.press("5*11+4*4+6*5+4*2=109 Enter")
    let text = try #require(diary.place(of: "> 5*11+4*4+6*5+4*2=109"))
    let marks = diary.frame.row(text.row + 1).filter { $0.glyph != " " }
    #expect(String(marks.map(\.glyph)).hasPrefix("✓✗✓✓"))
    // The cross stands under the second term.
    let cross = diary.frame.row(text.row + 1).firstIndex { $0.glyph == "✗" } ?? 0
    let column = cross - diary.frame.row(text.row + 1).startIndex
    #expect((text.column + 7...text.column + 9).contains(column))
    diary.press("9")
    diary.seesNo("✗")
    diary.press("7 Enter")
    diary.sees("✓ Right.")
  }

  @Test func aTermThatDoesNotBelongIsAskedAbout() throws {
    var diary = try Diary.quiz(.cell)
    diary.press("5*11+1*4+6*5+4*2+1 Enter")
    let text = try #require(diary.place(of: "> 5*11+1*4+6*5+4*2+1"))
    let marks = diary.frame.row(text.row + 1).map(\.glyph).filter { $0 != " " }
    #expect(String(marks).hasPrefix("✓✓✓✓?"))
  }

  @Test(arguments: Language.allCases)
  func aLongReplyTakesTheLinesBetweenTheCells(language: Language) throws {
    var state = TracerState(
      size: ScreenSize(rows: 24, columns: 80), language: language, menu: Sample.menu)
    let set = ExerciseSet(try ExerciseID("w1-2-8-7"))
    state.openQuiz(
      title: QuestionSamples.title,
      items: QuizItems([QuizItem(.unremembered, Array(set)[5])]))
    var diary = Diary(state)
    diary.press("2+1*3+-1*1+4 Enter")
    diary.seesNo("…")
    diary.sees(language == .english ? "counted from 0." : "행과 열은 0부터 세요.")
  }

  @Test func anInputThatIsCutCanBeLookedAlong() throws {
    var state = TracerState(
      size: ScreenSize(rows: 24, columns: 60), language: .english, menu: Sample.menu)
    let set = ExerciseSet(try ExerciseID("w1-3-10-21"))
    state.openQuiz(
      title: QuestionSamples.title,
      items: QuizItems([QuizItem(.unremembered, Array(set)[9])]))
    var diary = Diary(state)
    #expect(diary.bar.contains("←→ look"))
    diary.seesNo("6 ·0")
    diary.press("→ → → → → → → →")
    diary.sees("6 ·0")
    diary.press("←")
    diary.seesNo("6 ·0")
    #expect(diary.bar.contains("←→ look"))
  }

  @Test func threeFiltersLeaveRoomForTheWholeInput() throws {
    var state = TracerState(
      size: ScreenSize(rows: 24, columns: 80), language: .english, menu: Sample.menu)
    let set = ExerciseSet(try ExerciseID("w1-3-10-21"))
    state.openQuiz(
      title: QuestionSamples.title,
      items: QuizItems([QuizItem(.unremembered, Array(set)[9])]))
    let diary = Diary(state)
    diary.sees("·0  8  9  3  9  6  6 ·0")
    #expect(!diary.bar.contains("look"))
  }

  @Test func theFirstFaultOfALongCalculationIsInSight() throws {
    var diary = try Diary.quiz(.cell)
    let start = "5*11+1*4+6*5+4*2" + String(repeating: "+0*1", count: 40)
    diary.press(start + "+7*7 Enter")
    let line = diary.screen.split(separator: "\n").first { $0.hasPrefix(" > ") } ?? ""
    #expect(line.contains("+7*7"))
  }

  @Test(arguments: Language.allCases)
  func nothingThatIsSaidIsCutOffAtTheUsualSize(language: Language) throws {
    for (kind, keys) in [
      (Question.Kind.map, "130 → 68 Ctrl-D"), (.map, "130 Ctrl-D"), (.cell, "83 Enter"),
      (.cell, "5*11+4*4+6*5+4*2=109 Enter"), (.chain, "130 Ctrl-D"), (.padding, "2 Enter"),
    ] {
      var diary = try Diary.quiz(kind)
      if language == .korean { diary.press("L") }
      diary.press(keys)
      diary.seesNo("…")
    }
  }
}
