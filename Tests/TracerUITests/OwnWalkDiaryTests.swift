import CellScreen
import LessonKit
import Testing
import TraceEngine
import TraceText

@testable import TracerUI

/// Walks on operations that learners bring, key by key.
struct OwnWalkDiaryTests {
  private func diary(
    _ operation: TracedOperation, rows: Int = 24, columns: Int = 80,
    language: Language = .english
  ) -> Diary {
    var state = TracerState(size: ScreenSize(rows: rows, columns: columns), language: language)
    let page = Lesson.OperationPage(name: nil, caption: nil, operation: operation, predict: [])
    state.openOwn(
      Lesson(
        id: "own", chapter: 0, title: LocalizedText(en: "Yours", ko: "내 수"),
        pages: [.operation(page)]))
    return Diary(state)
  }

  /// Two channels, three maps of each.
  private func depthwise() throws -> TracedOperation {
    let input = try Tensor(channels: [[[1, 2, 3], [4, 5, 6]], [[7, 8, 9], [1, 0, 2]]])
    let filters = try FilterBank((1...6).map { try Tensor([[Double($0)]]) })
    return .convolution(try Convolution(input: input, filters: filters, groups: 2))
  }

  @Test func whereEachChannelHasMapsOfItsOwnCGoesToTheNextChannelsFirst() throws {
    var diary = diary(try depthwise())
    diary.press("g 1 , 2 Enter")
    #expect(diary.walk?.step.output == CellPosition(channel: 0, row: 1, column: 2))
    #expect(diary.bar.contains("c channel"), "\(diary.bar)")
    diary.press("c")
    #expect(diary.walk?.step.output == CellPosition(channel: 3, row: 1, column: 2))
    // 2 under the filter's 4.
    diary.sees("[ 8]")
    diary.sees("2×4")
    diary.press("f f c")
    #expect(diary.walk?.step.output == CellPosition(channel: 0, row: 0, column: 0))
  }

  @Test func whileAMapIsAskedForCStaysOnIt() throws {
    var diary = diary(try depthwise())
    diary.press("p c")
    #expect(diary.walk?.step.output == CellPosition(channel: 0, row: 0, column: 0))
    diary.sees("Answer first (Enter shows the value): the next channel is another map.")
    #expect(!diary.bar.contains("c channel"), "\(diary.bar)")
  }

  @Test func eachFilterThatIsShownHasItsBias() throws {
    var diary = diary(
      .convolution(
        try Convolution(
          input: Tensor([[1, 2, 3]]),
          filters: FilterBank((1...2).map { try Tensor([[Double($0)]]) }),
          bias: [5, -8])))
    diary.sees("bias 5")
    diary.sees("bias -8")
    diary.press("f")
    diary.sees("bias 5")
    diary.sees("bias -8")
  }

  @Test func inOneLineBiasesFollowOneAnother() throws {
    let diary = diary(
      .convolution(
        try Convolution(
          input: Tensor([[1, 2, 3], [4, 5, 6]]),
          filters: FilterBank((1...2).map { try Tensor([[Double($0)]]) }), bias: [5, -8])),
      rows: 14, columns: 60)
    diary.sees("stride 1 · no padding · bias 5 · bias -8")
  }

  @Test func anEditedWalkEndsAsAnyOther() throws {
    var diary = diary(
      .convolution(
        try Convolution(input: Tensor([[1, 2, 3]]), filters: FilterBank([[1, 1]]))))
    diary.press("e Enter 4 Enter Esc")
    #expect(diary.bar.contains("←→ step") && !diary.bar.contains("Esc leave"), "\(diary.bar)")
    diary.press("End")
    #expect(diary.bar.contains("Esc leave") && !diary.bar.contains("next page"), "\(diary.bar)")
  }

  @Test func whereThereIsOneChannelCSaysSo() throws {
    var diary = diary(
      .convolution(
        try Convolution(input: Tensor([[1, 2], [3, 4]]), filters: FilterBank([[2]]))))
    diary.press("c")
    diary.sees("There is only this channel.")
    diary.press("→")
    diary.seesNo("only this channel")
  }

  /// As of a photograph under a filter for each channel.
  @Test(arguments: Language.allCases)
  func atEightyColumnsTheLastLineOffersToEditAndToGo(language: Language) throws {
    let shape = TensorShape(channels: 3, height: 40, width: 40)
    let input = try Tensor(
      shape: shape, values: (0..<4800).map { Double($0 * 37 % 251) / 255 })
    let sobel = try Tensor([[-1, 0, 1], [-2, 0, 2], [-1, 0, 1]])
    let filters = try FilterBank([sobel, sobel, sobel])
    var diary = diary(
      .convolution(try Convolution(input: input, filters: filters, groups: 3)),
      language: language)
    diary.press("→")
    let wanted =
      language == .english
      ? ["Space play", "←→ step", "e edit", "g go", "? help", "q quit"]
      : ["스페이스 재생", "←→ 단계", "e 바꾸기", "g 이동", "? 도움말", "q 끝내기"]
    for entry in wanted { #expect(diary.bar.contains(entry), "\(diary.bar)") }
  }
}
