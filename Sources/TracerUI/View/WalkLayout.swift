import CellScreen
import TerminalText
import TraceEngine

/// A plan with the grids of one beat.
struct WalkLayout {
  /// Under this size nothing useful fits.
  static let minimum = ScreenSize(rows: 12, columns: 40)
  /// From so many rows there is room for a progress bar and blank lines.
  static let roomyRows = 18

  let plan: WalkPlan
  /// What was drawn of the plan.
  let backdrop: Frame?
  /// The grids from left to right, with their names and what stands under them.
  let blocks: [GridBlock]
  /// One for each block; nil where it has no grid.
  let panels: [GridPanel?]

  init(_ scene: WalkScene, _ state: TracerState) {
    let kept = state.keptPlan(for: scene)
    let plan = kept?.plan ?? WalkPlan(scene, state)
    self.plan = plan
    backdrop = kept?.backdrop(for: scene.walk)
    blocks =
      plan.recipe.lineup.map { lineup in
        GridBlock.blocks(
          of: scene, lineup, Words(language: state.language), isPlain: state.repertoire != .unicode)
      } ?? []
    var panels = plan.recipe.panels(of: blocks)
    if scene.edit?.isEdited == true, !plan.recipe.style.hasLines {
      let next = plan.columns.dropFirst(plan.target + 1).first
      let end = next.map { $0 - plan.gap } ?? state.size.columns - 1
      panels[plan.target] = WalkLayout.withSigns(
        blocks[plan.target], plan.recipe, target: plan.target,
        width: end - plan.columns[plan.target])
    }
    self.panels = panels
  }

  /// The feature map with room for signs before its numbers. No grid is moved for it: where it has no
  /// room, fewer of its columns are shown.
  private static func withSigns(
    _ block: GridBlock, _ recipe: GridRecipe, target: Int, width: Int
  ) -> GridPanel? {
    var style = recipe.style
    style.hasSigns = true
    let most = recipe.columns?[target] ?? .max
    guard let panel = block.panel(style, most), panel.width > width else {
      return block.panel(style, most)
    }
    return block.panel(style, max(1, (width - 1) / (panel.cellWidth + 1)))
  }

  var rows: WalkRows { plan.rows }
  var columns: [Int] { plan.columns }
  var gridRow: Int { plan.labelRow + plan.labelHeight }
  var gridHeight: Int { panels.map { $0?.height ?? 0 }.max() ?? 0 }
  var input: GridPanel? { panels[plan.source] }
  var inputColumn: Int { columns[plan.source] }
  /// The feature map at hand.
  var output: GridPanel? { panels[plan.target] }
  var outputColumn: Int { columns[plan.target] }

  /// The room for what stands under the grids.
  var settingsRoom: SettingsRoom {
    SettingsRoom(blocks: blocks, panels: panels, columns: columns, end: rows.left + rows.width)
  }

  /// Cells of a line.
  static func width(of size: ScreenSize) -> Int { min(size.columns - 2, 96) }

  /// The lines that a caption takes where it is not cut off.
  static func lines(of text: String, width: Int) -> Int { wrap(text, width: max(2, width)).count }

  /// The caption in at most so many lines; the last ends with an ellipsis if need be.
  static func fit(_ text: String, lines: Int, width: Int) -> [String] {
    var wrapped = wrap(text, width: max(2, width))
    if wrapped.count > lines {
      let rest = wrapped[(lines - 1)...].joined(separator: " ")
      wrapped = wrapped.prefix(lines - 1) + [truncate(rest, width: width)]
    }
    return wrapped
  }
}
