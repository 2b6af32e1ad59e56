import LessonKit
import TraceEngine

/// A walk on an operation that was edited.
extension WalkState {
  /// The same walk on `operation`: at the same step and stage where it has them, else at the nearest.
  /// It asks for nothing.
  func rebuilt(on operation: TracedOperation) -> WalkState {
    var walk = WalkState(page.with(operation))
    walk.isEdited = true
    walk.adopt(self)
    let (output, shape) = (step.output, operation.outputShape)
    let nearest = CellPosition(
      channel: min(output.channel, shape.channels - 1), row: min(output.row, shape.height - 1),
      column: min(output.column, shape.width - 1))
    let step = walk.timeline.trace.index(of: nearest) ?? 0
    let passed = beat - timeline.start(ofStep: current.step)
    let last = walk.timeline.beatsPerStep - 1
    walk.move(
      to: walk.timeline.start(ofStep: step) + (hasLanded ? last : min(passed, last)),
      asking: false)
    return walk
  }
}

extension Lesson.OperationPage {
  /// The page with another operation.
  fileprivate func with(_ operation: TracedOperation) -> Lesson.OperationPage {
    Lesson.OperationPage(
      name: name, ledger: ledger, caption: caption, operation: operation, predict: predict,
      isAsked: isAsked, erratum: erratum, inputOf: inputOf)
  }
}
