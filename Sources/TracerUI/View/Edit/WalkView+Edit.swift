import CellScreen
import TraceEngine

/// The panel under the grids while numbers are changed, and the cursor in it or on the grids.
extension WalkView {
  private var panelRows: Range<Int> {
    layout.rows.arithmeticRow..<max(layout.rows.arithmeticRow, layout.rows.contentEnd)
  }

  private func panel(of edit: EditState) -> EditPanel {
    EditPanel(edit, scene, state, width: layout.rows.width, height: panelRows.count)
  }

  func drawPanel(of edit: EditState, in frame: inout Frame) {
    let panel = panel(of: edit)
    for (line, segments) in panel.lines.enumerated() {
      frame.put(segments, row: panelRows.lowerBound + line, column: layout.rows.left)
    }
    if let cursor = panel.cursor {
      frame.cursor = .init(
        row: panelRows.lowerBound + cursor.line, column: layout.rows.left + cursor.column)
      frame.cursorIsVisible = true
    }
  }

  /// On the number at hand; in the panel it is placed with the panel.
  func placeCursor(of edit: EditState, in frame: inout Frame) {
    if let cell = edit.inputCell { return placeCursor(onInput: cell, in: &frame) }
    guard let cell = edit.weightCell else { return }
    let part = GridBlock.Part.weights(filter: edit.step.filter, channel: cell.channel)
    guard let index = layout.blocks.firstIndex(where: { $0.part == part }),
      let filter = layout.panels[index]
    else { return }
    let place = filter.place(row: cell.row, column: cell.column)
    frame.cursor = .init(
      row: layout.gridRow + place.row,
      column: layout.columns[index] + place.column + filter.cellWidth - 1)
  }

  /// What a place of the screen is, where numbers are changed.
  enum EditPlace: Equatable {
    case input(CellPosition)
    case weight(filter: Int, CellPosition)
    case entry(EditEntry)
    case output(CellPosition)
  }

  /// The cell or setting at a place of the screen.
  static func editPlace(
    atRow row: Int, column: Int, _ edit: EditState, _ state: TracerState
  ) -> EditPlace? {
    guard case .lesson(let lesson) = state.place, let walk = lesson.walk, isLargeEnough(state)
    else { return nil }
    let view = WalkView(WalkScene(lesson, walk, state), state)
    let layout = view.layout
    for (index, block) in layout.blocks.enumerated() {
      let cell = layout.panels[index]?.cell(
        atRow: row - layout.gridRow, column: column - layout.columns[index])
      guard let cell, let part = block.part else { continue }
      return place(part, row: cell.row, column: cell.column, edit)
    }
    return view.panel(of: edit)
      .entry(atLine: row - view.panelRows.lowerBound, column: column - layout.rows.left)
      .map { .entry($0) }
  }

  private static func place(
    _ part: GridBlock.Part, row: Int, column: Int, _ edit: EditState
  ) -> EditPlace? {
    switch part {
    case .input(let channel):
      let cell = CellPosition(channel: channel, row: row, column: column)
      return edit.operation.input.shape.holds(cell) ? .input(cell) : nil
    case .weights(let filter, let channel):
      return .weight(
        filter: filter, CellPosition(channel: channel, row: row, column: column))
    case .output(let channel):
      return .output(CellPosition(channel: channel, row: row, column: column))
    }
  }
}

extension TracerState {
  /// A click takes the cursor to a number or setting, or shows the window of a value.
  mutating func clickInEdit(row: Int, column: Int) {
    guard let edit = openEdit,
      let place = WalkView.editPlace(atRow: row, column: column, edit, self)
    else { return }
    changeEdit { edit, own in
      guard edit.commit(own) else { return }
      switch place {
      case .input(let cell): edit.point(atInput: cell)
      case .weight(let filter, let cell): edit.point(atWeight: cell, of: filter)
      case .entry(let entry): edit.focus = .entry(entry)
      case .output(let output): edit.look(at: output)
      }
    }
  }
}
