/// The taps of one step in (channel, row, column) order, the order in which products are added.
///
/// Walking through them costs a product each. A single tap by index costs as many as stand before
/// it, because it carries the running sum.
public struct Taps: RandomAccessCollection, Sendable {
  @usableFromInline let operation: TracedOperation
  @usableFromInline let output: CellPosition

  @inlinable @inline(__always)
  init(operation: TracedOperation, output: CellPosition) {
    self.operation = operation
    self.output = output
  }

  public var startIndex: Int { 0 }
  public var endIndex: Int {
    operation.channelsPerStep * operation.rows.window * operation.columns.window
  }

  /// The tap at `position`, with the running sum up to it.
  ///
  /// - Complexity: O(`position`).
  public subscript(position: Int) -> Tap {
    precondition(position >= 0 && position < endIndex, "tap \(position) of \(endIndex)")
    var iterator = makeIterator()
    for _ in 0..<position { _ = iterator.next() }
    guard let tap = iterator.next() else { preconditionFailure("taps end before \(position)") }
    return tap
  }

  @inlinable @inline(__always)
  public func makeIterator() -> TapIterator { TapIterator(operation: operation, output: output) }
}
