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
  private let words: Words
  private let width: Int
  private let left: Int

  init(_ figure: FigureState, _ lesson: LessonState, _ state: TracerState) {
    (self.figure, self.lesson, self.state) = (figure, lesson, state)
    scene = FigureScene(
      figure.figure, at: figure.moment, in: state.language,
      isPlain: state.repertoire != .unicode)
    words = Words(language: state.language)
    width = WalkLayout.width(of: state.size)
    left = max(1, (state.size.columns - width) / 2)
  }

  func draw(in frame: inout Frame) {
    let size = state.size
    let isRoomy = size.rows >= WalkLayout.roomyRows
    Bars.drawTitle(
      lesson.lesson.title[state.language],
      right: words.page(lesson.pageIndex + 1, of: lesson.lesson.pages.count), state, in: &frame)
    let caption = WalkLayout.fit(
      figure.page.caption?[state.language] ?? "", lines: 2, width: width)
    for (line, text) in caption.enumerated() {
      frame.put(text, row: 1 + line, column: left, role: .caption)
    }
    let top = 1 + caption.count + (isRoomy ? 1 : 0)
    let positionRow = size.rows - (isRoomy ? 3 : 2)
    let told = toldLines()
    // What is told keeps its room; the table scrolls.
    let end = max(top + 3, positionRow - told.count)
    let bottom =
      scene.table.map { drawTable($0, from: top, to: end, in: &frame) }
      ?? drawGrids(from: top, in: &frame)
    let firstTold = min(bottom + (isRoomy && bottom + told.count < positionRow ? 1 : 0), end)
    for (line, text) in told.enumerated() where firstTold + line < positionRow {
      frame.put(text, row: firstTold + line, column: left)
    }
    drawPosition(row: positionRow, isRoomy: isRoomy, in: &frame)
    Bars.drawKeys(state, in: &frame)
  }

  /// What is told, wrapped; at the last moment also what the notes say otherwise, and that the page
  /// is done.
  private func toldLines() -> [String] {
    let ending =
      lesson.isLastPage && lesson.isRead
      ? [words.endOfLesson(lesson.neighbours.next)]
      : figure.isAtEnd && figure.moves ? [words.endOfPage] : []
    return (scene.told + ending).flatMap { wrap($0, width: width) }
  }

  private func drawPosition(row: Int, isRoomy: Bool, in frame: inout Frame) {
    var text = SceneText(
      title: "", pageLabel: "", caption: "", position: scene.position,
      shortPosition: scene.position, pace: "", progress: 1)
    let moments = figure.figure.moments
    text.progress = Double(figure.moment + 1) / Double(moments)
    Bars.drawPosition(
      text, rows: (row, isRoomy && figure.moves ? state.size.rows - 2 : nil), left, width, state,
      in: &frame)
  }

  /// The rows around the one at hand, as many as there is room for.
  ///
  /// - Returns: the row after the last that was drawn.
  private func drawTable(
    _ table: FigureScene.Table, from top: Int, to end: Int, in frame: inout Frame
  ) -> Int {
    frame.put(truncate(table.head, width: width), row: top, column: left, role: .quiet)
    let room = max(1, end - top - 1)
    let current = table.current ?? table.rows.count - 1
    let visible = WalkGrids.viewport(
      table.rows.indices, maximum: room, around: current..<current + 1, focus: nil)
    for (line, index) in visible.enumerated() {
      let isCurrent = index == table.current
      let row = top + 1 + line
      if isCurrent { frame.put(isCurrent ? ">" : " ", row: row, column: left - 1, role: .key) }
      frame.put(
        truncate(table.rows[index], width: width), row: row, column: left,
        role: isCurrent ? .selection : .plain)
      if isCurrent { frame.cursor = .init(row: row, column: left) }
    }
    return top + 1 + visible.count
  }

  /// - Returns: the row after the last that was drawn.
  private func drawGrids(from top: Int, in frame: inout Frame) -> Int {
    var column = left
    var bottom = top
    for grid in scene.grids {
      frame.put(grid.name, row: top, column: column, role: .quiet)
      grid.panel.draw(
        in: &frame, row: top + 1, column: column, glyphs: Glyphs(state.repertoire))
      column += max(cellWidth(of: grid.name), grid.panel.width) + 4
      bottom = max(bottom, top + 1 + grid.panel.height)
    }
    return bottom
  }
}
