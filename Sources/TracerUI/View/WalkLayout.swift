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
struct WalkLayout {
  /// Under this size nothing useful fits.
  static let minimum = ScreenSize(rows: 12, columns: 40)
  /// From so many rows there is room for a progress bar and blank lines.
  static let roomyRows = 18

  let caption: [String]
  /// Of the whole caption, and how many of them may be shown.
  let captionLines: (wanted: Int, room: Int)
  /// Whether no grid is cut to a viewport.
  let showsWholeGrids: Bool
  let left: Int
  let width: Int
  /// The grids from left to right, with their names and what stands under them.
  let blocks: [GridBlock]
  /// One for each block; nil where it has no grid.
  let panels: [GridPanel?]
  let labelHeight: Int
  /// The row of the settings where they have no room under the grids.
  let settingsRow: Int?
  /// Between two grids.
  let gap: Int
  /// The block of the feature map at hand.
  let target: Int
  /// The block of its input.
  let source: Int
  /// The left edges of the blocks.
  let columns: [Int]
  let labelRow: Int
  let arithmeticRow: Int
  let arithmeticHeight: Int
  let historyRow: Int
  /// The row after the last that may be used above the position.
  let contentEnd: Int
  let positionRow: Int
  let progressRow: Int?

  /// The room for what stands under the grids.
  var settingsRoom: SettingsRoom {
    SettingsRoom(blocks: blocks, panels: panels, columns: columns, end: left + width)
  }

  var gridRow: Int { labelRow + labelHeight }
  var gridHeight: Int { panels.map { $0?.height ?? 0 }.max() ?? 0 }
  var input: GridPanel? { panels[source] }
  var inputColumn: Int { columns[source] }
  /// The feature map at hand.
  var output: GridPanel? { panels[target] }
  var outputColumn: Int { columns[target] }

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
    let usualLayout = WalkLayout(
      scene, state, below: .init(wanted: wanted, least: max(lines, fixed)))
    let needed = AnswerArea.height(of: scene.text, width: width, feedback: usual)
    let room = usualLayout.contentEnd - usual - usualLayout.arithmeticRow
    guard needed > room else {
      self = usualLayout
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
    let isRoomy = size.rows >= WalkLayout.roomyRows
    width = WalkLayout.width(of: size)
    left = max(1, (size.columns - width) / 2)
    // On the smallest screens a third line of the question would take a row of the window.
    let operation = scene.walk.operation
    let hasRoom = operation.rows.extent <= 2 && operation.input.shape.channels == 1
    let captionRows = size.rows >= 14 || hasRoom ? 3 : 2
    caption = WalkLayout.fit(scene.text.caption, lines: captionRows, width: width)
    captionLines = (WalkLayout.lines(of: scene.text.caption, width: width), captionRows)
    progressRow = isRoomy ? size.rows - 2 : nil
    positionRow = size.rows - (isRoomy ? 3 : 2)
    contentEnd = positionRow

    let top = 1 + (isRoomy ? max(2, caption.count) : caption.count)
    let lastRow = positionRow - (isRoomy ? 2 : 1)
    var choice = GridChoice(scene, state, room: lastRow - top, width: width, below: below)
    if below.isFirm && choice.needsSettingsRow(room: lastRow - top, below: below, end: width) {
      // What is said counts for more than lines between the cells, and the settings for as much.
      let bare = GridChoice(scene, state, room: lastRow - top - 1, width: width, below: below)
      if bare.rowsShown == choice.rowsShown { choice = bare }
    }
    (blocks, panels, gap) = (choice.blocks, choice.panels, choice.gap)
    (source, target) = (choice.source, choice.target)
    showsWholeGrids = choice.isWhole
    labelHeight = choice.labelHeight
    // Grids that are wider than a line take the margins, too.
    let margin = width - choice.width
    let first = min(left + margin / 2, size.columns - choice.width - 1)
    columns = choice.columns(from: margin >= 0 ? left + margin / 2 : max(0, first))

    // Blank lines where there is room: above the labels, below the grids.
    let gridHeight = choice.gridHeight
    let spare = lastRow - top - labelHeight - gridHeight - below.wanted
    labelRow = top + (spare > 1 ? 1 : 0)
    let end = labelRow + labelHeight + gridHeight
    let fitsUnderGrids = choice.fitsSettings(spare: spare, end: width - margin)
    // They are worth a line of the arithmetic, as long as that keeps four.
    settingsRow = fitsUnderGrids || lastRow - end < 5 ? nil : end
    let extra = spare - (settingsRow == nil ? 0 : 1)
    arithmeticRow = end + (settingsRow == nil ? 0 : 1) + (extra > 0 ? 1 : 0)
    arithmeticHeight = max(0, min(below.wanted, lastRow - arithmeticRow))
    historyRow = arithmeticRow + arithmeticHeight + 1
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
