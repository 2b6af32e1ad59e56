import CellScreen
import TraceEngine
import TraceText

/// The filter and the feature map.
extension WalkGrids {
  /// Nil for pooling, which has no weights.
  func filter(_ style: Style) -> GridPanel? {
    guard case .convolution(let convolution) = operation else { return nil }
    let shape = convolution.filters.shape
    let current = currentTap.map { taps[$0].filter }
    let cell = { (place: Int?) in (place ?? 0)..<(place ?? 0) + 1 }
    let rows = WalkGrids.viewport(
      0..<shape.height, maximum: style.rows, around: cell(current?.row), focus: nil)
    let columns = WalkGrids.viewport(
      0..<shape.width, maximum: style.columns.filter, around: cell(current?.column), focus: nil)
    let numbers = scene.walk.numbers.filter
    return GridPanel(
      visible: .init(
        row: rows.lowerBound, column: columns.lowerBound, rows: rows.count,
        columns: columns.count),
      cellWidth: numbers.width, hasLines: style.hasLines,
      goesOn: (left: columns.lowerBound > 0, right: columns.upperBound < shape.width),
      framed: .init(row: 0, column: 0, rows: shape.height, columns: shape.width),
      content: { row, column in
        let place = CellPosition(channel: scene.walk.channel, row: row, column: column)
        let weight = convolution.filters[step.output.channel, place]
        return .init(
          text: numbers.text(of: weight), role: current == place ? .tap : .plain)
      })
  }

  func output(_ style: Style) -> GridPanel {
    let shape = operation.outputShape
    let target = step.output
    let rows = WalkGrids.viewport(
      0..<shape.height, maximum: style.rows, around: target.row..<target.row + 1,
      focus: nil)
    let columns = WalkGrids.viewport(
      0..<shape.width, maximum: style.columns.output,
      around: target.column..<target.column + 1, focus: nil)
    let trace = scene.walk.timeline.trace
    return GridPanel(
      visible: .init(
        row: rows.lowerBound, column: columns.lowerBound, rows: rows.count,
        columns: columns.count),
      cellWidth: outputCellWidth, hasLines: style.hasLines,
      goesOn: (left: columns.lowerBound > 0, right: columns.upperBound < shape.width),
      framed: nil,
      content: { row, column in
        let cell = CellPosition(channel: target.channel, row: row, column: column)
        return cell == target ? targetContent : content(of: cell, in: trace)
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

  /// The cell of this step: what is typed for it, its value, or the sign that it comes next.
  private var targetContent: GridPanel.Content {
    let width = outputCellWidth
    let brackets: (before: Character, after: Character) = ("[", "]")
    if let answer = scene.answer {
      let shown = answer.isEmpty ? "?" : String(answer.suffix(width))
      return .init(text: WalkGrids.right(shown, width: width), role: .answer, marks: brackets)
    }
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
