import CellScreen
import TraceEngine
import TraceText

/// The input, padded, with the window on it.
extension WalkGrids {
  /// - Parameters:
  ///   - maximum: the most columns that are shown.
  ///   - other: a channel in place of the one at hand; the window lies only on that.
  func input(_ style: Style, _ maximum: Int, channel other: Int? = nil) -> GridPanel {
    let window = step.window
    let channel = other ?? inputChannel
    let hasWindow = scene.showsWindow && channel == inputChannel
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
    let (allRows, allColumns) = (drawn(operation.rows), drawn(operation.columns))
    let whole = GridPanel.Area(
      row: allRows.lowerBound, column: allColumns.lowerBound, rows: allRows.count,
      columns: allColumns.count)
    let width = inputCellWidth(style)
    let cells = InputCells(
      grids: self, channel: channel, hasWindow: hasWindow, hasLines: style.hasLines, width: width)
    return GridPanel(
      visible: .init(
        row: rows.lowerBound, column: columns.lowerBound, rows: rows.count,
        columns: columns.count),
      cellWidth: width, hasLines: style.hasLines, whole: whole,
      goesOn: (
        left: columns.lowerBound > whole.column,
        right: columns.upperBound < whole.column + whole.columns
      ),
      framed: hasWindow
        ? .init(
          row: window.row, column: window.column, rows: window.height, columns: window.width)
        : nil,
      content: { row, column in
        let cell = CellPosition(channel: channel, row: row, column: column)
        return edited(cells.content(row, column), input: cell, width: width)
      })
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

/// What stands in each cell of the input.
private struct InputCells {
  let grids: WalkGrids
  let channel: Int
  let hasWindow: Bool
  let hasLines: Bool
  let width: Int

  private var operation: TracedOperation { grids.operation }
  private var window: Step.Window { grids.step.window }

  func content(_ row: Int, _ column: Int) -> GridPanel.Content {
    var content = value(row, column)
    if grids.scene.asked.pointer != nil { mark(&content, row, column) }
    guard hasWindow, isInWindow(row, column) else { return content }
    guard let tap = tap(row, column) else {
      content.role = .faded
      content.marks = skipMarks(row, column)
      return content
    }
    if tap.index == grids.currentTap {
      content.role = .tap
    } else if content.role == .plain {
      content.role = role(of: tap)
    }
    if tap.index == grids.leader {
      if hasLines {
        content.marks.before = "*"
      } else {
        content.text = right("*" + content.text.drop { $0 == " " })
      }
    }
    if grids.scene.walk.showsWeights, operation.weights != nil {
      let weight = NumberText.text(tap.weight, precision: operation.precision)
      let input = content.text.filter { $0 != " " }
      content.text = right(input + (grids.isPlain ? "x" : "×") + weight)
    }
    return content
  }

  /// Marks the cells that are chosen as an answer, and the one that is pointed at.
  private func mark(_ content: inout GridPanel.Content, _ row: Int, _ column: Int) {
    let cell = CellPosition(row: row, column: column)
    if grids.scene.asked.chosen.contains(cell) {
      content.role = .tap
      content.marks = ("*", " ")
    }
    guard grids.scene.asked.pointer == cell else { return }
    if content.role != .tap { content.role = .answer }
    content.marks = (content.marks.before == "*" ? "*" : "[", "]")
  }

  /// The number of a cell before anything is said about the window.
  private func value(_ row: Int, _ column: Int) -> GridPanel.Content {
    let numbers = grids.scene.walk.numbers.input
    if operation.rows.holds(row) && operation.columns.holds(column) {
      if let own = grids.scene.asked.ownInput {
        let text = own(CellPosition(channel: channel, row: row, column: column))
        return .init(text: right(String(text.suffix(width))), role: .plain)
      }
      return .init(
        text: right(numbers.text(of: operation.input[channel, row, column])), role: .plain)
    }
    if operation.rows.overhangs(row) || operation.columns.overhangs(column) {
      return .init(text: right(" "), role: .padding)
    }
    let dot = grids.isPlain ? "." : "·"
    guard let value = operation.paddingValue(channel, row, column) else {
      return .init(text: right(dot), role: .padding)
    }
    let text = numbers.text(of: value)
    guard hasLines else {
      return .init(text: right(dot + text.drop { $0 == " " }), role: .padding)
    }
    return .init(
      text: right(text), role: .padding, marks: (before: Character(dot), after: " "))
  }

  private func right(_ text: String) -> String { WalkGrids.right(text, width: width) }

  private func isInWindow(_ row: Int, _ column: Int) -> Bool {
    row >= window.row && row < window.row + window.height
      && column >= window.column && column < window.column + window.width
  }

  /// The tap that lies on a cell of the window; nil where dilation leaves it out.
  private func tap(_ row: Int, _ column: Int) -> Tap? {
    let (rows, columns) = (operation.rows, operation.columns)
    let (down, restDown) = (row - window.row).quotientAndRemainder(dividingBy: rows.dilation)
    let (across, restAcross) =
      (column - window.column).quotientAndRemainder(dividingBy: columns.dilation)
    guard restDown == 0 && restAcross == 0 else { return nil }
    let walk = grids.scene.walk
    return grids.taps[walk.channel * walk.tapsPerChannel + down * columns.window + across]
  }

  /// Cells that are passed over stand in parentheses: with lines each, without lines each run.
  private func skipMarks(
    _ row: Int, _ column: Int
  ) -> (before: Character, after: Character) {
    let isFirst = column == window.column || tap(row, column - 1) != nil
    let isLast = column == window.column + window.width - 1 || tap(row, column + 1) != nil
    return (hasLines || isFirst ? "(" : " ", hasLines || isLast ? ")" : " ")
  }

  /// In a maximum or minimum those that have lost fade.
  private func role(of tap: Tap) -> Role {
    guard operation.isContest, tap.index < grids.tapsDone else { return .window }
    return tap.index == grids.leader ? .winner : .faded
  }
}
