import TerminalText

/// The grids of a figure that have room, and where they stand.
struct FigureGrids {
  let choice: GridChoice
  /// The left edges of the blocks.
  let columns: [Int]
  /// What stands over several grids.
  let headings: [(column: Int, text: String)]
  let focus: (block: Int, row: Int, column: Int)
  let showsLegend: Bool
  /// Of each grid whether rows are left out above and below.
  let goesOn: [(up: Bool, down: Bool)]
  /// Rows of headings, names, grids and legend.
  let height: Int
  /// Whether every grid is shown from its first row and column to its last.
  private(set) var areWhole = true

  /// The first row of grids that has room above what is told, with lines or without; where none has,
  /// the part of the last around the cell at hand.
  ///
  /// What is given up when room is short is the same in every language: a row is taken only where
  /// that of the other language has room, too.
  init(
    _ scene: FigureScene, _ layout: FigureLayout,
    other: (scene: FigureScene, layout: FigureLayout)
  ) {
    for index in scene.rows.indices {
      for hasLines in [true, false] {
        for isNarrow in [false, true] {
          guard
            let grids = FigureGrids(scene, index, hasLines, isNarrow, layout),
            FigureGrids(other.scene, index, hasLines, isNarrow, other.layout) != nil
          else { continue }
          self = grids
          return
        }
      }
    }
    let legend = FigureGrids.legendHeight(scene, layout)
    let last = scene.rows[scene.rows.count - 1]
    let whole = GridChoice(
      last.blocks, GridRecipe(style: WalkGrids.Style(hasLines: false)), isNarrow: true)
    let rows = layout.rows(for: whole.height + legend, least: whole.labelHeight + 3).figure
    let hasLegend = rows >= whole.labelHeight + 3 + legend
    let choice = GridChoice.narrowed(
      last.blocks,
      GridRecipe(
        style: .init(
          hasLines: false, rows: max(1, rows - whole.labelHeight - (hasLegend ? legend : 0)))),
      to: layout.width)
    self.init(last, choice, layout, legend: hasLegend ? legend : 0, whole: whole)
    areWhole = choice.panels.map(\.?.visible) == whole.panels.map(\.?.visible) && fits(layout)
  }

  private static func legendHeight(_ scene: FigureScene, _ layout: FigureLayout) -> Int {
    scene.legend.isEmpty || cellWidth(of: scene.legend) > layout.width ? 0 : 1
  }

  /// One of the rows drawn one way; nil where it has no room.
  private init?(
    _ scene: FigureScene, _ index: Int, _ hasLines: Bool, _ isNarrow: Bool,
    _ layout: FigureLayout
  ) {
    let row = scene.rows[index]
    let choice = GridChoice(
      row.blocks, GridRecipe(style: WalkGrids.Style(hasLines: hasLines)), isNarrow: isNarrow)
    self.init(row, choice, layout, legend: FigureGrids.legendHeight(scene, layout))
    guard fits(layout), height <= layout.roomAboveTold else { return nil }
  }

  private init(
    _ row: FigureScene.GridRow, _ choice: GridChoice, _ layout: FigureLayout, legend: Int,
    whole: GridChoice? = nil
  ) {
    self.choice = choice
    goesOn = choice.panels.indices.map { index in
      guard let shown = choice.panels[index]?.visible, let all = whole?.panels[index]?.visible
      else { return (false, false) }
      return (shown.row > all.row, shown.row + shown.rows < all.row + all.rows)
    }
    focus = row.focus
    showsLegend = legend > 0
    let columns = choice.columns(
      from: layout.left + max(0, (layout.width - choice.width) / 2))
    self.columns = columns
    headings = row.headings.map { (columns[$0.block], $0.text) }
    height = (headings.isEmpty ? 0 : 1) + choice.height + legend
  }

  /// Whether grids and headings have their width.
  private func fits(_ layout: FigureLayout) -> Bool {
    guard choice.width <= layout.width else { return false }
    let ends = headings.dropFirst().map { $0.column - 2 } + [layout.left + layout.width]
    return zip(headings, ends).allSatisfy { $0.column + cellWidth(of: $0.text) <= $1 }
  }
}
