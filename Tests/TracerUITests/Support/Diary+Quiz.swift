import CellScreen
import Questions
import Quiz
import TraceText

@testable import TracerUI

extension Diary {
  /// In a quiz that asks a question of each kind.
  static func quiz(
    _ kinds: Question.Kind..., rows: Int = 24, columns: Int = 80
  ) throws -> Diary {
    var state = TracerState(
      size: ScreenSize(rows: rows, columns: columns), language: .english, menu: Sample.menu)
    state.openQuiz(title: QuestionSamples.title, items: try QuestionSamples.items(kinds))
    return Diary(state)
  }
}
