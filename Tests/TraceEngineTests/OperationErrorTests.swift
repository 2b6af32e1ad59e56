import Testing
import TraceEngine

/// Every refusal of an operation, with each number it carries.
@Suite("Refusals")
struct OperationErrorTests {
  private func refuses(
    _ expected: OperationError, sourceLocation: SourceLocation = #_sourceLocation,
    _ body: () throws -> Void
  ) {
    #expect(throws: expected, sourceLocation: sourceLocation, performing: body)
  }

  private func convolve(
    _ height: Int = 4, _ width: Int = 4, channels: Int = 1, filter: (Int, Int) = (2, 2),
    filterChannels: Int = 1, filters: Int = 1, bias: [Double]? = nil, stride: PerAxis = 1,
    padding: Padding = .valid, mode: PaddingMode = .zeros, dilation: PerAxis = 1, groups: Int = 1
  ) throws {
    let one = try counting(filter.0, filter.1, channels: filterChannels)
    _ = try Convolution(
      input: counting(height, width, channels: channels),
      filters: FilterBank(Array(repeating: one, count: filters)), bias: bias, stride: stride,
      padding: padding, paddingMode: mode, dilation: dilation, groups: groups)
  }

  private func pool(
    _ height: Int = 4, _ width: Int = 4, size: PerAxis = 2, stride: PerAxis? = nil,
    padding: Padding = .valid, dilation: PerAxis = 1, ceilMode: Bool = false
  ) throws {
    _ = try Pooling(
      .maximum, input: counting(height, width), size: size, stride: stride, padding: padding,
      dilation: dilation, ceilMode: ceilMode)
  }

  @Test("a stride, dilation, size or number of groups below 1")
  func notPositive() {
    refuses(.notPositive(.stride, .height, value: 0)) { try convolve(stride: 0) }
    refuses(.notPositive(.stride, .width, value: -2)) {
      try convolve(stride: PerAxis(height: 1, width: -2))
    }
    refuses(.notPositive(.dilation, .height, value: 0)) { try convolve(dilation: 0) }
    refuses(.notPositive(.dilation, .width, value: -1)) {
      try pool(dilation: PerAxis(height: 1, width: -1))
    }
    refuses(.notPositive(.size, .height, value: 0)) { try pool(size: 0) }
    refuses(.notPositive(.size, .width, value: .min)) {
      try pool(size: PerAxis(height: 1, width: .min))
    }
    refuses(.notPositive(.groups, nil, value: 0)) { try convolve(groups: 0) }
    refuses(.notPositive(.groups, nil, value: -3)) { try convolve(groups: -3) }
  }

  @Test("padding below 0")
  func negativePadding() {
    refuses(.negativePadding(.height, before: -1, after: 2)) {
      try convolve(padding: .cells(top: -1, bottom: 2, left: 0, right: 0))
    }
    refuses(.negativePadding(.width, before: 3, after: -4)) {
      try pool(padding: .cells(top: 0, bottom: 0, left: 3, right: -4))
    }
  }

  @Test("a filter larger than the padded input")
  func windowTooLarge() {
    refuses(
      .windowTooLarge(
        .height, window: 5, dilation: 1, extent: 5, input: 4, before: 0, after: 0)
    ) { try convolve(filter: (5, 2)) }
    refuses(
      .windowTooLarge(.width, window: 3, dilation: 4, extent: 9, input: 5, before: 1, after: 2)
    ) {
      try convolve(
        4, 5, filter: (1, 3), padding: .cells(top: 0, bottom: 0, left: 1, right: 2), dilation: 4)
    }
    refuses(
      .windowTooLarge(.width, window: 6, dilation: 1, extent: 6, input: 4, before: 0, after: 0)
    ) { try pool(size: PerAxis(height: 1, width: 6), ceilMode: true) }
  }

  @Test("a window one cell too large is refused whatever the stride", arguments: 1...5)
  func oneTooLarge(_ stride: Int) {
    refuses(
      .windowTooLarge(.height, window: 5, dilation: 1, extent: 5, input: 4, before: 0, after: 0)
    ) { try convolve(filter: (5, 1), stride: PerAxis(height: stride, width: 1)) }
  }

  @Test("padding that is copied from farther than the input goes")
  func paddingTooWide() {
    refuses(.paddingTooWide(.reflect, .height, padding: 4, input: 4)) {
      try convolve(padding: .cells(top: 1, bottom: 4, left: 0, right: 0), mode: .reflect)
    }
    refuses(.paddingTooWide(.circular, .width, padding: 5, input: 4)) {
      try convolve(padding: .cells(top: 0, bottom: 0, left: 5, right: 0), mode: .circular)
    }
    #expect(throws: Never.self) { try convolve(padding: .all(3), mode: .reflect) }
    #expect(throws: Never.self) { try convolve(padding: .all(4), mode: .circular) }
    #expect(throws: Never.self) { try convolve(padding: .all(9), mode: .replicate) }
  }

  @Test("channels that do not match")
  func channels() {
    refuses(.channelMismatch(input: 3, filter: 2, groups: 1)) {
      try convolve(channels: 3, filterChannels: 2)
    }
    refuses(.channelMismatch(input: 4, filter: 4, groups: 2)) {
      try convolve(channels: 4, filterChannels: 4, filters: 2, groups: 2)
    }
    refuses(.groupsDoNotDivide(groups: 2, channels: 3, filters: 2)) {
      try convolve(channels: 3, filters: 2, groups: 2)
    }
    refuses(.groupsDoNotDivide(groups: 2, channels: 4, filters: 3)) {
      try convolve(channels: 4, filterChannels: 2, filters: 3, groups: 2)
    }
  }

  @Test("a bias of the wrong length")
  func bias() {
    refuses(.biasCount(1, filters: 2)) { try convolve(filters: 2, bias: [1]) }
    refuses(.biasCount(0, filters: 1)) { try convolve(bias: []) }
  }

  @Test("an input without cells")
  func emptyAxis() {
    for input in [0, -1, Int.min] {
      refuses(.emptyShape(sides: [input])) {
        _ = try SpatialAxis(.width, input: input, window: 1, before: 3, after: 3)
      }
    }
  }

  @Test("a pooling window of nothing but padding, before or after the input")
  func windowOfPadding() {
    refuses(.windowOfPadding(.height, output: 0, size: 2, input: 4, before: 2, after: 0)) {
      try pool(padding: .cells(top: 2, bottom: 0, left: 0, right: 0))
    }
    refuses(.windowOfPadding(.width, output: 2, size: 2, input: 4, before: 0, after: 3)) {
      try pool(padding: .cells(top: 0, bottom: 0, left: 0, right: 3))
    }
  }

  @Test("a dilated pooling window that steps over the whole input")
  func windowStepsOver() {
    // Taps at -1 and 2 around the cells 0 and 1; the window before, at -2 and 1, meets one.
    refuses(.windowOfPadding(.height, output: 1, size: 2, input: 2, before: 2, after: 2)) {
      try pool(
        2, 1, size: PerAxis(height: 2, width: 1), stride: 1,
        padding: .cells(top: 2, bottom: 2, left: 0, right: 0),
        dilation: PerAxis(height: 3, width: 1))
    }
  }
}
