import TraceEngine

/// The part of the input that a step is shown with: all of it with its padding where that is small,
/// else what the window covers.
///
///     let excerpt = StepExcerpt(step)              // rows 0..<4, columns 0..<4 of the note's image
///     excerpt?.cell(channel: 0, row: 1, column: 1) // 5, under a tap
struct StepExcerpt {
  /// No table has more rows or columns.
  static let largestSide = 16
  private static let mostChannels = 8

  let channels: Range<Int>
  let rows: Range<Int>
  let columns: Range<Int>
  private let step: Step
  private let window: Step.Window

  /// Nil where even the window is too large, or has too many channels.
  init?(_ step: Step) {
    let operation = step.operation
    let (vertical, horizontal) = (operation.rows, operation.columns)
    let window = step.window
    channels = step.firstChannel..<step.firstChannel + operation.channelsPerStep
    guard channels.count <= StepExcerpt.mostChannels else { return nil }
    let whole = (vertical.cells, horizontal.cells)
    let largest = StepExcerpt.largestSide
    if whole.0.count <= largest && whole.1.count <= largest {
      (rows, columns) = whole
    } else if window.height <= largest && window.width <= largest {
      rows = window.row..<window.row + window.height
      columns = window.column..<window.column + window.width
    } else {
      return nil
    }
    (self.step, self.window) = (step, window)
  }

  struct Cell {
    /// Nil where nothing is: padding that takes no part.
    let number: Double?
    let isPadding: Bool
    /// Whether a tap of the step's window stands on it.
    let isUnderTap: Bool
  }

  /// - Parameter channel: of the input.
  func cell(channel: Int, row: Int, column: Int) -> Cell {
    let operation = step.operation
    let isInside = operation.rows.holds(row) && operation.columns.holds(column)
    let isUnderTap =
      StepExcerpt.isTap(row - window.row, window.height, operation.rows.dilation)
      && StepExcerpt.isTap(column - window.column, window.width, operation.columns.dilation)
    let number =
      isInside
      ? operation.input[channel, row, column]
      : padding(channel: channel, row: row, column: column)
    return Cell(number: number, isPadding: !isInside, isUnderTap: isUnderTap)
  }

  private func padding(channel: Int, row: Int, column: Int) -> Double? {
    switch step.operation {
    case .convolution(let convolution):
      return convolution.paddedValue(channel: channel, row: row, column: column)
    case .pooling(let pooling):
      let counts = pooling.kind == .average && pooling.countsPadding
      return counts && !pooling.rows.overhangs(row) && !pooling.columns.overhangs(column) ? 0 : nil
    case .rectification, .flatten, .dense, .softmax: return nil
    }
  }

  private static func isTap(_ distance: Int, _ extent: Int, _ dilation: Int) -> Bool {
    distance >= 0 && distance < extent && distance % dilation == 0
  }
}
