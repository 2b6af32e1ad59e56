import TestSamples
import Testing

@testable import TraceEngine

@Suite("What became of a feature map")
struct EditEffectTests {
  private func cell(_ row: Int, _ column: Int) -> CellPosition {
    CellPosition(row: row, column: column)
  }

  private func effect(
    of change: OperationChange, on operation: TracedOperation
  ) throws -> EditEffect {
    EditEffect(from: operation, to: try operation.applying(change))
  }

  @Test("changed, looked at and the same, untouched")
  func tellsFates() throws {
    // 1 in the middle: below it lies a weight of 0 in the window of (1, 0).
    let operation = try convolution([[1, 2, 3], [4, 5, 6], [7, 8, 9]], [[1, 0], [2, 3]])
    let effect = try effect(of: .input(cell(0, 1), 7), on: operation)
    // Under (0, 0) it has weight 0, under (0, 1) weight 1.
    #expect(effect.fate(of: cell(0, 0)) == .same)
    #expect(effect.fate(of: cell(0, 1)) == .changed(from: 30, to: 35))
    #expect(effect.fate(of: cell(1, 0)) == .stays)
    #expect(effect.counts == .init(stays: 2, same: 1, changed: 1))
    #expect(effect.differences == [.init(output: cell(0, 1), old: 30, new: 35)])
    #expect(!effect.isResized)
  }

  @Test("a maximum that still wins is looked at and the same")
  func looksAtLosers() throws {
    let effect = try effect(of: .input(cell(0, 0), 6), on: try pooling(.maximum))
    #expect(effect.fate(of: cell(0, 0)) == .same)
    #expect(effect.counts == .init(stays: 3, same: 1))
  }

  @Test("stride 2 keeps the first window and moves the others")
  func countsWhatIsGone() throws {
    let effect = try effect(of: .stride(2), on: try convolution())
    #expect(effect.fate(of: cell(0, 0)) == .stays)
    #expect(effect.fate(of: cell(0, 1)) == .changed(from: 66, to: 160))
    #expect(effect.counts == .init(stays: 1, changed: 3, gone: 5))
    #expect(effect.counts?.all == 4)
    #expect(effect.isResized)
  }

  @Test("padding makes new cells")
  func countsWhatIsNew() throws {
    let effect = try effect(of: .padding(.all(1)), on: try convolution())
    #expect(effect.counts?.all == 25)
    #expect(effect.counts?.new == 16)
    // 5 in the corner under weight 2.
    #expect(effect.fate(of: cell(0, 0)) == .changed(from: 144, to: 10))
    #expect(effect.fate(of: cell(4, 4)) == .new(44))
  }

  @Test("a map too large to be counted is still told cell by cell")
  func doesNotCountWhatIsHuge() throws {
    let input = try Tensor(
      shape: TensorShape(channels: 1, height: 3000, width: 3000),
      values: Array(repeating: 1, count: 9_000_000))
    let filters = try FilterBank([[1, 1], [1, 1]])
    let operation = TracedOperation.convolution(try Convolution(input: input, filters: filters))
    let effect = try effect(of: .input(cell(7, 7), 3), on: operation)
    #expect(effect.counts == nil && effect.differences.isEmpty)
    #expect(effect.fate(of: cell(7, 6)) == .changed(from: 4, to: 6))
    #expect(effect.fate(of: cell(8, 8)) == .stays)
  }
}
