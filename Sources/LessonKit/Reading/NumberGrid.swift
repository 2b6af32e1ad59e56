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
      if let odd = channels.first(where: { !$0.isMatrix }) {
        throw odd.fault(
          "here one channel is expected, a list of rows as in [[1, 0], [0, 1]], because the first "
            + "is one; write all channels alike")
      }
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
    var numbers: [[Located]] = []
    for row in rows {
      numbers.append(try row.items(example: "[1, 0, 1]"))
      if let inner = numbers[numbers.count - 1].first(where: \.isList) {
        throw inner.fault(
          "a number is expected, not a list; with several channels each is a list of rows, as in "
            + "[[[1, 2], [3, 4]], [[5, 6], [7, 8]]]")
      }
    }
    if let odd = oddRow(numbers) { throw rows[odd.row].fault(odd.message) }
    let width = numbers[0].count
    try rows[0].checkCount(width, "numbers")
    let values = try numbers.joined().map { (place) throws(LessonError) in try place.number() }
    let positions = numbers.joined().map(\.node.position)
    let shape = TensorShape(channels: 1, height: rows.count, width: width)
    guard let tensor = try? Tensor(shape: shape, values: values) else {
      throw fault("a matrix needs a row")
    }
    return NumberGrid(tensor: tensor, positions: positions)
  }

  /// The first row that is not as long as most others are, and what is said about it.
  private func oddRow(_ rows: [[Located]]) -> (row: Int, message: String)? {
    let lengths = rows.map(\.count)
    guard let odd = lengths.firstIndex(where: { $0 != lengths[0] }) else { return nil }
    let frequency = { (length: Int) in lengths.count { $0 == length } }
    let (first, other) = (frequency(lengths[0]), frequency(lengths[odd]))
    // Of two lengths that are equally frequent, the one is suspected that a comma made longer.
    let isFirst =
      first < other || first == other && lengths[0] > lengths[odd] && hasTightComma(rows[0])
    let (row, usual) = isFirst ? (0, odd) : (odd, 0)
    var message =
      "row \(row) has \(count(lengths[row], "number")), row \(usual) has \(lengths[usual]); "
      + "all rows are of one length"
    if lengths[row] > lengths[usual], hasTightComma(rows[row]) {
      message += ", and decimals are written with a point, as 0.5"
    }
    return (row, message)
  }

  /// Whether a comma stands between two digits, as in `0,5`.
  private func hasTightComma(_ row: [Located]) -> Bool {
    zip(row, row.dropFirst()).contains { left, right in
      guard case .scalar(let text, .plain) = left.node.content else { return false }
      let (start, next) = (left.node.position, right.node.position)
      return start.line == next.line && next.column == start.column + text.unicodeScalars.count + 1
    }
  }

  private var isList: Bool {
    if case .sequence = node.content { return true }
    return false
  }

  /// Whether it is a list that begins with a list.
  private var isMatrix: Bool {
    guard case .sequence(let rows) = node.content, let row = rows.first else { return false }
    return part(row).isList
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
