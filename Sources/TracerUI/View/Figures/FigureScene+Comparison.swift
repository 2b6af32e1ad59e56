import CellScreen
import Figures
import TraceEngine
import TraceText

extension FigureScene {
  /// Both feature maps, the cell at hand in brackets, cells that differ marked.
  mutating func show(
    _ sides: SideBySide, _ moment: Int, _ language: Language, isPlain: Bool
  ) {
    let cell = sides.cell(at: moment)
    grids = [sides.left, sides.right].map { side in
      let map = side.operation.featureMap()
      let numbers = AlignedNumbers(
        map.values, precision: side.operation.precision, isBrief: true)
      return Grid(
        name: side.label[language],
        panel: GridPanel(
          visible: .init(row: 0, column: 0, rows: map.shape.height, columns: map.shape.width),
          cellWidth: numbers.width, hasLines: false, goesOn: (false, false), framed: nil,
          content: { row, column in
            let here = CellPosition(channel: cell.channel, row: row, column: column)
            guard map.shape.holds(here) else { return .init(text: "", role: .plain) }
            let differs = sides.relation(at: here) == .different
            var content = GridPanel.Content(
              text: numbers.text(of: map[here]), role: differs ? .wrong : .output)
            if here == cell { content.marks = ("[", "]") }
            return content
          }))
    }
  }
}
