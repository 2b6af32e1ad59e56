import TraceEngine
import TraceText

extension Located {
  /// `[[row, column], …]` or `[[channel, row, column], …]`, each from 0 and within `shape`.
  func cells(of shape: TensorShape?) throws(LessonError) -> [CellPosition] {
    var cells: [CellPosition] = []
    for place in try items(example: "[[0, 1], [1, 1]]") {
      guard case .sequence = place.node.content else {
        throw place.fault(
          "a cell is a row and a column, as in [0, 1]; one cell alone is written [[0, 1]]")
      }
      let cell = try place.cell(of: shape)
      guard !cells.contains(cell) else { throw place.fault("this cell is already in the list") }
      cells.append(cell)
    }
    return cells
  }

  /// `[row, column]` or `[channel, row, column]`, each from 0 and within `shape`.
  func cell(of shape: TensorShape?) throws(LessonError) -> CellPosition {
    let numbers = try items(example: "[0, 1]").map { (place) throws(LessonError) in
      try place.integer(in: -1_000_000...1_000_000)
    }
    guard numbers.count == 2 || numbers.count == 3 else {
      throw fault(
        "a cell is [row, column] or [channel, row, column], not \(count(numbers.count, "number"))")
    }
    let place = numbers.count == 2 ? [0] + numbers : numbers
    let cell = CellPosition(channel: place[0], row: place[1], column: place[2])
    guard let shape else { return cell }
    let sides = [shape.channels, shape.height, shape.width]
    guard zip(place, sides).allSatisfy({ $0 >= 0 && $0 < $1 }) else {
      let channels = shape.channels > 1 ? "channels 0–\(shape.channels - 1), " : ""
      throw fault(
        "the feature map has no cell \(cell.text(in: shape)); it has \(channels)rows 0–\(shape.height - 1) "
          + "and columns 0–\(shape.width - 1)")
    }
    return cell
  }

  /// Checks that the operation computes exactly these numbers.
  ///
  /// - Throws: a fault at the first number that differs.
  func expect(_ facts: OperationFacts?) throws(LessonError) {
    let grid = try grid()
    guard let facts else { return }
    let map = facts.featureMap
    guard grid.shape == map.shape else {
      throw fault(
        "the feature map is \(map.shape.description), but \(grid.shape.description) is expected")
    }
    let precision = facts.operation.precision
    for (index, value) in map.values.enumerated() {
      let expected = grid.tensor.values[index]
      guard !agree(expected, value, precision) else { continue }
      let position = map.shape.position(of: index)
      throw fault(
        "cell \(position.text(in: map.shape)) computes to \(NumberText.text(value, precision: precision)), "
          + "but \(NumberText.text(expected)) is expected", at: grid.positions[index])
    }
  }

  /// The map as the notes print it.
  ///
  /// - Throws: a fault where it is what the operation computes.
  func printed(_ facts: OperationFacts?) throws(LessonError) -> Tensor {
    let printed = try grid().tensor
    guard let map = facts?.featureMap, map.shape == printed.shape else { return printed }
    guard zip(printed.values, map.values).contains(where: { ($0 - $1).magnitude > 1e-6 }) else {
      throw fault("this is what the program computes; remove “printed” and “erratum”")
    }
    return printed
  }
}

/// Whole numbers must be equal, others nearly so.
private func agree(_ expected: Double, _ computed: Double, _ precision: Precision) -> Bool {
  if expected == computed { return true }
  if expected == expected.rounded() && computed == computed.rounded() { return false }
  let tolerance = precision == .float32 ? 1e-6 : 1e-9
  return (expected - computed).magnitude <= tolerance * max(1, expected.magnitude)
}

extension CellPosition {
  /// `(1, 2)`, with the channel before it where there are several.
  fileprivate func text(in shape: TensorShape) -> String {
    shape.channels == 1 && channel == 0
      ? "(\(row), \(column))" : "(\(channel), \(row), \(column))"
  }
}

extension TensorShape {
  /// `3×3`, or `2 channels of 3×3`.
  fileprivate var description: String { channels == 1 ? size : "\(channels) channels of \(size)" }

  fileprivate func position(of index: Int) -> CellPosition {
    let (rest, column) = index.quotientAndRemainder(dividingBy: width)
    let (channel, row) = rest.quotientAndRemainder(dividingBy: height)
    return CellPosition(channel: channel, row: row, column: column)
  }
}
