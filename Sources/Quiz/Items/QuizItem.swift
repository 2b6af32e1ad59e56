import LessonKit
import Questions
import TraceEngine
import TraceText

/// One question to be asked, and where it comes from.
package struct QuizItem: Equatable, Sendable {
  package let id: ID
  package let question: Question
  /// What the page or the set says about the numbers, shown before the question.
  package let caption: LocalizedText?
  /// The author's own words in place of the usual sentence.
  package let prompt: LocalizedText?
  /// The author's own hints, in place of the first rungs.
  package let hints: [LocalizedText]
  /// Wrong answers that the author foresaw.
  package let foreseen: [Lesson.WrongAnswer]

  package init(
    _ id: ID, _ question: Question, caption: LocalizedText? = nil, prompt: LocalizedText? = nil,
    hints: [LocalizedText] = [], foreseen: [Lesson.WrongAnswer] = []
  ) {
    (self.id, self.question, self.caption) = (id, question, caption)
    (self.prompt, self.hints, self.foreseen) = (prompt, hints, foreseen)
  }

  /// A question page, with all that its author says.
  package init(_ page: Lesson.QuestionPage, at index: Int, in lesson: String) {
    self.init(
      .page(lesson: lesson, page: index), page.question, prompt: page.prompt, hints: page.hints,
      foreseen: page.wrong)
  }

  /// What an item is remembered by.
  package enum ID: Hashable, Sendable {
    /// A cell of a page of a lesson; pages count from 0.
    case cell(lesson: String, page: Int, CellPosition)
    /// A question page of a lesson.
    case page(lesson: String, page: Int)
    /// A generated item: its set's id without the count, and its index from 0.
    case exercise(set: String, index: Int)
    /// An item that tells these wrong rules apart. It is not remembered.
    case separating(rules: [String])
    /// A question that belongs to no quiz, such as the prediction of a value in a walk. It is not
    /// remembered.
    case unremembered
  }
}
