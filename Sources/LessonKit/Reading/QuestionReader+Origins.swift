import Questions
import TraceEngine

/// Questions about how a map was made. What fits several answers is refused.
extension QuestionReader {
  private static let mostFilters = 9

  func whichFilter(_ operation: TracedOperation) throws(LessonError) -> Question? {
    guard let place = fields["filters"] else { return nil }
    let convolution = try convolution(operation, "which filter made a map")
    guard convolution.filters.count == 1 else {
      throw fields.place.fault(
        "the map must be made by one filter, not by \(convolution.filters.count)")
    }
    let items = try place.items(example: "[[[1, 0], [0, 1]], [[0, 1], [1, 0]]], a list of filters")
    guard (2...QuestionReader.mostFilters).contains(items.count) else {
      throw place.fault(
        "there are 2 to \(QuestionReader.mostFilters) filters to choose from, not \(items.count)")
    }
    var maps: [Tensor] = []
    var filters: [FilterBank] = []
    for (index, item) in items.enumerated() {
      let bank = try item.bank(isList: false)
      guard let candidate = operation.replacing(filters: bank) else {
        throw item.fault("filter \(index + 1) is not shaped like the filter that made the map")
      }
      let map = candidate.featureMap()
      if let same = maps.firstIndex(of: map) {
        throw item.fault(
          "filters \(same + 1) and \(index + 1) make the same map; choose another, or another input"
        )
      }
      maps.append(map)
      filters.append(bank)
    }
    guard let right = filters.firstIndex(of: convolution.filters) else {
      throw place.fault("none of these is the filter that made the map; put it into the list")
    }
    return .whichFilter(operation, filters: filters, right: right)
  }

  func convolution(
    _ operation: TracedOperation, _ asked: String
  ) throws(LessonError) -> Convolution {
    guard case .convolution(let convolution) = operation else {
      throw fields.place.fault(
        "a pooling window has no weights; \(asked) is asked of a convolution")
    }
    return convolution
  }

  // MARK: Stride and padding

  func setting(
    _ operation: TracedOperation, _ setting: Question.Setting
  ) throws(LessonError) -> Question {
    let (rows, columns) = (operation.rows, operation.columns)
    let (name, values): (String, [Int]) =
      switch setting {
      case .stride: ("stride", [columns.stride, rows.stride])
      case .padding: ("padding", [columns.before, columns.after, rows.before, rows.after])
      }
    guard values.allSatisfy({ $0 == values[0] }) else {
      throw fields.place.fault(
        setting == .stride
          ? "the stride is \(rows.stride) down and \(columns.stride) across; to be asked for it must"
            + " be one number"
          : "the padding is not the same on all sides; to be asked for it must be one number")
    }
    let map = operation.featureMap()
    let lowest = setting == .stride ? 1 : 0
    for value in lowest...NumberGrid.maximumSide where value != values[0] {
      guard let other = operation.setting(setting, to: value), other.outputShape == map.shape,
        other.featureMap() == map
      else { continue }
      throw fields.place.fault(
        "\(name) \(value) makes the same map as \(name) \(values[0]); choose a larger input or other"
          + " numbers, so that only one is right")
    }
    return .setting(operation, setting)
  }

  // MARK: A weight

  /// `[row, column]`; with several channels their number first, with several filters theirs.
  func missingWeight(_ operation: TracedOperation) throws(LessonError) -> Question? {
    guard let place = fields["weight"] else { return nil }
    let bank = try convolution(operation, "a weight").filters
    let numbers = try place.items(example: "[0, 1]").map { (place) throws(LessonError) in
      try place.integer(in: 0...1_000_000)
    }
    let sides = [bank.count, bank.shape.channels, bank.shape.height, bank.shape.width]
    let isNamed = [bank.count > 1, bank.shape.channels > 1, true, true]
    guard numbers.count == isNamed.filter({ $0 }).count else {
      let names = zip(["filter", "channel", "row", "column"], isNamed).filter(\.1).map(\.0)
      throw place.fault(
        "a weight is [\(names.joined(separator: ", "))] here, not \(count(numbers.count, "number"))"
      )
    }
    var rest = numbers[...]
    let index = isNamed.map { $0 ? rest.removeFirst() : 0 }
    guard zip(index, sides).allSatisfy({ $0 < $1 }) else {
      let shape = zip(sides, isNamed).filter(\.1).map { "\($0.0)" }.joined(separator: "×")
      throw place.fault(
        "there is no such weight; the filter is \(shape), and counting begins with 0")
    }
    let position = CellPosition(channel: index[1], row: index[2], column: index[3])
    let question = Question.missingWeight(operation, filter: index[0], position)
    guard question.tellingStep != nil else {
      throw place.fault(
        "the map does not tell this weight: it always meets 0, or ReLU hides it; choose another")
    }
    return question
  }
}

extension TracedOperation {
  /// The same operation with this stride or padding on all sides; nil where it cannot be done or is
  /// larger than a page may be.
  fileprivate func setting(_ setting: Question.Setting, to value: Int) -> TracedOperation? {
    switch setting {
    case .stride: return replacing(stride: PerAxis(height: value, width: value))
    case .padding: return replacing(padding: .all(value))
    }
  }
}
