import TerminalText
import TraceEngine

/// The roomiest way to draw the three grids that fits, and the arithmetic with them.
struct GridChoice {
  let input: GridPanel
  let filter: GridPanel?
  let output: GridPanel
  let labels: WalkLabels
  /// Between two blocks: room for ` ∗ ` and ` = `.
  let gap: Int
  /// The cells that each block takes with its label.
  let widths: [Int]

  var width: Int { widths.reduce(0, +) + 2 * gap }
  private var height: Int { max(input.height, filter?.height ?? 0, output.height) + labels.height }

  /// What is tried, in order; the last is taken even where it does not fit.
  private struct Trial {
    var style: WalkGrids.Style
    var isShort: Bool
    /// Rows for labels and grids.
    var rows: Int
  }

  /// - Parameters:
  ///   - room: rows for labels, grids and arithmetic.
  ///   - arithmetic: the lines that a whole step takes.
  init(
    _ scene: WalkScene, _ state: TracerState, settings: [String], room: Int, width: Int,
    arithmetic: Int
  ) {
    let words = Words(language: state.language)
    let grids = WalkGrids(scene, isPlain: state.repertoire != .unicode)
    let labels = (
      long: WalkLabels(scene.walk, words, isShort: false),
      short: WalkLabels(scene.walk, words, isShort: true)
    )
    let make = { (trial: Trial) in
      GridChoice(
        grids, trial.style, labels: trial.isShort ? labels.short : labels.long, settings,
        isNarrow: trial.isShort || width < 60)
    }
    let window = scene.walk.step.window
    let trials = GridChoice.wholes(room: room, arithmetic: arithmetic)
    for trial in trials {
      let choice = make(trial)
      if choice.height <= trial.rows && choice.width <= width {
        self = choice
        return
      }
    }
    let height = GridChoice.viewportHeight(
      room: room - labels.short.height, arithmetic: arithmetic, window: window.height)
    var side = max(1, width / 2)
    var choice = make(GridChoice.viewport(height, side))
    while choice.width > width && side > 1 {
      side -= 1
      choice = make(GridChoice.viewport(height, side))
    }
    self = choice
  }

  private init(
    _ grids: WalkGrids, _ style: WalkGrids.Style, labels: WalkLabels, _ settings: [String],
    isNarrow: Bool
  ) {
    input = grids.input(style)
    filter = grids.filter(style)
    output = grids.output(style)
    self.labels = labels
    gap = isNarrow ? 3 : 5
    let names = labels.widths
    let middle = filter?.width ?? settings.map { cellWidth(of: $0) }.max() ?? 0
    widths = [
      max(input.width, names[0]), max(middle, names[1]), max(output.width, names[2]),
    ]
  }

  /// Whole grids: with lines, without, with short labels; beside all the arithmetic, and beside its
  /// last lines.
  private static func wholes(room: Int, arithmetic: Int) -> [Trial] {
    let lines = WalkGrids.Style(hasLines: true)
    let bare = WalkGrids.Style(hasLines: false)
    return [
      Trial(style: lines, isShort: false, rows: room - arithmetic),
      Trial(style: lines, isShort: true, rows: room - arithmetic),
      Trial(style: bare, isShort: false, rows: room - arithmetic),
      Trial(style: bare, isShort: true, rows: room - arithmetic),
      Trial(style: bare, isShort: false, rows: room - min(arithmetic, 4)),
      Trial(style: bare, isShort: true, rows: room - min(arithmetic, 4)),
    ]
  }

  private static func viewport(_ height: Int, _ side: Int) -> Trial {
    let maximum = PerAxis(height: height, width: side)
    return Trial(
      style: WalkGrids.Style(hasLines: false, maximum: maximum), isShort: true, rows: height)
  }

  /// The rows of grids that leave all the arithmetic its place if they show the window and a row
  /// around it; else that leave its last lines.
  private static func viewportHeight(room: Int, arithmetic: Int, window: Int) -> Int {
    for (kept, shown) in [
      (arithmetic, window + 2), (min(arithmetic, 4), window + 2),
      (min(arithmetic, 3), window),
    ]
    where room - kept >= shown {
      return room - kept
    }
    return max(1, room - min(arithmetic, 2))
  }
}
