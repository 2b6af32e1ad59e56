import TraceEngine

/// One thing to be filled in: a cell of a feature map, a place in a formula, a choice.
package enum Blank: Hashable, Sendable {
  /// A cell of the feature map of the layer `layer` (from 0; 0 except in chains).
  case cell(layer: Int, CellPosition)
  case outputHeight, outputWidth
  case formula(FormulaPart)
  case parameters
  /// The first row or column under a window, from 0, negative in padding.
  case windowRow, windowColumn
  /// The row or column of the winning cell of the input, from 0.
  case winnerRow, winnerColumn
  /// Cells of the input, as a set.
  case inputCells
  /// One of several filters, from 1.
  case filter(of: Int)
  case setting(Question.Setting)
  case weight
  /// The part of a calculation that is wrong, from 1.
  case part(of: Int)

  /// (W − F + 2P) / S + 1 = O, with F the cells a window reaches over.
  package enum FormulaPart: Hashable, Sendable, CaseIterable {
    case input, window, padding, stride, output
  }

  /// How many there are to choose from; nil where a number or cells are asked for.
  package var choices: Int? {
    switch self {
    case .filter(let count), .part(let count): return count
    default: return nil
    }
  }

  /// Whether the answer may be typed as a calculation.
  package var takesWorking: Bool {
    switch self {
    case .cell, .parameters: return true
    default: return false
    }
  }
}

/// What stands in a blank when it is right.
package enum Expected: Equatable, Sendable {
  /// A number: as the machine has it, and as it comes out by hand where that is known.
  case number(Double, hand: Rational?, Precision)
  /// A whole number that is exact: a size, a count, a position, a choice.
  case count(Int)
  /// Rows and columns of the input, in the channels that are seen; channel is always 0.
  case cells(Set<CellPosition>)

  /// The number, where it is one.
  package var value: Double? {
    switch self {
    case .number(let value, _, _): return value
    case .count(let count): return Double(count)
    case .cells: return nil
    }
  }
}
