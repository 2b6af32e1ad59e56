import TestSamples
import Testing
import TraceEngine

@Suite("An operation that is edited")
struct EditedOperationTests {
  private let corner = CellPosition(row: 0, column: 0)

  @Test("its changes go to another operation, but for those that are impossible there")
  func moves() throws {
    var edits = EditedOperation(
      .convolution(
        try Convolution(
          input: Tensor([[1, 2, 3], [4, 5, 6], [7, 8, 9]]), filters: FilterBank([[1, 1]]))))
    try edits.apply(.input(CellPosition(row: 0, column: 1), 20))
    try edits.apply(.input(CellPosition(row: 2, column: 2), 90))
    try edits.apply(.dilation(2))
    try edits.apply(.weight(filter: 0, CellPosition(row: 0, column: 1), 10))
    // No row 2 there, and no room for the dilation.
    let smaller = TracedOperation.convolution(
      try Convolution(input: Tensor([[1, 2], [3, 4]]), filters: FilterBank([[1, 1]])))
    let moved = edits.moved(to: smaller)
    #expect(moved.dropped == 2)
    #expect(moved.edits.original == smaller)
    // 1 + 20·10, 3 + 4·10.
    #expect(moved.edits.current.featureMap().values == [201, 43])
    #expect(moved.edits.changes.count == 2)
  }

  @Test("what was taken back moves with them, as long as all of it can be made there")
  func movesWhatWasTakenBack() throws {
    var edits = EditedOperation(try convolution())
    try edits.apply(.input(corner, 6))
    try edits.apply(.bias(filter: 0, 8))
    edits.takeAllBack()
    var moved = edits.moved(to: try convolution(bias: 3)).edits
    #expect(moved.isReset && !moved.isEdited)
    #expect(moved.restore() && moved.changes == [.input(corner, 6), .bias(filter: 0, 8)])
    let empty = TracedOperation.convolution(
      try Convolution(input: Tensor([[1]]), filters: FilterBank([[1]])))
    try edits.apply(.input(CellPosition(row: 1, column: 1), 6))
    edits.takeAllBack()
    #expect(edits.moved(to: empty).edits.undone.isEmpty)
  }

  @Test("a change that is there already is none to move, and none that is dropped")
  func movesWhatIsThere() throws {
    var edits = EditedOperation(try convolution())
    try edits.apply(.input(corner, 6))
    let moved = edits.moved(to: edits.current)
    #expect(moved.dropped == 0)
    #expect(!moved.edits.isEdited)
  }

  @Test("changes, goes all the way back, and on again")
  func undoesAndRedoes() throws {
    let original = try convolution(bias: 3)
    var edits = EditedOperation(original)
    let changes: [OperationChange] = [
      .input(corner, 6), .weight(filter: 0, CellPosition(row: 1, column: 1), -1),
      .bias(filter: 0, 0.5), .padding(.same), .stride(2), .paddingMode(.replicate), .relu(true),
      .flip(true), .dilation(2),
    ]
    var states = [original]
    for change in changes {
      #expect(try edits.apply(change))
      #expect(edits.current != states.last)
      states.append(edits.current)
    }
    for state in states.dropLast().reversed() {
      edits.undo()
      #expect(edits.current == state)
    }
    #expect(edits.undo() == nil)
    #expect(!edits.isEdited)
    for state in states.dropFirst() {
      edits.redo()
      #expect(edits.current == state)
    }
    #expect(edits.redo() == nil)
    edits.takeAllBack()
    #expect(edits.current == original && edits.undone.count == changes.count)
    edits.redo()
    #expect(edits.current == states[1])
  }

  @Test("what is taken back together comes back together")
  func restoresAll() throws {
    var edits = EditedOperation(try convolution(bias: 3))
    try edits.apply(.input(corner, 6))
    try edits.apply(.stride(2))
    try edits.apply(.relu(true))
    edits.undo()
    let edited = edits.current
    edits.takeAllBack()
    #expect(edits.isReset && !edits.isEdited)
    let isRestored = edits.restore()
    #expect(isRestored)
    #expect(edits.current == edited && edits.changes == [.input(corner, 6), .stride(2)])
    // What was taken back before is still there to be made again.
    #expect(edits.redo() == .relu(true))
    let isRestoredAgain = edits.restore()
    #expect(!isRestoredAgain)
    edits.takeAllBack()
    try edits.apply(.stride(3))
    #expect(!edits.isReset && edits.undone.isEmpty)
  }

  @Test("5 in the corner becomes 6: 144 becomes 155, nothing else changes")
  func changesANumber() throws {
    var edits = EditedOperation(try convolution())
    try edits.apply(.input(corner, 6))
    #expect(edits.current.featureMap().values == [155, 66, 160, 247, 97, 95, 215, 121, 136])
    #expect(edits.original.featureMap().values == [144, 66, 160, 247, 97, 95, 215, 121, 136])
  }

