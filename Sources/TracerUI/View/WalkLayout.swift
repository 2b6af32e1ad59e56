import CellScreen
import TerminalText
import TraceEngine

/// Where everything of a walk stands on a screen of a given size: used to draw and to find what was
/// clicked.
///
/// When room is short it is given up in this order: blank lines, the list of earlier steps, grid
/// lines, the input beyond a viewport around the window, arithmetic of terms past. Caption, current
/// sum, position and the sentence that answers the learner always stay.
struct WalkLayout {
  /// Under this size nothing useful fits.
  static let minimum = ScreenSize(rows: 12, columns: 40)

  /// Rows and columns that a block takes, from the top left of the screen.
  struct Block {
    var row: Int
    var column: Int
  }

  let style: WalkGrids.Style
  let caption: [String]
  let left: Int
  let width: Int
  /// Rows of the parts below the grids.
  private(set) var labelRow = 0
  private(set) var gridRow = 0
  private(set) var arithmeticRow = 0
  private(set) var arithmeticHeight = 0
  private(set) var historyRow = 0
  private(set) var historyHeight = 0
  let feedbackRow: Int
  let feedbackHeight: Int
  let positionRow: Int
  let progressRow: Int?
  let keysRow: Int
  /// The left edges of input, middle and feature map.
  private(set) var columns: [Int] = []

  let input: GridPanel
  let filter: GridPanel?
  let output: GridPanel
  /// Beside or under the filter: what the window does.
  let settings: [String]
  let labels: [String]

  init(_ scene: WalkScene, _ state: TracerState) {
    let size = state.size
    let words = Words(language: state.language)
    let isTight = size.rows < 18
    width = min(size.columns - 2, 96)
    left = max(1, (size.columns - width) / 2)
    caption = WalkLayout.fit(scene.caption, lines: size.rows < 14 ? 1 : 2, width: width)
    keysRow = size.rows - 1
    progressRow = isTight ? nil : size.rows - 2
    positionRow = (progressRow ?? keysRow) - 1
    feedbackHeight = isTight ? 1 : 2
    feedbackRow = positionRow - feedbackHeight

    let grids = WalkGrids(scene, isPlain: state.repertoire != .unicode)
    settings = words.settings(scene.walk.operation)
    labels = WalkLayout.labels(scene, grids, words)
    let top = 1 + (isTight ? caption.count : 2)
    let wanted = max(
      Arithmetic.height(scene.walk, width: width), scene.hints.isEmpty ? 0 : scene.hints.count)
    let room = feedbackRow - top - 1
    style = WalkLayout.style(
      grids, settings, labels, roomyRows: room - wanted, rows: room - min(wanted, 3),
      columns: width)
    input = grids.input(style)
    filter = grids.filter(style)
    output = grids.output(style)
    place(top: top, wanted: wanted)
  }

  // MARK: Choosing a style

  /// The roomiest style that leaves the arithmetic all its lines; else the roomiest that leaves it
  /// three.
  private static func style(
    _ grids: WalkGrids, _ settings: [String], _ labels: [String], roomyRows: Int, rows: Int,
    columns: Int
  ) -> WalkGrids.Style {
    let whole = [WalkGrids.Style(hasLines: true), WalkGrids.Style(hasLines: false)]
    let parts = stride(from: 40, through: 1, by: -1).map { side in
      WalkGrids.Style(
        hasLines: false, maximum: PerAxis(height: min(side, max(1, rows)), width: side))
    }
    let fits = { (style: WalkGrids.Style, rows: Int) in
      WalkLayout.fits(grids, style, settings, labels, rows: rows, columns: columns)
    }
    return whole.first { fits($0, roomyRows) } ?? (whole + parts).first { fits($0, rows) }
      ?? parts[parts.count - 1]
  }

  private static func fits(
    _ grids: WalkGrids, _ style: WalkGrids.Style, _ settings: [String], _ labels: [String],
    rows: Int, columns: Int
  ) -> Bool {
    let (input, filter, output) = (grids.input(style), grids.filter(style), grids.output(style))
    let blocks = WalkLayout.widths(input, filter, output, settings, labels)
    let height = max(input.height, filter?.height ?? 0, output.height)
    return height <= rows && blocks.reduce(0, +) + 2 * WalkLayout.gap <= columns
  }

  /// Room for ` ∗ ` and ` = `.
  private static let gap = 5

  private static func widths(
    _ input: GridPanel, _ filter: GridPanel?, _ output: GridPanel, _ settings: [String],
    _ labels: [String]
  ) -> [Int] {
    let middle = filter?.width ?? settings.map { cellWidth(of: $0) }.max() ?? 0
    return [
      max(input.width, cellWidth(of: labels[0])), max(middle, cellWidth(of: labels[1])),
      max(output.width, cellWidth(of: labels[2])),
    ]
  }

  private static func labels(
    _ scene: WalkScene, _ grids: WalkGrids, _ words: Words
  ) -> [String] {
    let operation = scene.walk.operation
    let channel = scene.walk.step.output.channel
    let middle: String
    switch operation {
    case .convolution(let convolution):
      middle = words.filter(
        convolution.filters, filter: channel, channel: grids.filterChannel)
    case .pooling(let pooling):
      let window = "\(pooling.rows.window)×\(pooling.columns.window)"
      middle = words.kind(pooling.kind) + " " + window
    }
    return [
      words.input(operation.input.shape, channel: grids.inputChannel), middle,
      words.featureMap(operation.outputShape, channel: channel),
    ]
  }

  // MARK: Placing

  private mutating func place(top: Int, wanted: Int) {
    let gridHeight = max(input.height, filter?.height ?? 0, output.height)
    var spare = max(0, feedbackRow - top - 1 - gridHeight - wanted)
    labelRow = top
    if spare > 1 {
      labelRow += 1
      spare -= 1
    }
    gridRow = labelRow + 1
    arithmeticRow = gridRow + gridHeight
    if spare > 0 {
      arithmeticRow += 1
      spare -= 1
    }
    arithmeticHeight = max(0, min(wanted, feedbackRow - arithmeticRow))
    historyRow = arithmeticRow + arithmeticHeight + 1
    historyHeight = max(0, feedbackRow - historyRow - 1)
    let widths = WalkLayout.widths(input, filter, output, settings, labels)
    let total = widths.reduce(0, +) + 2 * WalkLayout.gap
    var column = left + max(0, (width - total) / 2)
    columns = widths.map { width in
      defer { column += width + WalkLayout.gap }
      return column
    }
  }

  /// The caption in as many lines as there are; the last ends with an ellipsis if need be.
  private static func fit(_ texts: [String], lines: Int, width: Int) -> [String] {
    var wrapped = texts.flatMap { wrap($0, width: max(2, width)) }
    if wrapped.count > lines {
      let rest = wrapped[(lines - 1)...].joined(separator: " ")
      wrapped = wrapped.prefix(lines - 1) + [truncate(rest, width: width)]
    }
    return wrapped
  }
}
