import Questions
import TraceEngine

extension Version1 {
  /// Two or three filters that look alike, one of which made the map that is shown. Their maps
  /// differ in every cell, so that working one cell tells.
  static func whichFilter(level: Int, _ stream: inout SplitMix64) -> Question? {
    guard let operation = Plan.alike(level: level, &stream).operation(&stream),
      case .convolution(let convolution) = operation
    else { return nil }
    let turned = Turn.allCases.compactMap { convolution.filters.turned($0) }
    let others = stream.shuffled(turned).prefix(stream.pick([1, 1, 2]))
    if others.isEmpty { return nil }
    let filters = stream.shuffled([convolution.filters] + others)
    guard let right = filters.firstIndex(of: convolution.filters) else { return nil }
    let maps = filters.compactMap { operation.replacing(filters: $0)?.featureMap().values }
    for (index, map) in maps.enumerated() {
      for other in maps[..<index] where zip(map, other).contains(where: { $0 == $1 }) {
        return nil
      }
    }
    return .whichFilter(operation, filters: filters, right: right)
  }

  /// The stride or padding that made the map: of those that could be meant only one gives it.
  static func setting(
    _ setting: Question.Setting, level: Int, _ stream: inout SplitMix64
  ) -> Question? {
    var plan = Plan.drawn(level: level, pools: false, &stream)
    switch setting {
    case .stride: plan.stride = stream.number(in: 1...3)
    case .padding: plan.padding = stream.number(in: 1...2)
    }
    guard let operation = plan.operation(&stream), case .convolution(let convolution) = operation
    else { return nil }
    let map = operation.featureMap()
    let (stride, padding) = (convolution.columns.stride, convolution.columns.before)
    let settings = setting == .stride ? (1...4).map { ($0, padding) } : (0...3).map { (stride, $0) }
    let matches = settings.filter { stride, padding in
      operation.replacing(
        stride: PerAxis(height: stride, width: stride), padding: .all(padding))?.featureMap() == map
    }
    return matches.count == 1 ? .setting(operation, setting) : nil
  }
}

/// A way to lay a filter on wrongly.
enum Turn: CaseIterable {
  case halfTurn, transposed, leftRight, upDown
}

extension Plan {
  /// A layer small enough that its map can be given beside several filters.
  fileprivate static func alike(level: Int, _ stream: inout SplitMix64) -> Plan {
    var plan = Plan.drawn(level: level, pools: false, &stream)
    plan.outputs = stream.pick([2, PerAxis(height: 2, width: 3)])
    plan.filters = 1
    return plan
  }
}

extension FilterBank {
  /// All channels of all filters turned alike; nil where nothing has changed, or the shape would.
  fileprivate func turned(_ turn: Turn) -> FilterBank? {
    if turn == .transposed && shape.height != shape.width { return nil }
    let area = shape.height * shape.width
    let turned = values.indices.map { index in
      let place = index % area
      let (row, column) = place.quotientAndRemainder(dividingBy: shape.width)
      let (down, right) = (shape.height - 1 - row, shape.width - 1 - column)
      let source: (row: Int, column: Int)
      switch turn {
      case .halfTurn: source = (down, right)
      case .transposed: source = (column, row)
      case .leftRight: source = (row, right)
      case .upDown: source = (down, column)
      }
      return values[index - place + source.row * shape.width + source.column]
    }
    return turned == values ? nil : try? FilterBank(count: count, shape: shape, values: turned)
  }
}
