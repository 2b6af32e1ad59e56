import CellScreen
import TerminalText
import TraceEngine
import TraceText

/// Draws a walk.
enum WalkView {
  static func draw(_ scene: WalkScene, _ state: TracerState, in frame: inout Frame) {
    let layout = WalkLayout(scene, state)
    Bars.drawTitle(scene.title, right: scene.pageLabel, state, in: &frame)
    for (line, text) in layout.caption.enumerated() {
      frame.put(text, row: 1 + line, column: layout.left, role: .caption)
    }
    drawGrids(layout, scene, state, in: &frame)
    drawArithmetic(layout, scene, state, in: &frame)
    drawHistory(layout, scene, state, in: &frame)
    drawFeedback(layout, scene, in: &frame)
    drawPosition(layout, scene, state, in: &frame)
    Bars.drawKeys(state, in: &frame)
  }

  /// The cell of the feature map at a place of the screen.
  static func outputCell(
    atRow row: Int, column: Int, _ walk: WalkState, _ state: TracerState
  ) -> CellPosition? {
    guard case .lesson(let lesson) = state.place, isLargeEnough(state) else { return nil }
    let layout = WalkLayout(WalkScene(lesson, walk, state), state)
    let cell = layout.output.cell(
      atRow: row - layout.gridRow, column: column - layout.columns[2])
    return cell.map {
      CellPosition(channel: walk.step.output.channel, row: $0.row, column: $0.column)
    }
  }

  static func isLargeEnough(_ state: TracerState) -> Bool {
    let minimum = WalkLayout.minimum
    return state.size.rows >= minimum.rows && state.size.columns >= minimum.columns
  }

  // MARK: Parts

  private static func drawGrids(
    _ layout: WalkLayout, _ scene: WalkScene, _ state: TracerState, in frame: inout Frame
  ) {
    let glyphs = Glyphs(state.repertoire)
    for (label, column) in zip(layout.labels, layout.columns) {
      frame.put(label, row: layout.labelRow, column: column, role: .quiet)
    }
    let (input, output) = (layout.input, layout.output)
    input.draw(in: &frame, row: layout.gridRow, column: layout.columns[0], glyphs: glyphs)
    output.draw(in: &frame, row: layout.gridRow, column: layout.columns[2], glyphs: glyphs)
    let height = max(input.height, output.height, layout.filter?.height ?? 0)
    if let filter = layout.filter {
      filter.draw(in: &frame, row: layout.gridRow, column: layout.columns[1], glyphs: glyphs)
      let isAlone = layout.gridRow + filter.height + 1 + layout.settings.count
      if isAlone <= layout.gridRow + height + 1 {
        drawSettings(layout, from: layout.gridRow + filter.height, in: &frame)
      }
    } else {
      drawSettings(layout, from: layout.gridRow, in: &frame)
    }
    let middle = layout.gridRow + min(input.height, output.height) / 2
    frame.put(layout.filter == nil ? "→" : "∗", row: middle, column: layout.columns[1] - 3)
    frame.put(layout.filter == nil ? "→" : "=", row: middle, column: layout.columns[2] - 3)
    placeCursor(layout, scene, in: &frame)
  }

  private static func drawSettings(
    _ layout: WalkLayout, from row: Int, in frame: inout Frame
  ) {
    for (line, text) in layout.settings.enumerated() where row + line < layout.arithmeticRow {
      frame.put(text, row: row + line, column: layout.columns[1], role: .quiet)
    }
  }

  /// On the cell that is asked for, on the input cell of the tap, else on the target.
  private static func placeCursor(
    _ layout: WalkLayout, _ scene: WalkScene, in frame: inout Frame
  ) {
    let step = scene.walk.step
    if scene.answer == nil, case .tap(let index) = scene.walk.current.stage {
      let cell = step.taps[index].cell
      let place = layout.input.place(row: cell.row, column: cell.column)
      frame.cursor = .init(
        row: layout.gridRow + place.row,
        column: layout.columns[0] + place.column + layout.input.cellWidth - 1)
      return
    }
    let place = layout.output.place(row: step.output.row, column: step.output.column)
    frame.cursor = .init(
      row: layout.gridRow + place.row,
      column: layout.columns[2] + place.column + layout.output.cellWidth - 1)
    frame.cursorIsVisible = scene.answer?.isEmpty == false
  }

