import Questions
import TraceEngine
import TraceText

/// An answer in one form, however it was written: 2.50 and 5/2 are `2.5`.
func plainText(_ response: Response) -> String {
  switch response {
  case .number(let answer): return NumberText.text(answer.value)
  case .working(let working): return NumberText.text(working.result.value)
  case .cells(let cells): return plainText(cells)
  }
}

/// What belongs into a blank.
func plainText(_ expected: Expected) -> String {
  switch expected {
  case .number(let value, _, let precision): return NumberText.text(value, precision: precision)
  case .count(let count): return "\(count)"
  case .cells(let cells): return plainText(cells)
  }
}

/// `(0,1) (0,2)`, in reading order.
private func plainText(_ cells: Set<CellPosition>) -> String {
  cells.sorted { ($0.row, $0.column) < ($1.row, $1.column) }
    .map { "(\($0.row),\($0.column))" }.joined(separator: " ")
}
