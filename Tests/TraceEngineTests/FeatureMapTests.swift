import Testing
import TraceEngine

/// Two ways to one number: a tap at a time, and a row at a time.
@Suite("The feature map has the bits of the trace")
struct FeatureMapTests {
  @Test("in every small geometry of a convolution", arguments: 1...5)
  func convolutions(_ window: Int) throws {
    var generator = SplitMix64(seed: UInt64(window))
    var faults: [String] = []
    for geometry in Geometry.all(window: window) {
      for mode in PaddingMode.allCases where mode == .zeros || geometry.isPadded {
        guard let operation = convolution(geometry, mode, &generator) else { continue }
        if !agrees(operation) { faults.append("\(geometry) \(mode)") }
      }
    }
    #expect(faults == [])
  }

  @Test("it tells after each row how many values there are")
  func progress() throws {
    let operation = TracedOperation.pooling(
      try Pooling(.maximum, input: Tensor([[1, 2], [3, 4], [5, 6]]), size: 1))
    var told: [Int] = []
    _ = operation.featureMap { told.append($0) }
    #expect(told == [2, 4, 6])
  }

  @Test("in every small geometry of a pooling", arguments: 1...4)
  func poolings(_ window: Int) throws {
    var generator = SplitMix64(seed: UInt64(window))
    var faults: [String] = []
    for geometry in Geometry.all(window: window) {
      for kind in Pooling.Kind.allCases {
        guard let operation = pooling(geometry, kind, &generator) else { continue }
        if !agrees(operation) { faults.append("\(geometry) \(kind)") }
      }
    }
    #expect(faults == [])
  }

  @Test("where an infinite weight stands on padding")
  func infiniteWeights() throws {
    for weight in [Double.infinity, .nan] {
      let operation = TracedOperation.convolution(
        try Convolution(
          input: Tensor([[1, 2], [3, 4]]), filters: FilterBank([[1, weight], [0, 1]]),
          padding: .all(2)))
      #expect(agrees(operation))
    }
  }

  @Test("of layers without a window")
  func layers() throws {
    let maps = try Tensor(channels: [[[1, -2], [-3, .nan]], [[0, 1], [2, 3]]])
    let scores = try Tensor([[2], [1], [0]])
    #expect(agrees(.rectification(Rectification(input: maps))))
    #expect(agrees(.flatten(Flatten(input: maps, order: .channelsLast))))
    #expect(agrees(.softmax(try Softmax(input: scores, precision: .float32))))
    #expect(
      agrees(.dense(try Dense(input: scores, weights: [[1, 5, 3], [-1, 0, 4]], bias: [0, -20]))))
  }

  @Test("rows come in order, until no more are wanted")
  func rows() throws {
    let values = (0..<12).map { Double($0) }
    let shape = TensorShape(channels: 2, height: 3, width: 2)
    let operation = TracedOperation.pooling(
      try Pooling(.maximum, input: Tensor(shape: shape, values: values), size: 1))
    var rows: [[Double]] = []
    operation.forEachRow { channel, row, values in
      rows.append([Double(channel), Double(row)] + values)
      return rows.count < 4
    }
    #expect(rows == [[0, 0, 0, 1], [0, 1, 2, 3], [0, 2, 4, 5], [1, 0, 6, 7]])
  }

  private func agrees(_ operation: TracedOperation) -> Bool {
    let map = operation.featureMap()
    return map.shape == operation.outputShape
      && map.values.map(bits) == operation.trace.map { bits($0.value) }
  }

  /// The sign of a zero counts; of not-a-numbers one is like the other.
  private func bits(_ value: Double) -> UInt64 { value.isNaN ? 1 : value.bitPattern }

  private func convolution(
    _ geometry: Geometry, _ mode: PaddingMode, _ generator: inout SplitMix64
  ) -> TracedOperation? {
    let groups = generator.number(1...2)
    let (channels, filters) = (groups * generator.number(1...2), groups * generator.number(1...2))
    let height = generator.number(1...4)
    let shape = TensorShape(channels: channels, height: height, width: geometry.input)
    let filter = TensorShape(
      channels: channels / groups, height: generator.number(1...2), width: geometry.window)
    let count = filters * filter.channels * filter.height * filter.width
    guard
      let input = try? Tensor(
        shape: shape, values: numbers(channels * height * geometry.input, &generator)),
      let bank = try? FilterBank(
        count: filters, shape: filter, values: numbers(count, &generator)),
      let convolution = try? Convolution(
        input: input, filters: bank,
        bias: generator.chance(50) ? numbers(filters, &generator) : nil,
        stride: PerAxis(height: generator.number(1...2), width: geometry.stride),
        padding: .cells(
          top: generator.number(0...1), bottom: generator.number(0...1), left: geometry.left,
          right: geometry.right),
        paddingMode: mode,
        dilation: PerAxis(height: generator.number(1...2), width: geometry.dilation),
        groups: groups, flip: generator.chance(50), relu: generator.chance(30),
        precision: generator.chance(50) ? .float32 : .float64)
    else { return nil }
    return .convolution(convolution)
  }

  private func pooling(
    _ geometry: Geometry, _ kind: Pooling.Kind, _ generator: inout SplitMix64
  ) -> TracedOperation? {
    let (channels, height) = (generator.number(1...2), generator.number(1...4))
    let shape = TensorShape(channels: channels, height: height, width: geometry.input)
    guard
      let input = try? Tensor(
        shape: shape, values: numbers(channels * height * geometry.input, &generator)),
      let pooling = try? Pooling(
        kind, input: input,
        size: PerAxis(height: generator.number(1...2), width: geometry.window),
        stride: PerAxis(height: generator.number(1...2), width: geometry.stride),
        padding: .cells(
          top: generator.number(0...1), bottom: generator.number(0...1), left: geometry.left,
          right: geometry.right),
        dilation: PerAxis(height: 1, width: geometry.dilation), ceilMode: generator.chance(50),
        countsPadding: generator.chance(50),
        precision: generator.chance(50) ? .float32 : .float64)
    else { return nil }
    return .pooling(pooling)
  }

  /// Decimals that round, zeros of both signs, and now and then what is no number.
  private func numbers(_ count: Int, _ generator: inout SplitMix64) -> [Double] {
    let isSpecial = generator.chance(20)
    return (0..<count).map { _ in
      if isSpecial && generator.chance(10) {
        return generator.pick([.nan, .infinity, -.infinity, 0, -0.0, 1e30, 1e-30])
      }
      return Double(generator.number(-999_983...999_983)) / 99_991
    }
  }

  /// One axis, all of it that is small.
  private struct Geometry {
    let window, input, stride, dilation, left, right: Int

    var isPadded: Bool { left > 0 || right > 0 }

    static func all(window: Int) -> [Geometry] {
      var all: [Geometry] = []
      for input in 1...7 {
        for stride in 1...3 {
          for dilation in 1...2 {
            for left in 0...2 {
              for right in 0...2 {
                all.append(
                  Geometry(
                    window: window, input: input, stride: stride, dilation: dilation, left: left,
                    right: right))
              }
            }
          }
        }
      }
      return all
    }
  }
}
