import TraceEngine

/// What is asked. Every kind has one or more `blanks` to be filled in.
package indirect enum Question: Equatable, Sendable {
  /// Values of an operation's feature map.
  case values(TracedOperation, MapCells)
  /// Whole feature maps of layers that follow one another. The input of each is the feature map of
  /// the one before; what the learner wrote for that one is what the next is marked from.
  case chain([TracedOperation])
  /// Height and width of a layer's output.
  case outputSize(Layer)
  /// The formula of the output size, along the width: (W − F + 2P) / S + 1.
  case sizeFormula(Layer)
  /// How many numbers a layer learns.
  case parameters(Layer)
  /// The row and column at which the window of this output cell begins.
  case window(TracedOperation, CellPosition)
  /// The cells of the input that this output cell depends on.
  case dependence(TracedOperation, CellPosition)
  /// The input cell that wins a maximum or minimum.
  case winner(TracedOperation, CellPosition)
  /// Which of several filters made the feature map that is shown. The operation holds any of them;
  /// the map is that of `right`, an index into the filters.
  case whichFilter(TracedOperation, filters: [FilterBank], right: Int)
  /// The stride or padding with which the feature map that is shown was made.
  case setting(TracedOperation, Setting)
  /// The weight that is missing while all other numbers are given: the filter's index, and the
  /// position in it (channel, row, column).
  case missingWeight(TracedOperation, filter: Int, CellPosition)
  /// The one step that is wrong in a calculation of this output cell.
  case mistake(TracedOperation, CellPosition, ShownCalculation)

  /// The value at one cell.
  package static func cell(_ operation: TracedOperation, _ cell: CellPosition) -> Question {
    .values(operation, .cell(cell))
  }

  /// What can be read off a feature map.
  package enum Setting: Equatable, Sendable, CaseIterable { case stride, padding }

  /// The kind's name, as lesson files and records have it.
  package enum Kind: String, Equatable, Sendable, CaseIterable {
    case cell, row, map, chain, size, formula, parameters, window, cells, winner, filter, stride
    case padding, weight, mistake
  }

  /// The sort of question it is.
  package var kind: Kind {
    switch self {
    case .values(_, .cell): return .cell
    case .values(_, .row): return .row
    case .values(_, .map): return .map
    case .chain: return .chain
    case .outputSize: return .size
    case .sizeFormula: return .formula
    case .parameters: return .parameters
    case .window: return .window
    case .dependence: return .cells
    case .winner: return .winner
    case .whichFilter: return .filter
    case .setting(_, .stride): return .stride
    case .setting(_, .padding): return .padding
    case .missingWeight: return .weight
    case .mistake: return .mistake
    }
  }

  /// The operations whose numbers are shown, in order; none where only sizes are asked.
  package var operations: [TracedOperation] {
    switch self {
    case .values(let operation, _), .window(let operation, _), .dependence(let operation, _),
      .winner(let operation, _), .whichFilter(let operation, _, _), .setting(let operation, _),
      .missingWeight(let operation, _, _), .mistake(let operation, _, _):
      return [operation]
    case .chain(let operations): return operations
    case .outputSize, .sizeFormula, .parameters: return []
    }
  }

  /// The layer whose sizes are asked or shown.
  package var layer: Layer? {
    switch self {
    case .outputSize(let layer), .sizeFormula(let layer), .parameters(let layer): return layer
    default: return operations.first.map { Layer($0) }
    }
  }
}

/// Cells of a feature map that are asked for together.
package enum MapCells: Equatable, Sendable {
  case cell(CellPosition)
  /// One row of the map of one filter or channel.
  case row(channel: Int, row: Int)
  /// The whole map of one filter or channel.
  case map(channel: Int)

  /// The cells in reading order.
  package func positions(in shape: TensorShape) -> [CellPosition] {
    switch self {
    case .cell(let cell): return [cell]
    case .row(let channel, let row):
      return (0..<shape.width).map { CellPosition(channel: channel, row: row, column: $0) }
    case .map(let channel):
      return (0..<shape.height).flatMap { row in
        MapCells.row(channel: channel, row: row).positions(in: shape)
      }
    }
  }
}

/// A calculation that is shown with one mistake in it, otherwise carried through rightly.
package struct ShownCalculation: Equatable, Sendable {
  /// One product as it is shown.
  package struct Term: Equatable, Sendable {
    /// The number of the input.
    package let input: Double
    /// The number of the filter.
    package let weight: Double
    /// As it is shown, rightly multiplied or not.
    package let product: Double

    /// - Parameter product: as it is shown.
    package init(input: Double, weight: Double, product: Double) {
      (self.input, self.weight, self.product) = (input, weight, product)
    }
  }

  /// In the order of addition.
  package let terms: [Term]
  /// The sum of the products as it is shown.
  package let sum: Double
  /// The bias that is added; nil where none is.
  package let bias: Double?
  /// The number at the end.
  package let value: Double

  /// - Parameters: as the properties of these names.
  package init(terms: [Term], sum: Double, bias: Double?, value: Double) {
    (self.terms, self.sum, self.bias, self.value) = (terms, sum, bias, value)
  }

  /// What can be pointed at.
  package enum Part: Equatable, Sendable {
    /// A term, from 0.
    case term(Int)
    case sum, bias
  }

  /// The parts in the order they are numbered for the learner, from 1.
  package func parts(of step: Step) -> [Part] {
    let terms: [Part] = self.terms.indices.map { .term($0) }
    return terms + [.sum] + (step.bias == nil ? [] : [.bias])
  }

  /// The first part that differs from the true calculation; nil where all is right.
  package func mistake(in step: Step) -> Part? {
    let taps = Array(step.taps)
    for (index, term) in terms.enumerated() {
      guard index < taps.count else { return .term(index) }
      let tap = taps[index]
      if term.input != tap.input || term.weight != tap.weight || term.product != tap.product {
        return .term(index)
      }
    }
    if terms.count < taps.count || sum != step.outcome.sum { return .sum }
    if bias == step.bias && value == step.value { return nil }
    // Without a bias nothing stands behind the sum that could be pointed at.
    return step.bias == nil ? .sum : .bias
  }
}
