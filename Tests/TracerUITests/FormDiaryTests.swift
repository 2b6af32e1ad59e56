import CellScreen
import Questions
import Quiz
import Testing
import TraceEngine
import TraceText

@testable import TracerUI

/// Questions whose answers stand in fields, or are cells of the input.
struct FormDiaryTests {
  @Test func heightAndWidthStandInLabelledFields() throws {
    var diary = try Diary.quiz(.size)
    diary.sees("Input 227×227×3")
    diary.sees("height [      ]   width [      ]")
    diary.press("55 Enter 54 Enter")
    diary.sees("height [55    ]   width [54    ]✗")
    diary.press("55 Enter")
    diary.sees("✓ Right.")
  }

  @Test func theFormulaHasItsBlanksInPlace() throws {
    var diary = try Diary.quiz(.formula)
    diary.press("227 → 11 → 0 → 4 →")
    diary.sees("( W[227   ] − F[11    ] + 2·P[0     ] ) / S[4     ] + 1 = O[      ]")
    diary.press("55 Enter")
    diary.sees("✓ Right.")
  }

  @Test func theOperandsOfEachKindAreShownAndTheAnswerIsNot() throws {
    for (kind, shown, hidden, answer) in [
      (Question.Kind.parameters, "96 filters 11×11", "34944", "34944"),
      (.filter, "(3)", "?", "2"), (.stride, "stride ?", "stride 2", "2"),
      (.padding, "padding ?", "padding 1", "1"), (.weight, "┃ 11 │  ? ┃", "┃ 11 │  4 ┃", "4"),
      (.mistake, "(2) 1×4 = 5", "1×4 = 4", "2"),
    ] {
      var diary = try Diary.quiz(kind)
      diary.sees(shown)
      diary.seesNo(hidden == "?" ? "│ ?" : hidden)
      diary.press("\(answer) Enter")
      diary.sees("✓ Right.")
    }
  }

  @Test func paddingThatIsAskedForIsNotDrawn() throws {
    let diary = try Diary.quiz(.padding)
    diary.seesNo("·0")
    diary.seesNo("· 0")
  }

  @Test func cellsOfTheInputAreChosenWithThePointer() throws {
    var diary = try Diary.quiz(.cells)
    diary.press("→ Space → Space ↓ Space")
    diary.sees("cells [(0,1) (0,2) (1,2)")
    diary.sees("│* 1 │* 7 │")
    diary.press("← Space Enter")
    diary.sees("✓ Right.")
  }

  @Test func choosingACellAgainTakesItOut() throws {
    var diary = try Diary.quiz(.cells)
    diary.press("Space → Space ← Space")
    diary.sees("cells [(0,1) ")
    diary.press("u")
    diary.sees("cells [(0,0) (0,1) ")
  }

  @Test func cellsMayBeTypedToo() throws {
    var diary = try Diary.quiz(.cells)
    diary.press("(0,1)")
    diary.take(.key(.character(" ")))
    diary.press("(0,2)")
    diary.take(.paste(" (1,1) (1,2)"))
    diary.press("Enter")
    diary.sees("✓ Right.")
  }

  @Test func theWinnerAndTheWindowCanBePointedAt() throws {
    var diary = try Diary.quiz(.winner, .window)
    diary.press("→ → → Space")
    diary.sees("row [0     ]   column [3     ]")
    diary.press("Enter")
    diary.sees("✓ Right.")
    diary.press("Enter")
    diary.sees("first row")
    diary.press("↓ → → → Space")
    diary.sees("first row [1     ]   first column [3     ]")
    diary.press("Enter")
    diary.sees("✓ Right.")
  }

  @Test func thePointerReachesThePaddingWhereAWindowMayBegin() throws {
    var diary = try Diary.quiz(.window)
    diary.press("↑ ← Space")
    diary.sees("first row [-1    ]   first column [-1    ]")
    diary.press("↑ ← Space")
    diary.sees("first row [-1    ]   first column [-1    ]")
  }

