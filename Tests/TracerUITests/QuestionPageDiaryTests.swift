import LessonKit
import Questions
import Quiz
import Testing
import TraceText

@testable import TracerUI

/// Question pages of a lesson, answered in place: 144 66 / 247 97, then 55 and 55.
struct QuestionPageDiaryTests {
  @Test func theAuthorsWordsComeFirstThenHowToAnswerAndNothingOfTheAnswer() throws {
    let lesson = try LessonReader.read(
      text: """
        id: asking
        chapter: 1
        title: {en: "Asking", ko: "물어보기"}
        pages:
          - question:
              kind: stride
              convolution:
                input: [[5, 1, 7, 13], [15, 5, 1, 13], [10, 6, 4, 6], [15, 3, 12, 4]]
                filter: [[11, 4], [5, 2]]
                stride: 2
              prompt: {en: "How far does it jump?", ko: "몇 칸씩 건너뛸까요?"}
          - text: {en: "The end.", ko: "끝."}
        """, file: "asking.yaml")
    let diary = Diary(lesson)
    diary.sees("How far does it jump? It is the same down and across.")
    diary.sees("┃ 11 │  4 ┃")
    diary.sees("│  215 │  136 │")
    diary.sees("stride ?")
    diary.seesNo("stride 2")
  }

  @Test func aQuestionPageIsAnsweredInPlaceAndRemembered() {
    var diary = Diary(Sample.asking, page: 2)
    diary.sees("Fill in the whole feature map.")
    diary.sees("page 2/4")
    diary.press("144 Enter 66 Enter 247 Enter 96 Enter")
    diary.sees("✗  96]")
    diary.press("97 Enter")
    diary.sees("✓ Right.")
    #expect(
      diary.effects == [
        .record(
          .answered(.page(lesson: "asking", page: 1), text: "144; 66; 247; 97", isRight: true))
      ])
    diary.press("Enter")
    diary.sees("How large is the first map of AlexNet?")
  }

  @Test func whereNothingIsFilledInEnterGoesOn() {
    var diary = Diary(Sample.asking, page: 2)
    diary.press("Enter")
    diary.sees("How large is the first map of AlexNet?")
    diary.press("Enter")
    diary.sees("The last page.")
  }

  @Test func bracketsTurnThePageAndWhatWasFilledInStaysThere() {
    var diary = Diary(Sample.asking, page: 2)
    diary.press("144 → ]")
    diary.sees("How large is the first map of AlexNet?")
    diary.press("[")
    diary.sees("│  144 │[   ?]│")
    diary.press("[")
    diary.sees("The first page.")
  }

  @Test func aClickerPassesAQuestion() {
    var diary = Diary(Sample.asking, page: 1)
    diary.press("PageDown")
    diary.sees("Fill in the whole feature map.")
    diary.press("PageDown PageDown")
    diary.sees("The last page.")
    diary.press("PageUp PageUp PageUp")
    diary.sees("The first page.")
  }

  @Test func escLeavesTheFieldThenTheLesson() {
    var diary = Diary(Sample.asking, page: 3)
    diary.press("5 Esc")
    diary.sees("height [      ]")
    diary.press("Esc")
    diary.sees("lessons")
    #expect(
      diary.effects.contains(
        .remember(lesson: "asking", page: 2, beat: 0, isFinished: false)))
  }

  @Test func theHelpNamesThePageKeysOnlyInALesson() {
    var diary = Diary(Sample.asking, page: 3, rows: 40)
    diary.press("?")
    diary.sees("next page of the lesson")
    #expect(!diary.screen.contains("channel"))
  }
}
