import Testing

@testable import TraceEngine

/// What windows find along an axis, against cells laid out one by one.
@Suite("What windows find")
struct AxisSourcesTests {
  private func sources(
    _ input: Int, _ window: Int, stride: Int = 1, dilation: Int = 1, _ padding: (Int, Int),
    ceilMode: Bool = false, _ outside: AxisSources.Outside = .copies(.zeros)
  ) throws -> AxisSources {
    AxisSources(
      axis: try SpatialAxis(
        .width, input: input, window: window, stride: stride, dilation: dilation,
        before: padding.0, after: padding.1, ceilMode: ceilMode),
      outside: outside)
  }

  @Test("the doc's example: input 4, window 3, padding 2 and 2, then 2 and 2 of copies")
  func example() throws {
    let before = try sources(4, 3, (2, 2))
    let sources = try sources(4, 3, (2, 2), .copies(.replicate))
    #expect(sources.axis.outputs == 6)
    #expect(sources.outputs(on: 1) == RangeSet(1..<4))
    #expect(sources.outputs(on: 3) == RangeSet(3..<6))
    #expect(sources.moved(from: before) == RangeSet([0..<2, 4..<6]))
  }

  /// What stands under each tap: a cell's number, -1 for a zero, -2 for nothing; laid out, not computed.
  private func found(_ sources: AxisSources) -> [[Int]] {
    let axis = sources.axis
    let cells = Array(0..<axis.input)
    var before = Array(repeating: -1, count: axis.before)
    var after = Array(repeating: -1, count: axis.after)
    switch sources.outside {
    case .copies(.zeros), .nothing(butPaddingIsZero: true): break
    case .nothing(butPaddingIsZero: false):
      (before, after) = (before.map { _ in -2 }, after.map { _ in -2 })
    case .copies(.replicate):
      (before, after) = (before.map { _ in 0 }, after.map { _ in axis.input - 1 })
    case .copies(.reflect):
      before = Array(cells.dropFirst().prefix(axis.before).reversed())
      after = Array(cells.dropLast().suffix(axis.after).reversed())
    case .copies(.circular):
      (before, after) = (Array(cells.suffix(axis.before)), Array(cells.prefix(axis.after)))
    }
    let places = before + cells + after + Array(repeating: -2, count: 12)
    return (0..<axis.outputs).map { output in
      (0..<axis.window).map { places[output * axis.stride + $0 * axis.dilation] }
    }
  }

  private func random(
    _ generator: inout SplitMix64, window: Int, input: Int, stride: Int
  ) throws -> AxisSources {
    let outside = generator.pick(
      PaddingMode.allCases.map { AxisSources.Outside.copies($0) }
        + [.nothing(butPaddingIsZero: true), .nothing(butPaddingIsZero: false)])
    let isPooling = outside == .nothing(butPaddingIsZero: true)
    let most = outside.standsStill ? 9 : input - 1
    return try sources(
      input, window, stride: stride, dilation: generator.number(1...5),
      (generator.number(0...most), generator.number(0...most)),
      ceilMode: isPooling && generator.chance(50), outside)
  }

  /// The same but for one thing or none.
  private func edited(_ old: AxisSources, _ generator: inout SplitMix64) throws -> AxisSources {
    let axis = old.axis
    var (dilation, before, after) = (axis.dilation, axis.before, axis.after)
    var outside = old.outside
    switch generator.number(1...4) {
    case 1: dilation = generator.number(1...5)
    case 2: before = max(0, before - 1)
    case 3: after = max(0, after - 1)
    default:
      if outside == .copies(.zeros) { outside = .copies(.replicate) }
      if outside == .nothing(butPaddingIsZero: true) { outside = .nothing(butPaddingIsZero: false) }
    }
    return try sources(
      axis.input, axis.window, stride: axis.stride, dilation: dilation, (before, after), outside)
  }

  @Test("the outputs that moved are those whose cells, laid out, are others", arguments: 1...8)
  func movesAsLaidOut(seed: UInt64) throws {
    var generator = SplitMix64(seed: seed)
    var (tried, partly) = (0, 0)
    while tried < 800 {
      let (window, input) = (generator.number(1...4), generator.number(1...5))
      let stride = generator.number(1...4)
      let isEdited = generator.chance(50)
      guard let old = try? random(&generator, window: window, input: input, stride: stride),
        let new = try? isEdited
          ? edited(old, &generator)
          : random(&generator, window: window, input: input, stride: stride)
      else { continue }
      tried += 1
      let (before, after) = (found(old), found(new))
      let shared = min(before.count, after.count)
      let expected = (0..<shared).filter { before[$0] != after[$0] }
      let moved = new.moved(from: old)
      if !expected.isEmpty && expected.count < shared { partly += 1 }
      if (0..<shared).filter({ moved.contains($0) }) != expected {
        Issue.record("\(expected), not \(moved), of \(new) from \(old)")
      }
    }
    #expect(partly > 120)
  }

  @Test("windows that move through as much padding as there can be", .timeLimit(.minutes(1)))
  func movesThroughThePadding() throws {
    let far = 1 << 37
    // 0s and two cells: the cells last, then first.
    #expect(
      try sources(2, 1, (0, far)).moved(from: sources(2, 1, (far, 0)))
        == RangeSet([0..<2, far..<far + 2]))
    // Two taps close to each other, then far apart; the second one stays in the padding longer.
    let close = try sources(2, 2, dilation: 1, (far, far))
    let apart = try sources(2, 2, dilation: 3, (far, far))
    #expect(apart.axis.outputs == 2 * far - 1)
    #expect(apart.moved(from: close) == RangeSet([far - 3..<far + 1]))
    // One tap at each end of the padding.
    let wide = try sources(2, 2, dilation: far, (far, far))
    #expect(
      try sources(2, 2, dilation: far - 3, (far, far - 3)).moved(from: wide)
        == RangeSet([0..<2, 3..<5]))
  }

  @Test(
    "a window of the largest size, before and after its padding counts", .timeLimit(.minutes(1)))
  func movesLargeWindows() throws {
    let far = 1 << 37
    let counted = try sources(2, far, (far - 1, far - 1), .nothing(butPaddingIsZero: true))
    let left = try sources(2, far, (far - 1, far - 1), .nothing(butPaddingIsZero: false))
    #expect(counted.axis.outputs == far + 1)
    #expect(left.moved(from: counted) == RangeSet(0..<far + 1))
    let fewer = try sources(2, far, (far - 1, far - 2), .nothing(butPaddingIsZero: true))
    #expect(fewer.moved(from: counted).isEmpty)
  }
}
