import CellScreen
import TraceEngine

/// Where the part of the input that is shown lies in all of it, and the window in that.
///
///     ┌────────┐
///     │  ░░    │     ░ what is shown
///     │  ░█    │     █ the window
///     └────────┘
struct OverviewMap {
  /// With its frame.
  let rows: Int
  let columns: Int
  private let shown: PictureScale
  private let visible: GridPanel.Area
  private let window: Step.Window

  /// - Returns: nil where the input is shown whole, or there is no room for two rows.
  init?(_ walk: WalkState, _ panel: GridPanel, rows room: Int, columns: Int) {
    let shape = walk.operation.input.shape
    let visible = panel.visible
    guard visible.rows < shape.height || visible.columns < shape.width, room >= 4, columns >= 8
    else {
      return nil
    }
    shown = PictureScale(
      height: shape.height, width: shape.width, cellRows: min(6, room - 2),
      cellColumns: min(18, columns - 2))
    (self.rows, self.columns) = (shown.cellRows + 2, shown.columns + 2)
    (self.visible, window) = (visible, walk.step.window)
  }

  func draw(in frame: inout Frame, row top: Int, column left: Int, glyphs: Glyphs) {
    let inside = columns - 2
    for (row, up, down) in [
      (top, LineWeight.none, LineWeight.light), (top + rows - 1, .light, .none),
    ] {
      frame.fill(
        glyphs.crossing(up: up, right: .light, down: down, left: .none), row: row, column: left)
      frame.fill(
        glyphs.horizontal(.light), row: row, column: left + 1, count: inside)
      frame.fill(
        glyphs.crossing(up: up, right: .none, down: down, left: .light), row: row,
        column: left + columns - 1)
    }
    for row in 0..<rows - 2 {
      for side in [left, left + columns - 1] {
        frame.fill(glyphs.vertical(.light), row: top + 1 + row, column: side)
      }
    }
    fill(
      visible.row..<visible.row + visible.rows, visible.column..<visible.column + visible.columns,
      glyphs.shaded, .quiet, in: &frame, top, left)
    fill(
      window.row..<window.row + window.height, window.column..<window.column + window.width,
      glyphs.solid, .windowFrame, in: &frame, top, left)
  }

  private func fill(
    _ rows: Range<Int>, _ columns: Range<Int>, _ glyph: Character, _ role: Role,
    in frame: inout Frame, _ top: Int, _ left: Int
  ) {
    let (down, across) = (shown.dotRows(of: rows), shown.dotColumns(of: columns))
    for line in down.lowerBound / 2...(down.upperBound - 1) / 2 {
      frame.fill(
        glyph, row: top + 1 + line, column: left + 1 + across.lowerBound, count: across.count,
        role: role)
    }
  }
}
