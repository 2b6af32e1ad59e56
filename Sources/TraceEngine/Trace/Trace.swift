/// Every step of an operation, one for each value of the feature map, filter by filter and row by
/// row.
///
///     let trace = operation.trace
///     trace.count       // 9 for a 2×2 filter over 4×4
///     trace[4].value    // 97, the value at (1, 1), computed now
///
/// A trace is no log. It stores the operation alone; a step is computed when asked for, in any
/// order, and going back is `index - 1`.
public struct Trace: RandomAccessCollection, Equatable, Sendable {
  /// The largest number of products of an operation, 2^40: a day of computing.
  public static let maximumTaps = 1 << 40

  public let operation: TracedOperation
  /// Positions of one map, and of one row.
  @usableFromInline let mapSize: Int
  @usableFromInline let rowSize: Int
  public let endIndex: Int
  public var startIndex: Int { 0 }

  public init(_ operation: TracedOperation) {
    let shape = operation.outputShape
    self.operation = operation
    rowSize = shape.width
    mapSize = shape.height * shape.width
    endIndex = shape.channels * mapSize
  }

  /// The step at `position`, from 0.
  @inlinable
  public subscript(position: Int) -> Step {
    precondition(position >= 0 && position < endIndex, "step \(position) of \(endIndex)")
    let (channel, rest) = position.quotientAndRemainder(dividingBy: mapSize)
    let (row, column) = rest.quotientAndRemainder(dividingBy: rowSize)
    return Step(
      operation: operation, index: position,
      output: CellPosition(channel: channel, row: row, column: column))
  }

  @inlinable @inline(__always)
  public func makeIterator() -> Iterator { Iterator(trace: self) }

  /// Walks the steps; nothing is allocated.
  public struct Iterator: IteratorProtocol {
    @usableFromInline let trace: Trace
    @usableFromInline var index = 0
    @usableFromInline var output = CellPosition(row: 0, column: 0)

    @inlinable @inline(__always)
    init(trace: Trace) { self.trace = trace }

    @inlinable @inline(__always)
    public mutating func next() -> Step? {
      guard index < trace.endIndex else { return nil }
      let step = Step(operation: trace.operation, index: index, output: output)
      index += 1
      output.column += 1
      if output.column == trace.rowSize {
        output.column = 0
        output.row += 1
        if index % trace.mapSize == 0 {
          output.row = 0
          output.channel += 1
        }
      }
      return step
    }
  }

  /// The index of the step that computes `output`, or nil where the feature map has no such cell.
  public func index(of output: CellPosition) -> Int? {
    let shape = operation.outputShape
    guard (0..<shape.channels).contains(output.channel), (0..<shape.height).contains(output.row),
      (0..<shape.width).contains(output.column)
    else { return nil }
    return output.channel * mapSize + output.row * rowSize + output.column
  }
}
