import TraceEngine

/// Numbers of a file in the shape (C, H, W), each with its place.
struct NumberGrid {
  static let maximumSide = 64

  let tensor: Tensor
  let positions: [SourcePosition]

  var shape: TensorShape { tensor.shape }
}

extension Located {
  /// A matrix, or for several channels a list of matrices of one size.
  ///
  /// - Throws: a fault at the row or the channel that is unlike the first.
  func grid() throws(LessonError) -> NumberGrid {
    let first = try items(example: "[[1, 0], [0, 1]]").first
    guard let first else { throw fault("this list is empty; a matrix needs a row") }
    guard case .sequence(let inner) = first.node.content else {
      throw first.fault(
        "a row is expected, as in [1, 0, 1], not \(first.node.kind); "
          + "a matrix is a list of rows, also when it has only one: [[1, 0, 1]]")
    }
    var channels = [self]
    if let innermost = inner.first, case .sequence = innermost.content {
      channels = try items(example: "")
      try checkCount(channels.count, "channels")
    }
    let matrices = try channels.map { (place) throws(LessonError) in try place.matrix() }
    for (index, matrix) in matrices.enumerated() where matrix.shape != matrices[0].shape {
      throw channels[index].fault(
        "channel \(index) is \(matrix.shape.size), channel 0 \(matrices[0].shape.size); "
          + "all channels are of one size")
    }
    let shape = TensorShape(
      channels: matrices.count, height: matrices[0].shape.height, width: matrices[0].shape.width)
    return try joined(matrices, shape)
  }

  /// A list of numbers, as a column; or a matrix, which may be one.
  func vector() throws(LessonError) -> NumberGrid {
    let numbers = try items(example: "[1, 0, 2]")
    if let first = numbers.first, case .sequence = first.node.content { return try grid() }
    try checkCount(numbers.count, "numbers")
    let values = try numbers.map { (place) throws(LessonError) in try place.number() }
    guard let tensor = try? Tensor(shape: .vector(values.count), values: values) else {
      throw fault("a vector needs a number")
    }
    return NumberGrid(tensor: tensor, positions: numbers.map(\.node.position))
  }

  /// Rows of equally many numbers.
  private func matrix() throws(LessonError) -> NumberGrid {
    let rows = try items(example: "[[1, 0], [0, 1]]")
    try checkCount(rows.count, "rows")
    var values: [Double] = []
    var positions: [SourcePosition] = []
    var width: Int?
    for (index, row) in rows.enumerated() {
      let numbers = try row.items(example: "[1, 0, 1]")
      try row.checkCount(numbers.count, "numbers")
      if let width, numbers.count != width {
        throw row.fault(
          "row \(index) has \(count(numbers.count, "number")), row 0 has \(width); "
            + "all rows are of one length")
      }
      width = numbers.count
      for number in numbers {
        values.append(try number.number())
        positions.append(number.node.position)
      }
    }
    let shape = TensorShape(channels: 1, height: rows.count, width: width ?? 0)
    guard let tensor = try? Tensor(shape: shape, values: values) else {
      throw fault("a matrix needs a row")
    }
    return NumberGrid(tensor: tensor, positions: positions)
  }

  private func joined(
    _ matrices: [NumberGrid], _ shape: TensorShape
  ) throws(LessonError) -> NumberGrid {
    let values = matrices.flatMap(\.tensor.values)
    guard let tensor = try? Tensor(shape: shape, values: values) else {
      throw fault("a list of channels needs a matrix")
    }
    return NumberGrid(tensor: tensor, positions: matrices.flatMap(\.positions))
  }

  func checkCount(_ count: Int, _ things: String) throws(LessonError) {
    guard count > 0 else { throw fault("this list is empty; it needs \(things)") }
    guard count <= NumberGrid.maximumSide else {
      throw fault("\(count) \(things) are too many; a lesson takes up to \(NumberGrid.maximumSide)")
    }
  }
}

extension TensorShape {
  /// `3×2`, rows before columns.
  var size: String { "\(height)×\(width)" }
}

/// “1 number”, “2 numbers”.
func count(_ count: Int, _ thing: String) -> String { "\(count) \(thing)\(count == 1 ? "" : "s")" }
