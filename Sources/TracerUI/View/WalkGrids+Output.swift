import CellScreen
import TraceEngine
import TraceText

/// The filter and the feature map.
extension WalkGrids {
  /// The weights at hand; in softmax the powers of e. Nil for layers that have neither.
  ///
  /// - Parameters:
  ///   - maximum: the most columns that are shown.
  ///   - other: in place of the operation's own: one of several to choose from.
  ///   - isTurned: whether each weight stands where it comes to lie when the filter is flipped.
  func filter(
    _ style: Style, _ maximum: Int, _ other: FilterBank? = nil, isTurned: Bool = false
  ) -> GridPanel? {
    if case .softmax = operation { return powers(style) }
    guard let filters = other ?? operation.weights else { return nil }
    let shape = filters.shape
    let current = currentTap.map { taps[$0].filter }
    // Where a weight stands, and which one stands somewhere: turning twice changes nothing.
    let row = { (row: Int) in isTurned ? shape.height - 1 - row : row }
    let column = { (column: Int) in isTurned ? shape.width - 1 - column : column }
    let cell = { (place: Int?) in (place ?? 0)..<(place ?? 0) + 1 }
    let cursor = scene.openEdit?.weightCell
    let rows = WalkGrids.viewport(
      0..<shape.height, maximum: style.rows, around: cell(currentRow.map(row)), focus: nil
    ).reaching((cursor?.row).map(row))
    let columns = WalkGrids.viewport(
      0..<shape.width, maximum: maximum, around: cell((current?.column).map(column)), focus: nil
    ).reaching((cursor?.column).map(column))
    let numbers = filterNumbers
    return GridPanel(
      visible: .init(rows, columns), cellWidth: numbers.width, hasLines: style.hasLines,
      whole: .init(row: 0, column: 0, rows: shape.height, columns: shape.width),
      goesOn: (left: columns.lowerBound > 0, right: columns.upperBound < shape.width),
      framed: .init(row: 0, column: 0, rows: shape.height, columns: shape.width),
      content: { line, place in
        let place = CellPosition(
          channel: scene.walk.channel, row: row(line), column: column(place))
        if let hidden = scene.asked.weight, hidden == (step.filter, place) {
          return .init(text: WalkGrids.right("?", width: numbers.width), role: .target)
        }
        let content = GridPanel.Content(
          text: numbers.text(of: filters[step.filter, place]),
          role: current == place ? .tap : .plain)
        return hasEdit ? edited(content, weight: place, width: numbers.width) : content
      })
  }

  /// The row of the tap; beside a vector the last one that is reached.
  private var currentRow: Int? {
    let last = operation.takesVector && tapsDone > 0 ? tapsDone - 1 : nil
    return (currentTap ?? last).map { taps[$0].filter.row }
  }

  /// The powers of e, as far as they are computed.
  private func powers(_ style: Style) -> GridPanel {
    let numbers = scene.walk.numbers.filter
    let count = taps.count
    let row = currentRow ?? 0
    let rows = WalkGrids.viewport(
      0..<count, maximum: style.rows, around: row..<row + 1, focus: nil)
    return GridPanel(
      visible: .init(row: rows.lowerBound, column: 0, rows: rows.count, columns: 1),
      cellWidth: numbers.width, hasLines: style.hasLines,
      whole: .init(row: 0, column: 0, rows: count, columns: 1), goesOn: (left: false, right: false),
      framed: nil,
      content: { row, _ in
        guard row < tapsDone else {
          return .init(
            text: WalkGrids.right(isPlain ? "." : "·", width: numbers.width), role: .quiet)
        }
        return .init(
          text: WalkGrids.right(numbers.text(of: taps[row].product), width: numbers.width),
          role: row == currentTap ? .tap : .plain)
      })
  }

  /// How all weights are written that may be shown.
  private var filterNumbers: AlignedNumbers {
    guard case .candidates(let banks) = scene.board else { return scene.walk.numbers.filter }
    return AlignedNumbers(
      banks.flatMap(\.values), precision: operation.precision, isBrief: true)
  }

  /// - Parameter maximum: the most columns that are shown.
  func output(_ style: Style, _ maximum: Int) -> GridPanel {
    let shape = operation.outputShape
    let target = step.output
    let rows = WalkGrids.viewport(
      0..<shape.height, maximum: style.rows, around: target.row..<target.row + 1,
      focus: nil)
    let columns = WalkGrids.viewport(
      0..<shape.width, maximum: maximum, around: target.column..<target.column + 1,
      focus: nil)
    let trace = scene.walk.timeline.trace
    let width = max(outputCellWidth, scene.walk.numbers.output.width + (style.hasSigns ? 1 : 0))
    return GridPanel(
      visible: .init(rows, columns), cellWidth: width, hasLines: style.hasLines,
      whole: .init(row: 0, column: 0, rows: shape.height, columns: shape.width),
      goesOn: (left: columns.lowerBound > 0, right: columns.upperBound < shape.width),
      framed: scene.mapWindow,
      content: { row, column in
        let cell = CellPosition(channel: target.channel, row: row, column: column)
        if let blank = scene.blanks[cell] { return content(of: blank) }
        var content =
          cell == target && scene.showsTarget ? targetContent : content(of: cell, in: trace)
        guard hasEdit else { return content }
        content.text = WalkGrids.right(content.text, width: width)
        return edited(content, output: cell, width: width, style)
      })
  }

  /// Where a value is asked for there is room to type it, whatever its own width.
  var outputCellWidth: Int { max(scene.walk.numbers.output.width, scene.answerWidth) }

  private func content(of cell: CellPosition, in trace: Trace) -> GridPanel.Content {
    guard let index = trace.index(of: cell), scene.isShown(index) else {
      return .init(text: dot, role: .quiet)
    }
    let text = scene.walk.numbers.output.text(of: scene.walk.featureMap[cell])
    return .init(text: WalkGrids.right(text, width: outputCellWidth), role: .output)
  }

  /// What is typed for a cell that is asked for: in brackets where the cursor is, with a cross
  /// where it was wrong; what was right looks like any value.
  private func content(of blank: MapBlank) -> GridPanel.Content {
    let width = outputCellWidth
    var shown = blank.text.isEmpty ? "?" : blank.text
    if shown.count > width { shown = (isPlain ? "~" : "…") + shown.suffix(width - 1) }
    let text = WalkGrids.right(shown, width: width)
    var marks: (before: Unicode.Scalar, after: Unicode.Scalar) =
      blank.isCurrent ? ("[", "]") : (" ", " ")
    var role = blank.isCurrent || !blank.text.isEmpty ? Role.answer : .target
    if blank.isWrong {
      marks.before = isPlain ? "!" : "✗"
      role = .wrong
    } else if blank.isRight {
      role = .output
    }
    return .init(text: text, role: role, marks: marks)
  }

  /// The cell of this step: its value, or the sign that it comes next.
  private var targetContent: GridPanel.Content {
    let width = outputCellWidth
    let brackets: (before: Unicode.Scalar, after: Unicode.Scalar) = ("[", "]")
    guard scene.isShown(step.index) else {
      return .init(text: dot, role: .target, marks: brackets)
    }
    let number = scene.walk.numbers.output.text(of: scene.walk.featureMap[step.output])
    let text = WalkGrids.right(number, width: width)
    guard scene.isRight else { return .init(text: text, role: .fresh, marks: brackets) }
    return .init(text: text, role: .correct, marks: isPlain ? brackets : ("✓", " "))
  }

  private var dot: String { WalkGrids.right(isPlain ? "." : "·", width: outputCellWidth) }
}
