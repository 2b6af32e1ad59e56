/// Which cells a value depends on, layer by layer back to the input.
///
///     3×3 after 3×3: a value of the second map sees 3×3 of the first, and 5×5 of the input
///
///     let field = network.receptiveField(of: CellPosition(row: 1, column: 1))
///     field.last?.rows      // [1, 2, 3, 4, 5]
///
/// Only real cells are named; padding holds nothing to depend on.
///
/// - SeeAlso: Araujo, Norris and Sim, "Computing receptive fields of convolutional neural networks".
public struct ReceptiveField: Equatable, Sendable {
  /// The layer whose input this is, from 0.
  public let layer: Int
  /// The channels, rows and columns of that input, each ascending: every cell in which all three
  /// meet.
  public let channels: [Int]
  public let rows: [Int]
  public let columns: [Int]

  /// Whether the value depends on `cell`.
  public func holds(_ cell: CellPosition) -> Bool {
    channels.contains(cell.channel) && rows.contains(cell.row) && columns.contains(cell.column)
  }
}

extension Network {
  /// What the value `cell` of the last map depends on: of the input of the last layer first, of the
  /// network's input last.
  ///
  /// Flattening several cells may give a set that is no block; then the smallest block around it is
  /// told.
  ///
  /// - Precondition: the last map has that cell.
  public func receptiveField(of cell: CellPosition) -> [ReceptiveField] {
    precondition(output.holds(cell), "no cell \(cell)")
    var seen = Block(channels: [cell.channel], rows: [cell.row], columns: [cell.column])
    return layers.indices.reversed().map { index in
      seen = layers[index].seen(from: seen)
      return ReceptiveField(
        layer: index, channels: seen.channels, rows: seen.rows, columns: seen.columns)
    }
  }
}

/// All cells in which these channels, rows and columns meet.
private struct Block {
  var channels: [Int]
  var rows: [Int]
  var columns: [Int]
}

extension Layer {
  /// The cells of the input that go into the cells `output` of the map.
  fileprivate func seen(from output: Block) -> Block {
    switch kind {
    case .rectification: return output
    case .normalisation:
      // Neighbouring maps go into each value; how many is not described, so all are named.
      return Block(
        channels: Array(0..<input.channels), rows: output.rows, columns: output.columns)
    case .flatten: return block(around: output.rows.map(cellBeforeFlattening))
    case .dense, .softmax: return Block(channels: [0], rows: Array(0..<input.height), columns: [0])
    case .convolution, .pooling:
      return Block(
        channels: channels(into: output.channels), rows: rows.cells(under: output.rows),
        columns: columns.cells(under: output.columns))
    }
  }

  /// The channels of the input that go into these channels of the map.
  private func channels(into outputs: [Int]) -> [Int] {
    guard case .convolution(let filters, let groups, _) = kind else { return outputs }
    let (perGroup, channels) = (filters / groups, input.channels / groups)
    let used = Set(outputs.map { $0 / perGroup }).sorted()
    return used.flatMap { $0 * channels..<($0 + 1) * channels }
  }

  /// Map after map, as operations without another order flatten.
  private func cellBeforeFlattening(_ index: Int) -> CellPosition {
    let (line, column) = index.quotientAndRemainder(dividingBy: input.width)
    let (channel, row) = line.quotientAndRemainder(dividingBy: input.height)
    return CellPosition(channel: channel, row: row, column: column)
  }

  private func block(around cells: [CellPosition]) -> Block {
    Block(
      channels: Set(cells.map(\.channel)).sorted(), rows: Set(cells.map(\.row)).sorted(),
      columns: Set(cells.map(\.column)).sorted())
  }
}

extension SpatialAxis {
  /// The cells of the input on which a tap of the windows for `outputs` lies, ascending.
  fileprivate func cells(under outputs: [Int]) -> [Int] {
    let cells = outputs.flatMap { output in
      (0..<window).map { cell(output: output, tap: $0) }.filter(holds)
    }
    return Set(cells).sorted()
  }
}

extension TensorShape {
  /// Whether `cell` lies in a tensor of this shape.
  public func holds(_ cell: CellPosition) -> Bool {
    (0..<channels).contains(cell.channel) && (0..<height).contains(cell.row)
      && (0..<width).contains(cell.column)
  }
}
