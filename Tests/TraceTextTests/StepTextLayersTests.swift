import Testing
import TraceEngine
import TraceText

@Suite("A step of a layer that slides no window")
struct StepTextLayersTests {
  @Test("ReLU compares a cell with 0")
  func relu() throws {
    let operation = TracedOperation.rectification(
      Rectification(input: try Tensor([[3, -3], [0, 2.5]])))
    #expect(
      text(operation, step: 1) == """
        step 2 of 4 · cell (0, 1) → feature map (0, 1)
          ReLU: max(0, -3) = 0

        """)
    #expect(
      text(operation, step: 3, .korean) == """
        4단계 중 4단계 · 입력 (1, 1) → 특성 맵 (1, 1)
          ReLU: max(0, 2.5) = 2.5

        """)
  }

  @Test("Flattening copies a cell, in either order")
  func flatten() throws {
    let maps = try Tensor(channels: [[[1, 2], [3, 4]], [[5, 6], [7, 8]]])
    #expect(
      text(.flatten(Flatten(input: maps)), step: 5) == """
        step 6 of 8 · cell (1, 0, 1) → vector 5
          6

        """)
    #expect(
      text(.flatten(Flatten(input: maps, order: .channelsLast)), step: 5).hasPrefix(
        "step 6 of 8 · cell (1, 1, 0) → vector 5\n  7\n"))
  }

  @Test("A dense layer adds up as a convolution does")
  func dense() throws {
    let operation = TracedOperation.dense(
      try Dense(
        input: Tensor([[2], [0], [-1]]), weights: [[1, 5, 3], [-1, 0, 4]], bias: [0, 10], relu: true
      ))
    #expect(
      text(operation, step: 0) == """
        step 1 of 2 · all 3 inputs → output 0
          2×1 + 0×5 + (-1)×3 = 2 + 0 + (-3) = -1; (-1) + bias 0 = -1; ReLU: max(0, -1) = 0

        """)
    #expect(
      text(operation, step: 1, .korean) == """
        2단계 중 2단계 · 입력 3개 모두 → 출력 1
          2×(-1) + 0×0 + (-1)×4 = (-2) + 0 + (-4) = -6; (-6) + 편향 10 = 4; ReLU: max(0, 4) = 4

        """)
  }

  @Test("Softmax raises, adds and divides")
  func softmax() throws {
    let operation = TracedOperation.softmax(try Softmax(input: Tensor([[2], [1], [0]])))
    #expect(
      text(operation, step: 0) == """
        step 1 of 3 · score 0 → probability 0
          e^2 + e^1 + e^0 ≈ 7.38906 + 2.71828 + 1 ≈ 11.1073; 7.38906 / 11.1073 ≈ 0.6652

        """)
  }

  @Test("A share has as many digits as the rounded numbers before it give")
  func share() throws {
    for scores in [[[2.0], [1], [0]], [[0.1], [-3.7]], [[5], [5.001]], [[1], [-9]], [[3]]] {
      let operation = TracedOperation.softmax(try Softmax(input: Tensor(scores)))
      for index in scores.indices {
        let words = text(operation, step: index).split(whereSeparator: { " ;\n".contains($0) })
        let slash = try #require(words.lastIndex(of: "/"))
        let numbers = try [slash - 1, slash + 1, slash + 3].map {
          try #require(Double(String(words[$0])))
        }
        let shown = String(words[slash + 3])
        let decimals = shown.split(separator: ".").dropFirst().first?.count ?? 0
        let scale = (0..<decimals).reduce(1.0) { scale, _ in scale * 10 }
        #expect((numbers[0] / numbers[1] * scale).rounded() / scale == numbers[2], "\(scores)")
        #expect(shown.filter { $0 != "." && $0 != "0" }.count <= 4)
      }
    }
  }

  @Test("Places of a column are called values")
  func values() throws {
    let operation = TracedOperation.rectification(
      Rectification(input: try Tensor([[3], [-3], [1]])))
    #expect(text(operation, step: 1).hasPrefix("step 2 of 3 · input value 1 → value 1\n"))
    #expect(text(operation, step: 1, .korean).hasPrefix("3단계 중 2단계 · 입력 1번 값 → 1번 값\n"))
    let whole = TracedOperation.convolution(
      try Convolution(
        input: Tensor([[1, 2]]), filters: FilterBank([Tensor([[1, 0]]), Tensor([[0, 1]])])))
    #expect(text(whole, step: 1).hasPrefix("step 2 of 2 · window row 0, columns 0–1 → value 1\n"))
    #expect(StepDestination.step("value 1", in: whole.trace, channel: 0) == 1)
    // One column of a map has rows all the same.
    let column = TracedOperation.convolution(
      try Convolution(input: Tensor([[5], [6], [7]]), filters: FilterBank([[1], [1]])))
    #expect(
      text(column, step: 1).hasPrefix(
        "step 2 of 2 · window rows 1–2, column 0 → feature map (1, 0)\n"))
    #expect(StepDestination.step("2번 값", in: operation.trace, channel: 0) == 2)
    #expect(StepDestination.step("value 3", in: operation.trace, channel: 0) == nil)
    #expect(StepDestination.step("row 1", in: operation.trace, channel: 0) == nil)
  }

  @Test("One product is no sum")
  func single() throws {
    let one = TracedOperation.convolution(
      try Convolution(input: Tensor([[6.5, -2]]), filters: FilterBank([[2]])))
    #expect(text(one, step: 0).hasSuffix("\n  6.5×2 = 13\n"))
    #expect(text(one, step: 1).hasSuffix("\n  (-2)×2 = -4\n"))
    let padded = TracedOperation.convolution(
      try Convolution(
        input: Tensor([[6.5]]), filters: FilterBank([[2]]), bias: [1],
        padding: .cells(top: 1, bottom: 0, left: 0, right: 0)))
    #expect(text(padded, step: 0).hasSuffix("\n  [0]×2 = 0; 0 + bias 1 = 1\n"))
    let channels = TracedOperation.convolution(
      try Convolution(
        input: Tensor(channels: [[[3]], [[4]]]),
        filters: FilterBank([Tensor(channels: [[[2]], [[-1]]])])))
    #expect(
      text(channels, step: 0).hasSuffix(
        "\n  channel 0: 3×2 = 6\n  channel 1: 4×(-1) = -4\n  6 + (-4) = 2\n"))
  }
}
