import TraceEngine
import TraceText

extension Located {
  /// The largest stride, padding, dilation or window.
  private static let sides = -1_000_000...NumberGrid.maximumSide

  /// One number for both axes, or `[height, width]`.
  func perAxis() throws(LessonError) -> PerAxis {
    let numbers = try sides()
    switch numbers.count {
    case 1: return PerAxis(height: numbers[0], width: numbers[0])
    case 2: return PerAxis(height: numbers[0], width: numbers[1])
    default:
      throw fault(
        "one number or [height, width] is expected, not \(count(numbers.count, "number"))")
    }
  }

  /// A number, `[height, width]`, `[top, left, bottom, right]`, or a word.
  func padding() throws(LessonError) -> Padding {
    if case .scalar(let word, _) = node.content, let first = word.first, first.isLetter {
      return try choice(GeometryWords.paddingNames.map { ($0.name, $0.padding) })
    }
    let cells = try sides()
    switch cells.count {
    case 1: return .all(cells[0])
    case 2: return .cells(top: cells[0], bottom: cells[0], left: cells[1], right: cells[1])
    case 4: return .cells(top: cells[0], bottom: cells[2], left: cells[1], right: cells[3])
    default:
      throw fault(
        "one number, [height, width] or [top, left, bottom, right] is expected, "
          + "not \(count(cells.count, "number"))")
    }
  }

  /// A number, for every filter, or a list of one for each.
  func biases() throws(LessonError) -> (values: [Double], isOne: Bool) {
    guard case .sequence = node.content else { return ([try number()], true) }
    let numbers = try items(example: "[0, 1]")
    try checkCount(numbers.count, "biases")
    return (try numbers.map { (place) throws(LessonError) in try place.number() }, false)
  }

  /// The filter, or a list of filters, all of one shape.
  func bank(isList: Bool) throws(LessonError) -> FilterBank {
    var places = [self]
    if isList {
      places = try items(example: "[[[1, 0], [0, 1]]], a list of filters")
      try checkCount(places.count, "filters")
      try refuseSingleFilter(places[0])
    }
    var filters: [Tensor] = []
    for place in places {
      let filter = try place.grid().tensor
      if let first = filters.first, first.shape != filter.shape {
        throw place.fault(
          "filter \(filters.count) is \(filter.shape.text), filter 0 \(first.shape.text); "
            + "all filters are of one shape")
      }
      filters.append(filter)
    }
    do { return try FilterBank(filters) } catch { throw fault("a filter needs a number") }
  }

  /// Where a matrix stands for a list of filters, the row that would be a filter is no matrix.
  private func refuseSingleFilter(_ first: Located) throws(LessonError) {
    guard case .sequence(let rows) = first.node.content, let row = rows.first,
      case .scalar = row.content
    else { return }
    throw fault("this is a single filter; write “filter”, or a list of filters")
  }

  private func sides() throws(LessonError) -> [Int] {
    guard case .sequence = node.content else { return [try integer(in: Located.sides)] }
    return try items(example: "[1, 2]").map { (place) throws(LessonError) in
      try place.integer(in: Located.sides)
    }
  }
}

extension TensorShape {
  /// `3×3`, or `2×3×3` with several channels.
  fileprivate var text: String { channels == 1 ? size : "\(channels)×\(size)" }
}
