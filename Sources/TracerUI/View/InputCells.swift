import CellScreen
import TraceEngine
import TraceText

/// What stands in each cell of the input.
struct InputCells {
  private let grids: WalkGrids
  private let channel: Int
  private let hasLines: Bool
  private let width: Int
  // Looked up once for all cells.
  private let operation: TracedOperation
  private let input: Tensor
  private let rows: SpatialAxis
  private let columns: SpatialAxis
  private let numbers: AlignedNumbers
  private let isContest: Bool
  private let showsWeights: Bool
  /// The window where it lies on this channel, and its first tap there.
  private let window: Step.Window?
  private let firstTap: Int

  /// - Parameter width: of a cell.
  init(_ grids: WalkGrids, channel: Int, hasWindow: Bool, hasLines: Bool, width: Int) {
    (self.grids, self.channel, self.hasLines, self.width) = (grids, channel, hasLines, width)
    operation = grids.operation
    (input, rows, columns) = (operation.input, operation.rows, operation.columns)
    let walk = grids.scene.walk
    numbers = walk.numbers.input
    isContest = operation.isContest
    showsWeights = walk.showsWeights && operation.weights != nil
    window = hasWindow ? grids.step.window : nil
    firstTap = walk.channel * walk.tapsPerChannel
  }

  func content(_ row: Int, _ column: Int) -> GridPanel.Content {
    var content = value(row, column)
    if grids.scene.asked.pointer != nil { mark(&content, row, column) }
    guard let window, window.covers(row, column) else { return content }
    guard let tap = tap(of: window, row, column) else {
      content.role = .faded
      content.marks = skipMarks(in: window, row, column)
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
    if showsWeights {
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
    if rows.holds(row) && columns.holds(column) {
      if let own = grids.scene.asked.ownInput {
        let text = own(CellPosition(channel: channel, row: row, column: column))
        return .init(text: right(String(text.suffix(width))), role: .plain)
      }
      return .init(text: right(numbers.text(of: input[channel, row, column])), role: .plain)
    }
    if rows.overhangs(row) || columns.overhangs(column) {
      return .init(text: right(" "), role: .padding)
    }
    let dot: Unicode.Scalar = grids.isPlain ? "." : "·"
    guard let value = operation.paddingValue(channel, row, column) else {
      return .init(text: right(String(dot)), role: .padding)
    }
    let text = numbers.text(of: value)
    guard hasLines else {
      return .init(text: right(String(dot) + text.drop { $0 == " " }), role: .padding)
    }
    return .init(text: right(text), role: .padding, marks: (before: dot, after: " "))
  }

  private func right(_ text: String) -> String { WalkGrids.right(text, width: width) }

  /// The tap that lies on a cell of the window; nil where dilation leaves it out.
  private func tap(of window: Step.Window, _ row: Int, _ column: Int) -> Tap? {
    let (down, restDown) = (row - window.row).quotientAndRemainder(dividingBy: rows.dilation)
    let (across, restAcross) =
      (column - window.column).quotientAndRemainder(dividingBy: columns.dilation)
    guard restDown == 0 && restAcross == 0 else { return nil }
    return grids.taps[firstTap + down * columns.window + across]
  }

  /// Cells that are passed over stand in parentheses: with lines each, without lines each run.
  private func skipMarks(
    in window: Step.Window, _ row: Int, _ column: Int
  ) -> (before: Unicode.Scalar, after: Unicode.Scalar) {
    let isFirst = column == window.column || tap(of: window, row, column - 1) != nil
    let isLast =
      column == window.column + window.width - 1 || tap(of: window, row, column + 1) != nil
    return (hasLines || isFirst ? "(" : " ", hasLines || isLast ? ")" : " ")
  }

  /// In a maximum or minimum those that have lost fade.
  private func role(of tap: Tap) -> Role {
    guard isContest, tap.index < grids.tapsDone else { return .window }
    return tap.index == grids.leader ? .winner : .faded
  }
}

extension Step.Window {
  fileprivate func covers(_ row: Int, _ column: Int) -> Bool {
    row >= self.row && row < self.row + height && column >= self.column
      && column < self.column + width
  }
}
