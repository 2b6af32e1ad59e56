import TerminalText
import TraceEngine

/// The roomiest way to draw the grids of a scene that fits, and what stands under them with it.
struct GridChoice {
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
  private(set) var isWhole = true

  var width: Int { widths.reduce(0, +) + (widths.count - 1) * gap }
  /// Rows of the labels.
  var labelHeight: Int { blocks.allSatisfy(\.detail.isEmpty) ? 1 : 2 }
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

  /// What is tried, in order; the last is taken even where it does not fit.
  private struct Trial {
    var style: WalkGrids.Style
    var isShort: Bool
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

  /// - Parameter room: rows for labels, grids and what stands under them.
  /// Where more blocks than usual fit beside one another, they may be wider than the text.
  init(_ scene: WalkScene, _ state: TracerState, room: Int, width: Int, below: Below) {
    let widest = max(width, min(160, state.size.columns - 2))
    let words = Words(language: state.language)
    let isPlain = state.repertoire != .unicode
    let long = GridBlock.blocks(of: scene, words, isPlain: isPlain, isShort: false)
    let short = GridBlock.blocks(of: scene, words, isPlain: isPlain, isShort: true)
    let make = { (trial: Trial, columns: [Int]?) in
      GridChoice(
        trial.isShort ? short : long, trial.style, columns: columns,
        isNarrow: trial.isShort || width < 60)
    }
    let trials = GridChoice.wholes(room: room, below: below)
    for row in GridBlock.rows(of: scene, words, isPlain: isPlain) {
      for trial in trials where trial.isShort {
        var choice = GridChoice(row.blocks, trial.style, columns: nil, isNarrow: true)
        guard choice.height <= trial.rows && choice.width <= widest else { continue }
        (choice.source, choice.target) = (row.source, row.target)
        self = choice
        return
      }
    }
    for trial in trials {
      let choice = make(trial, nil)
      if choice.height <= trial.rows && choice.width <= width {
        self = choice
        return
      }
    }
    let labels = short.allSatisfy(\.detail.isEmpty) ? 1 : 2
    // What takes in a whole vector has no window to keep in sight.
    let window = scene.walk.operation.takesVector ? 1 : scene.walk.step.window.height
    let rows = GridChoice.viewportHeight(room: room - labels, below: below, window: window)
    var choice = GridChoice.narrowed(
      short, WalkGrids.Style(hasLines: false, rows: rows), to: width)
    let all = make(Trial(style: .init(hasLines: false), isShort: true, rows: .max), nil)
    choice.isWhole =
      choice.panels.map(\.?.visible) == all.panels.map(\.?.visible)
      && choice.width <= width && choice.height <= room
    self = choice
  }

  /// Blocks whose widest grids show fewer columns until all fit.
  static func narrowed(
    _ blocks: [GridBlock], _ style: WalkGrids.Style, to width: Int
  ) -> GridChoice {
    // None can show more, and of a large input they would be taken away one by one.
    var columns = Array(repeating: max(1, width), count: blocks.count)
    var choice = GridChoice(blocks, style, columns: columns, isNarrow: true)
    var floor = blocks.map(\.fewestColumns)
    while choice.width > width {
      if let widest = choice.widest(above: floor) {
        columns[widest] = (choice.panels[widest]?.visible.columns ?? 1) - 1
      } else {
        guard floor.contains(where: { $0 != 1 }) else { break }
        floor = floor.map { _ in 1 }
      }
      choice = GridChoice(blocks, style, columns: columns, isNarrow: true)
    }
    return choice
  }

  /// - Parameter columns: the most that each block may show; nil for all.
  init(
    _ blocks: [GridBlock], _ style: WalkGrids.Style, columns: [Int]?, isNarrow: Bool
  ) {
    self.blocks = blocks
    let panels = blocks.indices.map { blocks[$0].panel(style, columns?[$0] ?? .max) }
    self.panels = panels
    target = blocks.count - 1
    // An ellipsis before a grid stands in the gap, and one after it beside the grid: neither may
    // touch the sign between two grids.
    let hasEllipsis = panels.dropFirst().contains { $0?.goesOn.left == true }
    gap = isNarrow ? (hasEllipsis ? 4 : 3) : 5
    widths = blocks.indices.map { index in
      let block = blocks[index]
      let isBeforeJoint = blocks.dropFirst(index + 1).first?.joint.isEmpty == false
      let grid = panels[index].map { $0.width + ($0.goesOn.right && isBeforeJoint ? 1 : 0) }
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
      Trial(style: lines, isShort: false, rows: room - below.wanted),
      Trial(style: lines, isShort: true, rows: room - below.wanted),
      Trial(style: bare, isShort: false, rows: room - below.wanted),
      Trial(style: bare, isShort: true, rows: room - below.wanted),
      Trial(style: bare, isShort: false, rows: room - below.least),
      Trial(style: bare, isShort: true, rows: room - below.least),
    ]
  }

  /// The rows of grids that leave all below them its place if they show the window and a row
  /// around it; else that leave its last lines.
  private static func viewportHeight(room: Int, below: Below, window: Int) -> Int {
    for (kept, shown) in [
      (below.wanted, window + 2), (below.least, window + 2), (min(below.wanted, 3), window),
    ]
    where room - kept >= shown {
      return below.isFirm ? max(window, room - below.least) : room - kept
    }
    return max(1, room - min(below.wanted, 2))
  }

  /// The block whose grid is the widest of those that have more columns than their `floor`.
  private func widest(above floor: [Int]) -> Int? {
    var widest: (index: Int, width: Int)?
    for (index, panel) in panels.enumerated() {
      guard let panel, panel.visible.columns > floor[index], panel.width > widest?.width ?? 0
      else { continue }
      widest = (index, panel.width)
    }
    return widest?.index
  }
}
