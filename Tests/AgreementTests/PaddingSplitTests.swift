import Agreement
import Testing
import TraceEngine
import TraceText

/// The other program's sums come from plain loops.
@Suite("Padding that another program splits otherwise")
struct PaddingSplitTests {
  /// 5×6, no symmetry.
  private let image = (0..<5).map { row in (0..<6).map { Double((row * 31 + $0 * 17) % 23) } }
  private let filter = [[1.0, -2, 3], [4, 5, -6], [7, 8, 10]]

  private func ours(_ padding: Padding, stride: PerAxis = 1) throws -> TracedOperation {
    .convolution(
      try Convolution(
        input: Tensor(image), filters: FilterBank(filter), stride: stride, padding: padding))
  }

  /// - Parameter padding: above, below, left, right.
  private func theirs(
    _ padding: (Int, Int, Int, Int), stride: (Int, Int) = (1, 1), turned: Bool = false
  ) -> [[[Double]]] {
    let filter = turned ? filter.reversed().map { Array($0.reversed()) } : filter
    return PlainConvolution(
      input: [image], filters: [[filter]], stride: stride, padding: padding
    ).result
  }

  @Test("all of it after the input, or before")
  func oneSide() throws {
    let after = try explain(ours(.all(1)), theirs((0, 2, 0, 2)))
    #expect(after == ([.paddingSplit], ["--padding 0,0,2,2"]))
    let before = try explain(ours(.all(1), stride: 2), theirs((2, 0, 2, 0), stride: (2, 2)))
    #expect(before == ([.paddingSplit], ["--padding 2,2,0,0"]))
  }

  @Test("of as many cells as ours, however wide it is")
  func wide() throws {
    let wide = (0..<19).map { row in (0..<19).map { Double((row * 5 + $0 * 3) % 7) } }
    let ours = TracedOperation.convolution(
      try Convolution(input: Tensor(image), filters: FilterBank(wide), padding: .all(9)))
    let theirs = PlainConvolution(
      input: [image], filters: [[wide]], stride: (1, 1), padding: (0, 18, 0, 18)
    ).result
    #expect(try explain(ours, theirs) == ([.paddingSplit], ["--padding 0,0,18,18"]))
  }

  @Test("padding of the same cells is no other padding: the divisor differs")
  func divisor() throws {
    let ours = TracedOperation.pooling(
      try Pooling(
        .average, input: Tensor([[1, 2, 3], [4, 5, 6], [7, 8, 9]]), size: 3, stride: 2,
        padding: .all(1)))
    // (1 + 2 + 4 + 5) / 4 and so on: the cells that are there.
    #expect(
      try explain(ours, [[[3, 4], [6, 7]]]) == ([.divisor], ["--exclude-padding"]))
  }

  @Test("where ours has none")
  func none() throws {
    #expect(
      try explain(ours(.valid), theirs((1, 0, 1, 0))) == ([.paddingSplit], ["--padding 1,1,0,0"]))
    #expect(
      try explain(ours(.valid), theirs((0, 3, 1, 0))) == ([.paddingSplit], ["--padding 0,1,3,0"]))
  }

  @Test("on one axis alone, and of more cells than ours")
  func axes() throws {
    #expect(
      try explain(ours(.all(1)), theirs((1, 1, 2, 0))) == ([.paddingSplit], ["--padding 1,2,1,0"]))
    #expect(
      try explain(ours(.same), theirs((0, 3, 3, 1))) == ([.paddingSplit], ["--padding 0,3,3,1"]))
  }

  @Test("beside a turned filter, and beside another stride")
  func pairs() throws {
    #expect(
      try explain(ours(.all(1)), theirs((0, 2, 0, 2), turned: true))
        == ([.flippedFilter, .paddingSplit], ["--flip", "--padding 0,0,2,2"]))
    #expect(
      try explain(ours(.all(1)), theirs((2, 0, 2, 0), stride: (2, 2)))
        == ([.strideSize, .paddingSplit], ["--stride 2", "--padding 2,2,0,0"]))
  }

  @Test("a padding that has a name is told by it")
  func named() throws {
    // `same` over 5×6 with stride 2: above 1, below 1, left 0, right 1.
    let all = explanations(
      of: try ours(.valid, stride: 2),
      try Tensor(channels: theirs((1, 1, 0, 1), stride: (2, 2))))
    #expect(all.map { $0.differences.map { $0.remedy[.english] } } == [["--padding same"]])
  }

  @Test("a maximum in place of an average that leaves its padding out")
  func average() throws {
    let input = try Tensor([[1, 2], [3, 4]])
    let ours = TracedOperation.pooling(
      try Pooling(.maximum, input: input, size: 2, stride: 2, padding: .all(1)))
    // Each window has one cell: a mean over four would be a quarter of it.
    let largest = TracedOperation.pooling(
      try Pooling(.maximum, input: input, size: 2, stride: 1, padding: .all(1)))
    let means = [[1, 1.5, 2], [2, 2.5, 3], [3, 3.5, 4]]
    #expect(
      try explain(largest, [means]) == ([.poolingKind], ["pool average --exclude-padding"]))
    let quarters = [[0.25, 0.5], [0.75, 1]]
    #expect(try explain(ours, [quarters]) == ([.poolingKind], ["pool average"]))
  }
}
