import CellScreen
import Figures
import TraceEngine
import TraceText

extension FigureScene {
  /// Each panel in shades, and its numbers beside it.
  mutating func show(_ picture: Picture, _ language: Language, isPlain: Bool) {
    grids = picture.panels.flatMap { panel in
      let shades = Grid(
        name: panel.label?[language] ?? "", panel: FigureScene.shades(panel, isPlain: isPlain))
      guard picture.showsNumbers else { return [shades] }
      return [shades, Grid(name: "", panel: FigureScene.numbers(panel))]
    }
  }

  private static let blocks: [String] = [" ", "░", "▒", "▓", "█"]
  private static let ramp: [String] = [" ", ".", ":", "-", "=", "+", "*", "#", "%", "@"]

  private static func shades(_ panel: Picture.Panel, isPlain: Bool) -> GridPanel {
    let signs = isPlain ? ramp : blocks
    let shape = panel.pixels.shape
    return GridPanel(
      visible: .init(row: 0, column: 0, rows: shape.height, columns: shape.width), cellWidth: 1,
      hasLines: false, goesOn: (false, false), framed: nil,
      content: { row, column in
        let level = panel.brightness(row: row, column: column) * Double(signs.count - 1)
        return .init(text: signs[Int(level.rounded())], role: .plain)
      })
  }

  private static func numbers(_ panel: Picture.Panel) -> GridPanel {
    let numbers = AlignedNumbers(panel.pixels.values, isBrief: true)
    let shape = panel.pixels.shape
    return GridPanel(
      visible: .init(row: 0, column: 0, rows: shape.height, columns: shape.width),
      cellWidth: numbers.width, hasLines: false, goesOn: (false, false), framed: nil,
      content: { row, column in
        .init(text: numbers.text(of: panel.pixels[0, row, column]), role: .plain)
      })
  }
}
