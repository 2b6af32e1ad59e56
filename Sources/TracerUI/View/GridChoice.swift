import TerminalText
import TraceEngine

/// The roomiest way to draw the grids of a scene that fits, and what stands under them with it.
struct GridChoice {
  /// How blocks and panels are made; those below are of the beat that the choice was made at.
  let recipe: GridRecipe
  let blocks: [GridBlock]
  /// One for each block; nil where it has no grid.
  let panels: [GridPanel?]
  /// Between two blocks: room for ` ∗ ` and ` = `.
  let gap: Int
  /// The cells that each block takes with its label.
  let widths: [Int]
  /// The block of the feature map at hand, and that of its input.
  private(set) var target: Int
  private(set) var source = 0
  /// Whether every grid is shown as a whole, within the room there is.
  var isWhole = true

  var width: Int { widths.reduce(0, +) + (widths.count - 1) * gap }
  /// Rows of the labels.
  var labelHeight: Int
  var gridHeight: Int { panels.map { $0?.height ?? 0 }.max() ?? 0 }
  var height: Int { gridHeight + labelHeight }

  /// Of each grid.
  var rowsShown: [Int] { panels.map { $0?.visible.rows ?? 0 } }

  /// Whether the settings have room under their grids, without touching any.
  ///
  /// - Parameters:
  ///   - spare: rows that nothing else needs.
  ///   - end: how far the last may reach, from the left edge of the first block.
  func fitsSettings(spare: Int, end: Int) -> Bool {
    let room = SettingsRoom(blocks: blocks, panels: panels, columns: columns(from: 0), end: end)
    return blocks.indices.allSatisfy { index in
      let settings = blocks[index].settings
      let height = (panels[index]?.height ?? 0) + settings.count
      return settings.isEmpty
        || (height <= gridHeight + min(1, max(0, spare)) && room.fits(index))
    }
  }

  /// The left edges of the blocks.
  func columns(from first: Int) -> [Int] {
    var column = first
    return widths.map { width in
      defer { column += width + gap }
      return column
    }
  }

  /// Whether the settings would take a row from what stands below.
  func needsSettingsRow(room: Int, below: Below, end: Int) -> Bool {
    let spare = room - height - below.wanted
    return spare < 1 && !fitsSettings(spare: spare, end: end)
  }

  /// What is tried, in order.
  private struct Trial {
    var style: WalkGrids.Style
    var naming: GridBlock.Naming
    /// Rows for labels and grids.
    var rows: Int
  }

  /// What stands under the grids.
  struct Below {
    /// The lines it takes.
    var wanted: Int
    /// Those that it keeps as long as the grids can be made smaller.
    var least: Int
    /// Whether it keeps them also where only the window is left of the grids.
    var isFirm = false
  }

  /// Where more blocks than usual fit beside one another, they may be wider than the text.
  ///
  /// - Parameter room: rows for labels, grids and what stands under them.
  init(_ scene: WalkScene, _ state: TracerState, room: Int, width: Int, below: Below) {
    let widest = max(width, min(160, state.size.columns - 2))
    let words = Words(language: state.language)
    let isPlain = state.repertoire != .unicode
    let trials = GridChoice.wholes(room: room, below: below)
    for (index, row) in GridBlock.rows(of: scene, words, isPlain: isPlain).enumerated() {
      for trial in trials where trial.naming == .short {
        let recipe = GridRecipe(.row(index), style: trial.style)
        var choice = GridChoice(row.blocks, recipe, isNarrow: true)
        guard choice.height <= trial.rows && choice.width <= widest else { continue }
        (choice.source, choice.target) = (row.source, row.target)
        self = choice
        return
      }
    }
    for tier in scene.walk.numberTiers.indices {
      // Fewer digits for the sake of longer names would be a bad bargain.
      // Mostly the first that is tried fits.
      var made: [GridBlock.Naming: [GridBlock]] = [:]
      for trial in trials where tier == 0 || trial.naming == .short {
        let blocks =
          made[trial.naming]
          ?? GridBlock.blocks(of: scene, words, isPlain: isPlain, trial.naming, tier: tier)
        made[trial.naming] = blocks
        let choice = GridChoice(
          blocks, GridRecipe(.usual(trial.naming, tier: tier), style: trial.style),
          isNarrow: trial.naming == .short || width < 60)
        guard choice.height <= trial.rows && choice.width <= width else { continue }
        self = choice
        return
      }
    }
    // Of what is larger than a line, as much is shown as the screen holds.
    self = GridPart.richest(
      scene, words, isPlain: isPlain, room: room, width: max(width, state.size.columns - 2),
      below: below,
      labels: state.size.rows >= WalkLayout.roomyRows ? 2 : 1)
  }

  /// - Parameter blocks: those of the recipe's lineup, where it has one.
  init(_ blocks: [GridBlock], _ recipe: GridRecipe, isNarrow: Bool) {
    self.recipe = recipe
    self.blocks = blocks
    let panels = recipe.panels(of: blocks)
    self.panels = panels
    labelHeight = blocks.allSatisfy(\.detail.isEmpty) ? 1 : 2
    target = blocks.count - 1
    // An ellipsis before a grid stands in the gap, and one after it beside the grid: neither may
    // touch the sign between two grids.
    let hasEllipsis = panels.dropFirst().contains { $0?.mayGoOn == true }
    gap = isNarrow ? (hasEllipsis ? 4 : 3) : 5
    widths = blocks.indices.map { index in
      let block = blocks[index]
      let isBeforeJoint = blocks.dropFirst(index + 1).first?.joint.isEmpty == false
      let grid = panels[index].map { $0.width + ($0.mayGoOn && isBeforeJoint ? 1 : 0) }
      let settings = grid == nil || block.keepsSettings ? block.settingsWidth : 0
      return max(grid ?? 0, settings, block.labelWidth)
    }
  }

  /// Whole grids: with lines, without, with short labels; above all that stands below them, and
  /// above the least of it.
  private static func wholes(room: Int, below: Below) -> [Trial] {
    let lines = WalkGrids.Style(hasLines: true)
    let bare = WalkGrids.Style(hasLines: false)
    return [
      Trial(style: lines, naming: .full, rows: room - below.wanted),
      Trial(style: lines, naming: .short, rows: room - below.wanted),
      Trial(style: bare, naming: .full, rows: room - below.wanted),
      Trial(style: bare, naming: .short, rows: room - below.wanted),
      Trial(style: bare, naming: .full, rows: room - below.least),
      Trial(style: bare, naming: .short, rows: room - below.least),
    ]
  }

  /// The block whose grid is the widest of those that have more columns than their `floor`.
  func widest(above floor: [Int]) -> Int? {
    var widest: (index: Int, width: Int)?
    for (index, panel) in panels.enumerated() {
      guard let panel, panel.visible.columns > floor[index], panel.width > widest?.width ?? 0
      else { continue }
      widest = (index, panel.width)
    }
    return widest?.index
  }
}
