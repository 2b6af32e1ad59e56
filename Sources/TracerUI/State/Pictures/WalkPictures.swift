import TraceEngine

/// What a walk is drawn from where numbers are shown as shades: made once for a page.
struct WalkPictures: Sendable {
  let input: PixelSums
  let inputRange: ShadeRange
  /// Nil where the map is not computed as a whole.
  let map: PixelSums?
  let mapRange: ShadeRange
  /// Of maps that are not computed as a whole those that were looked at.
  private(set) var coarseMaps: [Int: CoarseMap] = [:]

  init(_ operation: TracedOperation, _ map: MapValues) {
    input = PixelSums(operation.input)
    inputRange = ShadeRange(image: operation.input.values)
    self.map = map.whole.map(PixelSums.init)
    mapRange = ShadeRange(map.sample)
  }

  /// Computes a few values of the map of a filter, where they are needed and not there.
  mutating func sample(_ filter: Int, _ trace: Trace) {
    guard map == nil, coarseMaps[filter] == nil else { return }
    coarseMaps[filter] = CoarseMap(filter, trace)
  }
}

/// Values from places all over a map that is too large to be computed as a whole: computed once, and
/// not for each frame.
struct CoarseMap: Sendable {
  /// Products that are computed for it at most.
  private static let mostProducts = 1 << 20

  private let shape: TensorShape
  /// Of the places that are known.
  private let rows: Int
  private let columns: Int
  private let values: [Double]

  init(_ filter: Int, _ trace: Trace) {
    let shape = trace.operation.outputShape
    let room = max(64, CoarseMap.mostProducts / max(1, trace[0].taps.count))
    var side = 64
    while side > 8 && side * side > room { side -= 1 }
    let (rows, columns) = (min(shape.height, side), min(shape.width, side))
    (self.shape, self.rows, self.columns) = (shape, rows, columns)
    values = (0..<rows * columns).map { index in
      let (row, column) = index.quotientAndRemainder(dividingBy: columns)
      let cell = CellPosition(
        channel: filter, row: (2 * row + 1) * shape.height / (2 * rows),
        column: (2 * column + 1) * shape.width / (2 * columns))
      return trace.index(of: cell).map { trace[$0].value } ?? 0
    }
  }

  /// The value known nearest to a place of the map.
  func value(row: Int, column: Int) -> Double {
    values[row * rows / shape.height * columns + column * columns / shape.width]
  }
}

extension TracedOperation {
  /// Whether shades can say something: a window slides over a picture that is not tiny.
  var canBeShaded: Bool {
    let shape = input.shape
    guard slides || endsInReLU && !takesVector else { return false }
    return min(shape.height, shape.width) >= 8 && max(shape.height, shape.width) >= 12
  }

  /// Whether the input is looked at as a picture at first: grey or red, green and blue, and larger than
  /// fits as numbers.
  var isImage: Bool {
    let shape = input.shape
    return canBeShaded && (shape.channels == 1 || shape.channels == 3)
      && (shape.height > 20 || shape.width > 30)
  }
}
