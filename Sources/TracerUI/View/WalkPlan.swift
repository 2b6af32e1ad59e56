import CellScreen
import TerminalText
import TraceEngine
import TraceText

/// Where everything of a walk stands on a screen of a given size: used to draw and to find what was
/// clicked. It depends on the page and the screen, not on the beat, so that nothing jumps.
///
/// When room is short it is given up in this order: blank lines, the list of earlier steps, grid
/// lines, long labels, the input beyond a viewport around the window, arithmetic of terms past.
/// Caption, current sum, position and the sentence that answers the learner always stay.
struct WalkPlan: Sendable {
  private(set) var rows: WalkRows
  /// Whether no grid is cut to a viewport.
  let showsWholeGrids: Bool
  /// How the grids are made for a beat.
  let recipe: GridRecipe
  let labelHeight: Int
  /// The row of the settings where they have no room under the grids.
  let settingsRow: Int?
  /// The lines they take there.
  let settingsHeight: Int
  /// Between two grids.
  let gap: Int
  /// The block of the feature map at hand.
  let target: Int
  /// The block of its input.
  let source: Int
  /// The left edges of the blocks.
  let columns: [Int]
  let labelRow: Int

  init(_ scene: WalkScene, _ state: TracerState) {
    let isRoomy = state.size.rows >= WalkLayout.roomyRows
    let width = WalkLayout.width(of: state.size)
    let usual = isRoomy ? 2 : 1
    // As if nothing was said, so that the grids stay where they are when something is.
    let arithmetic = Arithmetic.height(scene.walk, width: width)
    let fixed = AnswerArea.fixedHeight(of: scene.text, width: width)
    let wanted = max(arithmetic, fixed)
    // Of a long sum over a column of numbers, the column is worth more.
    let lines = min(arithmetic, scene.walk.operation.takesVector ? 3 : 4)
    let usualPlan = WalkPlan(
      scene, state, below: .init(wanted: wanted, least: max(lines, fixed)))
    let needed = AnswerArea.height(of: scene.text, width: width, feedback: usual)
    let room = usualPlan.rows.contentEnd - usual - usualPlan.rows.arithmeticRow
    guard needed > room else {
      self = usualPlan
      return
    }
    self.init(
      scene, state,
      below: .init(
        wanted: max(wanted, needed), least: max(lines, needed), isFirm: true))
  }

  /// - Parameter below: the rows that are kept under the grids.
  private init(_ scene: WalkScene, _ state: TracerState, below: GridChoice.Below) {
    let size = state.size
    // On the smallest screens a third line of the question would take a row of the window.
    let operation = scene.walk.operation
    let hasRoom = operation.rows.extent <= 2 && operation.input.shape.channels == 1
    var rows = WalkRows(
      scene.text.caption, size, captionRows: size.rows >= 14 || hasRoom ? 3 : 2)
    let choice = WalkPlan.choice(scene, state, rows, below)
    (recipe, gap) = (choice.recipe, choice.gap)
    (source, target) = (choice.source, choice.target)
    showsWholeGrids = choice.isWhole
    labelHeight = choice.labelHeight
    // Grids that are wider than a line take the margins, too.
    let margin = rows.width - choice.width
    let first = min(rows.left + margin / 2, size.columns - choice.width - 1)
    columns = choice.columns(from: margin >= 0 ? rows.left + margin / 2 : max(0, first))

    // Blank lines where there is room: above the labels, below the grids.
    let spare = rows.end - rows.top - choice.height - below.wanted
    labelRow = rows.top + (spare > 1 ? 1 : 0)
    let end = labelRow + choice.height
    let fitsUnderGrids = choice.fitsSettings(spare: spare, end: rows.width - margin)
    // They are worth a line of the arithmetic, as long as that keeps four.
    settingsRow = fitsUnderGrids || rows.end - end < 5 ? nil : end
    let lines = SettingsLines(choice.blocks, width: rows.width).lines.count
    settingsHeight = settingsRow == nil ? 0 : max(1, min(lines, rows.end - end - 4))
    rows.placeArithmetic(
      at: end + settingsHeight, spare: spare - settingsHeight, wanted: below.wanted)
    self.rows = rows
  }

  private static func choice(
    _ scene: WalkScene, _ state: TracerState, _ rows: WalkRows, _ below: GridChoice.Below
  ) -> GridChoice {
    let (room, width) = (rows.end - rows.top, rows.width)
    let choice = GridChoice(scene, state, room: room, width: width, below: below)
    guard below.isFirm, choice.needsSettingsRow(room: room, below: below, end: width) else {
      return choice
    }
    // What is said counts for more than lines between the cells, and the settings for as much.
    let bare = GridChoice(scene, state, room: room - 1, width: width, below: below)
    return bare.rowsShown == choice.rowsShown ? bare : choice
  }
}
