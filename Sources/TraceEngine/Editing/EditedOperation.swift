/// An operation that is being changed, part after part, and can go all the way back.
///
///     var edits = EditedOperation(operation)
///     try edits.apply(.input(CellPosition(row: 1, column: 2), 7))
///     try edits.apply(.stride(2))
///     edits.undo()       // the stride is as it was
///     edits.current      // with the 7
///
/// A change that is impossible is refused and changes nothing.
package struct EditedOperation: Equatable, Sendable {
  /// As it was before anything was changed.
  package let original: TracedOperation
  /// With all changes.
  package private(set) var current: TracedOperation
  /// What `current` is made of.
  package private(set) var parts: OperationParts
  /// The changes, the first first.
  package private(set) var changes: [OperationChange] = []
  /// The changes that were taken back, the next to be done again last.
  package private(set) var undone: [OperationChange] = []

  /// A change may not make a feature map larger than so many values, unless it was larger before.
  package static let mostValues = 1 << 24

  package init(_ original: TracedOperation) {
    self.original = original
    current = original
    parts = OperationParts(original)
  }

  /// How many of the changes last taken back were taken back together, by `takeAllBack`; 0 as soon as
  /// anything else was done.
  private var takenTogether = 0

  /// Whether anything is changed. (A change and its reverse are still two changes to take back.)
  package var isEdited: Bool { !changes.isEmpty }
  /// Whether all changes were taken back together, and can be brought back together.
  package var isReset: Bool { takenTogether > 0 }
  /// Whether a number of the input is changed, or was and is as before.
  package var changesInput: Bool {
    changes.contains { if case .input = $0 { true } else { false } }
  }
  /// Likewise a weight.
  package var changesWeights: Bool {
    changes.contains { if case .weight = $0 { true } else { false } }
  }

  /// Makes a change, which the operation must have (`TracedOperation.has`); what was taken back before
  /// is then gone.
  ///
  /// - Returns: whether anything is different now: a number typed over itself is no change.
  /// - Throws: `OperationError` where the change is impossible; nothing is different then.
  /// - Complexity: O(*n*), where *n* is the number of values of input and weights.
  @discardableResult
  package mutating func apply(_ change: OperationChange) throws(OperationError) -> Bool {
    var next = parts
    next.apply(change)
    let operation = try next.made()
    if next.asksAs(parts) && operation.isSame(as: current) { return false }
    guard operation.trace.count <= max(EditedOperation.mostValues, current.trace.count) else {
      throw .tooManyValues(operation.trace.count, most: EditedOperation.mostValues)
    }
    (parts, current) = (next, operation)
    changes.append(change)
    (undone, takenTogether) = ([], 0)
    return true
  }

  /// Takes the last change back. What `restore` brings back it does not.
  ///
  /// - Returns: the change, or nil where there was none.
  @discardableResult
  package mutating func undo() -> OperationChange? {
    guard let last = changes.popLast() else { return nil }
    takenTogether = 0
    undone.append(last)
    replay()
    return last
  }

  /// Makes the change again that was taken back last.
  ///
  /// - Returns: the change, or nil where there was none.
  @discardableResult
  package mutating func redo() -> OperationChange? {
    guard let next = undone.popLast() else { return nil }
    takenTogether = 0
    changes.append(next)
    replay()
    return next
  }

  /// Takes all changes back; `restore` makes them again together, `redo` one by one.
  package mutating func takeAllBack() {
    guard isEdited else { return }
    takenTogether = changes.count
    undone += changes.reversed()
    changes = []
    replay()
  }

  /// Makes all changes again that `takeAllBack` has just taken back.
  ///
  /// - Returns: whether there were any.
  @discardableResult
  package mutating func restore() -> Bool {
    guard isReset else { return false }
    changes += undone.suffix(takenTogether).reversed()
    undone.removeLast(takenTogether)
    takenTogether = 0
    replay()
    return true
  }

  /// The same changes to another operation, without those that are impossible there. What was taken
  /// back cannot be made again.
  ///
  ///     let (edits, dropped) = edits.moved(to: smaller)   // dropped: 1, whose cell is gone
  ///
  /// - Complexity: O(*m* · *n*), where *m* is the number of changes and *n* that of the values of input
  ///   and weights.
  package func moved(to operation: TracedOperation) -> (edits: EditedOperation, dropped: Int) {
    var moved = EditedOperation(operation)
    let dropped = changes.count { !operation.has($0) || !moved.accepts($0) }
    // What was taken back can be made again as long as all of it can.
    var ahead = moved
    if undone.reversed().allSatisfy({ operation.has($0) && ahead.accepts($0) }) {
      (moved.undone, moved.takenTogether) = (undone, takenTogether)
    }
    return (moved, dropped)
  }

  /// Makes a change if it is possible.
  private mutating func accepts(_ change: OperationChange) -> Bool {
    do throws(OperationError) { try apply(change) } catch { return false }
    return true
  }

  /// Makes all changes anew. They were possible when they were made, one after another, and so they
  /// still are.
  private mutating func replay() {
    var parts = OperationParts(original)
    for change in changes { parts.apply(change) }
    guard let operation = try? parts.made() else { return }
    (self.parts, current) = (parts, operation)
  }
}
