import CellScreen
import TerminalText
import TraceEngine

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
  let left: Int
  let width: Int
  let labels: WalkLabels
  /// Under the filter: what the window does.
  let settings: [String]
  /// The row of the settings where they have no room under the filter.
  let settingsRow: Int?
  let input: GridPanel
  let filter: GridPanel?
  let output: GridPanel
  /// Between two grids.
  let gap: Int
  /// The left edges of input, middle and feature map.
  let columns: [Int]
  let labelRow: Int
  let arithmeticRow: Int
  let arithmeticHeight: Int
  let historyRow: Int
  /// The row after the last that may be used above the position.
  let contentEnd: Int
  let positionRow: Int
  let progressRow: Int?

  var gridRow: Int { labelRow + labels.height }
  var gridHeight: Int { max(input.height, filter?.height ?? 0, output.height) }

  init(_ scene: WalkScene, _ state: TracerState) {
    let size = state.size
    let words = Words(language: state.language)
    let isRoomy = size.rows >= WalkLayout.roomyRows
    width = min(size.columns - 2, 96)
    left = max(1, (size.columns - width) / 2)
    // On the smallest screens a third line of the question would take a row of the window.
    let operation = scene.walk.operation
    let hasRoom = operation.rows.extent <= 2 && operation.input.shape.channels == 1
    let captionRows = size.rows >= 14 || hasRoom ? 3 : 2
    caption = WalkLayout.fit(scene.caption, lines: captionRows, width: width)
    progressRow = isRoomy ? size.rows - 2 : nil
    positionRow = size.rows - (isRoomy ? 3 : 2)
    contentEnd = positionRow
    settings = words.settings(operation, filter: scene.walk.step.output.channel)

    let top = 1 + (isRoomy ? max(2, caption.count) : caption.count)
    let lastRow = positionRow - (isRoomy ? 2 : 1)
    let wanted = Arithmetic.height(scene.walk, width: width)
    let choice = GridChoice(
      scene, state, settings: settings, room: lastRow - top, width: width, arithmetic: wanted)
    labels = choice.labels
    gap = choice.gap
    (input, filter, output) = (choice.input, choice.filter, choice.output)
    var column = left + max(0, (width - choice.width) / 2)
    var columns: [Int] = []
    for width in choice.widths {
      columns.append(column)
      column += width + choice.gap
    }
    self.columns = columns

    // Blank lines where there is room: above the labels, below the grids.
    let gridHeight = max(input.height, filter?.height ?? 0, output.height)
    let spare = lastRow - top - labels.height - gridHeight - wanted
    labelRow = top + (spare > 1 ? 1 : 0)
    let end = labelRow + labels.height + gridHeight
    let fitsUnderFilter =
      (filter?.height ?? 0) + settings.count <= gridHeight + min(1, max(0, spare))
    // They are worth a line of the arithmetic, as long as that keeps four.
    settingsRow = fitsUnderFilter || lastRow - end < 5 ? nil : end
    let extra = spare - (settingsRow == nil ? 0 : 1)
    arithmeticRow = end + (settingsRow == nil ? 0 : 1) + (extra > 0 ? 1 : 0)
    arithmeticHeight = max(0, min(wanted, lastRow - arithmeticRow))
    historyRow = arithmeticRow + arithmeticHeight + 1
  }

  /// The caption in at most so many lines; the last ends with an ellipsis if need be.
  private static func fit(_ text: String, lines: Int, width: Int) -> [String] {
    var wrapped = wrap(text, width: max(2, width))
    if wrapped.count > lines {
      let rest = wrapped[(lines - 1)...].joined(separator: " ")
      wrapped = wrapped.prefix(lines - 1) + [truncate(rest, width: width)]
    }
    return wrapped
  }
}
