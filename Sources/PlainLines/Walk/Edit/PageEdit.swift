import TraceEngine

/// What was changed on one page, and the walk on it; the page's own walk stays as it was left.
struct PageEdit: Sendable {
  private(set) var edits: EditedOperation
  /// On the edited operation; nil while nothing is changed.
  var walk: PageWalk?

  init(_ operation: TracedOperation) { edits = EditedOperation(operation) }

  /// - Parameter own: the walk of the page as the lesson has it.
  /// - Returns: whether anything is different now.
  mutating func apply(
    _ change: OperationChange, _ own: PageWalk
  ) throws(OperationError) -> Bool {
    guard try edits.apply(change) else { return false }
    rebuild(own)
    return true
  }

  /// - Returns: the change that was taken back.
  mutating func undo(_ own: PageWalk) -> OperationChange? {
    defer { rebuild(own) }
    return edits.undo()
  }

  /// - Returns: the change that was made again.
  mutating func redo(_ own: PageWalk) -> OperationChange? {
    defer { rebuild(own) }
    return edits.redo()
  }

  mutating func reset(_ own: PageWalk) {
    edits.takeAllBack()
    rebuild(own)
  }

  /// - Returns: whether changes are back that `reset` had just taken back.
  mutating func restore(_ own: PageWalk) -> Bool {
    defer { rebuild(own) }
    return edits.restore()
  }

  private mutating func rebuild(_ own: PageWalk) {
    walk = edits.isEdited ? (walk ?? own).rebuilt(on: edits.current) : nil
  }
}
