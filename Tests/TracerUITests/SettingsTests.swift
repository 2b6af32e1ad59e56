import Testing
import TraceEngine

@testable import TracerUI

@Suite("The settings beside the grids")
struct SettingsTests {
  @Test("what padding counts for stands right behind it, whatever else there is")
  func saysWhatPaddingIs() throws {
    let input = try Tensor([[1, 2, 3, 4, 5, 6], [1, 2, 3, 4, 5, 6], [1, 2, 3, 4, 5, 6]])
    let pooling = TracedOperation.pooling(
      try Pooling(
        .average, input: input, size: PerAxis(height: 1, width: 2), stride: 2,
        padding: .cells(top: 0, bottom: 0, left: 1, right: 1), dilation: 2, ceilMode: true,
        countsPadding: true))
    #expect(
      Words(language: .english).settings(pooling, filter: 0)
        == ["stride 2", "padding 1 left, 1 right", "which counts", "dilation 2", "ceil mode"])
    let convolution = TracedOperation.convolution(
      try Convolution(
        input: input, filters: FilterBank([[1, 1], [1, 1]]), padding: .all(1),
        paddingMode: .reflect, dilation: 2))
    #expect(
      Words(language: .korean).settings(convolution, filter: 0)
        == ["스트라이드 1", "패딩 1", "거울처럼", "팽창 2", "편향 없음"])
  }
}
