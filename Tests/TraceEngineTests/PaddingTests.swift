import Testing
import TraceEngine

/// Padding chosen by name compared with a search for it.
@Suite("Padding by name")
struct PaddingTests {
  /// The fewest cells in all that let `outputs` windows stand, found by adding one at a time.
  private func fewestCells(input: Int, extent: Int, stride: Int, outputs: Int) -> Int {
    var total = 0
    while (outputs - 1) * stride + extent > input + total { total += 1 }
    return total
  }

  private func rows(
    _ input: Int, _ window: Int, stride: Int, dilation: Int, padding: Padding
  ) throws -> SpatialAxis {
    try Convolution(
      input: counting(input, 1), filters: FilterBank([counting(window, 1)]),
      stride: PerAxis(height: stride, width: 1), padding: padding,
      dilation: PerAxis(height: dilation, width: 1)
    ).rows
  }

  @Test("same gives ceil(input / stride) outputs with the fewest cells", arguments: 1...9)
  func same(_ input: Int) throws {
    for (window, stride, dilation) in shapes {
      // How many windows start inside the input, standing at 0, stride, 2 · stride, …
      let outputs = startsInside(input, stride)
      let extent = dilation * (window - 1) + 1
      let total = fewestCells(input: input, extent: extent, stride: stride, outputs: outputs)
      let same = try rows(input, window, stride: stride, dilation: dilation, padding: .same)
      let lower = try rows(input, window, stride: stride, dilation: dilation, padding: .sameLower)
      #expect(same.outputs == outputs)
      #expect(lower.outputs == outputs)
      #expect(same.before + same.after == total)
      #expect((0...1).contains(same.after - same.before))
      #expect((lower.before, lower.after) == (same.after, same.before))
    }
  }

  @Test("full lets the window meet the input in every way", arguments: 1...9)
  func full(_ input: Int) throws {
    for (window, stride, dilation) in shapes where stride == 1 {
      // Every place of the window at which its extent overlaps the input.
      let extent = dilation * (window - 1) + 1
      let meetings = (-20...20).filter { $0 + extent - 1 >= 0 && $0 < input }
      let full = try rows(input, window, stride: stride, dilation: dilation, padding: .full)
      #expect((0..<full.outputs).map(full.origin(of:)) == meetings)
    }
  }

  @Test("valid leaves every window inside the input", arguments: 1...9)
  func valid(_ input: Int) throws {
    for (window, stride, dilation) in shapes where dilation * (window - 1) < input {
      let valid = try rows(input, window, stride: stride, dilation: dilation, padding: .valid)
      let inside = (0..<input).filter { $0 % stride == 0 && $0 + dilation * (window - 1) < input }
      #expect((0..<valid.outputs).map(valid.origin(of:)) == inside)
    }
  }

  @Test("each side goes where it is named")
  func sides() throws {
    let convolution = try Convolution(
      input: counting(3, 3), filters: FilterBank([[1]]),
      padding: .cells(top: 1, bottom: 2, left: 3, right: 4))
    #expect((convolution.rows.before, convolution.rows.after) == (1, 2))
    #expect((convolution.columns.before, convolution.columns.after) == (3, 4))
    #expect(Padding.all(2) == .cells(top: 2, bottom: 2, left: 2, right: 2))
    #expect(Padding.same.isSame && Padding.sameLower.isSame && !Padding.full.isSame)
  }

  private var shapes: [(window: Int, stride: Int, dilation: Int)] {
    (1...4).flatMap { window in
      (1...4).flatMap { stride in (1...3).map { (window, stride, $0) } }
    }
  }

  private func startsInside(_ input: Int, _ stride: Int) -> Int {
    Array(Swift.stride(from: 0, to: input, by: stride)).count
  }
}
