import CellScreen

/// The lines between cells, heavy around the framed ones.
extension GridPanel {
  /// Draws the lines of all cells, with the frame where that is always around all of them.
  func drawLines(in frame: inout Frame, row top: Int, column left: Int, glyphs: Glyphs) {
    guard hasLines else { return }
    var still = self
    if movesFrame { still.framed = nil }
    still.drawLines(0...visible.rows, 0...visible.columns, in: &frame, top, left, glyphs)
  }

  /// Draws the frame over the lines.
  func drawMovingFrame(in frame: inout Frame, _ top: Int, _ left: Int, _ glyphs: Glyphs) {
    guard movesFrame, let framed else { return }
    let lines = { (first: Int, count: Int, all: Int) in
      max(0, min(all, first))...max(0, min(all, first + count))
    }
    drawLines(
      lines(framed.row - visible.row, framed.rows, visible.rows),
      lines(framed.column - visible.column, framed.columns, visible.columns), in: &frame, top, left,
      glyphs)
  }

  private var movesFrame: Bool { framed != nil && framed != whole }

  /// Draws some of the lines, counted from the first visible one.
  private func drawLines(
    _ lines: ClosedRange<Int>, _ columns: ClosedRange<Int>, in frame: inout Frame, _ top: Int,
    _ left: Int, _ glyphs: Glyphs
  ) {
    let step = cellWidth + 3
    for line in lines {
      let row = top + 2 * line
      for column in columns {
        let corner = corner(line, column)
        let (right, down) = (corner.right, corner.down)
        let place = left + column * step
        let crossing = glyphs.crossing(
          up: corner.up, right: right, down: down, left: corner.left)
        frame.fill(crossing.drawn(isHeavy: corner.isHeavy), row: row, column: place)
        if right != .none {
          frame.fill(
            glyphs.horizontal(right).drawn(isHeavy: right == .heavy), row: row,
            column: place + 1, count: step - 1)
        }
        if down != .none {
          var side = glyphs.vertical(down).drawn(isHeavy: down == .heavy)
          // A line between two cells of the window is of the window's look.
          if corner.isInside { side.role = .window }
          frame.fill(side, row: row + 1, column: place)
        }
      }
    }
  }

  /// The place where four cells meet, at the top left of a visible one (counted from the first visible
  /// one), and the weights of the half lines from there.
  private struct Corner {
    var up = LineWeight.none
    var right = LineWeight.none
    var down = LineWeight.none
    var left = LineWeight.none
    /// Whether both cells below it are framed.
    var isInside = false

    var isHeavy: Bool { up == .heavy || right == .heavy || down == .heavy || left == .heavy }
  }

  /// A line is heavy where one of the two cells beside it is framed, and not the other.
  private func corner(_ row: Int, _ column: Int) -> Corner {
    let above = (isFramed(row - 1, column - 1), isFramed(row - 1, column))
    let below = (isFramed(row, column - 1), isFramed(row, column))
    let weight = { (one: Bool, other: Bool) in one != other ? LineWeight.heavy : .light }
    return Corner(
      up: row > 0 ? weight(above.0, above.1) : .none,
      right: column < visible.columns ? weight(above.1, below.1) : .none,
      down: row < visible.rows ? weight(below.0, below.1) : .none,
      left: column > 0 ? weight(above.0, below.0) : .none, isInside: below.0 && below.1)
  }

  private func isFramed(_ row: Int, _ column: Int) -> Bool {
    framed?.contains(row: row + visible.row, column: column + visible.column) ?? false
  }
}

extension Cell {
  /// As part of the window's frame, or of the grid.
  fileprivate func drawn(isHeavy: Bool) -> Cell {
    var cell = self
    cell.role = isHeavy ? .windowFrame : .gridLine
    return cell
  }
}
