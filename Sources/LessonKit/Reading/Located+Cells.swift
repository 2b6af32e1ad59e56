import TraceEngine
import TraceText

extension Located {
  /// `[[row, column], …]` or `[[channel, row, column], …]`, each from 0 and within the feature map;
  /// of a vector `[2, 5]`.
  ///
  /// - Parameter operation: nil where it is not known for a fault of its own.
  func cells(of operation: TracedOperation?) throws(LessonError) -> [CellPosition] {
    let isVector = operation?.givesVector == true
    var cells: [CellPosition] = []
    for place in try items(example: isVector ? "[0, 2]" : "[[0, 1], [1, 1]]") {
      let isCell = if case .sequence = place.node.content { true } else { false }
      if operation?.givesVector == false && !isCell {
        throw place.fault(
          "a cell is a row and a column, as in [0, 1]; one cell alone is written [[0, 1]]")
      }
      let cell = try place.cell(of: operation)
      guard !cells.contains(cell) else { throw place.fault("this cell is already in the list") }
      cells.append(cell)
    }
    return cells
  }

  /// `[row, column]` or `[channel, row, column]`, each from 0 and within the feature map; of a vector
  /// the place, from 0.
  func cell(of operation: TracedOperation?) throws(LessonError) -> CellPosition {
    if let operation, operation.givesVector { return try place(in: operation) }
    if operation == nil, case .scalar = node.content {
      return CellPosition(row: try integer(in: -1_000_000...1_000_000), column: 0)
    }
    return try cell(within: operation?.outputShape)
  }

  /// `[row, column]` or `[channel, row, column]`, each from 0 and within `shape`.
  func cell(within shape: TensorShape?) throws(LessonError) -> CellPosition {
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

  private func place(in operation: TracedOperation) throws(LessonError) -> CellPosition {
    guard case .scalar = node.content else {
      throw fault("a place of a vector is one number, from 0, as in 2")
    }
    let place = try integer(in: -1_000_000...1_000_000)
    let count = operation.outputShape.height
    guard (0..<count).contains(place) else {
      throw fault("there is no place \(place); the vector has places 0–\(count - 1)")
    }
    return CellPosition(row: place, column: 0)
  }

  /// Checks that the operation computes exactly these numbers.
  ///
  /// - Throws: a fault at the first number that differs.
  func expect(_ facts: OperationFacts?) throws(LessonError) {
    let grid = try result(facts)
    guard let facts else { return }
    let map = facts.featureMap
    let isVector = facts.operation.givesVector
    guard grid.shape == map.shape else {
      if isVector && grid.shape.isVector {
        throw fault(
          "\(count(grid.shape.height, "number")) expected, but the program computes "
            + "\(map.shape.height); \(Located.cureOfExpectation)")
      }
      throw fault(
        "a map of \(grid.shape.description) is expected, but the program computes one of "
          + "\(map.shape.description); \(Located.cureOfExpectation)")
    }
    let precision = facts.operation.precision
    for (index, value) in map.values.enumerated() {
      let expected = grid.tensor.values[index]
      guard !agree(expected, value, precision) else { continue }
      let place =
        isVector ? "place \(index)" : map.shape.position(of: index).words(in: map.shape)
      let (written, computed) = (
        NumberText.text(expected), NumberText.text(value, precision: precision)
      )
      throw fault(
        "\(place): \(written) is expected, but the program computes \(computed); "
          + (isRounded(expected, from: value)
            ? "write \(computed), since rounded numbers are not compared"
            : Located.cureOfExpectation),
        at: grid.positions[index])
    }
  }

  private static let cureOfExpectation = "correct this, or what it is computed from"

  /// The map as the notes print it.
  ///
  /// - Throws: a fault where it is what the operation computes.
  func printed(_ facts: OperationFacts?) throws(LessonError) -> Tensor {
    let printed = try result(facts).tensor
    guard let map = facts?.featureMap, map.shape == printed.shape else { return printed }
    let precision = facts?.operation.precision ?? .float64
    guard zip(printed.values, map.values).contains(where: { differ($0, $1, precision) }) else {
      throw fault("this is what the program computes; remove “printed” and “erratum”")
    }
    return printed
  }
}

extension Located {
  /// A feature map, or a vector where the operation gives one or is not known.
  private func result(_ facts: OperationFacts?) throws(LessonError) -> NumberGrid {
    try facts?.operation.givesVector == false ? grid() : vector()
  }
}

/// Whole numbers must be equal, others nearly so; in float32 the written number must be the very one
/// that is computed, since there its last digit is what matters.
private func agree(_ expected: Double, _ computed: Double, _ precision: Precision) -> Bool {
  if expected == computed { return true }
  if precision == .float32 { return Float(expected) == Float(computed) }
  if expected == expected.rounded() && computed == computed.rounded() { return false }
  return (expected - computed).magnitude <= 1e-9 * max(1, expected.magnitude)
}

/// Whether a written number has only too few digits of a computed one.
private func isRounded(_ written: Double, from computed: Double) -> Bool {
  guard computed != computed.rounded() else { return false }
  return (0...6).contains { digits in
    let scale = (0..<digits).reduce(1.0) { scale, _ in scale * 10 }
    return (computed * scale).rounded() == (written * scale) && written != 0
  }
}

/// Whether a printed number is another than the one computed, and not the same with fewer digits.
private func differ(_ printed: Double, _ computed: Double, _ precision: Precision) -> Bool {
  precision == .float32
    ? Float(printed) != Float(computed) : (printed - computed).magnitude > 1e-6
}

extension CellPosition {
  /// “row 1, column 2”, with the channel before it where there are several.
  func words(in shape: TensorShape) -> String {
    (shape.channels == 1 && channel == 0 ? "" : "channel \(channel), ")
      + "row \(row), column \(column)"
  }

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
