import Testing
import TraceEngine

/// Tensors and filter banks: storage order and refusals.
@Suite("Tensors and filter banks")
struct TensorTests {
  @Test("channels, rows and columns are stored in that order")
  func order() throws {
    let tensor = try Tensor(channels: [[[1, 2, 3], [4, 5, 6]], [[7, 8, 9], [10, 11, 12]]])
    #expect(tensor.shape == TensorShape(channels: 2, height: 2, width: 3))
    #expect(tensor.values == (1...12).map(Double.init))
    #expect(tensor[1, 0, 2] == 9)
  }

  @Test("filters are stored one after another")
  func bankOrder() throws {
    let bank = try FilterBank([Tensor([[1, 2], [3, 4]]), Tensor([[5, 6], [7, 8]])])
    #expect(bank.count == 2)
    #expect(bank.shape == TensorShape(channels: 1, height: 2, width: 2))
    #expect(bank.values == (1...8).map(Double.init))
    #expect(bank[1, CellPosition(row: 1, column: 0)] == 7)
  }

  @Test("a tensor or bank without values is refused")
  func empty() {
    #expect(throws: OperationError.emptyShape(sides: [1, 0, 0])) { try Tensor([]) }
    #expect(throws: OperationError.emptyShape(sides: [1, 1, 0])) { try Tensor([[]]) }
    #expect(throws: OperationError.emptyShape(sides: [0, 0, 0])) { try Tensor(channels: []) }
    #expect(throws: OperationError.emptyShape(sides: [0, 0, 0, 0])) {
      try FilterBank([] as [Tensor])
    }
    #expect(throws: OperationError.emptyShape(sides: [2, -3, 4])) {
      try Tensor(shape: TensorShape(channels: 2, height: -3, width: 4), values: [])
    }
    #expect(throws: OperationError.emptyShape(sides: [-1, 1, 1, 1])) {
      try FilterBank(
        count: -1, shape: TensorShape(channels: 1, height: 1, width: 1), values: [])
    }
  }

  @Test("another number of values than the sides ask for is refused")
  func valueCount() {
    #expect(throws: OperationError.valueCount(5, sides: [1, 2, 3])) {
      try Tensor(
        shape: TensorShape(channels: 1, height: 2, width: 3), values: Array(repeating: 0, count: 5))
    }
    #expect(throws: OperationError.valueCount(7, sides: [2, 1, 1, 3])) {
      try FilterBank(
        count: 2, shape: TensorShape(channels: 1, height: 1, width: 3),
        values: Array(repeating: 0, count: 7))
    }
  }

  @Test("rows and channels of unequal length are refused")
  func ragged() {
    #expect(throws: OperationError.raggedRows(channel: 0, row: 1, count: 3, expected: 2)) {
      try Tensor([[1, 2], [3, 4, 5]])
    }
    #expect(throws: OperationError.raggedRows(channel: 1, row: nil, count: 1, expected: 2)) {
      try Tensor(channels: [[[1], [2]], [[3]]])
    }
    #expect(throws: OperationError.raggedRows(channel: 1, row: 0, count: 2, expected: 1)) {
      try Tensor(channels: [[[1], [2]], [[3, 4], [5]]])
    }
  }

  @Test("filters of unequal shape are refused")
  func filterShapes() throws {
    let first = TensorShape(channels: 1, height: 2, width: 1)
    let second = TensorShape(channels: 1, height: 1, width: 2)
    #expect(throws: OperationError.filterShapes(filter: 1, shape: second, first: first)) {
      try FilterBank([Tensor([[1], [2]]), Tensor([[1, 2]])])
    }
  }

  @Test("sides whose product is no Int are refused")
  func overflow() {
    #expect(throws: OperationError.sizeOverflow(factors: [1 << 21, 1 << 21, 1 << 21])) {
      try Tensor(
        shape: TensorShape(channels: 1 << 21, height: 1 << 21, width: 1 << 21), values: [1])
    }
    #expect(throws: OperationError.sizeOverflow(factors: [.max, 1, 2, 1])) {
      try FilterBank(
        count: .max, shape: TensorShape(channels: 1, height: 2, width: 1), values: [1])
    }
  }
}
