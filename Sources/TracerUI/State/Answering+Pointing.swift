import Questions
import Quiz
import TraceEngine

/// Pointing at cells of the input, where cells are asked for.
extension Answering {
  /// Where the pointer begins; nil for questions that do not ask for cells of the input.
  static func firstPointer(_ question: Question) -> CellPosition? {
    switch question {
    case .dependence, .winner, .window: return CellPosition(row: 0, column: 0)
    default: return nil
    }
  }

  /// The cells that can be pointed at: those of the input, and of its padding where a window may
  /// begin there.
  private var reach: (rows: Range<Int>, columns: Range<Int>)? {
    guard let question = attempt?.question, let operation = question.operations.first else {
      return nil
    }
    let shape = operation.input.shape
    if case .window = question {
      return (-operation.rows.before..<shape.height, -operation.columns.before..<shape.width)
    }
    return (0..<shape.height, 0..<shape.width)
  }

  mutating func movePointer(_ direction: Direction) {
    guard let reach, let old = pointer else { return }
    var (row, column) = (old.row, old.column)
    switch direction {
    case .left: column -= 1
    case .right: column += 1
    case .up: row -= 1
    case .down: row += 1
    }
    guard reach.rows.contains(row), reach.columns.contains(column) else { return }
    pointer = CellPosition(row: row, column: column)
  }

  /// Takes the cell pointed at into the answer, or out of it where several are asked for.
  mutating func choosePointed() {
    guard isOpen, let pointer else { return }
    draft = nil
    guard blanks == [.inputCells] else {
      session.write([(0, "\(pointer.row)"), (1, "\(pointer.column)")])
      return
    }
    let cells = chosenCells.symmetricDifference([pointer])
    let sorted = cells.sorted { ($0.row, $0.column) < ($1.row, $1.column) }
    session.write(
      sorted.map { "(\($0.row),\($0.column))" }.joined(separator: " "), at: 0)
  }

  /// The cells of the input that the answer names so far.
  var chosenCells: Set<CellPosition> {
    guard pointer != nil, let attempt else { return [] }
    if blanks == [.inputCells] {
      guard case .cells(let cells)? = try? Response(text(at: 0), for: .inputCells) else {
        return []
      }
      return cells
    }
    guard attempt.fields.count == 2, let row = Int(text(at: 0)), let column = Int(text(at: 1))
    else { return [] }
    return [CellPosition(row: row, column: column)]
  }
}
