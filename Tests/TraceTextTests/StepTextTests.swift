import TerminalText
import Testing
import TraceEngine
import TraceText

/// The text of the step at `index`.
func text(
  _ operation: TracedOperation, step index: Int, _ language: Language = .english,
  _ repertoire: Repertoire = .unicode
) -> String {
  let trace = operation.trace
  return TextBuffer.string {
    StepText(language: language, repertoire: repertoire)
      .write(trace[index], of: trace.count, to: &$0)
  }
}

@Suite("A step of a convolution is written in the notes' notation")
struct StepTextTests {
  static let image: [[Double]] = [[5, 1, 7, 13], [15, 5, 1, 13], [10, 6, 4, 6], [15, 3, 12, 4]]

  static func convolution(
    bias: [Double]? = nil, padding: Padding = .valid, dilation: PerAxis = 1, relu: Bool = false,
    filters: [[[Double]]] = [[[11, 4], [5, 2]]]
  ) throws -> TracedOperation {
    let filters = try FilterBank(filters.map { try Tensor($0) })
    return .convolution(
      try Convolution(
        input: Tensor(image), filters: filters, bias: bias, padding: padding, dilation: dilation,
        relu: relu))
  }

  @Test("The notes' first and fifth step")
  func notes() throws {
    let operation = try Self.convolution()
    #expect(
      text(operation, step: 0) == """
        step 1 of 9 · window rows 0–1, columns 0–1 → feature map (0, 0)
          5×11 + 1×4 + 15×5 + 5×2 = 55 + 4 + 75 + 10 = 144

        """)
    #expect(
      text(operation, step: 4) == """
        step 5 of 9 · window rows 1–2, columns 1–2 → feature map (1, 1)
          5×11 + 1×4 + 6×5 + 4×2 = 55 + 4 + 30 + 8 = 97

        """)
  }

  @Test("Korean and ASCII")
  func otherScripts() throws {
    let operation = try Self.convolution()
    #expect(
      text(operation, step: 4, .korean) == """
        9단계 중 5단계 · 윈도우 1~2행, 1~2열 → 특성 맵 (1, 1)
          5×11 + 1×4 + 6×5 + 4×2 = 55 + 4 + 30 + 8 = 97

        """)
    #expect(
      text(operation, step: 4, .english, .ascii) == """
        step 5 of 9 . window rows 1-2, columns 1-2 > feature map (1, 1)
          5x11 + 1x4 + 6x5 + 4x2 = 55 + 4 + 30 + 8 = 97

        """)
  }

  @Test("A bias and ReLU follow the sum")
  func endings() throws {
    let filters: [[[Double]]] = [[[-1, 0], [0, -1]]]
    #expect(
      text(try Self.convolution(bias: [3]), step: 4).hasSuffix(
        "= 55 + 4 + 30 + 8 = 97; 97 + bias 3 = 100\n"))
    #expect(
      text(try Self.convolution(bias: [-3], relu: true, filters: filters), step: 0) == """
        step 1 of 9 · window rows 0–1, columns 0–1 → feature map (0, 0)
          5×(-1) + 1×0 + 15×0 + 5×(-1) = (-5) + 0 + 0 + (-5) = -10; \
        (-10) + bias (-3) = -13; ReLU: max(0, -13) = 0

        """)
    #expect(
      text(try Self.convolution(bias: [-3], relu: true, filters: filters), step: 0, .korean)
        .hasSuffix("= -10; (-10) + 편향 (-3) = -13; ReLU: max(0, -13) = 0\n"))
    #expect(
      text(try Self.convolution(relu: true), step: 4).hasSuffix("= 97; ReLU: max(0, 97) = 97\n"))
  }

  @Test("Padding stands in brackets, and a window that begins in it says `to`")
  func padding() throws {
    let operation = try Self.convolution(padding: .all(1))
    #expect(
      text(operation, step: 0) == """
        step 1 of 25 · window rows -1 to 0, columns -1 to 0 → feature map (0, 0)
          [0]×11 + [0]×4 + [0]×5 + 5×2 = 0 + 0 + 0 + 10 = 10

        """)
    #expect(
      text(operation, step: 0, .korean).hasPrefix(
        "25단계 중 1단계 · 윈도우 -1~0행, -1~0열 → 특성 맵 (0, 0)\n"))
  }

  @Test("A dilated window reaches over its gaps")
  func dilation() throws {
    #expect(
      text(try Self.convolution(dilation: 2), step: 3) == """
        step 4 of 4 · window rows 1–3, columns 1–3 → feature map (1, 1)
          5×11 + 13×4 + 3×5 + 4×2 = 55 + 52 + 15 + 8 = 130

        """)
  }

  @Test("With several filters the position names the channel; one row is `row`")
  func filters() throws {
    let operation = try Self.convolution(filters: [[[1, 0]], [[0.5, -0.25]]])
    #expect(
      text(operation, step: 12) == """
        step 13 of 24 · window row 0, columns 0–1 → feature map (1, 0, 0)
          5×0.5 + 1×(-0.25) = 2.5 + (-0.25) = 2.25

        """)
  }

  @Test("Each channel has a line, then their sum")
  func channels() throws {
    let operation = TracedOperation.convolution(
      try Convolution(
        input: Tensor(channels: [
          [[1, 2, 0], [0, 0, 1], [1, 0, 5]], [[1, 2, 3], [3, 1, 0], [0, 1, 0]],
          [[1, 2, 3], [2, 1, 0], [3, 0, 1]],
        ]),
        filters: FilterBank([
          Tensor(channels: [[[1, 0], [0, 1]], [[1, 1], [1, 0]], [[0, 0], [0, 1]]])
        ]), bias: [-2]))
    #expect(
      text(operation, step: 0) == """
        step 1 of 4 · window rows 0–1, columns 0–1 → feature map (0, 0)
          channel 0: 1×1 + 2×0 + 0×0 + 0×1 = 1 + 0 + 0 + 0 = 1
          channel 1: 1×1 + 2×1 + 3×1 + 1×0 = 1 + 2 + 3 + 0 = 6
          channel 2: 1×0 + 2×0 + 2×0 + 1×1 = 0 + 0 + 0 + 1 = 1
          1 + 6 + 1 = 8; 8 + bias (-2) = 6

        """)
    #expect(text(operation, step: 0, .korean).contains("\n  채널 2: 1×0 + 2×0 + 2×0 + 1×1 = "))
  }

  @Test("Where float32 subtotals do not add up, running totals are shown")
  func subtotalsThatDisagree() throws {
    let operation = TracedOperation.convolution(
      try Convolution(
        input: Tensor(channels: [[[16_777_216, 0]], [[1, 1]]]),
        filters: FilterBank([Tensor(channels: [[[1, 1]], [[1, 1]]])]), precision: .float32))
    #expect(
      text(operation, step: 0) == """
        step 1 of 1 · window row 0, columns 0–1 → feature map (0, 0)
          channel 0: 16777216×1 + 0×1 = 16777216 + 0; total so far 16777216
          channel 1: 1×1 + 1×1 = 1 + 1; total so far 16777216
          total so far 16777216

        """)
  }

  @Test("Float32 shows the digits of the float")
  func float32() throws {
    let operation = TracedOperation.convolution(
      try Convolution(
        input: Tensor([[2, 1], [1, 3]]), filters: FilterBank([[0.1, 0.2], [0.3, 0.4]]),
        precision: .float32))
    #expect(
      text(operation, step: 0).hasSuffix(
        "  2×0.1 + 1×0.2 + 1×0.3 + 3×0.4 = 0.2 + 0.2 + 0.3 + 1.2 = 1.9000001\n"))
  }
}
