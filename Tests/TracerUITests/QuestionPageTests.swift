import LessonKit
import Testing
import TraceText

@testable import TracerUI

/// A page that asks is a page to read: question, operands, and where it can be answered.
struct QuestionPageTests {
  private func asking() throws -> Lesson {
    try LessonReader.read(
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
  }

  @Test func showsTheQuestionAndNotTheAnswer() throws {
    let diary = Diary(try asking())
    diary.sees("A question")
    diary.sees("How far does it jump? It is the same down and across.")
    diary.sees("    11   4")
    diary.sees("    215  136")
    diary.sees("Stride ?, no padding, no bias.")
    diary.seesNo("tride 2")
    diary.sees("The quiz asks this: z in the list of lessons, or convtrace quiz asking.")
  }

  @Test func scrollsOnASmallScreenAndGoesOn() throws {
    var diary = Diary(try asking(), rows: 12, columns: 50, language: .korean)
    diary.sees("몇 칸씩 건너뛸까요?")
    diary.seesNo("스트라이드 ?")
    diary.press("Enter")
    diary.press("Enter")
    diary.sees("스트라이드 ?, 패딩 없음, 편향 없음.")
    diary.press("Enter")
    diary.sees("끝.")
  }
}
