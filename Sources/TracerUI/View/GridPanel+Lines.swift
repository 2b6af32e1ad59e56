import CellScreen

/// The lines between cells, heavy around the framed ones.
extension GridPanel {
  func drawLines(in frame: inout Frame, _ top: Int, _ left: Int, _ glyphs: Glyphs) {
    let step = cellWidth + 3
    for line in 0...visible.rows {
      let row = top + 2 * line
      for column in 0...visible.columns {
        let (up, right, down, side) = crossing(line, column)
        let place = left + column * step
        frame.fill(
          glyphs.crossing(up: up, right: right, down: down, left: side), row: row, column: place,
          role: role(up, right, down, side))
        if column < visible.columns {
          frame.fill(
            glyphs.horizontal(right), row: row, column: place + 1, count: step - 1,
            role: role(right, right, right, right))
        }
        if line < visible.rows {
          frame.fill(
            glyphs.vertical(down), row: row + 1, column: place,
            role: isInside(line, column) ? .window : role(down, down, down, down))
        }
      }
    }
  }

  private func role(
    _ up: LineWeight, _ right: LineWeight, _ down: LineWeight, _ left: LineWeight
  ) -> Role {
    up == .heavy || right == .heavy || down == .heavy || left == .heavy
      ? .windowFrame : .gridLine
  }

  /// The weights of the four half lines that meet at the top left of a visible cell (counted from
  /// the first visible one).
  private func crossing(
    _ row: Int, _ column: Int
  ) -> (up: LineWeight, right: LineWeight, down: LineWeight, left: LineWeight) {
    (
      up: row > 0 ? vertical(row - 1, column) : .none,
      right: column < visible.columns ? horizontal(row, column) : .none,
      down: row < visible.rows ? vertical(row, column) : .none,
      left: column > 0 ? horizontal(row, column - 1) : .none
    )
  }

  /// The line above a cell: heavy where the cell or the one above it, not both, is framed.
  private func horizontal(_ row: Int, _ column: Int) -> LineWeight {
    isFramed(row, column) != isFramed(row - 1, column) ? .heavy : .light
  }

  /// The line left of a cell.
  private func vertical(_ row: Int, _ column: Int) -> LineWeight {
    isFramed(row, column) != isFramed(row, column - 1) ? .heavy : .light
  }

  /// Whether the line left of a cell runs between two framed ones.
  private func isInside(_ row: Int, _ column: Int) -> Bool {
    isFramed(row, column) && isFramed(row, column - 1)
  }

  private func isFramed(_ row: Int, _ column: Int) -> Bool {
    framed?.contains(row: row + visible.row, column: column + visible.column) ?? false
  }
}
