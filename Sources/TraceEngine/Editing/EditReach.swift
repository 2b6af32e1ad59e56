/// Which values of a feature map depend on what differs between an operation and its edited self.
///
///     a cell of the input changed      the windows that have a tap on it, also through a copy of it
///     . . . .     # # .                in the padding
///     . 7 . .     # # .
///     . . . .     . . .                2×2 window, stride 1
///
/// It is told from the geometry and the operands, never from the values of the map: an output that
/// looks at a changed number depends on it, even where its value happens to be the same.
package struct EditReach: Sendable {
  package let old: TracedOperation
  package let new: TracedOperation
  /// Whether every output depends: another kind of pooling, ReLU, the flip.
  private let isEverywhere: Bool
  /// Of the new map: the outputs along each axis whose windows lie on other cells than before.
  private let rows: [Bool]
  private let columns: [Bool]
  /// The filters, of a dense layer the outputs, whose weights or bias differ.
  private let filters: [Bool]
  private let cells: [CellReach]

  /// The outputs that look at one cell of the input.
  private struct CellReach: Sendable {
    let cell: CellPosition
    let rows: [Bool]
    let columns: [Bool]
  }

  /// - Parameter new: made from `old` by changes, so that kind and shapes of the operands are the same.
  /// - Complexity: O(*n* + *d* · *w*), where *n* is the number of operands, *d* that of the input's
  ///   values that differ, and *w* the taps of all windows along both axes.
  package init(from old: TracedOperation, to new: TracedOperation) {
    (self.old, self.new) = (old, new)
    isEverywhere = old.finishesUnlike(new)
    rows = old.outputsMoved(\.rows, in: new)
    columns = old.outputsMoved(\.columns, in: new)
    filters = EditReach.filters(old, new)
    let shape = new.input.shape
    cells = zip(old.input.values, new.input.values).enumerated().compactMap { index, values in
      if values.0.isSame(as: values.1) { return nil }
      let (line, column) = index.quotientAndRemainder(dividingBy: shape.width)
      let (channel, row) = line.quotientAndRemainder(dividingBy: shape.height)
      return CellReach(
        cell: CellPosition(channel: channel, row: row, column: column),
        rows: new.outputs(\.rows, on: row), columns: new.outputs(\.columns, on: column))
    }
  }

  /// Whether the value of `output`, a cell of the new map, depends on what was changed. A cell that the
  /// old map does not have does.
  package func contains(_ output: CellPosition) -> Bool {
    guard old.outputShape.holds(output), !isEverywhere else { return true }
    if case .flatten(let flatten) = new {
      let cell = flatten.cell(of: output.row)
      return cells.contains { $0.cell == cell }
    }
    if rows[output.row] || columns[output.column] { return true }
    if !filters.isEmpty && filters[new.isDense ? output.row : output.channel] { return true }
    return cells.contains { reach in
      reach.rows[output.row] && reach.columns[output.column]
        && new.looks(atChannel: reach.cell.channel, from: output)
    }
  }

  /// The outputs of one row of the new map that depend on what was changed.
  enum RowReach {
    case none, whole
    /// For each column, whether its output does.
    case some([Bool])
  }

  /// - Complexity: O(*d* · *n*), where *d* is the number of the input's values that differ and *n* that of
  ///   the row's outputs.
  func row(_ row: Int, ofChannel channel: Int) -> RowReach {
    let first = CellPosition(channel: channel, row: row, column: 0)
    if new.outputShape.width == 1 { return contains(first) ? .whole : .none }
    // What makes a whole row depend.
    let isWhole = isEverywhere || rows[row] || (!filters.isEmpty && filters[channel])
    if isWhole { return .whole }
    var reached = columns
    for cell in cells where cell.rows[row] && new.looks(atChannel: cell.cell.channel, from: first) {
      for column in reached.indices where cell.columns[column] { reached[column] = true }
    }
    return reached.contains(true) ? .some(reached) : .none
  }

  private static func filters(_ old: TracedOperation, _ new: TracedOperation) -> [Bool] {
    guard let before = old.weights, let after = new.weights else { return [] }
    let size = after.values.count / after.count
    return (0..<after.count).map { filter in
      // Without a bias nothing is added, as with 0.
      let (bias, other) = (old.bias?[filter] ?? 0, new.bias?[filter] ?? 0)
      if !bias.isSame(as: other) { return true }
      let range = filter * size..<(filter + 1) * size
      return zip(before.values[range], after.values[range]).contains { !$0.isSame(as: $1) }
    }
  }
}

extension TracedOperation {
  /// Whether something other than geometry and operands differs, which every value goes through.
  fileprivate func finishesUnlike(_ other: TracedOperation) -> Bool {
    if endsInReLU != other.endsInReLU { return true }
    switch (self, other) {
    case (.convolution(let one), .convolution(let two)):
      return one.flip != two.flip && one.rows.window * one.columns.window > 1
    case (.pooling(let one), .pooling(let two)): return one.kind != two.kind
    default: return false
    }
  }

  /// Of each output along an axis of `new`, whether its window lies on other cells than here.
  fileprivate func outputsMoved(
    _ axis: KeyPath<TracedOperation, SpatialAxis>, in new: TracedOperation
  ) -> [Bool] {
    let (before, after) = (self[keyPath: axis], new[keyPath: axis])
    return (0..<after.outputs).map { output in
      guard output < before.outputs, before.window == after.window else { return true }
      return (0..<after.window).contains { tap in
        source(of: before.cell(output: output, tap: tap), on: before)
          != new.source(of: after.cell(output: output, tap: tap), on: after)
      }
    }
  }

  /// Of each output along an axis, whether its window has a tap on `cell` or on a copy of it.
  fileprivate func outputs(
    _ axis: KeyPath<TracedOperation, SpatialAxis>, on cell: Int
  ) -> [Bool] {
    let axis = self[keyPath: axis]
    return (0..<axis.outputs).map { output in
      (0..<axis.window).contains { tap in
        source(of: axis.cell(output: output, tap: tap), on: axis) == .cell(cell)
      }
    }
  }

  /// What lies under a tap.
  private func source(of cell: Int, on axis: SpatialAxis) -> TapSource {
    if axis.holds(cell) { return .cell(cell) }
    switch self {
    case .convolution(let convolution):
      return convolution.paddingMode.source(of: cell, count: axis.input).map { .cell($0) } ?? .zero
    case .pooling(let pooling):
      let counts = pooling.kind == .average && pooling.countsPadding && !axis.overhangs(cell)
      return counts ? .zero : .nothing
    case .rectification, .flatten, .dense, .softmax: return .nothing
    }
  }

  fileprivate var isDense: Bool {
    if case .dense = self { return true }
    return false
  }

  /// Whether a channel of the input goes into `output`.
  fileprivate func looks(atChannel channel: Int, from output: CellPosition) -> Bool {
    let first = firstChannel(ofOutput: output.channel)
    return (first..<first + channelsPerStep).contains(channel)
  }
}

/// What a tap of a window finds along one axis.
private enum TapSource: Equatable {
  /// A cell of the input, where it stands or copied into the padding.
  case cell(Int)
  /// Padding that counts as a 0.
  case zero
  /// Padding that takes no part.
  case nothing
}

extension Double {
  /// Equal, or both no number.
  func isSame(as other: Double) -> Bool { self == other || (isNaN && other.isNaN) }
}
