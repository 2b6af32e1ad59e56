import Testing
import TraceEngine
import TraceText

@Suite("A step of a pooling is written in the notes' notation")
struct StepTextPoolingTests {
  static func pooling(
    _ kind: Pooling.Kind, _ rows: [[Double]], size: PerAxis = 2, stride: PerAxis? = nil,
    padding: Padding = .valid, ceilMode: Bool = false
  ) throws -> TracedOperation {
    .pooling(
      try Pooling(
        kind, input: Tensor(rows), size: size, stride: stride, padding: padding,
        ceilMode: ceilMode))
  }

  @Test("A maximum lists its numbers, a minus sign without parentheses")
  func maximum() throws {
    #expect(
      text(try Self.pooling(.maximum, StepTextTests.image), step: 0) == """
        step 1 of 4 · window rows 0–1, columns 0–1 → feature map (0, 0)
          max(5, 1, 15, 5) = 15

        """)
    #expect(
      text(try Self.pooling(.minimum, [[5, -1], [0, 2.5]]), step: 0).hasSuffix(
        "  min(5, -1, 0, 2.5) = -1\n"))
  }

  @Test("Of equals the first wins, and the text says so")
  func ties() throws {
    let operation = try Self.pooling(.maximum, [[7, 1], [7, 7]])
    #expect(
      text(operation, step: 0).hasSuffix("  max(7, 1, 7, 7) = 7; the first of 3 equal\n"))
    #expect(
      text(operation, step: 0, .korean).hasSuffix("= 7; 같은 값 3개 가운데 첫 번째\n"))
  }

  @Test("Padding does not compete, and the overhang of ceil mode is not there at all")
  func paddingInContests() throws {
    let operation = try Self.pooling(
      .maximum, [[-5, -1], [-3, -2]], size: 2, stride: 2, padding: .all(1))
    #expect(text(operation, step: 0).hasSuffix("  max([ ], [ ], [ ], -5) = -5\n"))
    let overhanging = try Self.pooling(
      .maximum, [[1, 2, 3], [4, 5, 6], [7, 8, 9]], ceilMode: true)
    #expect(text(overhanging, step: 3).hasSuffix("  max(9) = 9\n"))
  }

  @Test("An average is a sum in parentheses, divided")
  func average() throws {
    #expect(
      text(try Self.pooling(.average, [[2, 3], [5, -2]]), step: 0) == """
        step 1 of 1 · window rows 0–1, columns 0–1 → feature map (0, 0)
          (2 + 3 + 5 + (-2)) / 4 = 8 / 4 = 2

        """)
    #expect(
      text(try Self.pooling(.average, [[-2, -3], [-5, -2]]), step: 0).hasSuffix(
        "  ((-2) + (-3) + (-5) + (-2)) / 4 = (-12) / 4 = -3\n"))
  }

  @Test("Padding that counts is a zero; padding that does not is an empty bracket")
  func paddingInAverages() throws {
    let counting = try Self.pooling(
      .average, [[4, 8], [2, 6]], size: 2, stride: 2, padding: .all(1))
    #expect(text(counting, step: 0).hasSuffix("  ([0] + [0] + [0] + 4) / 4 = 4 / 4 = 1\n"))
    let same = try Self.pooling(.average, [[4, 8], [2, 6]], stride: 1, padding: .same)
    #expect(text(same, step: 3).hasSuffix("  (6 + [ ] + [ ] + [ ]) / 1 = 6 / 1 = 6\n"))
  }

  @Test("Dilation and several channels")
  func dilationAndChannels() throws {
    let input = try Tensor(channels: [[[1, 2, 3]], [[4, 5, 6]]])
    let operation = TracedOperation.pooling(
      try Pooling(
        .maximum, input: input, size: PerAxis(height: 1, width: 2), stride: 1,
        dilation: PerAxis(height: 1, width: 2)))
    #expect(
      text(operation, step: 1) == """
        step 2 of 2 · window row 0, columns 0–2 → value 1
          max(4, 6) = 6

        """)
  }
}
