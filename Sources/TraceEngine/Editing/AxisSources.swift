/// What the windows of an operation find along one axis: where they lie, and what stands outside the
/// input there.
///
///     input 4, padding 2 before and after, window 3, stride 1; zeros, then replicate
///
///     cell        -2 -1  0  1  2  3  4  5         let sources = operation.sources(axis)
///     zeros        ·  ·  0  1  2  3  ·  ·         sources.outputs(on: 3)         // 3..<6
///     replicate    0  0  0  1  2  3  3  3         sources.moved(from: before)    // 0..<2, 4..<6
///
/// Outside the input, sources stand still or go on evenly. Hence outputs are looked at in pieces, cut
/// where a tap comes to another kind of cell: one output tells for all of its piece. How long that takes
/// depends on the input and the window, never on the padding, which may be wider than any memory.
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
  /// - Parameter old: has as many outputs, one for each, and the same stride (`WindowPairs`).
  /// - Complexity: O(*w* log *w*), where *w* is the smaller of the window and the number of outputs, and
  ///   O(1) where only the padding differs and there is no dilation; O(*n*), where *n* is the input, if
  ///   the padding is reflected or circular, for then it is no wider than the input.
  func moved(from old: AxisSources) -> RangeSet<Int> {
    if self == old { return RangeSet() }
    guard axis.window == old.axis.window else { return RangeSet(0..<axis.outputs) }
    var moved = RangeSet<Int>()
    let cuts = cuts(from: old)
    for (start, end) in zip(cuts, cuts.dropFirst()) where isMoved(start, from: old) {
      moved.insert(contentsOf: start..<end)
    }
    return moved
  }

  /// Cuts the outputs into pieces of which all have moved or none: in a piece no tap comes to another
  /// kind of cell, before or now.
  ///
  /// - Returns: where the pieces begin, in order, and where the last one ends.
  private func cuts(from old: AxisSources) -> [Int] {
    let outputs = axis.outputs
    // Of windows without gaps, the first and the last tap tell which cells they cover.
    let hasGaps = axis.dilation > 1 || old.axis.dilation > 1
    let taps = hasGaps ? axis.window : min(2, axis.window)
    guard outside.standsStill && old.outside.standsStill && outputs > taps else {
      return Array(0...outputs)
    }
    var cuts: Set<Int> = [0, outputs]
    for place in 0..<taps {
      let tap = place < taps - 1 ? place : axis.window - 1
      for sources in [self, old] {
        let first = tap * sources.axis.dilation - sources.axis.before
        for border in sources.borders {
          cuts.insert(sources.firstOutput(at: border - first, atMost: outputs))
        }
      }
    }
    return cuts.sorted()
  }

  /// Where another kind of cell begins: the input, of which padding may repeat the first and the last
  /// cell; the padding, all alike; the overhang.
  private var borders: [Int] { [0, 1, axis.input - 1, axis.input, axis.input + axis.after] }

  /// Whether any tap of a window finds something else. Between two borders the sources of the taps go on
  /// evenly: if they are the same at both ends, they are the same in between.
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
