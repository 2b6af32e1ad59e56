/// How often windows use each cell of the input.
///
///     4×4 input, 2×2 window, stride 1      1 2 2 1
///                                          2 4 4 2
///                                          2 4 4 2
///                                          1 2 2 1
///
/// A corner lies in one window, an edge in two, the inside in four: without padding the border has
/// less say.
extension SpatialAxis {
  /// The windows for outputs in `range` that have a tap on `cell`.
  func visits(of cell: Int, in range: Range<Int>) -> Int {
    // Windows that do not move all stand on the same cells.
    guard stride > 0 else { return holds(cell) ? range.count : 0 }
    var visits = 0
    for tap in 0..<window {
      let distance = cell + before - tap * dilation
      let (output, rest) = distance.quotientAndRemainder(dividingBy: stride)
      if distance >= 0 && rest == 0 && range.contains(output) { visits += 1 }
    }
    return visits
  }
}

extension Trace {
  /// How many of the first `steps` windows of one feature map have a tap on this cell of the input,
  /// channels left out.
  ///
  /// - Parameters:
  ///   - steps: 0 to the number of cells of one map.
  ///   - row: from 0; in the padding negative or past the end.
  ///   - column: likewise.
  public func visits(row: Int, column: Int, after steps: Int) -> Int {
    let (rows, columns) = (operation.rows, operation.columns)
    let (full, rest) = steps.quotientAndRemainder(dividingBy: columns.outputs)
    let whole =
      rows.visits(of: row, in: 0..<full) * columns.visits(of: column, in: 0..<columns.outputs)
    guard rest > 0 else { return whole }
    return whole
      + rows.visits(of: row, in: full..<full + 1) * columns.visits(of: column, in: 0..<rest)
  }
}
