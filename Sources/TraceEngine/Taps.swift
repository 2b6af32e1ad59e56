/// The taps of one step in (channel, row, column) order, the order in which products are added.
///
/// Walking through them costs a product each. A single tap by index costs as many as stand before
/// it, because it carries the running sum.
package struct Taps: RandomAccessCollection, Sendable {
  let operation: TracedOperation
  let output: CellPosition

  package var startIndex: Int { 0 }
  package var endIndex: Int {
    operation.channelsPerStep * operation.rows.window * operation.columns.window
  }

  /// The tap at `position`, with the running sum up to it.
  ///
  /// - Complexity: O(`position`).
  package subscript(position: Int) -> Tap {
    precondition(position >= 0 && position < endIndex, "tap \(position) of \(endIndex)")
    var iterator = makeIterator()
    for _ in 0..<position { iterator.advance() }
    return iterator.current
  }

  package func makeIterator() -> Iterator { Iterator(operation: operation, output: output) }

  /// Walks the taps and keeps the running sum; nothing is allocated.
  package struct Iterator: IteratorProtocol {
    private let rows: SpatialAxis
    private let columns: SpatialAxis
    private let values: [Double]
    private let weights: [Double]
    private let rule: Rule
    private let precision: Precision
    private let paddingMode: PaddingMode
    private let flip: Bool
    /// Where the step's first channel and first weight lie in their storage.
    private let firstChannel: Int
    private let firstWeight: Int
    private let rowOrigin: Int
    private let columnOrigin: Int
    private let count: Int
    private var index = 0
    private var channel = 0
    private var row = 0
    private var column = 0
    private var running: Double
    private var hasLeader = false

    private enum Rule { case sum, sumOfReal, maximum, minimum }
  }
}

extension Taps.Iterator {
  init(operation: TracedOperation, output: CellPosition) {
    rows = operation.rows
    columns = operation.columns
    rowOrigin = rows.origin(of: output.row)
    columnOrigin = columns.origin(of: output.column)
    firstChannel = operation.firstChannel(ofOutput: output.channel)
    let tapsPerChannel = rows.window * columns.window
    switch operation {
    case .convolution(let convolution):
      values = convolution.input.values
      weights = convolution.filters.values
      rule = .sum
      (precision, paddingMode) = (convolution.precision, convolution.paddingMode)
      flip = convolution.flip
      count = convolution.filters.shape.channels * tapsPerChannel
      firstWeight = output.channel * count
    case .pooling(let pooling):
      values = pooling.input.values
      weights = []
      (precision, paddingMode) = (pooling.precision, .zeros)
      flip = false
      count = tapsPerChannel
      firstWeight = 0
      switch pooling.kind {
      case .maximum: rule = .maximum
      case .minimum: rule = .minimum
      case .average: rule = pooling.countsPadding ? .sum : .sumOfReal
      }
    }
    switch rule {
    case .sum, .sumOfReal: running = 0
    case .maximum: running = -.infinity
    case .minimum: running = .infinity
    }
  }

  package mutating func next() -> Tap? {
    guard index < count else { return nil }
    let tap = current
    pass(tap)
    return tap
  }

  /// Goes on without delivering the tap.
  mutating func advance() { pass(current) }

  private mutating func pass(_ tap: Tap) {
    running = tap.running
    hasLeader = hasLeader || tap.leads
    index += 1
    column += 1
    if column == columns.window {
      column = 0
      row += 1
      if row == rows.window {
        row = 0
        channel += 1
      }
    }
  }

  /// The tap that stands next.
  var current: Tap {
    let cell = CellPosition(
      channel: firstChannel + channel, row: rowOrigin + row * rows.dilation,
      column: columnOrigin + column * columns.dilation)
    let (source, input) = read(cell)
    let filter =
      flip
      ? CellPosition(
        channel: channel, row: rows.window - 1 - row, column: columns.window - 1 - column)
      : CellPosition(channel: channel, row: row, column: column)
    let weight = weights.isEmpty ? 1 : self.weight(at: filter)
    let product = precision.rounded(input * weight)
    let (counts, leads, running) = join(product, source)
    return Tap(
      index: index, filter: filter, cell: cell, source: source, input: input, weight: weight,
      product: product, running: running, counts: counts, leads: leads)
  }

  private func weight(at filter: CellPosition) -> Double {
    let row = filter.channel * rows.window + filter.row
    return weights[firstWeight + row * columns.window + filter.column]
  }

  private func value(_ channel: Int, _ row: Int, _ column: Int) -> Double {
    values[(channel * rows.input + row) * columns.input + column]
  }

  private func read(_ cell: CellPosition) -> (Tap.Source, Double) {
    if rows.holds(cell.row) && columns.holds(cell.column) {
      return (.input, value(cell.channel, cell.row, cell.column))
    }
    if rows.overhangs(cell.row) || columns.overhangs(cell.column) { return (.overhang, 0) }
    guard let row = paddingMode.source(of: cell.row, count: rows.input),
      let column = paddingMode.source(of: cell.column, count: columns.input)
    else { return (.padding, 0) }
    return (.copy(row: row, column: column), value(cell.channel, row, column))
  }

  /// What the running sum or best becomes with one more product.
  private func join(
    _ product: Double, _ source: Tap.Source
  ) -> (counts: Bool, leads: Bool, running: Double) {
    switch rule {
    case .sum:
      return (source != .overhang, false, precision.rounded(running + product))
    case .sumOfReal:
      guard source == .input else { return (false, false, running) }
      return (true, false, precision.rounded(running + product))
    case .maximum:
      guard source == .input else { return (false, false, running) }
      let leads = beats(product, product > running)
      return (true, leads, leads ? product : running)
    case .minimum:
      guard source == .input else { return (false, false, running) }
      let leads = beats(product, product < running)
      return (true, leads, leads ? product : running)
    }
  }

  /// The first number always leads, then only what is better; not-a-number beats all numbers, as in
  /// PyTorch.
  private func beats(_ product: Double, _ isBetter: Bool) -> Bool {
    !hasLeader || isBetter || (product.isNaN && !running.isNaN)
  }
}
