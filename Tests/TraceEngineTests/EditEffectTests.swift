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
    #expect(effect.counts.all == 4)
    #expect(effect.isResized)
  }

  @Test("padding makes new cells")
  func countsWhatIsNew() throws {
    let effect = try effect(of: .padding(.all(1)), on: try convolution())
    #expect(effect.counts.all == 25)
    #expect(effect.counts.new == 16)
    // 5 in the corner under weight 2.
    #expect(effect.fate(of: cell(0, 0)) == .changed(from: 144, to: 10))
    #expect(effect.fate(of: cell(4, 4)) == .new(44))
  }

  private func large() throws -> TracedOperation {
    let input = try Tensor(
      shape: TensorShape(channels: 1, height: 3000, width: 3000),
      values: Array(repeating: 1, count: 9_000_000))
    let filters = try FilterBank([[1, 1], [1, 1]])
    return .convolution(try Convolution(input: input, filters: filters))
  }

  @Test("of a large map, however large, a number's few values are counted and listed")
  func countsInALargeMap() throws {
    let large = try large()
    let effect = EditEffect(
      from: large, to: try large.applying(.input(cell(7, 7), 3)), mostProducts: 64)
    // 2,999 rows of as many.
    #expect(effect.counts == .init(stays: 8_993_997, changed: 4))
    let cells = [cell(6, 6), cell(6, 7), cell(7, 6), cell(7, 7)]
    #expect(effect.differences == cells.map { .init(output: $0, old: 4, new: 6) })
    #expect(effect.fate(of: cell(7, 6)) == .changed(from: 4, to: 6))
    #expect(effect.fate(of: cell(8, 8)) == .stays)
  }

  @Test("what takes longer than a blink is left open, and told cell by cell")
  func leavesOpen() throws {
    let operation = try convolution()
    // Two rows of 3 values with 4 products, before and after.
    let effect = EditEffect(
      from: operation, to: try operation.applying(.weight(filter: 0, cell(0, 0), 12)),
      mostProducts: 50)
    #expect(effect.counts == .init(changed: 6, open: 3))
    #expect(effect.counts.all == 9)
    #expect(effect.differences.count == 6)
    // Under its first weight lie 10, 6 and 4.
    #expect(effect.fate(of: cell(2, 0)) == .changed(from: 215, to: 225))
    #expect(effect.difference(of: cell(2, 2)) == .init(output: cell(2, 2), old: 136, new: 140))
    #expect(effect.difference(of: cell(0, 0)) == .init(output: cell(0, 0), old: 144, new: 149))
  }

  @Test("counts and differences are those of the cells, one by one")
  func countsAsItTells() throws {
    let numbers: [Double] = (0..<198).map { (place: Int) in Double(place * 37 % 19 - 7) }
    let weights: [Double] = (0..<24).map { (place: Int) in Double(place * 11 % 7 - 3) }
    let input = try Tensor(
      shape: TensorShape(channels: 2, height: 9, width: 11), values: numbers)
    let filters = try FilterBank(
      count: 4, shape: TensorShape(channels: 1, height: 2, width: 3), values: weights)
    let layers: [TracedOperation] = [
      .convolution(
        try Convolution(
          input: input, filters: filters, padding: .same, paddingMode: .reflect, groups: 2)),
      .convolution(
        try Convolution(
          input: input, filters: filters, groups: 2, relu: true, precision: .float32)),
      .pooling(try Pooling(.average, input: input, size: 2, stride: 1, padding: .all(1))),
    ]
    let changes: [OperationChange] = [
      .input(CellPosition(channel: 1, row: 0, column: 1), 50), .stride(2), .padding(.all(1)),
      .dilation(2), .padding(.cells(top: 0, bottom: 0, left: 0, right: 1)),
      .stride(PerAxis(height: 1, width: 3)),
    ]
    for old in layers {
      for change in changes {
        let effect = try effect(of: change, on: old)
        var counts = EditEffect.Counts()
        var differences: [EditEffect.Difference] = []
        for step in effect.new.trace {
          switch effect.fate(of: step.output) {
          case .stays: counts.stays += 1
          case .same: counts.same += 1
          case .new: counts.new += 1
          case .changed(let before, let after):
            counts.changed += 1
            differences.append(.init(output: step.output, old: before, new: after))
          }
        }
        counts.gone = effect.counts.gone
        #expect(effect.counts == counts, "\(change)")
        #expect(effect.differences == differences, "\(change)")
      }
    }
  }

  @Test("a vector's values are counted one by one")
  func countsVectors() throws {
    let dense = TracedOperation.dense(
      try Dense(input: Tensor([[2], [0], [1]]), weights: [[1, 5, 3], [-1, 0, 4]]))
    #expect(
      try effect(of: .weight(filter: 1, cell(0, 0), 2), on: dense).differences
        == [.init(output: cell(1, 0), old: 2, new: 8)])
    let flat = TracedOperation.flatten(Flatten(input: try Tensor([[1, 2], [3, 4]])))
    #expect(try effect(of: .input(cell(1, 0), 9), on: flat).counts == .init(stays: 3, changed: 1))
  }
}
