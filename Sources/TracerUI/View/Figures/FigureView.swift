import CellScreen
import TerminalText
import TraceText

/// Draws a page with a figure: title, caption, the figure, what is told of the moment, where we are,
/// the keys.
struct FigureView {
  private let figure: FigureState
  private let lesson: LessonState
  private let state: TracerState
  private let scene: FigureScene
  private let layout: FigureLayout

  init(_ figure: FigureState, _ lesson: LessonState, _ state: TracerState) {
    (self.figure, self.lesson, self.state) = (figure, lesson, state)
    scene = FigureScene(
      figure.figure, at: figure.moment, in: state.language,
      isPlain: state.repertoire != .unicode)
    let words = Words(language: state.language)
    // At the last moment also that the page is done.
    let ending =
      figure.isAtEnd && lesson.isLastPage
      ? [words.endOfLesson] : figure.isAtEnd && figure.moves ? [words.endOfPage] : []
    layout = FigureLayout(
      scene, caption: figure.page.caption?[state.language] ?? "", told: scene.told + ending,
      on: state.size)
  }

  /// What of the moment has no room.
  var cuts: [PageCut] { layout.cuts }

  func draw(in frame: inout Frame) {
    let words = Words(language: state.language)
    Bars.drawTitle(
      lesson.lesson.title[state.language],
      right: words.page(lesson.pageIndex + 1, of: lesson.lesson.pages.count), state, in: &frame)
    for (line, text) in layout.caption.enumerated() {
      frame.put(text, row: 1 + line, column: layout.left, role: .caption)
    }
    if let table = scene.table {
      draw(table, in: &frame)
    } else {
      drawGrids(in: &frame)
    }
    for (line, text) in layout.told.enumerated() where layout.firstTold + line < layout.positionRow
    {
      frame.put(text, row: layout.firstTold + line, column: layout.left)
    }
    drawPosition(in: &frame)
    Bars.drawKeys(state, in: &frame)
  }

  private func drawPosition(in frame: inout Frame) {
    var text = SceneText(
      title: "", pageLabel: "", caption: "", position: scene.position,
      shortPosition: scene.position, pace: "", progress: 1)
    let moments = figure.figure.moments
    text.progress = Double(figure.moment + 1) / Double(moments)
    Bars.drawPosition(
      text,
      rows: (layout.positionRow, layout.isRoomy && figure.moves ? state.size.rows - 2 : nil),
      layout.left, layout.width, state, in: &frame)
  }

  private func draw(_ table: FigureScene.Table, in frame: inout Frame) {
    let (top, left, width) = (layout.top, layout.left, layout.width)
    frame.put(truncate(table.head, width: width), row: top, column: left, role: .quiet)
    for (line, index) in layout.visibleRows.enumerated() {
      let isCurrent = index == table.current
      let row = top + 1 + line
      if isCurrent { frame.put(">", row: row, column: left - 1, role: .key) }
      frame.put(
        truncate(table.rows[index], width: width), row: row, column: left,
        role: isCurrent ? .selection : .plain)
      if isCurrent { frame.cursor = .init(row: row, column: left) }
    }
  }

  private func drawGrids(in frame: inout Frame) {
    var column = layout.left
    for grid in scene.grids {
      frame.put(grid.name, row: layout.top, column: column, role: .quiet)
      grid.panel.draw(
        in: &frame, row: layout.top + 1, column: column, glyphs: Glyphs(state.repertoire))
      column += grid.width + FigureLayout.gap
    }
  }
}
