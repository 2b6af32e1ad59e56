import Testing
import TraceEngine

/// Numbers at the edges of `Int`: everything is either refused or answered, and soon.
@Suite("Extreme numbers", .timeLimit(.minutes(2)))
struct ExtremeNumbersTests {
  static let extremes: [Int] = [
    .min, .min + 1, -1 << 32, -1, 0, 1, 1, 1, 2, 3, 7, 1 << 10, 1 << 16, 1 << 20, 1 << 31,
    (1 << 31) + 1, 1 << 38, 1 << 59, .max / 4 - 1, .max / 4, .max / 4 + 1, 1 << 61, 1 << 62,
    .max - 1, .max,
  ]

  @Test("an axis", arguments: [1, 2, 3, 4] as [UInt64])
  func axis(_ seed: UInt64) {
    var generator = SplitMix64(seed: seed)
    var answered = 0
    for _ in 0..<20_000 {
      let numbers = (0..<6).map { _ in generator.pick(Self.extremes) }
      guard
        let axis = try? SpatialAxis(
          .height, input: numbers[0], window: numbers[1], stride: numbers[2], dilation: numbers[3],
          before: numbers[4], after: numbers[5], ceilMode: generator.chance(50))
      else { continue }
      answered += 1
      #expect(axis.outputs >= 1)
      let last = axis.outputs - 1
      #expect(axis.origin(of: 0) == -axis.before)
      #expect(axis.origin(of: last) < axis.input + axis.after)
      #expect(
        axis.cell(output: last, tap: axis.window - 1) - axis.origin(of: last) + 1 == axis.extent)
      #expect(axis.unreached < axis.stride)
      #expect(axis.unreached > -axis.stride)
    }
    #expect(answered > 100)
  }

  @Test("a convolution", arguments: [5, 6, 7, 8] as [UInt64])
  func convolution(_ seed: UInt64) throws {
    var generator = SplitMix64(seed: seed)
    var answered = 0
    let input = try counting(3, 5, channels: 2)
    for _ in 0..<5_000 {
      let filter = try counting(generator.number(1...4), generator.number(1...4), channels: 2)
      let filters = try FilterBank([filter, filter])
      guard
        let convolution = try? Convolution(
          input: input, filters: filters, stride: pair(&generator), padding: padding(&generator),
          paddingMode: generator.pick(PaddingMode.allCases), dilation: pair(&generator),
          groups: generator.pick([1, 1, 1, .max, .min, 0, 2]), flip: generator.chance(50))
      else { continue }
      answered += 1
      walk(.convolution(convolution))
    }
    #expect(answered > 20)
  }

  @Test("a pooling", arguments: [9, 10, 11, 12] as [UInt64])
  func pooling(_ seed: UInt64) throws {
    var generator = SplitMix64(seed: seed)
    var answered = 0
    let input = try counting(3, 5, channels: 2)
    for _ in 0..<5_000 {
      let stride = generator.chance(50) ? pair(&generator) : nil
      guard
        let pooling = try? Pooling(
          generator.pick(Pooling.Kind.allCases), input: input, size: pair(&generator),
          stride: stride, padding: padding(&generator), dilation: pair(&generator),
          ceilMode: generator.chance(50))
      else { continue }
      answered += 1
      walk(.pooling(pooling))
    }
    #expect(answered > 20)
  }

  /// Looks at both ends of an operation of any size.
  private func walk(_ operation: TracedOperation) {
    let trace = operation.trace
    #expect((1...Trace.maximumTaps).contains(trace.count))
    for step in [trace[0], trace[trace.count - 1]] {
      #expect(trace.index(of: step.output) == step.index)
      #expect(step.taps.first?.index == 0)
      #expect(step.window.height >= 1 && step.window.width >= 1)
      if step.taps.count < 100 { #expect(!step.value.isNaN) }
    }
    let timeline = Timeline(trace)
    #expect(timeline[timeline.count - 1].stage == .value)
    #expect(timeline.end(ofStep: trace.count - 1) == timeline.count - 1)
  }

  private func pair(_ generator: inout SplitMix64) -> PerAxis {
    let isSmall = generator.chance(40)
    let numbers = isSmall ? [1, 2, 3] : Self.extremes
    return PerAxis(height: generator.pick(numbers), width: generator.pick(numbers))
  }

  private func padding(_ generator: inout SplitMix64) -> Padding {
    let numbers = generator.chance(40) ? [0, 1, 2, 3] : Self.extremes
    let sides = (0..<4).map { _ in generator.pick(numbers) }
    return generator.pick([
      .valid, .same, .sameLower, .full, .all(sides[0]),
      .cells(top: sides[0], bottom: sides[1], left: sides[2], right: sides[3]),
    ])
  }

  @Test("more than 2^40 taps are refused, with their number")
  func tooManyTaps() throws {
    #expect(throws: OperationError.tooManyTaps(steps: (1 << 39) + 1, tapsPerStep: 2)) {
      try Convolution(
        input: counting(1, 2), filters: bank("1 1"),
        padding: .cells(top: 0, bottom: 0, left: 1 << 39, right: 0))
    }
    let largest = try Convolution(
      input: counting(1, 2), filters: bank("1 1"),
      padding: .cells(top: 0, bottom: 0, left: (1 << 39) - 1, right: 0))
    #expect(Trace(.convolution(largest)).count == 1 << 39)
    #expect(Trace(.convolution(largest)).last?.value == 1)
  }

  @Test("a product beyond Int is refused, with its factors")
  func overflow() throws {
    #expect(throws: OperationError.sizeOverflow(factors: [1, 1 << 40, 1 << 40, 1])) {
      let side = (1 << 40) - 1
      return try Convolution(
        input: counting(1, 1), filters: bank("1"),
        padding: .cells(top: side, bottom: 0, left: side, right: 0))
    }
    #expect(throws: OperationError.sizeOverflow(factors: [.max, 2])) {
      try Pooling(
        .maximum, input: counting(4, 4), size: 3, dilation: PerAxis(height: .max, width: 1))
    }
    #expect(throws: OperationError.sizeOverflow(factors: [5, .max, 0, 1, 1])) {
      try SpatialAxis(.width, input: 5, window: 1, before: .max, after: 0)
    }
    #expect(throws: OperationError.sizeOverflow(factors: [5, 0, 0, 1, .max])) {
      try SpatialAxis(.width, input: 5, window: 1, stride: .max)
    }
  }

  @Test("a dilated window of 2^28 places is checked for padding at once")
  func manyWindows() throws {
    // Every window meets the input, which is as wide as the gaps; looking at each takes many seconds.
    let (width, size) = (1 << 16, 1 << 12)
    let before = (size - 1) * width
    let pooling = try Pooling(
      .maximum, input: counting(1, width), size: PerAxis(height: 1, width: size), stride: 1,
      padding: .cells(top: 0, bottom: 0, left: before, right: before),
      dilation: PerAxis(height: 1, width: width))
    #expect(pooling.columns.outputs == 1 << 28)
  }
}
