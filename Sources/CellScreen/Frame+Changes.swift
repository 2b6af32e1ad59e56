extension Frame {
  /// Neighbouring cells of one role in a row.
  package struct Run: Equatable, Sendable {
    package let row: Int
    package let columns: Range<Int>
    package let role: Role
    /// Of pixels, the role of the lower half.
    package let lower: Role?

    package init(row: Int, columns: Range<Int>, role: Role, lower: Role? = nil) {
      self.row = row
      self.columns = columns
      self.role = role
      self.lower = lower
    }
  }

  /// What must be sent to turn `old` into this frame: the runs of cells that differ, all cells where
  /// `old` is nil or has another size.
  ///
  ///     var next = frame
  ///     next.put("12", row: 2, column: 10, role: .tap)
  ///     next.runs(differingFrom: frame)   // [Run(row: 2, columns: 10..<12, role: .tap)]
  ///
  /// - Complexity: O(*n*), where *n* is the number of cells.
  package func runs(differingFrom old: Frame?) -> [Run] {
    cells.withUnsafeBufferPointer { cells in
      guard let old, old.size == size else {
        return Frame.runs(cells, size, inRows: { _ in true }) { _ in true }
      }
      return old.cells.withUnsafeBufferPointer { oldCells in
        Frame.runs(cells, size) {
          // Most rows stay as they are: they are passed over as a whole.
          Cell.differ(cells, oldCells, in: $0)
        } where: {
          oldCells[$0] != cells[$0]
        }
      }
    }
  }

  @inline(__always)
  private static func runs(
    _ cells: UnsafeBufferPointer<Cell>, _ size: ScreenSize,
    inRows rowHasChanged: (Range<Int>) -> Bool, where hasChanged: (Int) -> Bool
  ) -> [Run] {
    var runs: [Run] = []
    for row in 0..<max(0, size.rows) {
      let first = row * size.columns
      guard rowHasChanged(first..<first + size.columns) else { continue }
      var column = 0
      while column < size.columns {
        let start = column
        guard hasChanged(first + start) else {
          column += 1
          continue
        }
        let (role, lower) = (cells[first + start].role, cells[first + start].lower)
        repeat {
          column += 1
        } while column < size.columns && cells[first + column].role == role
          && cells[first + column].lower == lower && hasChanged(first + column)
        runs.append(Run(row: row, columns: start..<column, role: role, lower: lower))
      }
    }
    return runs
  }
}
