import CellScreen
import TraceEngine
import TraceText

/// The three grids of a walk, in a given style and within given limits.
struct WalkGrids {
  private let scene: WalkScene
  private let isPlain: Bool
  private let operation: TracedOperation
  /// The taps that are done, by cell of the drawn input, with the one of this beat last.
  private let taps: [Tap]
  private let currentTap: Int?
  private let step: Step

  /// How grids are drawn, from the roomiest to the tightest.
  struct Style: Equatable {
    var hasLines: Bool
    /// The most rows and columns of the input and of the feature map that are shown.
    var maximum = PerAxis(height: .max, width: .max)
  }

  init(_ scene: WalkScene, isPlain: Bool) {
    self.scene = scene
    self.isPlain = isPlain
    operation = scene.walk.operation
    step = scene.walk.step
    taps = Array(step.taps)
    if case .tap(let tap) = scene.walk.current.stage { currentTap = tap } else { currentTap = nil }
  }

  // MARK: Input

  /// Rows and columns of the drawn input: the padded one, with the overhang of ceil mode.
  private var inputRows: (first: Int, count: Int) { WalkGrids.drawn(operation.rows) }
  private var inputColumns: (first: Int, count: Int) { WalkGrids.drawn(operation.columns) }

  private static func drawn(_ axis: SpatialAxis) -> (first: Int, count: Int) {
    (-axis.before, axis.padded + max(0, -axis.unreached))
  }

  private var inputCellWidth: Int {
    let numbers = scene.walk.numbers
    return scene.walk.showsWeights && !isPooling
      ? numbers.input.width + 1 + numbers.filter.width : numbers.input.width
  }

  private var isPooling: Bool {
    if case .pooling = operation { return true }
    return false
  }

  /// The channel of the input that the beat is about.
  var inputChannel: Int {
    let first = operation.firstChannel(ofOutput: step.output.channel)
    switch scene.walk.current.stage {
    case .window: return first
    case .tap(let tap): return first + tap / scene.walk.tapsPerChannel
    case .subtotal(let channel): return first + channel
    case .bias, .relu, .division, .value: return first + operation.channelsPerStep - 1
    }
  }

  /// The same within the filter.
  var filterChannel: Int {
    inputChannel - operation.firstChannel(ofOutput: step.output.channel)
  }

  func input(_ style: Style) -> GridPanel {
    let window = step.window
    let rows = WalkGrids.viewport(
      inputRows, maximum: style.maximum.height, around: window.row, window.height,
      focus: focusCell?.row)
    let columns = WalkGrids.viewport(
      inputColumns, maximum: style.maximum.width, around: window.column, window.width,
      focus: focusCell?.column)
    let frame = GridPanel.Area(
      row: window.row, column: window.column, rows: window.height, columns: window.width)
    return GridPanel(
      visible: .init(
        row: rows.first, column: columns.first, rows: rows.count, columns: columns.count),
      cellWidth: inputCellWidth, hasLines: style.hasLines,
      framed: scene.showsWindow ? frame : nil,
      content: { row, column in self.inputContent(row, column) })
  }

  /// The input cell of the current tap.
  private var focusCell: CellPosition? { currentTap.map { taps[$0].cell } }

  private func inputContent(_ row: Int, _ column: Int) -> GridPanel.Content {
    let tap = scene.showsWindow ? tap(atRow: row, column: column) : nil
    var content = inputValue(row, column, tap)
    guard let tap else {
      if scene.showsWindow && isInWindow(row, column) { content.role = .faded }
      return content
    }
    if tap.index == currentTap {
      content.role = .tap
    } else if content.role == .plain {
      content.role = role(ofDone: tap)
    }
    if tap.index == leader { content.marks.before = "*" }
    if scene.walk.showsWeights && !isPooling {
      let weight = NumberText.text(tap.weight, precision: operation.precision)
      content.text = right(content.text.trimmed + (isPlain ? "x" : "×") + weight)
    }
    return content
  }

  /// The number of a cell before anything is said about the window.
  private func inputValue(_ row: Int, _ column: Int, _ tap: Tap?) -> GridPanel.Content {
    let numbers = scene.walk.numbers.input
    if operation.rows.holds(row) && operation.columns.holds(column) {
      let value = operation.input[inputChannel, row, column]
      return .init(text: right(numbers.text(of: value)), role: .plain)
    }
    if operation.rows.overhangs(row) || operation.columns.overhangs(column) {
      return .init(text: right(" "), role: .padding)
    }
    let dot: Character = isPlain ? "." : "·"
    guard let value = operation.paddingValue(inputChannel, row, column) else {
      return .init(text: right(String(dot)), role: .padding)
    }
    return .init(
      text: right(numbers.text(of: value)), role: .padding, marks: (before: dot, after: " "))
  }

  private func right(_ text: String) -> String {
    String(repeating: " ", count: max(0, inputCellWidth - text.count)) + text
  }

  private func isInWindow(_ row: Int, _ column: Int) -> Bool {
    let window = step.window
    return (window.row..<window.row + window.height).contains(row)
      && (window.column..<window.column + window.width).contains(column)
  }

