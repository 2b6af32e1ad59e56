import TraceEngine

extension Question {
  /// What is to be filled in, in the order it is read.
  package var blanks: [Blank] {
    switch self {
    case .values(let operation, let cells):
      return cells.positions(in: operation.outputShape).map { .cell(layer: 0, $0) }
    case .chain(let operations):
      return operations.enumerated().flatMap { layer, operation in
        Question.allCells(of: operation.outputShape).map { .cell(layer: layer, $0) }
      }
    case .outputSize: return [.outputHeight, .outputWidth]
    case .sizeFormula: return Blank.FormulaPart.allCases.map { .formula($0) }
    case .parameters: return [.parameters]
    case .window: return [.windowRow, .windowColumn]
    case .dependence: return [.inputCells]
    case .winner: return [.winnerRow, .winnerColumn]
    case .whichFilter(_, let filters, _): return [.filter(of: filters.count)]
    case .setting(_, let setting): return [.setting(setting)]
    case .missingWeight: return [.weight]
    case .mistake(let operation, let cell, let shown):
      return [.part(of: shown.parts(of: operation.step(at: cell)).count)]
    }
  }

  private static func allCells(of shape: TensorShape) -> [CellPosition] {
    (0..<shape.channels).flatMap { MapCells.map(channel: $0).positions(in: shape) }
  }

  /// The step that computes the cell a blank stands for, or that the question is about; nil where
  /// it is about no single step.
  package func step(for blank: Blank) -> Step? {
    switch (self, blank) {
    case (.values(let operation, _), .cell(_, let cell)): return operation.step(at: cell)
    case (.chain(let operations), .cell(let layer, let cell)):
      return operations[layer].step(at: cell)
    case (.window(let operation, let cell), _), (.dependence(let operation, let cell), _),
      (.winner(let operation, let cell), _), (.mistake(let operation, let cell, _), _):
      return operation.step(at: cell)
    default: return nil
    }
  }

  /// What belongs into `blank`, one of `blanks`.
  ///
  /// - Complexity: O(taps) for a cell.
  package func expected(_ blank: Blank) -> Expected {
    switch (self, blank) {
    case (.values(let operation, _), .cell(_, let cell)):
      return Expected(operation.step(at: cell))
    case (.chain(let operations), .cell(let layer, let cell)):
      return Expected(operations[layer].step(at: cell))
    case (.outputSize(let layer), .outputHeight): return .count(layer.rows.outputs)
    case (.outputSize(let layer), .outputWidth): return .count(layer.columns.outputs)
    case (.sizeFormula(let layer), .formula(let part)): return .count(layer.columns.part(part))
    case (.parameters(let layer), _): return .count(layer.parameters)
    case (.window(let operation, let cell), .windowRow):
      return .count(operation.rows.origin(of: cell.row))
    case (.window(let operation, let cell), .windowColumn):
      return .count(operation.columns.origin(of: cell.column))
    case (.dependence(let operation, let cell), _):
      return .cells(operation.step(at: cell).inputCells)
    case (.winner(let operation, let cell), _):
      let winner = operation.step(at: cell).winningCell
      return .count(blank == .winnerRow ? winner.row : winner.column)
    case (.whichFilter(_, _, let right), _): return .count(right + 1)
    case (.setting(let operation, .stride), _): return .count(operation.columns.stride)
    case (.setting(let operation, .padding), _): return .count(operation.columns.before)
    case (.missingWeight(let operation, let filter, let position), _):
      guard let weights = operation.weights else {
        preconditionFailure("a weight of a layer that has none")
      }
      return Expected(operand: weights[filter, position], operation.precision)
    case (.mistake(let operation, let cell, let shown), _):
      let step = operation.step(at: cell)
      let parts = shown.parts(of: step)
      let wrong = shown.mistake(in: step).flatMap { parts.firstIndex(of: $0) }
      return .count((wrong ?? 0) + 1)
    default: preconditionFailure("the blank \(blank) is none of the question's")
    }
  }

  /// The number that belongs into `blank`, as the machine has it; nil where cells are asked for. The
  /// value by hand, which `expected` has besides, takes longer than a wrong rule.
  ///
  /// - Complexity: O(taps) for a cell.
  package func rightNumber(at blank: Blank) -> Double? {
    if case .cell = blank { return step(for: blank)?.value }
    return expected(blank).value
  }
}

extension TracedOperation {
  /// The step of an output cell that exists.
  package func step(at cell: CellPosition) -> Step {
    let trace = self.trace
    guard let index = trace.index(of: cell) else {
      preconditionFailure("no cell \(cell) in a feature map of \(outputShape)")
    }
    return trace[index]
  }
}

extension Tap {
  /// The cell of the input that the number comes from; nil for zero padding and overhang.
  package var origin: CellPosition? {
    switch source {
    case .input: return cell
    case .copy(let row, let column):
      return CellPosition(channel: cell.channel, row: row, column: column)
    case .padding, .overhang: return nil
    }
  }
}

extension Step {
  /// The rows and columns of the input that the value depends on, in the channels that are seen;
  /// channel is always 0.
  ///
  /// - Complexity: O(taps).
  package var inputCells: Set<CellPosition> {
    Set(taps.compactMap(\.origin).map { CellPosition(row: $0.row, column: $0.column) })
  }

  /// The input cell that wins; the window's first where none does.
  package var winningCell: CellPosition {
    guard let winner = outcome.winner else {
      return CellPosition(row: window.row, column: window.column)
    }
    return taps[winner].cell
  }
}

extension SpatialAxis {
  /// A part of (W − F + 2P) / S + 1 = O.
  package func part(_ part: Blank.FormulaPart) -> Int {
    switch part {
    case .input: return input
    case .window: return extent
    case .padding: return before
    case .stride: return stride
    case .output: return outputs
    }
  }
}

extension Expected {
  /// The value of a step.
  package init(_ step: Step) {
    self = .number(step.value, hand: step.handValue, step.operation.precision)
  }

  /// A number as it was given.
  init(operand: Double, _ precision: Precision) {
    self = .number(operand, hand: Rational(written: operand, precision), precision)
  }
}
