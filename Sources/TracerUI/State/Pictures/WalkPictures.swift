import TraceEngine

/// What a walk is drawn from where numbers are shown as shades: made once for a page.
struct WalkPictures: Sendable {
  let input: PixelSums
  let inputRange: ShadeRange
  /// Nil where the map is not computed as a whole.
  let map: PixelSums?
  let mapRange: ShadeRange

  init(_ operation: TracedOperation, _ map: MapValues) {
    input = PixelSums(operation.input)
    inputRange = ShadeRange(image: operation.input.values)
    self.map = map.whole.map(PixelSums.init)
    mapRange = ShadeRange(map.sample)
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
