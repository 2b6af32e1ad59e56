/// Walks the taps of one step and keeps the running sum; nothing is allocated.
///
/// This is the inner loop of every text and every screen, so it is open to inlining in the modules
/// that run it (the engine is `public` for that: `@inlinable` has no effect on `package`), and only
/// what changes from tap to tap is computed for each: a row of the window fixes its place in the
/// input's storage once. Indices of a valid operation are far from overflow; `&+` leaves its check
/// out.
///
///     values   … │ row of the input, W numbers │ …
///                ↑ rowStart      ↑ rowStart + column
public struct TapIterator: IteratorProtocol {
  /// How products are gathered; `sumOfReal` leaves padding out, `sumOfPowers` takes e to the power of
  /// each number in place of a product.
  @usableFromInline enum Rule: Sendable {
    case sum, sumOfReal, sumOfPowers, maximum, minimum

    @inlinable @inline(__always)
    var start: Double {
      switch self {
      case .maximum: return -.infinity
      case .minimum: return .infinity
      case .sum, .sumOfReal, .sumOfPowers: return 0
      }
    }
  }

  @usableFromInline let rows: SpatialAxis
  @usableFromInline let columns: SpatialAxis
  @usableFromInline let values: [Double]
  /// Empty where there are none.
  @usableFromInline let weights: [Double]
  @usableFromInline let rule: Rule
  @usableFromInline let precision: Precision
  @usableFromInline let paddingMode: PaddingMode
  @usableFromInline let flip: Bool
  @usableFromInline let firstChannel: Int
  @usableFromInline let columnOrigin: Int
  @usableFromInline let rowOrigin: Int
  @usableFromInline let count: Int

  // The tap that stands next: its index, and its place in the window as the window lies.
  @usableFromInline var index = 0
  @usableFromInline var channel = 0
  @usableFromInline var windowRow = 0
  @usableFromInline var windowColumn = 0
  /// Its cell of the input.
  @usableFromInline var row: Int
  @usableFromInline var column: Int
  /// Where the row's first number lies in `values`; nil in padding.
  @usableFromInline var rowStart: Int? = nil
  /// Where its weight lies in `weights`.
  @usableFromInline var weightAt: Int
  @usableFromInline var running: Double
  @usableFromInline var hasLeader = false

  @inlinable @inline(__always)
  init(operation: TracedOperation, output: CellPosition) {
    switch operation {
    case .convolution(let convolution): self.init(convolution, output)
    case .pooling(let pooling): self.init(pooling, output)
    case .dense(let dense): self.init(dense, output)
    case .rectification, .flatten, .softmax: self.init(cellsOf: operation, output)
    }
  }

  @inlinable @inline(__always)
  init(_ convolution: Convolution, _ output: CellPosition) {
    (rows, columns) = (convolution.rows, convolution.columns)
    values = convolution.input.values
    weights = convolution.filters.values
    (rule, running) = (.sum, 0)
    (precision, paddingMode) = (convolution.precision, convolution.paddingMode)
    flip = convolution.flip
    firstChannel = convolution.firstChannel(of: output.channel)
    let tapsPerChannel = rows.window &* columns.window
    count = convolution.filters.shape.channels &* tapsPerChannel
    weightAt = output.channel &* count &+ (flip ? tapsPerChannel &- 1 : 0)
    (rowOrigin, columnOrigin) = (rows.origin(of: output.row), columns.origin(of: output.column))
    (row, column) = (rowOrigin, columnOrigin)
    enterRow()
  }

  @inlinable @inline(__always)
  init(_ pooling: Pooling, _ output: CellPosition) {
    (rows, columns) = (pooling.rows, pooling.columns)
    values = pooling.input.values
    weights = []
    (precision, paddingMode) = (pooling.precision, .zeros)
    flip = false
    firstChannel = output.channel
    count = rows.window * columns.window
    weightAt = 0
    rule = pooling.rule
    running = rule.start
    (rowOrigin, columnOrigin) = (rows.origin(of: output.row), columns.origin(of: output.column))
    (row, column) = (rowOrigin, columnOrigin)
    enterRow()
  }

  @usableFromInline
  init(_ dense: Dense, _ output: CellPosition) {
    (rows, columns) = (dense.rows, dense.columns)
    (values, weights) = (dense.input.values, dense.weights.values)
    (rule, running) = (.sum, 0)
    (precision, paddingMode, flip) = (dense.precision, .zeros, false)
    (firstChannel, count) = (0, rows.window)
    weightAt = output.row * rows.window
    (rowOrigin, columnOrigin, row, column) = (0, 0, 0, 0)
    enterRow()
  }

