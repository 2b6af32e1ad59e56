import TraceEngine

/// Where the maps of several filters stand side by side, small.
struct MapStrip {
  /// The row of their names; the pictures begin in the next.
  let row: Int
  let column: Int
  let scale: PictureScale
  /// How many there are, and how many fit.
  private let count: Int
  private let fitting: Int

  /// With the names.
  var height: Int { scale.cellRows + 1 }
  /// From one to the next.
  var step: Int { scale.columns + 4 }

  /// - Returns: nil where there is one map, where the maps are not known as a whole, and without room
  ///   for four rows.
  init?(_ walk: WalkState, row: Int, rows: Int, _ left: Int, _ width: Int) {
    let shape = walk.operation.outputShape
    guard shape.channels > 1, walk.pictures?.map != nil, rows >= 5 else { return nil }
    self.row = row
    count = shape.channels
    scale = PictureScale(
      height: shape.height, width: shape.width, cellRows: min(10, rows - 1),
      cellColumns: max(8, min(24, width / min(shape.channels, 8) - 4)))
    fitting = max(1, min(shape.channels, (width + 2) / (scale.columns + 4)))
    column = left + max(0, (width - fitting * (scale.columns + 4) + 2) / 2)
  }

  /// Those that are shown: a group of as many as fit.
  func filters(around filter: Int) -> Range<Int> {
    let first = min(filter / fitting * fitting, count - fitting)
    return first..<first + fitting
  }
}
