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
    // Given up one after another: what is done where no numbers are drawn of it and the names of
    // filters, filters, inputs.
    rows = [Side.Detail.full, .filters, .maps].map { detail in
      let (one, two) = (left.result(detail), right.result(detail))
      if sides.shareWindows {
        let blocks = [left.input] + one + [.space, two[0].detached] + two.dropFirst()
        return row(blocks, [1, one.count + 2], [one.count, blocks.count - 1])
      }
      let blocks = [left.input] + one + [.space, right.input] + two
      return row(blocks, [0, one.count + 2], [one.count, blocks.count - 1])
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
    /// Under its size alone; nil where there are no weights.
    private let filter: GridBlock?
    let map: GridBlock

    init(
      _ side: SideBySide.Side, _ walk: WalkState, _ sides: SideBySide, at cell: CellPosition,
      _ words: Words, _ isPlain: Bool
    ) {
      label = side.label[words.language]
      let scene = Side.scene(side, walk, at: cell)
      let blocks = GridBlock.blocks(of: scene, words, isPlain: isPlain, .short)
      input = blocks[0].bare
      let middle = blocks[1].bare
      self.middle = middle
      filter = side.operation.weights.map { middle.titled(words.size($0.shape)) }
      map = blocks[2].bare.marked { row, column in
        sides.sign(at: CellPosition(channel: cell.channel, row: row, column: column))
      }
    }

    /// How much stands between input and map.
    enum Detail { case full, filters, maps }

    /// What follows the input. Only behind a filter is the map the result of an equation.
    func result(_ detail: Detail) -> [GridBlock] {
      switch detail {
      case .full: return [middle, map]
      case .filters: return filter.map { [$0, map] } ?? [map.joined("→")]
      case .maps: return [map.joined("→")]
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