  @Test("what is impossible is refused and nothing is lost")
  func refuses() throws {
    var edits = EditedOperation(try convolution())
    try edits.apply(.stride(2))
    edits.undo()
    #expect(throws: OperationError.notPositive(.stride, .height, value: 0)) {
      try edits.apply(.stride(0))
    }
    #expect(throws: OperationError.self) { try edits.apply(.dilation(9)) }
    #expect(edits.current == edits.original)
    #expect(edits.undone == [.stride(2)])
  }

  @Test("a number typed over itself is no change")
  func ignoresTheSame() throws {
    var edits = EditedOperation(try convolution())
    #expect(try !edits.apply(.input(corner, 5)))
    #expect(try !edits.apply(.padding(.valid)))
    #expect(try !edits.apply(.stride(1)))
    #expect(!edits.isEdited)
  }

  @Test("a number typed over itself is no change, NaN among the others or itself")
  func ignoresTheSameBesideNaN() throws {
    let operation = TracedOperation.convolution(
      try Convolution(
        input: Tensor([[.nan, 2], [3, 4]]), filters: FilterBank([[.nan]]), bias: [.nan],
        precision: .float32))
    var edits = EditedOperation(operation)
    let origin = CellPosition(row: 0, column: 0)
    for change in [
      OperationChange.input(CellPosition(row: 1, column: 1), 4), .input(origin, .nan),
      .weight(filter: 0, origin, .nan), .bias(filter: 0, .nan), .stride(1), .flip(false),
    ] {
      #expect(try !edits.apply(change), "\(change)")
    }
    #expect(!edits.isEdited)
    for change in [
      OperationChange.input(origin, 4), .weight(filter: 0, origin, 0), .bias(filter: 0, 0),
      .input(CellPosition(row: 1, column: 1), .nan), .relu(true), .stride(2), .padding(.all(1)),
    ] {
      var edits = EditedOperation(operation)
      #expect(try edits.apply(change), "\(change)")
    }
  }

  @Test("same padding stays same when the stride changes")
  func keepsTheKindOfPadding() throws {
    var edits = EditedOperation(try convolution())
    try edits.apply(.padding(.same))
    #expect(edits.current.outputShape == TensorShape(channels: 1, height: 4, width: 4))
    try edits.apply(.stride(3))
    // ceil(4 / 3) = 2
    #expect(edits.current.outputShape == TensorShape(channels: 1, height: 2, width: 2))
    #expect(edits.parts.padding == .same)
  }

  @Test("an operation that was made with same padding keeps it, with another stride and dilation")
  func keepsThePaddingItWasMadeWith() throws {
    let original = try convolution(padding: .same)
    var edits = EditedOperation(original)
    #expect(edits.parts.padding == .same)
    try edits.apply(.stride(3))
    // Two windows of 2 with 3 between their beginnings: 5 cells of 4, so 1 of padding.
    #expect(edits.current.outputShape == TensorShape(channels: 1, height: 2, width: 2))
    #expect(edits.current.rows.before == 0 && edits.current.rows.after == 1)
    try edits.apply(.stride(1))
    try edits.apply(.dilation(3))
    // Windows that reach over 4 cells: 3 of padding.
    #expect(edits.current.rows.before == 1 && edits.current.rows.after == 2)
    try edits.apply(.padding(.all(1)))
    try edits.apply(.dilation(1))
    #expect(edits.current.rows.before == 1 && edits.current.rows.after == 1)
    while edits.undo() != nil {}
    #expect(edits.current == original && edits.parts == OperationParts(original))
    edits.redo()
    #expect(edits.current.rows.after == 1 && edits.parts.padding == .same)
  }

  @Test("full padding follows the size of a window, of a pooling in ceil mode, too")
  func keepsFullPadding() throws {
    let full = try convolution(padding: .full)
    var edits = EditedOperation(full)
    try edits.apply(.dilation(2))
    #expect(edits.current.rows.before == 2 && edits.current.rows.after == 2)
    var pooled = EditedOperation(
      .pooling(
        try Pooling(
          .maximum, input: Tensor([[1, 2, 3, 4, 5]]), size: PerAxis(height: 1, width: 2), stride: 2,
          padding: .same, ceilMode: true)))
    try pooled.apply(.size(PerAxis(height: 1, width: 3)))
    #expect(pooled.current.columns.before == 1 && pooled.current.columns.after == 1)
    #expect(pooled.current.featureMap().values == [2, 4, 5])
  }

  @Test("a divisor that nobody set follows the padding, one that was set does not")
  func keepsTheDivisor() throws {
    let original = try pooling(.average, [[4, 8], [12, 16]], size: 2, padding: .all(1))
    func last(_ operation: TracedOperation) -> Double? { operation.featureMap().values.last }
    // 16 of four cells, three of them padding.
    var edits = EditedOperation(original)
    #expect(edits.parts.countsPadding && last(edits.current) == 4)
    try edits.apply(.stride(1))
    try edits.apply(.padding(.same))
    #expect(!edits.parts.countsPadding && last(edits.current) == 16)
    try edits.apply(.padding(.all(1)))
    #expect(edits.parts.countsPadding && last(edits.current) == 4)

    // It is so already, and yet to be asked for is something else.
    #expect(try edits.apply(.countsPadding(true)))
    #expect(try !edits.apply(.countsPadding(true)))
    try edits.apply(.padding(.same))
    #expect(edits.parts.countsPadding && last(edits.current) == 4)
    edits.undo()
    edits.undo()
    try edits.apply(.padding(.same))
    #expect(last(edits.current) == 16)
    while edits.undo() != nil {}
    #expect(edits.parts == OperationParts(original))
  }

  @Test("operations that compute the same are equal, however their padding was asked for")
  func comparesWhatIsComputed() throws {
    let (same, cells) = (
      try convolution(padding: .same),
      try convolution(padding: .cells(top: 0, bottom: 1, left: 0, right: 1))
    )
    #expect(same == cells)
    #expect(OperationParts(same) != OperationParts(cells))
    #expect(OperationParts(asMade: same) == OperationParts(cells))
    // So this is a change, although the map is the same.
    var edits = EditedOperation(cells)
    #expect(try edits.apply(.padding(.same)))
    #expect(edits.current == cells)
    #expect(try pooling(.maximum, padding: .valid) == pooling(.maximum, padding: .all(0)))
  }

  @Test("exchanged numbers leave the padding as it was asked for")
  func keepsThePaddingInAChain() throws {
    let operation = try convolution(padding: .same)
    let other = try #require(operation.replacing(input: Tensor(image.map { $0.map { -$0 } })))
    #expect(OperationParts(other).padding == .same)
    // A wrong rule exchanges the stride alone: the cells stay.
    let wrong = try #require(operation.replacing(stride: 3))
    #expect(wrong.rows.after == 1 && wrong.columns.before == 0)
  }

  @Test("a new change drops what was taken back")
  func dropsTheRedone() throws {
    var edits = EditedOperation(try convolution())
    try edits.apply(.stride(2))
    edits.undo()
    try edits.apply(.relu(true))
    #expect(edits.redo() == nil)
  }

  @Test("a bias can be given where there was none")
  func addsABias() throws {
    var edits = EditedOperation(try convolution())
    try edits.apply(.bias(filter: 0, 2))
    #expect(edits.current.bias == [2])
    #expect(edits.current.trace[0].value == 146)
    edits.undo()
    #expect(edits.current.bias == nil)
  }

  @Test("pooling: kind, size, ceil mode and divisor")
  func changesAPooling() throws {
    var edits = EditedOperation(try pooling(.maximum))
    try edits.apply(.pooling(.minimum))
    #expect(edits.current.featureMap().values == [1, 1, 3, 4])
    try edits.apply(.pooling(.average))
    #expect(edits.current.featureMap().values == [6.5, 8.5, 8.5, 6.5])
    try edits.apply(.size(3))
    #expect(edits.current.outputShape.height == 1)
    try edits.apply(.ceilMode(true))
    #expect(edits.current.outputShape.height == 2)
    try edits.apply(.padding(.all(1)))
    try edits.apply(.countsPadding(false))
    guard case .pooling(let made) = edits.current else { return #expect(Bool(false)) }
    #expect(made.ceilMode && !made.countsPadding)
  }

  @Test("what an operation does not have is not offered")
  func knowsItsParts() throws {
    let convolution = try convolution()
    let pooling = try pooling(.maximum)
    let outside = CellPosition(row: 4, column: 0)
    #expect(convolution.has(.flip(true)) && !pooling.has(.flip(true)))
    #expect(pooling.has(.ceilMode(true)) && !convolution.has(.ceilMode(true)))
    #expect(!convolution.has(.input(outside, 1)) && convolution.has(.input(corner, 1)))
    #expect(!convolution.has(.bias(filter: 1, 0)) && !pooling.has(.bias(filter: 0, 0)))
    #expect(!pooling.has(.weight(filter: 0, corner, 1)))
    #expect(!TracedOperation.flatten(Flatten(input: convolution.input)).has(.stride(2)))
  }

  @Test("in float32 a typed number is rounded as the others are")
  func rounds() throws {
    var edits = EditedOperation(try convolution(precision: .float32))
    try edits.apply(.input(corner, 0.1))
    #expect(edits.current.input.values[0] == Double(Float(0.1)))
  }
}
