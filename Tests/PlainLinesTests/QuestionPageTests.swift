import Questions
import Testing
import TraceEngine
import TraceText

@testable import LessonKit
@testable import PlainLines

/// A page that asks, printed and walked past.
struct QuestionPageTests {
  private func missingWeight() throws -> Lesson {
    let question = Question.missingWeight(
      try slidingFilter(bias: nil), filter: 0, CellPosition(row: 1, column: 1))
    return lesson([
      .question(Lesson.QuestionPage(question: question)), page(try slidingFilter()),
    ])
  }

  private let shown = """
    Which weight belongs where the filter has a ? (row 1, column 1, counted from
    0)?

    input 4×4
         5   1   7  13
        15   5   1  13
        10   6   4   6
        15   3  12   4
    filter 2×2
        11   4
         5   ?
    feature map 3×3
        144   66  160
        247   97   95
        215  121  136
    Stride 1, no padding, no bias.

    """

  @Test func `it is printed with what is given and without the answer`() throws {
    let lesson = try missingWeight()
    let text = TextBuffer.string { LessonText(english).write(lesson, to: &$0) }
    #expect(
      text.contains("page 1/2 · A question\n---------------------\n\n" + shown + "\npage 2/2"))
  }

  @Test func `it is read in the plain walk, which says how to answer`() throws {
    var walk = PlainWalk(try missingWeight(), voice: english)
    #expect(
      walk.opening().hasSuffix(
        """
        Page 1 of 2. A question.

        \(shown)
        Type your answer; Enter goes on without one. hint helps, skip shows the
        answer.

        """))
    #expect(walk.handle("").text.hasPrefix("Page 2 of 2.\n"))
  }

  @Test func `an author's prompt stands in place of the question`() throws {
    let prompt = LocalizedText(en: "A mouse ate a weight. Which?", ko: "쥐가 가중치 하나를 먹었어요. 무엇이었을까요?")
    let question = Question.parameters(
      try Layer(
        .convolution(filters: 6), input: TensorShape(channels: 1, height: 28, width: 28), size: 5))
    let lesson = lesson([.question(Lesson.QuestionPage(question: question, prompt: prompt))])
    #expect(
      TextBuffer.string { LessonText(korean).write(lesson, to: &$0) }.contains(
        """
        쥐가 가중치 하나를 먹었어요. 무엇이었을까요?

        입력 28×28(높이×너비), 채널 1개, 5×5 필터 6개, 스트라이드 1, 패딩 없음, 편향
        있음.

        """))
  }
}
