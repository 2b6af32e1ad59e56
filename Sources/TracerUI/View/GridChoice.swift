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
    let rows = GridChoice.viewportHeight(
      room: room - labels.short.height, arithmetic: arithmetic, window: window.height)
    var style = WalkGrids.Style(hasLines: false, rows: rows)
    var choice = make(Trial(style: style, isShort: true, rows: rows))
    var floor = WalkGrids.Columns(input: window.width, filter: .max, output: 3)
    while choice.width > width {
      if !style.columns.narrow(choice, down: floor) {
        guard floor != GridChoice.narrowest else { break }
        floor = GridChoice.narrowest
      }
      choice = make(Trial(style: style, isShort: true, rows: rows))
    }
    self = choice
  }

  private static let narrowest = WalkGrids.Columns(input: 1, filter: 1, output: 1)

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

extension WalkGrids.Columns {
  /// Takes a column from the widest grid that has more than `floor`.
  ///
  /// - Returns: false where none has.
  fileprivate mutating func narrow(_ choice: GridChoice, down floor: WalkGrids.Columns) -> Bool {
    let sides: [(WritableKeyPath<Self, Int>, GridPanel?)] = [
      (\.input, choice.input), (\.filter, choice.filter), (\.output, choice.output),
    ]
    var widest: (side: WritableKeyPath<Self, Int>, columns: Int, width: Int)?
    for (side, panel) in sides {
      guard let panel, panel.visible.columns > floor[keyPath: side],
        panel.width > widest?.width ?? 0
      else { continue }
      widest = (side, panel.visible.columns, panel.width)
    }
    guard let widest else { return false }
    self[keyPath: widest.side] = widest.columns - 1
    return true
  }
}
