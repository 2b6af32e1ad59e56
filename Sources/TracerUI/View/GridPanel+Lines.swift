import CellScreen

/// The lines between cells, heavy around the framed ones.
extension GridPanel {
  func drawLines(in frame: inout Frame, _ top: Int, _ left: Int, _ glyphs: Glyphs) {
    let step = cellWidth + 3
    for line in 0...visible.rows {
      for column in 0...visible.columns {
        let crossing = crossing(line, column)
        frame.put(
          String(
            glyphs.crossing(
              up: crossing.up, right: crossing.right, down: crossing.down, left: crossing.left)),
          row: top + 2 * line, column: left + column * step,
          role: role(crossing.up, crossing.right, crossing.down, crossing.left))
        if column < visible.columns {
          let edge = String(repeating: glyphs.horizontal(crossing.right), count: step - 1)
          frame.put(
            edge, row: top + 2 * line, column: left + column * step + 1,
            role: role(crossing.right))
        }
        if line < visible.rows {
          frame.put(
            String(glyphs.vertical(crossing.down)), row: top + 2 * line + 1,
            column: left + column * step, role: role(crossing.down))
        }
      }
    }
  }

  private func role(_ weights: LineWeight...) -> Role {
    weights.contains(.heavy) ? .windowFrame : .gridLine
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

  private func isFramed(_ row: Int, _ column: Int) -> Bool {
    framed?.contains(row: row + visible.row, column: column + visible.column) ?? false
  }
}
