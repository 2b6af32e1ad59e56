/// Rows of a pooling's feature map.
///
/// Padding takes no part in a maximum or minimum and adds nothing to a sum, so each tap only goes
/// over the outputs for which it stands in the input.
struct PoolingRows<Number: BinaryFloatingPoint>: RowsOfValues {
  private let pooling: Pooling
  private let rows: SpatialAxis
  private let columns: SpatialAxis
  private let input: UnsafePointer<Number>
  /// For each column of the window, the outputs for which it stands in the input.
  private let reaches: [Range<Int>]
  /// For an average, how many columns of each output's window count.
  private let countedColumns: [Int]

  init(_ pooling: Pooling, input: UnsafePointer<Number>) {
    (self.pooling, self.input) = (pooling, input)
    let columns = pooling.columns
    (rows, self.columns) = (pooling.rows, columns)
    reaches = (0..<columns.window).map { columns.outputs(withTapInside: $0) }
    let isMean = pooling.kind == .average
    countedColumns =
      isMean
      ? (0..<columns.outputs).map {
        columns.tapsThatCount(output: $0, countsPadding: pooling.countsPadding)
      } : []
  }

  func write(_ c: Int, _ oh: Int, to place: UnsafeMutablePointer<Number>) {
    let start: Number
    switch pooling.kind {
    case .maximum: start = -.infinity
    case .minimum: start = .infinity
    case .average: start = 0
    }
    place.update(repeating: start, count: columns.outputs)
    for kh in 0..<rows.window {
      let cell = rows.cell(output: oh, tap: kh)
      guard rows.holds(cell) else { continue }
      let row = input + (c * rows.input + cell) * columns.input
      for kw in 0..<columns.window where !reaches[kw].isEmpty {
        let reach = reaches[kw]
        let cells = row + columns.cell(output: reach.lowerBound, tap: kw)
        join(cells, reach.count, to: place + reach.lowerBound)
      }
    }
    if pooling.kind == .average { divide(oh, place) }
  }

  private func join(
    _ cells: UnsafePointer<Number>, _ count: Int, to place: UnsafeMutablePointer<Number>
  ) {
    let stride = columns.stride
    switch pooling.kind {
    case .average:
      for ow in 0..<count { place[ow] = place[ow] + cells[ow &* stride] }
    case .maximum:
      for ow in 0..<count {
        let (best, value) = (place[ow], cells[ow &* stride])
        place[ow] = value > best || (value.isNaN && !best.isNaN) ? value : best
      }
    case .minimum:
      for ow in 0..<count {
        let (best, value) = (place[ow], cells[ow &* stride])
        place[ow] = value < best || (value.isNaN && !best.isNaN) ? value : best
      }
    }
  }

  /// In double and then rounded, because the number of cells need not be a float.
  private func divide(_ oh: Int, _ place: UnsafeMutablePointer<Number>) {
    let counted = rows.tapsThatCount(output: oh, countsPadding: pooling.countsPadding)
    for ow in 0..<columns.outputs {
      place[ow] = Number(Double(place[ow]) / Double(counted * countedColumns[ow]))
    }
  }
}

extension SpatialAxis {
  /// The outputs for which tap `tap` stands in the input; they follow one another.
  func outputs(withTapInside tap: Int) -> Range<Int> {
    // The output's window must begin between these two cells, the second excluded.
    let (first, end) = (-tap * dilation + before, input - tap * dilation + before)
    let start = min(outputs, max(0, (first + stride - 1) / stride))
    return start..<max(start, min(outputs, end <= 0 ? 0 : (end - 1) / stride + 1))
  }

  /// How many taps of the window for `output` count in an average.
  ///
  ///     input 3, window 4, dilation 2, origin -3      taps on -3 -1 1 3
  ///     1 counts, and with 1 cell of padding after the input that counts 4 do
  func tapsThatCount(output: Int, countsPadding: Bool) -> Int {
    let origin = origin(of: output)
    // What lies before the input is padding; only past it, what counts as padding ends somewhere.
    if countsPadding { return taps(before: input + after - origin) }
    return taps(before: input - origin) - taps(before: -origin)
  }

  /// How many taps of a window stand less than `distance` cells after its first.
  private func taps(before distance: Int) -> Int {
    distance <= 0 ? 0 : min(window, (distance - 1) / dilation + 1)
  }
}

extension Pooling {
  func withRows<Number: BinaryFloatingPoint>(
    of type: Number.Type, _ body: (PoolingRows<Number>) -> Void
  ) {
    _ = withNumbers(input.values, as: type) { body(PoolingRows(self, input: $0)) }
  }
}
