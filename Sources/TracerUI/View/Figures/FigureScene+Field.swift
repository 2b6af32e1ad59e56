import CellScreen
import Figures
import TraceEngine
import TraceText

extension FigureScene {
  /// The input of every layer with the cells that the chosen value depends on, and the last map.
  mutating func show(_ field: FieldMap, _ moment: Int, _ words: Words, _ glyphs: Glyphs) {
    let chosen = field.cell(at: moment)
    let layers = Array(field.fields(at: moment).reversed())
    let row = { (parts: [ReceptiveField], isShort: Bool) in
      let inputs = parts.map { FigureScene.map($0, field, words, glyphs, isShort: isShort) }
      let last = FigureScene.last(chosen, field, words, glyphs, isShort: isShort)
      let blocks = inputs.prefix(1) + (inputs.dropFirst() + [last]).map { $0.joined("→") }
      return GridRow(
        blocks: Array(blocks), focus: (blocks.count - 1, chosen.row, chosen.column))
    }
    rows = [row(layers, false)]
    // What lies between the first and the last map is told below.
    if layers.count > 1 { rows.append(row([layers[0]], false)) }
    rows.append(row([layers[0]], true))
    legend = words.fieldLegend(glyphs)
  }

  /// The input of a layer with the cells that are seen.
  private static func map(
    _ part: ReceptiveField, _ field: FieldMap, _ words: Words, _ glyphs: Glyphs, isShort: Bool
  ) -> GridBlock {
    let (rows, columns) = (Set(part.rows), Set(part.columns))
    return map(
      name: name(part.layer, field, words), field.network.layers[part.layer].input,
      around: area(part), isShort: isShort
    ) { row, column in
      rows.contains(row) && columns.contains(column)
        ? .init(text: glyphs.filled, role: .window) : .init(text: glyphs.dot, role: .quiet)
    }
  }

  /// The last map with the value that is chosen.
  private static func last(
    _ chosen: CellPosition, _ field: FieldMap, _ words: Words, _ glyphs: Glyphs, isShort: Bool
  ) -> GridBlock {
    map(
      name: words.say("last map", "마지막 맵"), field.network.output,
      around: .init(row: chosen.row, column: chosen.column, rows: 1, columns: 1),
      isShort: isShort
    ) { row, column in
      row == chosen.row && column == chosen.column
        ? .init(text: glyphs.filled, role: .target, marks: ("[", "]"))
        : .init(text: glyphs.dot, role: .quiet)
    }
  }

  /// `input`, or after which layer.
  private static func name(_ layer: Int, _ field: FieldMap, _ words: Words) -> String {
    guard layer > 0 else { return words.say("input", "입력") }
    let name = field.name(layer - 1, words.language)
    return words.say("after \(name)", "\(name) 뒤")
  }

  /// The rectangle in which all that is seen lies.
  private static func area(_ part: ReceptiveField) -> GridPanel.Area {
    let (row, column) = (part.rows.first ?? 0, part.columns.first ?? 0)
    return .init(
      row: row, column: column, rows: (part.rows.last ?? row) - row + 1,
      columns: (part.columns.last ?? column) - column + 1)
  }

  /// - Parameter isShort: whether the size stands beside the name, not under it.
  private static func map(
    name: String, _ shape: TensorShape, around focus: GridPanel.Area, isShort: Bool,
    _ content: @escaping (Int, Int) -> GridPanel.Content
  ) -> GridBlock {
    let size = "\(shape.height)×\(shape.width)"
    return GridBlock(
      name: isShort ? name + " " + size : name, detail: isShort ? "" : size, fewestColumns: 3,
      panel: { style, columns in
        panel(
          rows: 0..<shape.height, columns: 0..<shape.width, focus, style, columns, cellWidth: 1,
          content)
      })
  }
}