  private static func drawArithmetic(
    _ layout: WalkLayout, _ scene: WalkScene, _ state: TracerState, in frame: inout Frame
  ) {
    let words = Words(language: state.language)
    guard scene.hints.isEmpty else {
      let lines = scene.hints.flatMap { wrap($0, width: layout.width) }
      for (line, text) in lines.prefix(layout.arithmeticHeight).enumerated() {
        frame.put(text, row: layout.arithmeticRow + line, column: layout.left)
      }
      return
    }
    guard scene.answer == nil, layout.arithmeticHeight > 0 else { return }
    let arithmetic = Arithmetic(
      scene.walk, words: words, repertoire: state.repertoire, width: layout.width)
    let lines = arithmetic.lines(limit: layout.arithmeticHeight)
    for (line, segments) in lines.prefix(layout.arithmeticHeight).enumerated() {
      put(segments, row: layout.arithmeticRow + line, column: layout.left, in: &frame)
    }
  }

  /// The arithmetic of earlier steps, the latest last.
  private static func drawHistory(
    _ layout: WalkLayout, _ scene: WalkScene, _ state: TracerState, in frame: inout Frame
  ) {
    guard scene.showsEarlierSteps, layout.historyHeight >= 3, scene.walk.current.step > 0 else {
      return
    }
    let words = Words(language: state.language)
    let text = StepText(language: state.language, repertoire: state.repertoire)
    let trace = scene.walk.timeline.trace
    frame.put(words.earlier, row: layout.historyRow, column: layout.left, role: .quiet)
    let first = max(0, scene.walk.current.step - (layout.historyHeight - 1))
    for (line, index) in (first..<scene.walk.current.step).enumerated() {
      let step = trace[index]
      let whole = TextBuffer.string { text.write(step, of: trace.count, to: &$0) }
      let arithmetic = whole.split(separator: "\n").last.map(String.init) ?? ""
      frame.put(
        truncate("\(index + 1) " + arithmetic, width: layout.width),
        row: layout.historyRow + 1 + line, column: layout.left, role: .quiet)
    }
  }

  private static func drawFeedback(
    _ layout: WalkLayout, _ scene: WalkScene, in frame: inout Frame
  ) {
    guard let first = scene.feedback.first else { return }
    if scene.feedback.count > 1 {
      put(scene.feedback, row: layout.feedbackRow, column: layout.left, in: &frame)
      frame.cursor = .init(
        row: layout.feedbackRow,
        column: layout.left + scene.feedback.reduce(0) { $0 + cellWidth(of: $1.text) })
      frame.cursorIsVisible = true
      return
    }
    let lines = wrap(first.text, width: layout.width)
    for (line, text) in lines.prefix(layout.feedbackHeight).enumerated() {
      frame.put(text, row: layout.feedbackRow + line, column: layout.left, role: first.role)
    }
  }

  private static func drawPosition(
    _ layout: WalkLayout, _ scene: WalkScene, _ state: TracerState, in frame: inout Frame
  ) {
    let isNarrow = cellWidth(of: scene.position) > layout.width
    frame.put(
      truncate(isNarrow ? scene.shortPosition : scene.position, width: layout.width),
      row: layout.positionRow, column: layout.left)
    guard let row = layout.progressRow else { return }
    let bar = Glyphs(state.repertoire).progress
    let length = min(38, layout.width / 2)
    let done = min(length, max(0, Int(scene.progress * Double(length))))
    var column = layout.left
    column = frame.put(
      String(repeating: bar.done, count: done), row: row, column: column, role: .progress)
    column = frame.put(
      String(repeating: bar.open, count: length - done), row: row, column: column, role: .quiet)
    frame.put("  " + scene.pace, row: row, column: column, role: .quiet)
  }

  private static func put(
    _ segments: [Segment], row: Int, column: Int, in frame: inout Frame
  ) {
    var column = column
    for segment in segments {
      column = frame.put(segment.text, row: row, column: column, role: segment.role)
    }
  }
}
