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
          e^2 + e^1 + e^0 ≈ 7.38906 + 2.71828 + 1 ≈ 11.1073; 7.38906 / 11.1073 ≈ 0.665240955775

        """)
  }
}
