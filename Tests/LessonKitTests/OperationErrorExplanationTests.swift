import Testing
import TraceEngine
import TraceText

/// The sentences that explain what the engine refuses.
struct OperationErrorExplanationTests {
  private static let shape = TensorShape(channels: 1, height: 2, width: 3)

  @Test(
    arguments: [
      (.emptyShape(sides: [1, 0]), "the shape 1×0 holds no number; every side must be at least 1"),
      (
        .valueCount(5, sides: [2, 3]),
        "5 values for the shape 2×3; as many as the product of its sides are needed"
      ),
      (
        .raggedRows(channel: 1, row: nil, count: 1, expected: 2),
        "channel 1 has 1 row, channel 0 has 2; all channels are of one size"
      ),
      (
        .raggedRows(channel: 0, row: 1, count: 1, expected: 2),
        "row 1 of channel 0 has 1 number, the first row has 2; all rows are of one length"
      ),
      (
        .filterShapes(
          filter: 1, shape: shape, first: TensorShape(channels: 1, height: 2, width: 2)),
        "filter 1 is 1×2×3, but filter 0 is 1×2×2 (channels × height × width); "
          + "all filters are of one shape"
      ),
      (
        .sizeOverflow(factors: [9, 9]),
        "numbers as large as 9×9 cannot be counted; use smaller ones"
      ),
      (.notPositive(.stride, .height, value: 0), "the stride down is 0; it must be at least 1"),
      (.notPositive(.groups, nil, value: -1), "the number of groups is -1; it must be at least 1"),
      (
        .negativePadding(.height, before: -1, after: 0),
        "the padding is -1 at the top and 0 at the bottom; it must be at least 0"
      ),
      (
        .windowTooLarge(
          .height, window: 5, dilation: 1, extent: 5, input: 2, before: 1, after: 1),
        "the window is 5 cells high, but the padded input only 4 (1 + 2 + 1); "
          + "use padding 2 on each side, or a smaller window"
      ),
      (
        .windowTooLarge(
          .width, window: 3, dilation: 2, extent: 5, input: 2, before: 0, after: 0),
        "the window is 5 cells wide (3 taps with dilation 2), but the input only 2; "
          + "use padding 2 on each side, or a smaller window"
      ),
      (
        .paddingTooWide(.circular, .width, padding: 3, input: 2),
        "circular padding of 3 copies more than an input 2 cells wide has; "
          + "use at most 2, or another mode"
      ),
      (
        .channelMismatch(input: 4, filter: 4, groups: 2),
        "the input has 4 channels, and each filter has 4; each filter must have 4 / 2 groups = 2"
      ),
      (
        .groupsDoNotDivide(groups: 2, channels: 3, filters: 4),
        "3 channels and 4 filters cannot be dealt evenly to 2 groups; "
          + "use a number that divides both"
      ),
      (.biasCount(1, filters: 2), "1 bias for 2 filters; one bias is needed for each filter"),
      (
        .windowOfPadding(.width, output: 0, size: 1, input: 4, before: 1, after: 0),
        "the windows of output column 0 would lie on padding alone (size 1, input 4, "
          + "padding 1 and 0); use less padding or a larger window"
      ),
      (
        .tooManyTaps(steps: 2, tapsPerStep: 1 << 40),
        "2 steps of 1099511627776 products each are more than 2^40 products; "
          + "use a smaller input or filter, less padding or a larger stride"
      ),
    ] as [(OperationError, String)])
  func english(error: OperationError, explanation: String) {
    #expect(error.explanation(in: .english) == explanation)
  }

  @Test(
    arguments: [
      (
        .raggedRows(channel: 0, row: 1, count: 1, expected: 2),
        "첫 행에는 수가 2개 있는데 0번 채널의 1행에는 1개 있어요. 행의 길이는 모두 같아야 해요"
      ),
      (.notPositive(.stride, .height, value: 0), "세로 스트라이드(지금 0)는 1 이상이어야 해요"),
      (
        .windowTooLarge(
          .height, window: 5, dilation: 1, extent: 5, input: 2, before: 1, after: 1),
        "윈도우의 높이는 5칸인데 패딩까지 합친 입력은 1 + 2 + 1 = 4칸뿐이에요. "
          + "패딩을 사방에 2칸씩 두르거나 더 작은 윈도우를 쓰세요"
      ),
      (
        .windowTooLarge(
          .width, window: 3, dilation: 2, extent: 5, input: 2, before: 0, after: 0),
        "윈도우(탭 3개, 팽창 2)의 너비는 5칸인데 입력은 2칸뿐이에요. "
          + "패딩을 사방에 2칸씩 두르거나 더 작은 윈도우를 쓰세요"
      ),
      (
        .paddingTooWide(.reflect, .width, padding: 3, input: 2),
        "입력의 너비가 2칸이라서 반사 패딩을 3칸이나 두를 수 없어요. 1칸까지만 두르거나 다른 방식을 쓰세요"
      ),
      (
        .channelMismatch(input: 4, filter: 4, groups: 2),
        "입력에는 채널이 4개 있는데 필터에는 4개 있어요. "
          + "그룹이 2개라서 필터마다 채널이 4 / 2 = 2개여야 해요"
      ),
      (.biasCount(1, filters: 2), "필터는 2개인데 편향은 1개예요. 필터마다 편향이 하나씩 필요해요"),
      (
        .windowOfPadding(.width, output: 0, size: 1, input: 4, before: 1, after: 0),
        "특성 맵의 0열을 구하는 윈도우가 패딩에만 놓여요(윈도우 1칸, 입력 4칸, 패딩 1칸과 0칸). "
          + "패딩을 줄이거나 더 큰 윈도우를 쓰세요"
      ),
    ] as [(OperationError, String)])
  func korean(error: OperationError, explanation: String) {
    #expect(error.explanation(in: .korean) == explanation)
  }
}
