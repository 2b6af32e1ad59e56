import CellScreen
import Figures
import TraceEngine
import TraceText

extension FigureScene {
  /// The input of every layer with the cells that the chosen value depends on, and the last map.
  mutating func show(
    _ field: FieldMap, _ moment: Int, _ language: Language, isPlain: Bool
  ) {
    let seen = field.fields(at: moment).reversed()
    let chosen = field.cell(at: moment)
    let dot = isPlain ? "." : "·"
    let inputs = seen.map { part in
      let shape = field.network.layers[part.layer].input
      let name =
        part.layer == 0
        ? language.say("input", "입력")
        : language.say("after ", "") + field.name(part.layer - 1, language)
          + language.say("", " 출력")
      return Grid(
        name: name,
        panel: FigureScene.cells(shape) { row, column in
          part.rows.contains(row) && part.columns.contains(column)
            ? .init(text: isPlain ? "#" : "█", role: .window) : .init(text: dot, role: .quiet)
        })
    }
    let output = field.network.output
    let last = Grid(
      name: language.say("last map", "마지막 특성 맵"),
      panel: FigureScene.cells(output) { row, column in
        row == chosen.row && column == chosen.column
          ? .init(text: isPlain ? "#" : "█", role: .target, marks: ("[", "]"))
          : .init(text: dot, role: .quiet)
      })
    grids = inputs + [last]
  }

  private static func cells(
    _ shape: TensorShape, _ content: @escaping (Int, Int) -> GridPanel.Content
  ) -> GridPanel {
    GridPanel(
      visible: .init(row: 0, column: 0, rows: shape.height, columns: shape.width), cellWidth: 1,
      hasLines: false, goesOn: (false, false), framed: nil, content: content)
  }
}
