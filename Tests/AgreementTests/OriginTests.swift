import Agreement
import Testing
import TraceEngine
import TraceText

/// What is told depends on how the operands were given: an option that does nothing is no remedy.
@Suite("Remedies for operands as they were given")
struct OriginTests {
  /// 5×6, no symmetry.
  private let image = (0..<5).map { row in (0..<6).map { Double((row * 31 + $0 * 17) % 23) } }
  private let other = (0..<5).map { row in (0..<6).map { Double((row * 13 + $0 * 7) % 19) } }
  private let filter = [[1.0, -2, 3], [4, 5, -6], [7, 8, 10]]
  private let second = [[2.0, 0, 1], [-1, 3, 5], [4, -4, 1]]

  private func dealt(_ dealing: OperandOrigin.Dealing) -> OperandOrigin {
    var origin = OperandOrigin()
    origin.dealing = dealing
    return origin
  }

  /// One filter on each of two channels.
  private func perChannel(bias: [Double]? = nil) throws -> TracedOperation {
    .convolution(
      try Convolution(
        input: Tensor(channels: [image, other]),
        filters: FilterBank([Tensor(filter), Tensor(filter)]), bias: bias, groups: 2))
  }

  @Test("a filter of one channel is laid on the channels in the other way")
  func dealing() throws {
    let sum = PlainConvolution(input: [image, other], filters: [[filter, filter]]).result
    #expect(
      try explain(perChannel(), sum, dealt(.perChannel))
        == ([.groups], ["--sum-channels in place of --per-channel"]))
    let summed = TracedOperation.convolution(
      try Convolution(
        input: Tensor(channels: [image, other]),
        filters: FilterBank([Tensor(channels: [filter, filter])])))
    let apart = [image, other].map {
      PlainConvolution(input: [$0], filters: [[filter]]).result[0]
    }
    #expect(
      try explain(summed, apart, dealt(.summed))
        == ([.groups], ["--per-channel in place of --sum-channels"]))
  }

  @Test("several filters keep their order, and one bias stands for all")
  func several() throws {
    // All filters for the first channel, then for the second.
    let filters = try [filter, second, filter, second].map { try Tensor($0) }
    let ours = TracedOperation.convolution(
      try Convolution(
        input: Tensor(channels: [image, other]), filters: FilterBank(filters), bias: [3, 3, 3, 3],
        groups: 2))
    let sum = PlainConvolution(
      input: [image, other], filters: [[filter, filter], [second, second]], bias: [3, 3]
    ).result
    #expect(
      try explain(ours, sum, dealt(.perChannel))
        == ([.groups], ["--sum-channels in place of --per-channel and --bias 3"]))
  }

  @Test("a filter for each channel, where ours lays every filter on every channel")
  func depthwise() throws {
    let filters = try [filter, second, filter, second].map { try Tensor($0) }
    let ours = TracedOperation.convolution(
      try Convolution(
        input: Tensor(channels: [image, other]), filters: FilterBank(filters), groups: 2))
    let theirs = [(image, filter), (other, second)].map { image, filter in
      PlainConvolution(input: [image], filters: [[filter]]).result[0]
    }
    #expect(
      try explain(ours, theirs, dealt(.perChannel))
        == ([.groups], ["--groups 2 in place of --per-channel"]))
  }

  @Test("a scale takes the place of the one that is given")
  func scales() throws {
    let plain = PlainConvolution(input: [image], filters: [[filter]]).result
    func ours(_ factor: Double) throws -> TracedOperation {
      .convolution(
        try Convolution(
          input: Tensor(image.map { $0.map { $0 * factor } }), filters: FilterBank(filter)))
    }
    var origin = OperandOrigin()
    origin.scale = (1, 255)
    #expect(try explain(ours(1 / 255), plain, origin) == ([.inputScale], ["without --scale"]))
    origin.scale = (2, 1)
    let small = plain.map { $0.map { $0.map { $0 * 2 / 255 } } }
    #expect(try explain(ours(2), small, origin) == ([.inputScale], ["--scale 2/255"]))
  }

  /// A channels-last input of three channels, rows and columns, read with its channels first.
  private func misread() throws -> (ours: TracedOperation, theirs: [[[Double]]]) {
    let channels = [filter, second, [[9.0, 1, 4], [0, 2, 6], [5, 7, 3]]]
    let filters = [[[[1.0, 2], [3, -4]], [[0, 5], [6, 7]], [[-8, 9], [1, 1]]]]
    let values = (0..<3).flatMap { row in
      (0..<3).flatMap { column in channels.map { $0[row][column] } }
    }
    let input = try Tensor(
      shape: TensorShape(channels: 3, height: 3, width: 3), values: values)
    let bank = try FilterBank(filters.map { try Tensor(channels: $0) })
    return (
      .convolution(try Convolution(input: input, filters: bank)),
      PlainConvolution(input: channels, filters: filters).result
    )
  }

  @Test("a layout is named where an array has one, with that of the filters as it was")
  func inputLayout() throws {
    let (ours, theirs) = try misread()
    let byHand = "the input given with its axes in our order"
    func remedy(
      _ input: OperandOrigin.Axes?, _ filters: OperandOrigin.Axes?, given: Bool = false
    ) throws -> [String] {
      var origin = OperandOrigin()
      (origin.inputAxes, origin.filterAxes) = (input, filters)
      origin.filterLayoutIsGiven = given
      return try explain(ours, theirs, origin).remedy
    }
    #expect(try remedy(nil, nil) == [byHand])
    #expect(try remedy(nil, .channelsFirst) == [byHand])
    #expect(try remedy(.channelsFirst, nil) == ["--layout hwc (or \(byHand))"])
    #expect(
      try remedy(.channelsFirst, .channelsFirst)
        == ["--layout hwc --filter-layout chw (or \(byHand))"])
    #expect(
      try remedy(.channelsFirst, .channelsLast, given: true)
        == ["--layout hwc (or \(byHand))"])
  }

  /// A picture (H, W, C) of 12×14×3 under weights (4, 3, 3, 3) that were read as (KH, KW, C, K).
  @Test("a result that may be meant in two ways needs no remedy of its own")
  func otherwise() throws {
    func side(_ count: Int, _ value: (Int) -> Double) -> [Double] { (0..<count).map(value) }
    let picture: [[[Double]]] = (0..<3).map { (c: Int) -> [[Double]] in
      (0..<12).map { (row: Int) -> [Double] in
        side(14) { Double((c * 7 + row * 31 + $0 * 17) % 23) }
      }
    }
    let weights: [[[[Double]]]] = (0..<4).map { (k: Int) -> [[[Double]]] in
      (0..<3).map { (c: Int) -> [[Double]] in
        (0..<3).map { (row: Int) -> [Double] in
          side(3) { Double((k * 11 + c * 5 + row * 3 + $0 * 2) % 13) - 6 }
        }
      }
    }
    let theirs = PlainConvolution(input: picture, filters: weights).result
    // Read as (KH, KW, C, K) = (4, 3, 3, 3).
    var misread: [Double] = []
    for k in 0..<3 {
      for c in 0..<3 {
        for row in 0..<4 { misread += side(3) { weights[row][$0][c][k] } }
      }
    }
    let bank = try FilterBank(
      count: 3, shape: TensorShape(channels: 3, height: 4, width: 3), values: misread)
    let ours = TracedOperation.convolution(
      try Convolution(input: Tensor(channels: picture), filters: bank))
    let written = try Tensor(channels: theirs)
    // The file's (4, 10, 12) read as (H, W, C).
    var values: [Double] = []
    for c in 0..<12 {
      for row in 0..<4 { values += side(10) { theirs[row][$0][c] } }
    }
    let asked = try Tensor(
      shape: TensorShape(channels: 12, height: 4, width: 10), values: values)
    var origin = OperandOrigin()
    (origin.inputAxes, origin.filterAxes) = (.channelsLast, .channelsLast)
    let alone = explanations(of: ours, asked, origin).map { $0.sentence(in: .english) }
    let two = """
      The filter's numbers are in another order (filters, channels, height, width), and the other \
      result's numbers are in another order (channels, height, width): --filter-layout chw (or the \
      filter given with its axes in our order) and the other result given as (height, width, \
      channels)
      """
    #expect(alone == [two])
    let both = explanations(of: ours, asked, otherwise: [written], origin)
    let english = """
      The filter's numbers are in another order (filters, channels, height, width): \
      --filter-layout chw (or the filter given with its axes in our order)
      """
    #expect(both.map { $0.sentence(in: .english) } == [english])
    let korean = """
      필터의 수가 다른 순서(필터, 채널, 높이, 너비)로 저장되어 있어요: \
      --filter-layout chw(또는 필터를 이 프로그램의 축 순서로 주기)
      """
    #expect(both.map { $0.sentence(in: .korean) } == [korean])
  }
}
