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
  /// Which rows and columns of the maps are compared. All rows and columns below are counted in these
  /// pairs.
  let rowPairs: WindowPairs
  let columnPairs: WindowPairs
  /// The rows and columns whose outputs all depend, because their windows find something else than
  /// before or, in a dense layer, because their weights or bias differ.
  private let rows: RangeSet<Int>
  private let columns: RangeSet<Int>
  /// The maps whose filter or bias differs.
  private let maps: RangeSet<Int>
  private let cells: [CellReach]

  /// The outputs that look at one cell of the input.
  private struct CellReach: Sendable {
    let maps: Range<Int>
    let rows: RangeSet<Int>
    let columns: RangeSet<Int>
  }

  /// - Parameter new: made from `old` by changes, so that kind and shapes of the operands are the same.
  /// - Complexity: O(*n* + *d* · *w* + *w* log *w*), where *n* is the number of operands, *d* the number
  ///   of the input's values that differ, and *w* the sides of the window. How wide the padding is, and
  ///   how many outputs it makes, is no matter.
  package init(from old: TracedOperation, to new: TracedOperation) {
    (self.old, self.new) = (old, new)
    isEverywhere = old.finishesUnlike(new)
    let shape = new.outputShape
    rowPairs =
      new.slides
      ? WindowPairs(from: old.rows, to: new.rows)
      : WindowPairs(unmoved: new.rows, outputs: shape.height)
    columnPairs =
      new.slides
      ? WindowPairs(from: old.columns, to: new.columns)
      : WindowPairs(unmoved: new.columns, outputs: shape.width)
    let (down, across) = (new.sources(rowPairs.now), new.sources(columnPairs.now))
    let filters = EditReach.filters(old, new)
    rows = down.moved(from: old.sources(rowPairs.before))
      .union(new.isDense ? filters : RangeSet())
    columns = across.moved(from: old.sources(columnPairs.before))
    maps = new.isDense ? RangeSet() : filters
    let inputShape = new.input.shape
    cells = zip(old.input.values, new.input.values).enumerated().compactMap { index, values in
      if values.0.isSameNumber(as: values.1) { return nil }
      let (line, column) = index.quotientAndRemainder(dividingBy: inputShape.width)
      let (channel, row) = line.quotientAndRemainder(dividingBy: inputShape.height)
      if case .flatten(let flatten) = new {
        let cell = CellPosition(channel: channel, row: row, column: column)
        let place = flatten.index(of: cell)
        return CellReach(maps: 0..<1, rows: RangeSet(place..<place + 1), columns: RangeSet(0..<1))
      }
      return CellReach(
        maps: new.maps(lookingAt: channel), rows: down.outputs(on: row),
        columns: across.outputs(on: column))
    }
  }

  /// Whether the value of `output`, a cell of the new map, depends on what was changed. One whose window
  /// lay nowhere before does.
  package func contains(_ output: CellPosition) -> Bool {
    guard let row = rowPairs.pair(ofNow: output.row),
      let column = columnPairs.pair(ofNow: output.column), !isEverywhere
    else { return true }
    if rows.contains(row) || columns.contains(column) || maps.contains(output.channel) {
      return true
    }
    return cells.contains { reach in
      reach.maps.contains(output.channel) && reach.rows.contains(row)
        && reach.columns.contains(column)
    }
  }

  /// The cell of the old map that `output`, a cell of the new one, is compared with: its window lay
  /// where that of `output` lies. Nil where none did.
  package func before(_ output: CellPosition) -> CellPosition? {
    guard let row = rowPairs.pair(ofNow: output.row),
      let column = columnPairs.pair(ofNow: output.column)
    else { return nil }
    return CellPosition(
      channel: output.channel, row: rowPairs.outputBefore(row),
      column: columnPairs.outputBefore(column))
  }

  /// Rows, one after another, of which the same columns depend on what was changed.
  ///
  ///     . . . .     rows 0 and 3 are in no band, 1 and 2 in one: columns 1..<3
  ///     . # # .
  ///     . # # .
  ///     . . . .
  struct Band: Equatable {
    /// Pairs of rows.
    let rows: Range<Int>
    /// Pairs of columns; never empty.
    let columns: RangeSet<Int>
  }

  /// Those of a channel's pairs that depend on what was changed.
  ///
  /// - Complexity: O(*b* · *d* · *w*), where *b* is the number of bands, at most two for each of *w*
  ///   rows of the window and each of *d* values of the input that differ, and for each range of rows that
  ///   moved.
  func bands(ofChannel channel: Int) -> [Band] {
    let (height, width) = (rowPairs.count, RangeSet(0..<columnPairs.count))
    guard height > 0, !width.isEmpty else { return [] }
    if isEverywhere || maps.contains(channel) { return [Band(rows: 0..<height, columns: width)] }
    let cells = cells.filter { $0.maps.contains(channel) }
    let ranges = ([rows] + cells.map(\.rows)).flatMap(\.ranges)
    let borders = Set(ranges.flatMap { [$0.lowerBound, $0.upperBound] }.filter { $0 < height })
    let cuts = [0] + borders.subtracting([0]).sorted() + [height]
    return zip(cuts, cuts.dropFirst()).compactMap { start, end in
      if rows.contains(start) { return Band(rows: start..<end, columns: width) }
      var reached = columns
      for cell in cells where cell.rows.contains(start) { reached.formUnion(cell.columns) }
      reached.formIntersection(width)
      return reached.isEmpty ? nil : Band(rows: start..<end, columns: reached)
    }
  }

  /// The filters, of a dense layer the outputs, whose weights or bias differ.
  private static func filters(_ old: TracedOperation, _ new: TracedOperation) -> RangeSet<Int> {
    guard let before = old.weights, let after = new.weights else { return RangeSet() }
    let size = after.values.count / after.count
    var filters = RangeSet<Int>()
    for filter in 0..<after.count {
      // Without a bias nothing is added, as with 0.
      let (bias, other) = (old.bias?[filter] ?? 0, new.bias?[filter] ?? 0)
      let range = filter * size..<(filter + 1) * size
      let differs =
        !bias.isSameNumber(as: other)
        || zip(before.values[range], after.values[range]).contains { !$0.isSameNumber(as: $1) }
      if differs { filters.insert(contentsOf: filter..<filter + 1) }
    }
    return filters
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

  fileprivate var isDense: Bool {
    if case .dense = self { return true }
    return false
  }

  /// The maps that a channel of the input goes into.
  fileprivate func maps(lookingAt channel: Int) -> Range<Int> {
    switch self {
    case .convolution(let convolution):
      let maps = outputShape.channels / convolution.groups
      let group = channel / channelsPerStep
      return group * maps..<(group + 1) * maps
    case .pooling, .rectification: return channel..<channel + 1
    case .flatten, .dense, .softmax: return 0..<1
    }
  }
}
