import TraceEngine

/// The cursor: among the cells of a grid, from grid to grid, and along the panel.
extension EditState {
  private var inputShape: TensorShape { operation.input.shape }
  /// Of the filter; nil where there is none.
  private var weightShape: TensorShape? { operation.weights?.shape }

  /// The cell of the input at hand; nil elsewhere.
  var inputCell: CellPosition? {
    guard case .input(let row, let column) = focus else { return nil }
    return CellPosition(channel: inputChannel, row: row, column: column)
  }

  /// The weight at hand; nil elsewhere.
  var weightCell: CellPosition? {
    guard case .weight(let row, let column) = focus else { return nil }
    return CellPosition(channel: channel, row: row, column: column)
  }

  /// The channel of the input that is shown.
  var inputChannel: Int { min(step.firstChannel + channel, inputShape.channels - 1) }

  /// A cell along; from the edge of the input into the filter and back. Along the panel an entry left
  /// and right; up and down change its value.
  ///
  /// - Returns: whether the cursor was on a grid.
  mutating func move(down: Int, right: Int) -> Bool {
    switch focus {
    case .input(let row, let column):
      if column + right >= inputShape.width, let shape = weightShape, right > 0 {
        focus = .weight(row: min(row, shape.height - 1), column: 0)
      } else {
        focus = .input(
          row: clamped(row + down, inputShape.height),
          column: clamped(column + right, inputShape.width))
      }
    case .weight(let row, let column):
      guard let shape = weightShape else { return true }
      if column + right < 0 {
        focus = .input(row: min(row, inputShape.height - 1), column: inputShape.width - 1)
      } else {
        focus = .weight(
          row: clamped(row + down, shape.height), column: clamped(column + right, shape.width))
      }
    case .entry(let entry):
      guard right != 0, let index = entries.firstIndex(of: entry) else { return false }
      focus = .entry(entries[clamped(index + right, entries.count)])
    }
    return true
  }

  /// Takes the cursor back into grids that are smaller now.
  mutating func keepInside() {
    channel = clamped(channel, operation.channelsPerStep)
    switch focus {
    case .input(let row, let column):
      focus = .input(
        row: clamped(row, inputShape.height), column: clamped(column, inputShape.width))
    case .weight(let row, let column):
      guard let shape = weightShape else { return }
      focus = .weight(row: clamped(row, shape.height), column: clamped(column, shape.width))
    case .entry: break
    }
  }

  private func clamped(_ place: Int, _ count: Int) -> Int { min(max(0, place), count - 1) }

  /// From the input to the filter, to the panel, and round.
  mutating func moveToNextPart(back: Bool = false) {
    let cell = step.window
    let input = EditFocus.input(
      row: clamped(cell.row, inputShape.height), column: clamped(cell.column, inputShape.width))
    let weight: EditFocus? = weightShape == nil ? nil : .weight(row: 0, column: 0)
    let panel = entries.first.map { EditFocus.entry($0) }
    switch focus {
    case .input: focus = (back ? panel ?? weight : weight ?? panel) ?? focus
    case .weight: focus = (back ? nil : panel) ?? input
    case .entry: focus = (back ? weight : nil) ?? input
    }
  }

  /// Another channel of the filter; where each channel makes a map of its own, that map.
  mutating func turnChannel() {
    let channels = operation.channelsPerStep
    if channels > 1 {
      channel = (channel + 1) % channels
    } else if case .flatten(let flatten) = operation {
      let cell = flatten.cell(of: output.row)
      let next = (cell.channel + 1) % inputShape.channels
      output.row = flatten.index(
        of: CellPosition(channel: next, row: cell.row, column: cell.column))
    } else {
      turnFilter()
    }
  }

  /// Another filter, in a dense layer another output.
  mutating func turnFilter() {
    if case .dense(let dense) = operation {
      output.row = (output.row + 1) % dense.weights.count
    } else {
      output.channel = (output.channel + 1) % operation.outputShape.channels
    }
  }

  /// Takes the cursor to a cell of the input, where its channel goes into the value at hand.
  mutating func point(atInput cell: CellPosition) {
    let slice = cell.channel - step.firstChannel
    guard (0..<operation.channelsPerStep).contains(slice) else { return }
    channel = slice
    focus = .input(row: cell.row, column: cell.column)
  }

  /// Takes the cursor to a weight, and looks at a value of its filter.
  mutating func point(atWeight cell: CellPosition, of filter: Int) {
    if case .dense = operation { output.row = filter } else { output.channel = filter }
    channel = cell.channel
    focus = .weight(row: cell.row, column: cell.column)
  }

  /// Whether there are several filters or outputs to go through.
  var hasFilters: Bool { (operation.weights?.count ?? 1) > 1 }

  /// Whether there are several channels to go through.
  var hasChannels: Bool {
    if case .dense = operation { return false }
    return inputShape.channels > 1 && (operation.channelsPerStep > 1 || !hasFilters)
  }
}
