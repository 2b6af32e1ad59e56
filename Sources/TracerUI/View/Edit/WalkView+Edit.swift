import CellScreen
import TraceEngine

/// The panel under the grids while numbers are changed, and the cursor in it or on the grids.
extension WalkView {
  private var panelRows: Range<Int> {
    layout.arithmeticRow..<max(layout.arithmeticRow, layout.contentEnd)
  }

  private func panel(of edit: EditState) -> EditPanel {
    EditPanel(edit, scene, state, width: layout.width, height: panelRows.count)
  }

  func drawPanel(of edit: EditState, in frame: inout Frame) {
    let panel = panel(of: edit)
    for (line, segments) in panel.lines.enumerated() {
      frame.put(segments, row: panelRows.lowerBound + line, column: layout.left)
    }
    if let cursor = panel.cursor {
      frame.cursor = .init(
        row: panelRows.lowerBound + cursor.line, column: layout.left + cursor.column)
      frame.cursorIsVisible = true
    }
  }

  /// On the number at hand; in the panel it is placed with the panel.
  func placeCursor(of edit: EditState, in frame: inout Frame) {
    if let cell = edit.inputCell { return placeCursor(onInput: cell, in: &frame) }
    guard let cell = edit.weightCell, let filter = layout.panels[layout.source + 1] else { return }
    let place = filter.place(row: cell.row, column: cell.column)
    frame.cursor = .init(
      row: layout.gridRow + place.row,
      column: layout.columns[layout.source + 1] + place.column + filter.cellWidth - 1)
  }

  /// What a place of the screen is, where numbers are changed.
  enum EditPlace: Equatable {
    case focus(EditFocus)
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
    let cell = { (index: Int) in
      layout.panels[index]?.cell(
        atRow: row - layout.gridRow, column: column - layout.columns[index])
    }
    let shape = edit.operation.input.shape
    if let (row, column) = cell(layout.source), (0..<shape.height).contains(row),
      (0..<shape.width).contains(column)
    {
      return .focus(.input(row: row, column: column))
    }
    if edit.operation.weights != nil, let (row, column) = cell(layout.source + 1) {
      return .focus(.weight(row: row, column: column))
    }
    if let (row, column) = cell(layout.target) {
      return .output(CellPosition(channel: edit.output.channel, row: row, column: column))
    }
    let entry = view.panel(of: edit)
      .entry(atLine: row - view.panelRows.lowerBound, column: column - layout.left)
    return entry.map { .focus(.entry($0)) }
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
      case .focus(let focus): edit.focus = focus
      case .output(let output): edit.look(at: output)
      }
    }
  }
}