  private func tap(atRow row: Int, column: Int) -> Tap? {
    guard isInWindow(row, column) else { return nil }
    let (rows, columns) = (operation.rows, operation.columns)
    let (down, restDown) = (row - step.window.row).quotientAndRemainder(dividingBy: rows.dilation)
    let (across, restAcross) =
      (column - step.window.column).quotientAndRemainder(dividingBy: columns.dilation)
    guard restDown == 0 && restAcross == 0 else { return nil }
    return taps[filterChannel * scene.walk.tapsPerChannel + down * columns.window + across]
  }

  /// In a maximum or minimum those that have lost fade.
  private func role(ofDone tap: Tap) -> Role {
    guard isContest, tap.index < tapsDone else { return .window }
    return tap.index == leader ? .winner : .faded
  }

  private var isContest: Bool {
    if case .pooling(let pooling) = operation { return pooling.kind != .average }
    return false
  }

  private var tapsDone: Int {
    switch scene.walk.current.stage {
    case .window: return 0
    case .tap(let tap): return tap + 1
    case .subtotal(let channel): return (channel + 1) * scene.walk.tapsPerChannel
    case .bias, .relu, .division, .value: return taps.count
    }
  }

  private var leader: Int? {
    isContest && scene.showsWindow ? taps.prefix(tapsDone).last(where: \.leads)?.index : nil
  }

  // MARK: Filter

  /// Nil for pooling, which has no weights.
  func filter(_ style: Style) -> GridPanel? {
    guard case .convolution(let convolution) = operation else { return nil }
    let shape = convolution.filters.shape
    let current = currentTap.map { taps[$0].filter }
    let rows = WalkGrids.viewport(
      (0, shape.height), maximum: style.maximum.height, around: 0, 1, focus: current?.row)
    let columns = WalkGrids.viewport(
      (0, shape.width), maximum: style.maximum.width, around: 0, 1, focus: current?.column)
    let all = GridPanel.Area(row: 0, column: 0, rows: shape.height, columns: shape.width)
    return GridPanel(
      visible: .init(
        row: rows.first, column: columns.first, rows: rows.count, columns: columns.count),
      cellWidth: scene.walk.numbers.filter.width, hasLines: style.hasLines, framed: all,
      content: { row, column in
        let place = CellPosition(channel: self.filterChannel, row: row, column: column)
        let weight = convolution.filters[self.step.output.channel, place]
        return .init(
          text: self.scene.walk.numbers.filter.text(of: weight),
          role: current == place ? .tap : .plain)
      })
  }

  // MARK: Feature map

  func output(_ style: Style) -> GridPanel {
    let shape = operation.outputShape
    let target = step.output
    let rows = WalkGrids.viewport(
      (0, shape.height), maximum: style.maximum.height, around: target.row, 1, focus: nil)
    let columns = WalkGrids.viewport(
      (0, shape.width), maximum: style.maximum.width, around: target.column, 1, focus: nil)
    return GridPanel(
      visible: .init(
        row: rows.first, column: columns.first, rows: rows.count, columns: columns.count),
      cellWidth: outputCellWidth, hasLines: style.hasLines, framed: nil,
      content: { row, column in self.outputContent(row, column) })
  }

  private var outputCellWidth: Int {
    max(scene.walk.numbers.output.width, min(12, scene.answer?.count ?? 0))
  }

  private func outputContent(_ row: Int, _ column: Int) -> GridPanel.Content {
    let target = step.output
    let isTarget = target.row == row && target.column == column
    let trace = scene.walk.timeline.trace
    let cell = CellPosition(channel: target.channel, row: row, column: column)
    let marks: (before: Character, after: Character) = isTarget ? ("[", "]") : (" ", " ")
    if isTarget, let answer = scene.answer {
      let shown = String(answer.suffix(outputCellWidth))
      return .init(text: fill(shown.isEmpty ? "?" : shown), role: .answer, marks: marks)
    }
    guard let index = trace.index(of: cell), scene.isShown(index) else {
      let dot = isPlain ? "." : "·"
      return .init(text: fill(dot), role: isTarget ? .target : .quiet, marks: marks)
    }
    let value = scene.walk.featureMap[cell]
    return .init(
      text: fill(scene.walk.numbers.output.text(of: value)), role: isTarget ? .fresh : .output,
      marks: marks)
  }

  private func fill(_ text: String) -> String {
    String(repeating: " ", count: max(0, outputCellWidth - text.count)) + text
  }

  /// The part of an axis that is shown: all of it, or as much as `maximum` with the window in its
  /// middle; where not even the window fits, with `focus` in its middle.
  private static func viewport(
    _ all: (first: Int, count: Int), maximum: Int, around start: Int, _ extent: Int, focus: Int?
  ) -> (first: Int, count: Int) {
    guard all.count > maximum else { return all }
    let (middle, size) = extent <= maximum ? (start, extent) : (focus ?? start, 1)
    let first = middle - (maximum - size) / 2
    return (min(max(all.first, first), all.first + all.count - maximum), maximum)
  }
}

extension TracedOperation {
  /// The number that stands in a cell of padding; nil where padding takes no part.
  func paddingValue(_ channel: Int, _ row: Int, _ column: Int) -> Double? {
    switch self {
    case .convolution(let convolution):
      return convolution.paddedValue(channel: channel, row: row, column: column)
    case .pooling(let pooling):
      return pooling.kind == .average && pooling.countsPadding ? 0 : nil
    }
  }
}

extension String {
  /// Without the spaces around it.
  fileprivate var trimmed: String { filter { $0 != " " } }
}
