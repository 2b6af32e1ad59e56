import Diagnosis
import Questions
import Quiz
import TraceEngine

extension Answering {
  /// A value that the learner is to predict before it is shown. The last hint is kept back: Enter
  /// shows the value.
  static func prediction(
    _ cell: CellPosition, of operation: TracedOperation, earlier: [Observation]
  ) -> Answering {
    Answering(.cell(operation, cell), earlier: earlier, showsAnswers: false)
  }
}
