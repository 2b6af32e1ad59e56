import CellScreen
import LessonKit
import Testing
import TraceEngine
import TraceText

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
        == ["스트라이드 1", "패딩 1", "반사", "팽창 2", "편향 없음"])
  }

  @Test("no setting of a pooling is cut at 60×18", arguments: Language.allCases)
  func cutsNothing(language: Language) throws {
    for (kind, side) in [(Pooling.Kind.maximum, 5), (.average, 5), (.maximum, 12), (.average, 12)] {
      for padding in [[1, 1, 1, 1], [0, 1, 0, 1], [1, 0, 1, 1]] {
        for (size, dilation, ceilMode) in [(2, 1, false), (3, 1, true), (2, 2, true)] {
          let values = (0..<side * side).map { Double($0 * 37 % 97 - 48) }
          let shape = TensorShape(channels: 1, height: side, width: side)
          let pooling = try Pooling(
            kind, input: Tensor(shape: shape, values: values), size: .init(integerLiteral: size),
            stride: 2,
            padding: .cells(
              top: padding[0], bottom: padding[1], left: padding[2], right: padding[3]),
            dilation: .init(integerLiteral: dilation), ceilMode: ceilMode)
          let page = Lesson.OperationPage(
            name: nil, caption: nil, operation: .pooling(pooling), predict: [])
          var state = TracerState(size: ScreenSize(rows: 18, columns: 60), language: language)
          state.openOwn(
            Lesson(
              id: "own", chapter: 0, title: LocalizedText(en: "Yours", ko: "내 수"),
              pages: [.operation(page)]))
          let screen = Diary(state).screen
          let words = Words(language: language)
          let told = zip(
            words.settings(.pooling(pooling), filter: 0),
            words.settings(.pooling(pooling), filter: 0, isBrief: true))
          for (full, brief) in told where !screen.contains(full) && !screen.contains(brief) {
            Issue.record("\(full): \(kind) \(side) \(padding) \(size)\n\(screen)")
          }
        }
      }
    }
  }
}
