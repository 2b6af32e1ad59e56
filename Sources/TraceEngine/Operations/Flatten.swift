/// Feature maps written out as one vector, a number a step.
///
///     let maps = try Tensor(channels: [[[1, 2], [3, 4]], [[5, 6], [7, 8]]])
///     Flatten(input: maps).outputShape                    // (1, 8, 1)
///     // channel by channel:                1 2 3 4 5 6 7 8
///     // all channels of a cell together:   1 5 2 6 3 7 4 8
///
/// A vector of n numbers is a column: (1, n, 1).
///
/// - SeeAlso: PyTorch `Flatten` (channel by channel), Keras `Flatten` (cell by cell).
public struct Flatten: Equatable, Sendable {
  /// In which order the numbers are read.
  public enum Order: Equatable, Sendable, CaseIterable {
    /// Map after map, each row by row: PyTorch and ONNX.
    case channelsFirst
    /// Cell after cell, row by row, all channels of a cell together: TensorFlow.
    case channelsLast
  }

  /// (C, H, W).
  public internal(set) var input: Tensor
  public let order: Order
  public let precision: Precision
  /// A window of one cell. Which cell follows from the order: `cell(of:)`.
  public let rows: SpatialAxis
  public let columns: SpatialAxis

  public init(
    input: Tensor, order: Order = .channelsFirst, precision: Precision = .float64
  ) {
    self.input = input.rounded(to: precision)
    (self.order, self.precision) = (order, precision)
    rows = SpatialAxis(cellsOf: input.shape.height)
    columns = SpatialAxis(cellsOf: input.shape.width)
  }

  /// (1, C · H · W, 1).
  public var outputShape: TensorShape { .vector(input.values.count) }

  /// The place in the vector, from 0, where the number of a cell of the input stands.
  package func index(of cell: CellPosition) -> Int {
    let shape = input.shape
    switch order {
    case .channelsFirst:
      return (cell.channel * shape.height + cell.row) * shape.width + cell.column
    case .channelsLast:
      return (cell.row * shape.width + cell.column) * shape.channels + cell.channel
    }
  }

  /// The cell of the input whose number stands at place `index` of the vector, from 0.
  public func cell(of index: Int) -> CellPosition {
    let shape = input.shape
    switch order {
    case .channelsFirst:
      let (line, column) = index.quotientAndRemainder(dividingBy: shape.width)
      let (channel, row) = line.quotientAndRemainder(dividingBy: shape.height)
      return CellPosition(channel: channel, row: row, column: column)
    case .channelsLast:
      let (place, channel) = index.quotientAndRemainder(dividingBy: shape.channels)
      let (row, column) = place.quotientAndRemainder(dividingBy: shape.width)
      return CellPosition(channel: channel, row: row, column: column)
    }
  }
}
