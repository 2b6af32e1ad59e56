import LessonKit
import TraceEngine

/// A walk on an operation that was edited.
extension WalkState {
  /// The same walk on `operation`: at the same step and stage where it has them, else at the nearest.
  /// It asks for nothing.
  func rebuilt(on operation: TracedOperation) -> WalkState {
    var walk = WalkState(page.with(operation))
    walk.isEdited = true
    walk.takePlace(of: self)
    return walk
  }

  /// The same walk on what `page` holds now, likewise; it goes on playing and shows the same channel.
  func reloaded(_ page: Lesson.OperationPage) -> WalkState {
    var walk = WalkState(page)
    walk.takePlace(of: self)
    walk.goOn(as: self)
    walk.ask()
    return walk
  }

  /// Plays where `other` does, and looks at the channel that was chosen there.
  mutating func goOn(as other: WalkState) {
    isPlaying = other.isPlaying && !isAtEnd
    chosenChannel = other.chosenChannel.map { min($0, operation.channelsPerStep - 1) }
  }

  /// Stands where `other` stands, or nearest to it.
  private mutating func takePlace(of other: WalkState) {
    adopt(other)
    let (output, shape) = (other.step.output, operation.outputShape)
    let nearest = CellPosition(
      channel: min(output.channel, shape.channels - 1), row: min(output.row, shape.height - 1),
      column: min(output.column, shape.width - 1))
    let step = timeline.trace.index(of: nearest) ?? 0
    let passed = other.beat - other.timeline.start(ofStep: other.current.step)
    let last = timeline.beatsPerStep - 1
    move(
      to: timeline.start(ofStep: step) + (other.hasLanded ? last : min(passed, last)),
      asking: false)
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