  @Test func whatTwoBlanksHaveInCommonIsSaidOnce() throws {
    var diary = try Diary.quiz(.winner)
    diary.press("s")
    diary.sees("row: 0, column: 3")
    let said = diary.screen.ranges(of: "The largest number is 13").count
    #expect(said == 1, "\(diary.screen)")
  }

  @Test func theOutputOfASkippedFormulaIsCalledByItsLetter() throws {
    var diary = try Diary.quiz(.formula)
    diary.press("s")
    diary.sees("O: 55")
    diary.seesNo("The answer")
  }

  @Test func arithmeticStandsBelowTheFieldsAndTheGivenCalculation() throws {
    var diary = try Diary.quiz(.winner, .mistake)
    diary.press("0 Enter 3 Enter")
    diary.sees("row [0     ]   column [3     ]")
    diary.sees("max(7, 13, 1, 13) = 13")
    diary.press("Enter 2 Enter")
    diary.sees("✓ Right.")
    diary.sees("(1) 5×11 = 55\n")
    diary.sees("(2) 1×4 = 5\n")
  }

  @Test func whatDoesNotFitItsFieldIsSeenToBeCut() throws {
    var diary = try Diary.quiz(.parameters)
    diary.press("1234567")
    diary.sees("parameters […34567]")
  }

  /// The filter with the missing weight is not the first, and neither is the channel.
  @Test func theMissingWeightIsInSightFromTheBeginning() throws {
    let input = try Tensor(
      shape: TensorShape(channels: 2, height: 3, width: 3), values: (1...18).map(Double.init))
    let filters = try FilterBank(
      count: 2, shape: TensorShape(channels: 2, height: 2, width: 2),
      values: [1, 0, 2, 1, 3, 1, 0, 1, 4, 1, 0, 2, 7, 5, 1, 6])
    let operation = TracedOperation.convolution(
      try Convolution(input: input, filters: filters))
    let question = Question.missingWeight(
      operation, filter: 1, CellPosition(channel: 1, row: 0, column: 1))
    var state = TracerState(
      size: ScreenSize(rows: 24, columns: 80), language: .english, menu: Sample.menu)
    state.openQuiz(
      title: QuestionSamples.title,
      items: QuizItems([QuizItem(.exercise(set: "w1-4-1", index: 0), question)]))
    var diary = Diary(state)
    diary.sees("┃ 7 │ ? ┃")
    diary.press("c")
    diary.sees("┃ 4 │ 1 ┃")
    diary.press("c 5 Enter")
    diary.sees("✓ Right.")
  }

  @Test func skippingSaysWhy() throws {
    var diary = try Diary.quiz(.size, .mistake)
    diary.press("s")
    diary.sees("height: 55, width: 55")
    diary.sees("(227 − 11) / 4 + 1 = 216 / 4 + 1 = 54 + 1 = 55")
    diary.press("Enter s")
    diary.sees("Part (2) is wrong.")
    diary.sees("1×4 = 4")
  }

  // MARK: The end

  @Test func theEndListsWhatWasMissedAndReviewsIt() throws {
    var diary = try Diary.quiz(.cell, .size, .stride)
    diary.press("83 Enter y 97 Enter Enter")
    diary.press("55 Enter 55 Enter Enter")
    diary.press("s Enter")
    diary.sees("Right on the first try: 1 of 3. Right in the end: 2 of 3.")
    diary.sees("What to practise")
    diary.sees("The filter was turned by 180°")
    diary.sees("1  What stands at (1, 1)")
    diary.sees("3  With which stride")
    diary.seesNo("2  How high")
    #expect(diary.bar.contains("r review"))
    diary.press("r")
    diary.sees("Question 1 of 2")
    diary.sees("What stands at (1, 1)")
    diary.press("97 Enter Enter 2 Enter Enter")
    diary.sees("Right on the first try: 2 of 2.")
    diary.seesNo("r: the missed")
    diary.press("r")
    diary.sees("Right on the first try: 2 of 2.")
    diary.press("Enter")
    diary.sees("lessons")
  }
}
