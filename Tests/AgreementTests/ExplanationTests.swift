import Agreement
import Testing
import TraceEngine
import TraceText

/// Every difference is made by plain loops over other operands, not by the engine's options.
@Suite("Which convention explains another result")
struct ExplanationTests {
  /// 5×6, no symmetry.
  private let image = (0..<5).map { row in (0..<6).map { Double((row * 31 + $0 * 17) % 23) } }
  private let other = (0..<5).map { row in (0..<6).map { Double((row * 13 + $0 * 7) % 19) } }
  private let filter = [[1.0, -2, 3], [4, 5, -6], [7, 8, 10]]
  private let second = [[2.0, 0, 1], [-1, 3, 5], [4, -4, 1]]

  private func convolution(
    bias: Double? = nil, stride: PerAxis = 1, padding: Padding = .valid, relu: Bool = false
  ) throws -> TracedOperation {
    .convolution(
      try Convolution(
        input: Tensor(image), filters: FilterBank(filter), bias: bias.map { [$0] },
        stride: stride, padding: padding, relu: relu))
  }

  @Test("a turned filter")
  func flip() throws {
    let turned = filter.reversed().map { Array($0.reversed()) }
    let theirs = PlainConvolution(input: [image], filters: [[turned]]).result
    let found = try explain(convolution(), theirs)
    #expect(found == ([.flippedFilter], ["--flip"]))
    let all = explanations(of: try convolution(), try Tensor(channels: theirs))
    #expect(all.count == 1 && all[0].isExact)
    #expect(
      all[0].sentence(in: .english)
        == "The other program turns the filter by 180 degrees, as in mathematics: --flip")
  }

  @Test("padding on the other side")
  func paddingSide() throws {
    let theirs = PlainConvolution(
      input: [image], filters: [[filter]], stride: (2, 2), padding: (1, 1, 1, 0))
    // `same` over 5×6 with stride 2: above 1, below 1, left 0, right 1.
    let found = try explain(convolution(stride: 2, padding: .same), theirs.result)
    #expect(found == ([.paddingKind], ["--padding same-lower"]))
  }

  @Test("padding split evenly, of another kind, or none")
  func paddingKinds() throws {
    let wide = (0..<4).map { row in (0..<4).map { Double((row * 7 + $0 * 3) % 11) } }
    let even = PlainConvolution(
      input: [image], filters: [[wide]], padding: (2, 2, 2, 2)
    ).result
    let ours = TracedOperation.convolution(
      try Convolution(input: Tensor(image), filters: FilterBank(wide), padding: .same))
    #expect(try explain(ours, even) == ([.paddingSplit], ["--padding 2"]))
    let full = PlainConvolution(
      input: [image], filters: [[filter]], padding: (2, 2, 2, 2)
    ).result
    #expect(try explain(convolution(), full) == ([.paddingKind], ["--padding full"]))
    let none = PlainConvolution(input: [image], filters: [[filter]]).result
    #expect(
      try explain(convolution(padding: .same), none) == ([.paddingKind], ["--padding valid"]))
  }

  @Test("padding given for the wrong axis")
  func paddingAxis() throws {
    let theirs = PlainConvolution(
      input: [image], filters: [[filter]], padding: (0, 0, 2, 1)
    ).result
    let ours = try convolution(padding: .cells(top: 2, bottom: 1, left: 0, right: 0))
    #expect(try explain(ours, theirs) == ([.paddingSplit], ["--padding 0,2,0,1"]))
  }

  @Test("a stride with width before height")
  func stride() throws {
    let theirs = PlainConvolution(input: [image], filters: [[filter]], stride: (1, 2)).result
    let ours = try convolution(stride: PerAxis(height: 2, width: 1))
    #expect(try explain(ours, theirs) == ([.strideOrder], ["--stride 1,2"]))
  }

  @Test("no bias, and ReLU")
  func endings() throws {
    let plain = PlainConvolution(input: [image], filters: [[filter]]).result
    #expect(try explain(convolution(bias: 7), plain) == ([.bias], ["without --bias"]))
    let below = filter.map { $0.map { -$0 } }
    let ours = TracedOperation.convolution(
      try Convolution(input: Tensor(image), filters: FilterBank(below), bias: [200]))
    let theirs = PlainConvolution(input: [image], filters: [[below]], bias: [200]).result
    #expect(theirs[0].joined().contains { $0 < 0 })
    #expect(
      try explain(ours, theirs.map { $0.map { $0.map { max(0, $0) } } })
        == ([.relu], ["--relu"]))
  }

  @Test("a transposed filter, input or result")
  func transposed() throws {
    let turned = (0..<3).map { row in (0..<3).map { filter[$0][row] } }
    let theirs = PlainConvolution(input: [image], filters: [[turned]]).result
    #expect(try explain(convolution(), theirs).conventions == [.filterLayout])
    let plain = PlainConvolution(input: [image], filters: [[filter]]).result[0]
    let result = (0..<4).map { row in (0..<3).map { plain[$0][row] } }
    #expect(try explain(convolution(), [result]).conventions == [.resultLayout])
    let input = (0..<6).map { row in (0..<5).map { image[$0][row] } }
    let other = PlainConvolution(input: [input], filters: [[filter]]).result
    #expect(try explain(convolution(), other).conventions == [.inputLayout])
  }

  @Test("a result with the channels last")
  func resultLayout() throws {
    let (input, filters) = (
      [image, other], [[filter, second], [second, filter], [filter, filter]]
    )
    let plain = PlainConvolution(input: input, filters: filters).result
    let bank = try FilterBank(filters.map { try Tensor(channels: $0) })
    let rightly = try Tensor(channels: input)
    let ours = TracedOperation.convolution(try Convolution(input: rightly, filters: bank))
    // (OH, OW, K) read as (K, OH, OW).
    let result = (0..<3).map { row in
      (0..<4).map { column in plain.map { $0[row][column] } }
    }
    #expect(try explain(ours, result).conventions == [.resultLayout])
  }

  @Test("filters of three by three channels and places, their axes in TensorFlow's order")
  func filterLayout() throws {
    let input = [image, other, image]
    let filters = [[filter, second, filter], [second, second, filter], [filter, filter, second]]
    let theirs = PlainConvolution(input: input, filters: filters).result
    let weights = (0..<3).flatMap { row in
      (0..<3).flatMap { column in
        (0..<3).flatMap { channel in filters.map { $0[channel][row][column] } }
      }
    }
    let misread = try FilterBank(
      count: 3, shape: TensorShape(channels: 3, height: 3, width: 3), values: weights)
    let ours = TracedOperation.convolution(
      try Convolution(input: Tensor(channels: input), filters: misread))
    #expect(try explain(ours, theirs).conventions == [.filterLayout])
  }

  @Test("an input with the channels last, of as many channels as rows and columns")
  func inputLayout() throws {
    let channels = [filter, second, [[9.0, 1, 4], [0, 2, 6], [5, 7, 3]]]
    let filters = [[[[1.0, 2], [3, -4]], [[0, 5], [6, 7]], [[-8, 9], [1, 1]]]]
    let theirs = PlainConvolution(input: channels, filters: filters).result
    let saved = (0..<3).flatMap { row in
      (0..<3).flatMap { column in channels.map { $0[row][column] } }
    }
    let misread = try Tensor(
      shape: TensorShape(channels: 3, height: 3, width: 3), values: saved)
    let ours = TracedOperation.convolution(
      try Convolution(
        input: misread, filters: FilterBank(filters.map { try Tensor(channels: $0) })))
    #expect(
      try explain(ours, theirs) == (
        [.inputLayout],
        ["the input given with its axes in our order"]
      ))
  }

  @Test("channels added up where ours keeps them apart")
  func groups() throws {
    let theirs = PlainConvolution(input: [image, other], filters: [[filter, second]]).result
    let bank = try FilterBank([Tensor(filter), Tensor(second)])
    let ours = TracedOperation.convolution(
      try Convolution(input: Tensor(channels: [image, other]), filters: bank, groups: 2))
    #expect(
      try explain(ours, theirs) == ([.groups], ["the filters given as (1, 2, 3, 3) and --groups 1"])
    )
  }

  @Test("padding that repeats the border")
  func mode() throws {
    let rows = [image[0]] + image + [image[4]]
    let padded = rows.map { [$0[0]] + $0 + [$0[5]] }
    let theirs = PlainConvolution(input: [padded], filters: [[filter]]).result
    #expect(
      try explain(convolution(padding: .all(1)), theirs)
        == ([.paddingMode], ["--padding-mode replicate"]))
  }

  @Test("two differences at once")
  func pairs() throws {
    let turned = filter.reversed().map { Array($0.reversed()) }
    let theirs = PlainConvolution(input: [image], filters: [[turned]]).result
    #expect(
      try explain(convolution(bias: 3), theirs)
        == ([.flippedFilter, .bias], ["--flip", "without --bias"]))
  }

  @Test("nothing known explains any numbers")
  func unknown() throws {
    let theirs = try Tensor((0..<3).map { row in (0..<4).map { Double(row * 4 + $0) + 0.5 } })
    #expect(explanations(of: try convolution(), theirs) == [])
  }

  @Test("an average that does not count padding, and one that does")
  func divisor() throws {
    let input = try Tensor([[1, 2], [3, 4]])
    let ours = TracedOperation.pooling(
      try Pooling(.average, input: input, size: 2, stride: 2, padding: .all(1)))
    #expect(
      try explain(ours, [[[1, 2], [3, 4]]]) == ([.divisor], ["--exclude-padding"]))
    let same = TracedOperation.pooling(
      try Pooling(
        .average, input: input, size: 2, stride: 2, padding: .all(1), countsPadding: false))
    #expect(
      try explain(same, [[[0.25, 0.5], [0.75, 1]]]) == ([.divisor], ["--include-padding"]))
  }

  @Test("it tells how many are tried: all, where nothing explains it")
  func progress() throws {
    let ours = TracedOperation.pooling(
      try Pooling(.maximum, input: Tensor([[1, 5], [7, 3]]), size: 1))
    var told: [(done: Int, count: Int)] = []
    let theirs = try Tensor([[100, 200], [300, 500]])
    let found = Explanation.all(for: ours, theirs, verdict: .different) { told.append(($0, $1)) }
    #expect(found == [])
    let count = try #require(told.last?.count)
    #expect(count > 100)
    #expect(told.map(\.done) == Array(1...count))
    #expect(told.allSatisfy { $0.count == count })
  }

  @Test("channels in the opposite order, an input divided by 255 and one that is not")
  func pictures() throws {
    let third = (0..<5).map { row in (0..<6).map { Double((row * 5 + $0 * 11) % 17) } }
    let bytes = [image, other, third]
    let filters = [[filter, second, [[0.0, 1, 0], [2, -3, 0], [0, 4, 1]]]]
    func ours(_ input: [[[Double]]]) throws -> TracedOperation {
      .convolution(
        try Convolution(
          input: Tensor(channels: input),
          filters: FilterBank(filters.map { try Tensor(channels: $0) }), bias: [2]))
    }
    func theirs(_ input: [[[Double]]]) -> [[[Double]]] {
      PlainConvolution(input: input, filters: filters, bias: [2]).result
    }
    let parts = bytes.map { $0.map { $0.map { $0 / 255 } } }
    #expect(
      try explain(ours(bytes), theirs(bytes.reversed()))
        == ([.channelOrder], ["the input with its channels in the opposite order"]))
    #expect(
      try explain(ours(bytes), theirs(parts)) == (
        [.inputScale], ["--scale 1/255"]
      ))
    #expect(
      try explain(ours(parts), theirs(bytes))
        == ([.inputScale], ["--scale 255"]))
    #expect(
      try explain(ours(bytes), theirs(parts.reversed())).conventions
        == [.channelOrder, .inputScale])
  }

  @Test("another stride, another dilation, and a stride with a flip")
  func sizes() throws {
    let plain = PlainConvolution(input: [image], filters: [[filter]], stride: (2, 2)).result
    #expect(try explain(convolution(), plain) == ([.strideSize], ["--stride 2"]))
    // A filter of 2×2 with holes between is one of 3×3 with zeros.
    let corners = TracedOperation.convolution(
      try Convolution(input: Tensor(image), filters: FilterBank([[1, 2], [3, 4]])))
    let spread = PlainConvolution(
      input: [image], filters: [[[[1, 0, 2], [0, 0, 0], [3, 0, 4]]]]
    ).result
    #expect(try explain(corners, spread) == ([.dilationSize], ["--dilation 2"]))
    let turned = filter.reversed().map { Array($0.reversed()) }
    let both = PlainConvolution(input: [image], filters: [[turned]], stride: (2, 2)).result
    #expect(
      try explain(convolution(), both) == (
        [.flippedFilter, .strideSize], ["--flip", "--stride 2"]
      ))
  }

  @Test("a size rounded up, a maximum in place of an average, windows that overlap")
  func poolings() throws {
    let input = try Tensor([[1, 5, 2], [7, 3, 4], [6, 0, 9]])
    let ours = TracedOperation.pooling(try Pooling(.maximum, input: input, size: 2))
    let mean = TracedOperation.pooling(try Pooling(.average, input: input, size: 2))
    // TensorFlow's `same` divides by the cells that are there, as `--ceil` does.
    let remedies = explanations(of: mean, try Tensor([[4, 3], [3, 9]]))
      .flatMap { $0.differences.map { $0.remedy[.english] } }
    #expect(remedies == ["--padding same", "--ceil"])
    let all = explanations(of: ours, try Tensor([[7, 4], [6, 9]]))
    #expect(all.flatMap { $0.differences.map(\.convention) } == [.paddingKind, .ceilMode])
    #expect(try explain(ours, [[[4]]]) == ([.poolingKind], ["pool average"]))
    #expect(
      try explain(ours, [[[7, 5], [7, 9]]]) == ([.poolingStride], ["--stride 1,1"]))
  }
}
