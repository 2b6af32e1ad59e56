import CellScreen
import TerminalText
import TraceEngine
import TraceText

/// Draws a walk.
struct WalkView {
  let scene: WalkScene
  let state: TracerState
  let layout: WalkLayout
  let words: Words
  private let glyphs: Glyphs
  private let surroundings: WalkSurroundings

  init(_ scene: WalkScene, _ state: TracerState) {
    self.scene = scene
    self.state = state
    layout = WalkLayout(scene, state)
    words = Words(language: state.language)
    glyphs = Glyphs(state.repertoire)
    surroundings = WalkSurroundings(scene, state, layout.rows)
  }

  func draw(in frame: inout Frame) {
    if let backdrop = layout.backdrop {
      frame = backdrop
    } else {
      drawBackdrop(in: &frame)
    }
    drawGrids(in: &frame)
    if let edit = scene.openEdit {
      drawPanel(of: edit, in: &frame)
    } else {
      surroundings.drawTold(in: &frame)
    }
    surroundings.drawPosition(in: &frame)
  }

  /// What is drawn before anything that is another from beat to beat; nil where grids are cut: their
  /// names say which of their cells are shown.
  var backdrop: Frame? {
    guard layout.plan.showsWholeGrids else { return nil }
    var frame = Frame(size: state.size, repertoire: state.repertoire)
    drawBackdrop(in: &frame)
    return frame
  }

  private func drawBackdrop(in frame: inout Frame) {
    surroundings.drawAbove(in: &frame)
    drawNames(in: &frame)
    drawSettings(in: &frame)
    surroundings.drawKeys(in: &frame)
  }

  /// What of the page has no room.
  var cuts: [PageCut] {
    surroundings.cuts + (layout.plan.showsWholeGrids ? [] : [.grids])
      + (surroundings.showsTap ? [] : [.arithmetic])
  }

  /// The cell of the feature map at a place of the screen.
  static func outputCell(
    atRow row: Int, column: Int, _ walk: WalkState, _ state: TracerState
  ) -> CellPosition? {
    guard case .lesson(let lesson) = state.place, isLargeEnough(state) else { return nil }
    let scene = WalkScene(lesson, walk, state)
    if let view = PictureWalkView(scene, state) {
      return view.outputCell(atRow: row, column: column)
    }
    let layout = WalkLayout(scene, state)
    let cell = layout.output?.cell(
      atRow: row - layout.gridRow, column: column - layout.outputColumn)
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
    for (panel, column) in zip(layout.panels, layout.columns) {
      panel?.drawCells(in: &frame, row: layout.gridRow, column: column, glyphs: glyphs)
    }
    drawOverview(in: &frame)
    placeCursor(in: &frame)
  }

  /// Names, lines and the signs between grids.
  private func drawNames(in frame: inout Frame) {
    let row = layout.gridRow
    for (index, block) in layout.blocks.enumerated() {
      let column = layout.columns[index]
      let end = index + 1 < layout.columns.count ? layout.columns[index + 1] : state.size.columns
      let label = GridLabel(
        block, layout.panels[index], words, height: layout.plan.labelHeight, width: end - column - 1
      )
      for (line, text) in label.lines.enumerated() where !text.isEmpty {
        frame.put(text, row: layout.plan.labelRow + line, column: column, role: .quiet)
      }
      layout.panels[index]?.drawLines(in: &frame, row: row, column: column, glyphs: glyphs)
    }
    let middle = row + (layout.panels.compactMap { $0?.height }.min() ?? 0) / 2
    let back = layout.plan.gap / 2 + 1
    for (block, column) in zip(layout.blocks, layout.columns) where !block.joint.isEmpty {
      frame.put(block.joint, row: middle, column: column - back)
    }
  }

  /// Where the input is not shown whole: its place in all of it, under the grid beside it and its
  /// settings.
  private func drawOverview(in frame: inout Frame) {
    guard case .walk = scene.board, layout.blocks.count == 3, let input = layout.input else {
      return
    }
    let (middle, last) = (layout.panels[1]?.height ?? 0, layout.panels[2]?.height ?? 0)
    let settings = layout.plan.settingsRow == nil ? layout.blocks[1].settings.count : 0
    let first = layout.gridRow + middle + settings
    // Beside the feature map there is room up to that; below it, too.
    let end = layout.gridRow + max(input.height, last)
    let overview = OverviewMap(
      scene.walk, input, rows: end - first,
      columns: layout.columns[2] - layout.columns[1] - 3)
    overview?.draw(in: &frame, row: first, column: layout.columns[1], glyphs: glyphs)
  }

  /// Under the grids they belong to, if all of them have room there; else in a line of their own.
  private func drawSettings(in frame: inout Frame) {
    if let row = layout.plan.settingsRow {
      let lines = SettingsLines(layout.blocks, width: layout.rows.width)
        .cut(to: layout.plan.settingsHeight)
      for (line, text) in lines.enumerated() {
        frame.put(text, row: row + line, column: layout.rows.left, role: .quiet)
      }
      return
    }
    let room = layout.settingsRoom
    for (index, block) in layout.blocks.enumerated() {
      let panel = layout.panels[index]
      let first = layout.gridRow + (panel?.height ?? 0)
      guard panel == nil || first + block.settings.count <= layout.rows.arithmeticRow else {
        continue
      }
      for (line, text) in block.settings.enumerated() where first + line < layout.rows.arithmeticRow
      {
        let width = room.width(under: index, line: first + line - layout.gridRow)
        let fits =
          cellWidth(of: text) <= width || !block.briefSettings.indices.contains(line)
        frame.put(
          truncate(fits ? text : block.briefSettings[line], width: width), row: first + line,
          column: layout.columns[index],
          role: .quiet)
      }
    }
  }

  /// On the cell that is asked for or pointed at, on the input cell of the tap, else on the target.
  private func placeCursor(in frame: inout Frame) {
    let walk = scene.walk
    if let edit = scene.openEdit { return placeCursor(of: edit, in: &frame) }
    if let pointer = scene.asked.pointer {
      return placeCursor(onInput: pointer, in: &frame)
    }
    if !scene.isAsking, walk.chosenChannel == nil, case .tap(let index) = walk.current.stage {
      return placeCursor(onInput: walk.step.taps[index].cell, in: &frame)
    }
    guard let output = layout.output else { return }
    let target = walk.step.output
    let place = output.place(row: target.row, column: target.column)
    frame.cursor = .init(
      row: layout.gridRow + place.row,
      column: layout.outputColumn + place.column + output.cellWidth - 1)
    frame.cursorIsVisible = scene.blanks[target]?.text.isEmpty == false
  }

  func placeCursor(onInput cell: CellPosition, in frame: inout Frame) {
    guard let input = layout.input else { return }
    let place = input.place(row: cell.row, column: cell.column)
    frame.cursor = .init(
      row: layout.gridRow + place.row,
      column: layout.inputColumn + place.column + input.cellWidth - 1)
  }
}
