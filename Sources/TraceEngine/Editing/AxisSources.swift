/// What the windows of an operation find along one axis: where they lie, and what stands outside the
/// input there.
///
///     let sources = operation.sources(operation.rows)
///     sources.outputs(on: 3)        // the outputs whose windows have a tap on cell 3
///     sources.moved(from: before)   // those whose windows find something else than before
///
/// Outside the input, sources stand still or go on evenly. Hence nothing here goes tap by tap through
/// the windows, or window by window through the padding, both of which may be wider than any memory.
struct AxisSources: Equatable, Sendable {
  let axis: SpatialAxis
  let outside: Outside

  /// What stands outside the input.
  enum Outside: Equatable, Sendable {
    /// Zeros, or cells of the input.
    case copies(PaddingMode)
    /// What takes no part: the overhang, and the padding unless it is zero.
    case nothing(butPaddingIsZero: Bool)

    /// Whether one cell of the padding is like the next.
    var standsStill: Bool {
      switch self {
      case .nothing, .copies(.zeros), .copies(.replicate): return true
      case .copies(.reflect), .copies(.circular): return false
      }
    }
  }

  /// What a tap finds.
  private enum Source: Equatable {
    /// A cell of the input, where it stands or copied into the padding.
    case cell(Int)
    /// Padding that counts as a 0.
    case zero
    /// Padding that takes no part.
    case nothing
  }

  /// The outputs whose windows have a tap on `cell` of the input, or on a copy of it.
  ///
  /// - Complexity: O(*w*), where *w* is the window; O(1) without dilation.
  func outputs(on cell: Int) -> RangeSet<Int> {
    guard axis.stride > 0 else { return RangeSet(0..<axis.outputs) }
    var outputs = outputsWithATap(on: cell)
    guard case .copies(let mode) = outside else { return outputs }
    let (before, last) = (axis.before, axis.input - 1)
    switch mode {
    case .zeros: break
    case .reflect:
      if cell > 0 { outputs.formUnion(outputsWithATap(on: -cell)) }
      if cell < last { outputs.formUnion(outputsWithATap(on: 2 * last - cell)) }
    case .circular:
      outputs.formUnion(outputsWithATap(on: cell - axis.input))
      outputs.formUnion(outputsWithATap(on: cell + axis.input))
    case .replicate:
      if cell == 0 {
        outputs.insert(contentsOf: 0..<firstOutput(at: before, atMost: axis.outputs))
      }
      if cell == last {
        let reaching = axis.input + before - (axis.extent - 1)
        outputs.insert(contentsOf: firstOutput(at: reaching, atMost: axis.outputs)..<axis.outputs)
      }
    }
    return outputs
  }

  /// The outputs whose windows have a tap on a cell of the padded input.
  private func outputsWithATap(on cell: Int) -> RangeSet<Int> {
    let place = cell + axis.before
    guard place >= 0 else { return RangeSet() }
    if axis.dilation == 1 {
      let end = min(axis.outputs, place / axis.stride + 1)
      return RangeSet(firstOutput(at: place - (axis.window - 1), atMost: end)..<end)
    }
    var outputs = RangeSet<Int>()
    let taps = min(axis.window - 1, place / axis.dilation)
    for tap in stride(from: taps, through: 0, by: -1) {
      let (output, rest) = (place - tap * axis.dilation).quotientAndRemainder(
        dividingBy: axis.stride)
      if rest == 0 && output < axis.outputs { outputs.insert(contentsOf: output..<output + 1) }
    }
    return outputs
  }

  /// The first output whose window begins `place` cells after the first window or later.
  private func firstOutput(at place: Int, atMost most: Int) -> Int {
    place <= 0 ? 0 : min(most, (place - 1) / axis.stride + 1)
  }

  /// The outputs whose windows find something else than those of `old` do.
  ///
  /// - Parameter old: has as many outputs, one for each (`WindowPairs`).
  /// - Complexity: O(*n* + *e*), where *n* is the input and *e* what a window reaches over; however
  ///   many outputs there are.
  func moved(from old: AxisSources) -> RangeSet<Int> {
    if self == old { return RangeSet() }
    let shared = axis.outputs
    guard axis.window == old.axis.window else { return RangeSet(0..<shared) }
    var moved = RangeSet<Int>()
    // Before `middle` all taps lie before the input, after it all after; the last may overhang.
    let middle = outputsToLookAt(old, shared)
    for outputs in [0..<middle.lowerBound, middle.upperBound..<max(middle.upperBound, shared - 1)]
    where !outputs.isEmpty && isMoved(outputs.lowerBound, from: old) {
      moved.insert(contentsOf: outputs)
    }
    if middle.upperBound < shared && isMoved(shared - 1, from: old) {
      moved.insert(contentsOf: shared - 1..<shared)
    }
    var start = middle.lowerBound
    while start < middle.upperBound {
      let isMoved = isMoved(start, from: old)
      var end = start + 1
      while end < middle.upperBound && self.isMoved(end, from: old) == isMoved { end += 1 }
      if isMoved { moved.insert(contentsOf: start..<end) }
      start = end
    }
    return moved
  }

  /// Those of `shared` outputs that are not like their neighbours, as those in the padding are.
  private func outputsToLookAt(_ old: AxisSources, _ shared: Int) -> Range<Int> {
    guard outside.standsStill && old.outside.standsStill else { return 0..<shared }
    let both = [self, old]
    let starts = both.map {
      $0.firstOutput(at: $0.axis.before - ($0.axis.extent - 1), atMost: shared)
    }
    let ends = both.map {
      $0.firstOutput(at: $0.axis.before + $0.axis.input, atMost: shared)
    }
    let start = starts.reduce(shared, min)
    return start..<max(start, ends.reduce(0, max))
  }

  /// Between two borders the sources of the taps go on evenly: if they are the same at both ends, they
  /// are the same in between.
  private func isMoved(_ output: Int, from old: AxisSources) -> Bool {
    func differs(_ tap: Int) -> Bool {
      (0..<axis.window).contains(tap)
        && source(output: output, tap: tap) != old.source(output: output, tap: tap)
    }
    if differs(0) || differs(axis.window - 1) { return true }
    for sources in [self, old] {
      let axis = sources.axis
      let origin = axis.origin(of: output)
      for border in [0, axis.input, axis.input + axis.after] where border > origin {
        let tap = (border - origin - 1) / axis.dilation + 1
        if differs(tap - 1) || differs(tap) { return true }
      }
    }
    return false
  }

  private func source(output: Int, tap: Int) -> Source {
    let cell = axis.cell(output: output, tap: tap)
    if axis.holds(cell) { return .cell(cell) }
    switch outside {
    case .copies(let mode):
      return mode.source(of: cell, count: axis.input).map { .cell($0) } ?? .zero
    case .nothing(let paddingIsZero):
      return paddingIsZero && !axis.overhangs(cell) ? .zero : .nothing
    }
  }
}

extension TracedOperation {
  /// What windows of the operation find along an axis.
  func sources(_ axis: SpatialAxis) -> AxisSources {
    let outside: AxisSources.Outside
    switch self {
    case .convolution(let convolution): outside = .copies(convolution.paddingMode)
    case .pooling(let pooling):
      outside = .nothing(butPaddingIsZero: pooling.kind == .average && pooling.countsPadding)
    case .rectification, .flatten, .dense, .softmax: outside = .nothing(butPaddingIsZero: false)
    }
    return AxisSources(axis: axis, outside: outside)
  }
}