  /// Numbers taken as they are: one a step, in softmax all.
  @usableFromInline
  init(cellsOf operation: TracedOperation, _ output: CellPosition) {
    let step = Step(operation: operation, index: 0, output: output)
    let window = step.window
    (rows, columns) = (operation.rows, operation.columns)
    (values, weights) = (operation.input.values, [])
    if case .softmax = operation { rule = .sumOfPowers } else { rule = .sum }
    running = rule.start
    (precision, paddingMode, flip) = (operation.precision, .zeros, false)
    (firstChannel, count) = (step.firstChannel, rows.window * columns.window)
    weightAt = 0
    (rowOrigin, columnOrigin) = (window.row, window.column)
    (row, column) = (rowOrigin, columnOrigin)
    enterRow()
  }

  @inlinable @inline(__always)
  public mutating func next() -> Tap? {
    guard index < count else { return nil }
    var source = Tap.Source.input
    let input: Double
    if let rowStart, columns.holds(column) {
      input = values[rowStart &+ column]
    } else {
      (source, input) = readOutside()
    }
    let weight = weights.isEmpty ? 1 : weights[weightAt]
    let product: Double
    if case .sumOfPowers = rule {
      product = precision.rounded(exponential(input))
    } else {
      product = precision.rounded(input * weight)
    }
    let (counts, leads) = join(product, source)
    let tap = Tap(
      index: index, filter: filterPosition,
      cell: CellPosition(channel: firstChannel &+ channel, row: row, column: column),
      source: source, input: input, weight: weight, product: product, running: running,
      counts: counts, leads: leads)
    goOn()
    return tap
  }

  /// Where the next tap's weight stands in the filter as it was given.
  @inlinable @inline(__always)
  var filterPosition: CellPosition {
    flip
      ? CellPosition(
        channel: channel, row: rows.window &- 1 &- windowRow,
        column: columns.window &- 1 &- windowColumn)
      : CellPosition(channel: channel, row: windowRow, column: windowColumn)
  }

  @inlinable @inline(__always)
  mutating func goOn() {
    index &+= 1
    windowColumn &+= 1
    column &+= columns.dilation
    weightAt &+= flip ? -1 : 1
    if windowColumn < columns.window { return }
    (windowColumn, column) = (0, columnOrigin)
    windowRow &+= 1
    row &+= rows.dilation
    if windowRow == rows.window {
      (windowRow, row) = (0, rowOrigin)
      channel += 1
      // Flipped, the weights of a channel were read from its end to its start.
      if flip { weightAt += 2 * rows.window * columns.window }
    }
    enterRow()
  }

  @inlinable @inline(__always)
  mutating func enterRow() {
    rowStart =
      rows.holds(row) ? ((firstChannel + channel) * rows.input + row) * columns.input : nil
  }

  /// What lies under a tap outside the input.
  @inlinable @inline(__always)
  func readOutside() -> (Tap.Source, Double) {
    if rows.overhangs(row) || columns.overhangs(column) { return (.overhang, 0) }
    guard let row = paddingMode.source(of: row, count: rows.input),
      let column = paddingMode.source(of: column, count: columns.input)
    else { return (.padding, 0) }
    let start = ((firstChannel + channel) * rows.input + row) * columns.input
    return (.copy(row: row, column: column), values[start + column])
  }

  /// Takes one more product into the running sum or best.
  @inlinable @inline(__always)
  mutating func join(
    _ product: Double, _ source: Tap.Source
  ) -> (counts: Bool, leads: Bool) {
    if case .sum = rule {
      running = precision.rounded(running + product)
      if case .overhang = source { return (false, false) }
      return (true, false)
    }
    guard case .input = source else { return (false, false) }
    let isBetter: Bool
    switch rule {
    case .maximum: isBetter = product > running
    case .minimum: isBetter = product < running
    case .sum, .sumOfReal, .sumOfPowers:
      running = precision.rounded(running + product)
      return (true, false)
    }
    let leads = beats(product, isBetter)
    if leads { running = product }
    return (true, leads)
  }

  /// The first number always leads, then only what is better; not-a-number beats all numbers, as in
  /// PyTorch.
  @inlinable @inline(__always)
  mutating func beats(_ product: Double, _ isBetter: Bool) -> Bool {
    let beats = !hasLeader || isBetter || (product.isNaN && !running.isNaN)
    if beats { hasLeader = true }
    return beats
  }
}
