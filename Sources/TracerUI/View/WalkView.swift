import CellScreen
import TerminalText
import TraceEngine
import TraceText

/// Draws a walk.
struct WalkView {
  private let scene: WalkScene
  private let state: TracerState
  private let layout: WalkLayout
  private let words: Words
  private let glyphs: Glyphs
  private let feedback: Feedback
  /// The row of the first sentence that answers the learner.
  private let feedbackRow: Int

  init(_ scene: WalkScene, _ state: TracerState) {
    self.scene = scene
    self.state = state
    layout = WalkLayout(scene, state)
    words = Words(language: state.language)
    glyphs = Glyphs(state.repertoire)
    // One line of arithmetic is left at least: the current sum.
    let rows = layout.contentEnd - layout.arithmeticRow - (scene.answer == nil ? 1 : 0)
    feedback = Feedback(scene, width: layout.width, limit: rows)
    let usual = layout.progressRow == nil ? 1 : 2
    feedbackRow = layout.contentEnd - max(usual, feedback.lines.count)
  }

  func draw(in frame: inout Frame) {
    Bars.drawTitle(scene.title, right: scene.pageLabel, state, in: &frame)
    for (line, text) in layout.caption.enumerated() {
      frame.put(text, row: 1 + line, column: layout.left, role: .caption)
    }
    drawGrids(in: &frame)
    if scene.answer != nil {
      drawHints(in: &frame)
    } else {
      drawArithmetic(in: &frame)
    }
    drawFeedback(in: &frame)
    drawPosition(in: &frame)
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

  // MARK: Grids

  private func drawGrids(in frame: inout Frame) {
    let names = zip(layout.labels.names, layout.labels.details)
    for ((name, detail), column) in zip(names, layout.columns) {
      frame.put(name, row: layout.labelRow, column: column, role: .quiet)
      if !detail.isEmpty {
        frame.put(detail, row: layout.labelRow + 1, column: column, role: .quiet)
      }
    }
    let row = layout.gridRow
    layout.input.draw(in: &frame, row: row, column: layout.columns[0], glyphs: glyphs)
    layout.filter?.draw(in: &frame, row: row, column: layout.columns[1], glyphs: glyphs)
    layout.output.draw(in: &frame, row: row, column: layout.columns[2], glyphs: glyphs)
    drawSettings(in: &frame)
    let heights = [layout.input.height, layout.filter?.height, layout.output.height]
    let middle = row + (heights.compactMap { $0 }.min() ?? 0) / 2
    let isPooling = layout.filter == nil
    let back = (layout.gap + 1) / 2
    frame.put(isPooling ? "→" : "∗", row: middle, column: layout.columns[1] - back)
    frame.put(isPooling ? "→" : "=", row: middle, column: layout.columns[2] - back)
    placeCursor(in: &frame)
  }

  /// Under the filter, if all of it has room there; else in a line under the grids.
  private func drawSettings(in frame: inout Frame) {
    if let row = layout.settingsRow {
      let line = truncate(layout.settings.joined(separator: " · "), width: layout.width)
      frame.put(line, row: row, column: layout.left, role: .quiet)
      return
    }
    let first = layout.gridRow + (layout.filter?.height ?? 0)
    guard layout.filter == nil || first + layout.settings.count <= layout.arithmeticRow else {
      return
    }
    for (line, text) in layout.settings.enumerated() where first + line < layout.arithmeticRow {
      frame.put(text, row: first + line, column: layout.columns[1], role: .quiet)
    }
  }

  /// On the cell that is asked for, on the input cell of the tap, else on the target.
  private func placeCursor(in frame: inout Frame) {
    let walk = scene.walk
    if scene.answer == nil, walk.chosenChannel == nil, case .tap(let index) = walk.current.stage {
      let cell = walk.step.taps[index].cell
      let place = layout.input.place(row: cell.row, column: cell.column)
      frame.cursor = .init(
        row: layout.gridRow + place.row,
        column: layout.columns[0] + place.column + layout.input.cellWidth - 1)
      return
    }
    let target = walk.step.output
    let place = layout.output.place(row: target.row, column: target.column)
    frame.cursor = .init(
      row: layout.gridRow + place.row,
      column: layout.columns[2] + place.column + layout.output.cellWidth - 1)
    frame.cursorIsVisible = scene.answer?.isEmpty == false
  }

  // MARK: Under the grids

  private func drawHints(in frame: inout Frame) {
    let room = feedback.lines.isEmpty ? layout.contentEnd : feedbackRow
    let lines = HintText.lines(
      scene.hints, width: layout.width, limit: room - layout.arithmeticRow)
    for (line, text) in lines.enumerated() {
      frame.put(text, row: layout.arithmeticRow + line, column: layout.left)
    }
  }

  private func drawArithmetic(in frame: inout Frame) {
    let height = min(layout.arithmeticHeight, feedbackRow - layout.arithmeticRow)
    guard height > 0 else { return }
    let arithmetic = Arithmetic(
      scene.walk, words: words, repertoire: state.repertoire, width: layout.width)
    for (line, segments) in arithmetic.lines(limit: height).prefix(height).enumerated() {
      frame.put(segments, row: layout.arithmeticRow + line, column: layout.left)
    }
    guard scene.showsEarlierSteps else { return }
    let earlier = EarlierSteps(
      scene.walk, words, state.repertoire, width: layout.width,
      height: feedbackRow - 1 - layout.historyRow)
    for (line, text) in earlier.lines.enumerated() {
      frame.put(text, row: layout.historyRow + line, column: layout.left, role: .quiet)
    }
  }

  private func drawFeedback(in frame: inout Frame) {
    for (line, segments) in feedback.lines.enumerated() {
      frame.put(segments, row: feedbackRow + line, column: layout.left)
    }
    guard let cursor = feedback.cursor else { return }
    frame.cursor = .init(row: feedbackRow + cursor.line, column: layout.left + cursor.column)
    frame.cursorIsVisible = true
  }

  private func drawPosition(in frame: inout Frame) {
    let isNarrow = cellWidth(of: scene.position) > layout.width
    frame.put(
      truncate(isNarrow ? scene.shortPosition : scene.position, width: layout.width),
      row: layout.positionRow, column: layout.left)
    guard let row = layout.progressRow else { return }
    let bar = glyphs.progress
    let length = min(32, layout.width * 2 / 5)
    let done = min(length, max(0, Int(scene.progress * Double(length))))
    frame.fill(bar.done, row: row, column: layout.left, count: done, role: .progress)
    frame.fill(
      bar.open, row: row, column: layout.left + done, count: length - done, role: .quiet)
    let room = layout.width - length - 2
    frame.put(
      truncate(scene.pace, width: room), row: row, column: layout.left + length + 2,
      role: .quiet)
  }
}

extension Frame {
  /// Draws pieces one after another.
  mutating func put(_ segments: [Segment], row: Int, column: Int) {
    var column = column
    for segment in segments {
      column = put(segment.text, row: row, column: column, role: segment.role)
    }
  }
}
