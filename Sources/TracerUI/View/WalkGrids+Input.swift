import CellScreen
import TraceEngine
import TraceText

/// The input, padded, with the window on it.
extension WalkGrids {
  /// - Parameters:
  ///   - maximum: the most columns that are shown.
  ///   - other: a channel in place of the one at hand; the window lies only on that.
  func input(_ style: Style, _ maximum: Int, channel other: Int? = nil) -> GridPanel {
    let channel = other ?? inputChannel
    let hasWindow = scene.showsWindow && channel == inputChannel
    let (rows, columns) = inputViewport(style, maximum)
    let (allRows, allColumns) = (drawn(operation.rows), drawn(operation.columns))
    let width = inputCellWidth(style)
    let cells = InputCells(
      self, channel: channel, hasWindow: hasWindow, hasLines: style.hasLines, width: width)
    let window = step.window
    return GridPanel(
      visible: .init(rows, columns), cellWidth: width, hasLines: style.hasLines,
      whole: .init(allRows, allColumns),
      goesOn: (
        left: columns.lowerBound > allColumns.lowerBound,
        right: columns.upperBound < allColumns.upperBound
      ),
      framed: hasWindow
        ? .init(
          row: window.row, column: window.column, rows: window.height, columns: window.width)
        : nil,
      content: { row, column in
        let content = cells.content(row, column)
        guard hasEdit else { return content }
        let cell = CellPosition(channel: channel, row: row, column: column)
        return edited(content, input: cell, width: width)
      })
  }

  /// The rows and columns that are shown, with the window in their middle.
  private func inputViewport(
    _ style: Style, _ maximum: Int
  ) -> (rows: Range<Int>, columns: Range<Int>) {
    let window = step.window
    let pointer = scene.asked.pointer
    let focus = currentTap.map { taps[$0].cell } ?? pointer ?? lastOfVector
    // Where cells are asked for, the pointer stays in sight.
    let middle = pointer.map { ($0.row..<$0.row + 1, $0.column..<$0.column + 1) }
    let cursor = scene.openEdit?.inputCell
    let rows = WalkGrids.viewport(
      drawn(operation.rows), maximum: style.rows,
      around: middle?.0 ?? window.row..<window.row + window.height, focus: focus?.row
    ).reaching(cursor?.row)
    let columns = WalkGrids.viewport(
      drawn(operation.columns), maximum: maximum,
      around: middle?.1 ?? window.column..<window.column + window.width, focus: focus?.column,
      shifted: scene.look
    ).reaching(cursor?.column)
    return (rows, columns)
  }

  /// Of a vector that all goes into a value the end stays in sight once it is reached.
  private var lastOfVector: CellPosition? {
    operation.takesVector && tapsDone > 0 ? taps[tapsDone - 1].cell : nil
  }

  /// The cells of an axis that are drawn: the padded ones, with the overhang of ceil mode; without
  /// the padding where that is asked for.
  private func drawn(_ axis: SpatialAxis) -> Range<Int> {
    scene.asked.setting == .padding ? 0..<axis.input : axis.cells
  }

  /// Without lines a number has no blank of its own for the dot of padding or the star of the
  /// winner: room is made for it.
  private func inputCellWidth(_ style: Style) -> Int {
    let numbers = scene.walk.numbers
    let hasMarks = operation.isPadded || operation.isContest || scene.asked.pointer != nil
    let own = scene.asked.ownInput == nil ? 0 : scene.answerWidth
    let plain = max(own, numbers.input.width) + (hasMarks && !style.hasLines ? 1 : 0)
    guard scene.walk.showsWeights, operation.weights != nil else { return plain }
    return max(plain, numbers.input.width + 1 + numbers.filter.width)
  }
}
