import CellScreen
import Figures
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
  /// In the other language: what has no room in one is left out in both.
  private let other: (scene: FigureScene, layout: FigureLayout)
  private let words: Words
  private let glyphs: Glyphs

  init(_ figure: FigureState, _ lesson: LessonState, _ state: TracerState) {
    (self.figure, self.lesson, self.state) = (figure, lesson, state)
    scene = FigureScene(
      figure, in: state.language, isPlain: state.repertoire != .unicode)
    layout = FigureLayout(figure, lesson, state)
    var translated = state
    translated.language = state.language.other
    other = (
      FigureScene(figure, in: translated.language, isPlain: state.repertoire != .unicode),
      FigureLayout(figure, lesson, translated)
    )
    words = Words(language: state.language)
    glyphs = Glyphs(state.repertoire)
  }

  /// How what is told on the page shown is scrolled.
  static func scroll(_ state: TracerState) -> FigureScroll {
    guard case .lesson(let lesson) = state.place, let figure = lesson.figure,
      WalkView.isLargeEnough(state)
    else { return FigureScroll() }
    return FigureView(figure, lesson, state).scroll
  }

  private var scroll: FigureScroll {
    if case .picture(let picture) = figure.figure {
      return pictureCanvas(picture).scroll(in: layout.toldRoom(from: layout.top))
    }
    return FigureLayout.scroll(told.count, height: layout.toldRoom(from: parts.told))
  }

  /// What has no room without scrolling.
  var cuts: [PageCut] {
    let caption = WalkLayout.lines(
      of: figure.page.caption?[state.language] ?? "", width: layout.width)
    var cuts: [PageCut] = []
    if caption > layout.caption.count {
      cuts.append(.caption(lines: caption, room: layout.caption.count))
    }
    if case .picture(let picture) = figure.figure {
      let isWhole = scroll.last == 0 && pictureCanvas(picture).fitsWidth
      return cuts + (isWhole ? [] : [.figure])
    }
    if scroll.last > 0 {
      cuts.append(.told(lines: told.count, room: layout.toldRoom(from: parts.told)))
    }
    let parts = parts
    switch parts.figure {
    case .table(let lines, _):
      let isWhole =
        lines.count <= parts.height && lines.allSatisfy { cellWidth(of: $0) <= layout.width }
      if !isWhole { cuts.append(.table) }
    case .grids(let grids): if !grids.areWhole { cuts.append(.figure) }
    }
    return cuts
  }

  private var told: [String] { layout.told(figure, lesson, state) }

  func draw(in frame: inout Frame) {
    Bars.drawTitle(
      lesson.lesson.title[state.language],
      right: words.page(lesson.pageIndex + 1, of: lesson.lesson.pages.count), state, in: &frame)
    for (line, text) in layout.caption.enumerated() {
      frame.put(text, row: 1 + line, column: layout.left, role: .caption)
    }
    if case .picture(let picture) = figure.figure {
      let canvas = pictureCanvas(picture)
      canvas.draw(
        in: &frame, row: layout.top, height: layout.toldRoom(from: layout.top),
        from: figure.scroll, more: words.more)
      frame.cursor = .init(row: min(layout.top, state.size.rows - 1), column: layout.left)
    } else {
      drawMoving(in: &frame)
    }
    drawPosition(in: &frame)
    Bars.drawKeys(state, in: &frame)
  }

  private func pictureCanvas(_ picture: Picture) -> PictureCanvas {
    PictureCanvas(picture, told: told, state, left: layout.left, width: layout.width)
  }

  private func drawMoving(in frame: inout Frame) {
    let parts = parts
    switch parts.figure {
    case .table(let table, let hasSum):
      drawTable(table, hasSum: hasSum, height: parts.height, in: &frame)
    case .grids(let grids): draw(grids, in: &frame)
    }
    let lines = told
    let room = layout.toldRoom(from: parts.told)
    let scroll = FigureLayout.scroll(lines.count, height: room)
    let first = min(figure.scroll, scroll.last)
    let shown = lines.dropFirst(first).prefix(scroll.last > 0 ? scroll.page : room)
    for (line, text) in shown.enumerated() {
      frame.put(text, row: parts.told + line, column: layout.left)
    }
    if scroll.last > 0 && first < scroll.last {
      frame.put(
        "↓ " + words.more, row: parts.told + scroll.page, column: layout.left, role: .quiet)
    }
  }

  // MARK: Where we are

  private func drawPosition(in frame: inout Frame) {
    let moments = figure.figure.moments
    let text = SceneText(
      title: "", pageLabel: "", caption: "", position: scene.position,
      shortPosition: scene.position, pace: figure.moves ? words.pace(figure) : "",
      progress: Double(figure.moment + 1) / Double(moments))
    Bars.drawPosition(
      text, rows: (layout.positionRow, figure.moves ? layout.progressRow : nil), layout.left,
      layout.width, state, in: &frame)
    let notice = notice
    guard !notice.isEmpty else { return }
    frame.put(
      truncate(notice, width: layout.width), row: layout.noticeRow ?? layout.positionRow,
      column: layout.left, role: .notice)
  }

  /// Why a key did nothing, or that the page is done; on small screens the latter is told above.
  private var notice: String {
    switch lesson.notice {
    case .lastPage: return words.lastPage(lesson, width: layout.width)
    case .firstPage: return words.firstPage
    default: break
    }
    guard layout.noticeRow != nil, figure.isAtEnd else { return "" }
    return FigureLayout.ending(figure.figure, lesson, state) ?? ""
  }

  // MARK: The figure

  private enum Content {
    case table([String], hasSum: Bool)
    case grids(FigureGrids)
  }

  /// What is drawn, in how many rows, and the row where what is told begins.
  private var parts: (figure: Content, height: Int, told: Int) {
    if case .layers(let table) = figure.figure {
      let lines = table.table(at: figure.moment, in: state.language, width: layout.width)
      // The head, the row at hand and one beside it, and the sum.
      let rows = layout.rows(for: lines.count, least: min(lines.count, table.hasSum ? 5 : 4))
      return (.table(lines, hasSum: table.hasSum), rows.figure, rows.told)
    }
    let grids = FigureGrids(scene, layout, other: other)
    let rows = layout.rows(for: grids.height, least: grids.height)
    return (.grids(grids), grids.height, max(rows.told, layout.top + grids.height))
  }

  /// The head, the rows around the one at hand as many as there is room for, and the sum; arrows where
  /// there are more.
  private func drawTable(
    _ lines: [String], hasSum: Bool, height: Int, in frame: inout Frame
  ) {
    let width = lines.map { cellWidth(of: $0) }.max() ?? 0
    let column = layout.left + max(0, (layout.width - width) / 2)
    let lines = lines.map { truncate($0, width: layout.width) }
    frame.put(lines[0], row: layout.top, column: column, role: .quiet)
    frame.cursor = .init(row: layout.top, column: column)
    let current = 1 + figure.moment
    let keepsSum = hasSum && height > 2
    let layers = 1..<lines.count - (keepsSum ? 1 : 0)
    let nearest = min(current, layers.upperBound - 1)
    let visible = WalkGrids.viewport(
      layers, maximum: max(1, height - (keepsSum ? 2 : 1)), around: nearest..<nearest + 1,
      focus: nil)
    for index in Array(visible) + (keepsSum ? [lines.count - 1] : []) {
      let row = layout.top + 1 + min(index - visible.lowerBound, visible.count)
      let isCurrent = index == current
      frame.put(lines[index], row: row, column: column, role: isCurrent ? .selection : .plain)
      if isCurrent {
        frame.put(">", row: row, column: column - 1, role: .key)
        frame.cursor = .init(row: row, column: column)
      } else if index == visible.lowerBound && index > layers.lowerBound {
        frame.put("↑", row: row, column: column - 1, role: .quiet)
      } else if index == visible.upperBound - 1 && index < layers.upperBound - 1 {
        frame.put("↓", row: row, column: column - 1, role: .quiet)
      }
    }
  }

  private func draw(_ grids: FigureGrids, in frame: inout Frame) {
    for heading in grids.headings {
      frame.put(heading.text, row: layout.top, column: heading.column, role: .caption)
    }
    let top = layout.top + (grids.headings.isEmpty ? 0 : 1)
    let row = top + grids.choice.labelHeight
    for (index, block) in grids.choice.blocks.enumerated() {
      let column = grids.columns[index]
      frame.put(block.name, row: top, column: column, role: .quiet)
      if !block.detail.isEmpty {
        frame.put(block.detail, row: top + 1, column: column, role: .quiet)
      }
      guard let panel = grids.choice.panels[index] else { continue }
      panel.draw(in: &frame, row: row, column: column, glyphs: glyphs)
      let arrow = max(0, column - 1)
      if grids.goesOn[index].up { frame.put("↑", row: row, column: arrow, role: .quiet) }
      if grids.goesOn[index].down {
        frame.put("↓", row: row + panel.height - 1, column: arrow, role: .quiet)
      }
    }
    let middle = row + (grids.choice.panels.compactMap { $0?.height }.min() ?? 0) / 2
    let back = grids.choice.gap / 2 + 1
    for (block, column) in zip(grids.choice.blocks, grids.columns) where !block.joint.isEmpty {
      frame.put(block.joint, row: middle, column: column - back)
    }
    if grids.showsLegend {
      frame.put(
        scene.legend, row: row + grids.choice.gridHeight, column: grids.columns[0], role: .quiet)
    }
    placeCursor(grids, row: row, in: &frame)
  }

  private func placeCursor(_ grids: FigureGrids, row: Int, in frame: inout Frame) {
    guard let panel = grids.choice.panels[grids.focus.block] else { return }
    let place = panel.place(row: grids.focus.row, column: grids.focus.column)
    frame.cursor = .init(
      row: min(state.size.rows - 1, row + max(0, place.row)),
      column: min(
        state.size.columns - 1,
        grids.columns[grids.focus.block] + max(0, place.column) + panel.cellWidth - 1))
  }
}
