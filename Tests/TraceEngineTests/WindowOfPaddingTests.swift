import Testing
import TraceEngine

/// Which pooling windows see nothing but padding, compared with looking at every window's cells.
@Suite("Windows of padding")
struct WindowOfPaddingTests {
  @Test("the first one is found, in every small pooling", arguments: 1...5)
  func exhaustive(_ input: Int) throws {
    let tensor = try counting(input, 1)
    for window in 1...4 {
      for stride in 1...4 {
        for dilation in 1...6 {
          for before in 0...7 {
            for after in 0...5 {
              for ceilMode in [false, true] {
                guard
                  let axis = try? SpatialAxis(
                    .height, input: input, window: window, stride: stride, dilation: dilation,
                    before: before, after: after, ceilMode: ceilMode)
                else { continue }
                let expected = (0..<axis.outputs).first { output in
                  !(0..<window).contains { tap in
                    (0..<input).contains(output * stride - before + tap * dilation)
                  }
                }
                let found = refusal(of: axis, over: tensor, ceilMode: ceilMode)
                #expect(
                  found == expected,
                  "input \(input), \(axis), ceil mode \(ceilMode)")
              }
            }
          }
        }
      }
    }
  }

  /// The output that pooling names when it refuses the axis.
  private func refusal(of axis: SpatialAxis, over tensor: Tensor, ceilMode: Bool) -> Int? {
    do throws(OperationError) {
      _ = try Pooling(
        .average, input: tensor, size: PerAxis(height: axis.window, width: 1),
        stride: PerAxis(height: axis.stride, width: 1),
        padding: .cells(top: axis.before, bottom: axis.after, left: 0, right: 0),
        dilation: PerAxis(height: axis.dilation, width: 1), ceilMode: ceilMode)
      return nil
    } catch {
      guard case .windowOfPadding(.height, let output, _, _, _, _) = error else { return -1 }
      return output
    }
  }
}
