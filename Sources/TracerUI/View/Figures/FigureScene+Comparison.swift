import CellScreen
import Figures
import TraceEngine
import TraceText

extension FigureScene {
  /// Both operations as walks show them, each with its own window; the cell at hand in brackets, cells
  /// that differ marked. An input that both share, with the same windows, stands there once.
  mutating func show(
    _ sides: SideBySide, _ figure: FigureState, _ words: Words, isPlain: Bool
  ) {
    let cell = sides.cell(at: figure.moment)
    let pairs = zip([sides.left, sides.right], figure.sides)
    let boards = pairs.map { Side($0, $1, sides, at: cell, words, isPlain) }
    let (left, right) = (boards[0], boards[1])
    let isOnLeft = sides.left.step(at: cell) != nil
    let row = { (blocks: [GridBlock], headings: [Int], maps: [Int]) in
      GridRow(
        blocks: blocks,
        headings: zip(headings, [left, right]).map { (block: $0, text: $1.label) },
        focus: (isOnLeft ? maps[0] : maps[1], cell.row, cell.column))
    }
    if sides.shareWindows {
      let middle = right.middle.detached
      rows = [
        row([left.input, left.middle, left.map, .space, middle, right.map], [1, 4], [2, 5]),
        row([left.input, left.map, right.map], [1, 2], [1, 2]),
      ]
    } else {
      rows = [
        row(
          [left.input, left.middle, left.map, .space, right.input, right.middle, right.map],
          [0, 4], [2, 6]),
        row([left.input, left.map, .space, right.input, right.map], [0, 3], [1, 4]),
      ]
    }
    rows.append(row([left.named, right.named], [], [0, 1]))
    if sides.comparison.differences > 0 {
      legend = words.differenceLegend(isSingle: sides.comparison.differences == 1)
    }
  }

  /// The grids of one side.
  private struct Side {
    let label: String
    let input: GridBlock
    let middle: GridBlock
    let map: GridBlock

    init(
      _ side: SideBySide.Side, _ walk: WalkState, _ sides: SideBySide, at cell: CellPosition,
      _ words: Words, _ isPlain: Bool
    ) {
      label = side.label[words.language]
      let scene = Side.scene(side, walk, at: cell)
      let blocks = GridBlock.blocks(of: scene, words, isPlain: isPlain, isShort: true)
      input = blocks[0].bare
      middle = blocks[1].bare
      map = blocks[2].bare.marked { row, column in
        sides.sign(at: CellPosition(channel: cell.channel, row: row, column: column))
      }
    }

    /// The map alone, under the name of the side.
    var named: GridBlock { map.named(label) }

    /// The walk where it has computed the cell; without a window where there is no such cell.
    private static func scene(
      _ side: SideBySide.Side, _ walk: WalkState, at cell: CellPosition
    ) -> WalkScene {
      var walk = walk
      let step = side.step(at: cell)?.index
      // Where the cell is missing the map of its channel is shown all the same.
      let first = side.step(at: CellPosition(channel: cell.channel, row: 0, column: 0))?.index
      walk.show(step: step ?? first ?? 0)
      var scene = WalkScene(
        walk: walk,
        text: SceneText(
          title: "", pageLabel: "", caption: "", position: "", shortPosition: "", pace: "",
          progress: 0), isShown: { _ in true })
      scene.showsWindow = step != nil
      scene.showsTarget = step != nil
      return scene
    }
  }
}
