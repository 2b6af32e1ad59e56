import Testing
import TraceEngine

struct ComparisonTests {
  private func operation(
    stride: PerAxis = 1, padding: Padding = .valid, flip: Bool = false
  ) throws -> TracedOperation {
    let image = try Tensor([[5, 1, 7, 13], [15, 5, 1, 13], [10, 6, 4, 6], [15, 3, 12, 4]])
    return .convolution(
      try Convolution(
        input: image, filters: FilterBank([[11, 4], [5, 2]]), stride: stride, padding: padding,
        flip: flip))
  }

  /// 144 66 160 / … against 144 160 / …: the second value differs.
  @Test func theFirstCellThatDiffersIsFound() throws {
    let comparison = Comparison(try operation(), try operation(stride: 2))
    #expect(comparison.firstDifference == CellPosition(row: 0, column: 1))
    #expect(!comparison.haveOneShape)
    #expect(comparison.differences == 3)
  }

  @Test func whatIsAlikeHasNoDifference() throws {
    let comparison = Comparison(try operation(), try operation())
    #expect(comparison.firstDifference == nil)
    #expect(comparison.differences == 0)
    #expect(comparison.haveOneShape)
  }

  /// Padding below and on the right adds cells and changes none that were there.
  @Test func cellsOfOneMapOnlyAreNotCompared() throws {
    let comparison = Comparison(try operation(), try operation(padding: .same))
    #expect(comparison.firstDifference == nil)
    #expect(!comparison.haveOneShape)
  }

  /// Turned, the first window gives 5·2 + 1·5 + 15·4 + 5·11 = 130, not 144.
  @Test func aTurnedFilterDiffersAtOnce() throws {
    let comparison = Comparison(try operation(), try operation(flip: true))
    #expect(comparison.firstDifference == CellPosition(row: 0, column: 0))
  }
}
