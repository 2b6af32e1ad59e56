import Testing

@testable import TraceEngine

/// Every small axis compared with cells laid out in an array and a window pushed along them.
@Suite("One axis")
struct SpatialAxisTests {
  /// An axis found by trying: which cells each window covers.
  private struct Enumerated {
    var windows: [[Int]] = []
    var unreached = 0

    /// Cells in the padding are numbered on from the input: -1 before, `input` after.
    init(
      input: Int, window: Int, stride: Int, dilation: Int, before: Int, after: Int, ceilMode: Bool
    ) {
      let cells = (0..<before + input + after).map { $0 - before }
      let reach = (0..<window).map { $0 * dilation }
      var start = 0
      while let last = reach.last, start + last < cells.count {
        windows.append(reach.map { cells[start + $0] })
        unreached = cells.count - (start + last + 1)
        start += stride
      }
      // In ceil mode one more window may stand, if cells are left over, and it does not start past
      // the input.
      if ceilMode, unreached > 0, start < before + input, !windows.isEmpty {
        windows.append(reach.map { start - before + $0 })
        unreached = cells.count - (start + (reach.last ?? 0) + 1)
      }
    }
  }

  @Test("agrees with a window pushed over laid-out cells", arguments: 1...7)
  func exhaustive(_ input: Int) throws {
    var compared = 0
    for window in 1...4 {
      for stride in 1...4 {
        for dilation in 1...3 {
          for before in 0...3 {
            for after in 0...3 {
              for ceilMode in [false, true] {
                compare(
                  input: input, window: window, stride: stride, dilation: dilation,
                  before: before, after: after, ceilMode: ceilMode)
                compared += 1
              }
            }
          }
        }
      }
    }
    #expect(compared == 1536)
  }

  private func compare(
    input: Int, window: Int, stride: Int, dilation: Int, before: Int, after: Int, ceilMode: Bool
  ) {
    let expected = Enumerated(
      input: input, window: window, stride: stride, dilation: dilation, before: before,
      after: after, ceilMode: ceilMode)
    let what: Comment = """
      input \(input), window \(window), stride \(stride), dilation \(dilation), \
      padding \(before) and \(after), ceil mode \(ceilMode)
      """
    do throws(OperationError) {
      let axis = try SpatialAxis(
        .width, input: input, window: window, stride: stride, dilation: dilation, before: before,
        after: after, ceilMode: ceilMode)
      let cells = (0..<axis.outputs).map { output in
        (0..<window).map { axis.cell(output: output, tap: $0) }
      }
      #expect(cells == expected.windows, what)
      #expect((0..<axis.outputs).map(axis.origin(of:)) == expected.windows.map { $0[0] }, what)
      #expect(axis.unreached == expected.unreached, what)
      #expect(axis.padded == before + input + after, what)
      #expect(axis.extent == expected.windows[0][window - 1] - expected.windows[0][0] + 1, what)
      let all = cells.joined()
      #expect(all.map(axis.holds) == all.map { (0..<input).contains($0) }, what)
      #expect(all.map(axis.overhangs) == all.map { $0 > input + after - 1 }, what)
      for countsPadding in [false, true] {
        #expect(
          (0..<axis.outputs).map { axis.tapsThatCount(output: $0, countsPadding: countsPadding) }
            == expected.windows.map { window in
              window.count {
                countsPadding ? $0 < input + after : (0..<input).contains($0)
              }
            }, what)
      }
    } catch {
      #expect(expected.windows.isEmpty, what)
      let extent = (1..<window).reduce(1) { sum, _ in sum + dilation }
      #expect(
        error
          == .windowTooLarge(
            .width, window: window, dilation: dilation, extent: extent, input: input,
            before: before, after: after), what)
    }
  }

  @Test("the doc's example: input 5, window 3, stride 2, padding 1 and 1")
  func example() throws {
    let axis = try SpatialAxis(.width, input: 5, window: 3, stride: 2, before: 1, after: 1)
    #expect(axis.outputs == 3)
    #expect(axis.origin(of: 1) == 1)
    #expect((0..<3).map(axis.origin(of:)) == [-1, 1, 3])
    #expect(axis.unreached == 0)
  }

  @Test("how many taps of a window count, in the doc's example and in the largest window")
  func countsTaps() throws {
    let axis = try SpatialAxis(.width, input: 3, window: 4, dilation: 2, before: 3, after: 1)
    #expect(axis.tapsThatCount(output: 0, countsPadding: false) == 1)
    #expect(axis.tapsThatCount(output: 0, countsPadding: true) == 4)
    let far = 1 << 58
    let wide = try SpatialAxis(.width, input: 3, window: far, before: far - 1, after: far - 1)
    #expect(wide.tapsThatCount(output: 1, countsPadding: false) == 2)
    #expect(wide.tapsThatCount(output: far / 2, countsPadding: false) == 3)
    #expect(wide.tapsThatCount(output: far + 1, countsPadding: false) == 1)
    #expect(wide.tapsThatCount(output: far + 1, countsPadding: true) == far)
  }
}
