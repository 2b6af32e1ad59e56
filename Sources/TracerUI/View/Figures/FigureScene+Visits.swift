import CellScreen
import Figures
import TraceEngine
import TraceText

extension FigureScene {
  /// The pixels, and the padding around them, with how often they were used so far; the last window
  /// is framed.
  mutating func show(_ visits: VisitMap, _ moment: Int, _ words: Words, _ glyphs: Glyphs) {
    let operation = visits.operation
    let window = moment > 0 ? operation.trace[moment - 1].window : nil
    let framed = window.map {
      GridPanel.Area(row: $0.row, column: $0.column, rows: $0.height, columns: $0.width)
    }
    // The first one before it stands there, so that what is in sight does not jump.
    let around =
      framed
      ?? .init(row: -operation.rows.before, column: -operation.columns.before, rows: 1, columns: 1)
    let width = visits.countWidth
    let block = GridBlock(
      name: words.say("windows on each pixel", "픽셀마다 지나간 윈도우 수"), detail: "",
      fewestColumns: around.columns,
      panel: { style, columns in
        FigureScene.panel(
          rows: operation.rows.cells, columns: operation.columns.cells,
          around, style, columns, cellWidth: width, framed: framed
        ) { row, column in
          guard operation.rows.holds(row) && operation.columns.holds(column) else {
            return .init(text: WalkGrids.right(glyphs.dot, width: width), role: .padding)
          }
          let count = visits.count(row: row, column: column, after: moment)
          let isUnder = framed?.contains(row: row, column: column) == true
          return .init(
            text: WalkGrids.right(String(count), width: width), role: isUnder ? .window : .plain)
        }
      })
    rows = [
      GridRow(
        blocks: [block],
        focus: (0, around.row + around.rows - 1, around.column + around.columns - 1))
    ]
    let (high, wide) = (operation.rows.window, operation.columns.window)
    legend =
      ([words.say("window \(high)×\(wide)", "윈도우 \(high)×\(wide)")]
      + words.settings(operation, filter: 0).prefix(2)).joined(separator: " · ")
  }

  /// A grid, or the part of it around `focus` that has room.
  static func panel(
    rows: Range<Int>, columns: Range<Int>, _ focus: GridPanel.Area, _ style: WalkGrids.Style,
    _ maximum: Int, cellWidth: Int, framed: GridPanel.Area? = nil,
    _ content: @escaping (_ row: Int, _ column: Int) -> GridPanel.Content
  ) -> GridPanel {
    let shown = (
      rows: WalkGrids.viewport(
        rows, maximum: style.rows, around: focus.row..<focus.row + focus.rows, focus: focus.row),
      columns: WalkGrids.viewport(
        columns, maximum: maximum, around: focus.column..<focus.column + focus.columns,
        focus: focus.column)
    )
    return GridPanel(
      visible: .init(
        row: shown.rows.lowerBound, column: shown.columns.lowerBound, rows: shown.rows.count,
        columns: shown.columns.count), cellWidth: cellWidth, hasLines: style.hasLines,
      goesOn: (
        shown.columns.lowerBound > columns.lowerBound,
        shown.columns.upperBound < columns.upperBound
      ), framed: framed, content: content)
  }
}
