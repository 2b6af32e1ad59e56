import LessonKit

extension QuizItem {
  /// A question page, with all that its author says.
  package init(_ page: Lesson.QuestionPage, at index: Int, in lesson: String) {
    self.init(
      .page(lesson: lesson, page: index), page.question, prompt: page.prompt, hints: page.hints,
      foreseen: page.wrong.compactMap { wrong in
        wrong.answer.value.map { ForeseenAnswer(value: $0, reply: wrong.because) }
      })
  }
}
