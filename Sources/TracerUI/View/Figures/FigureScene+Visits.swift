import CellScreen
import Figures
import TraceEngine
import TraceText

extension FigureScene {
  /// The pixels with how often they were used so far; the last window is framed.
  mutating func show(
    _ visits: VisitMap, _ moment: Int, _ language: Language, isPlain: Bool
  ) {
    let operation = visits.operation
    let width = visits.counts.joined().map { String($0).count }.max() ?? 1
    let window = moment > 0 ? operation.trace[moment - 1].window : nil
    let framed = window.map {
      GridPanel.Area(row: $0.row, column: $0.column, rows: $0.height, columns: $0.width)
    }
    grids = [
      Grid(
        name: language.say("windows on each pixel", "픽셀마다 놓인 윈도우 수"),
        panel: GridPanel(
          visible: .init(
            row: 0, column: 0, rows: operation.rows.input, columns: operation.columns.input),
          cellWidth: width, hasLines: true, goesOn: (false, false), framed: framed,
          content: { row, column in
            let count = visits.count(row: row, column: column, after: moment)
            return .init(
              text: WalkGrids.right(String(count), width: width),
              role: framed?.contains(row: row, column: column) == true ? .window : .plain)
          }))
    ]
  }
}
