import Questions
import TraceEngine

/// Questions about the formula, about cells and about the winner.
extension QuestionReader {
  func formula(_ layer: Layer) throws(LessonError) -> Question {
    try checkWindow(of: layer)
    let axis = layer.columns
    let place = fields["layer"] ?? fields.place
    guard axis.before == axis.after else {
      throw place.fault(
        "the formula has one padding P for both sides, but here it is \(axis.before) left and"
          + " \(axis.after) right; give the same on both")
    }
    let rounded = (axis.padded - axis.extent) / axis.stride + 1
    guard axis.outputs == rounded else {
      throw place.fault(
        "the formula rounds down to \(rounded), but ceil mode gives \(axis.outputs); choose a stride"
          + " that divides, or leave ceil_mode out")
    }
    return .sizeFormula(layer)
  }

  func dependence(
    _ operation: TracedOperation, _ cell: CellPosition
  ) throws(LessonError) -> Question {
    let question = Question.dependence(operation, cell)
    guard case .cells(let cells) = question.expected(.inputCells) else { return question }
    let place = fields["at"] ?? fields.place
    guard !cells.isEmpty else {
      throw place.fault("the window there covers padding alone, and no cell of the input")
    }
    guard cells.count <= QuestionReader.mostCells else {
      throw place.fault(
        "the value depends on \(cells.count) cells; at most \(QuestionReader.mostCells) can be asked"
          + " for")
    }
    return question
  }

  func winner(_ operation: TracedOperation, _ cell: CellPosition) throws(LessonError) -> Question {
    guard case .pooling(let pooling) = operation, pooling.kind != .average else {
      throw fields.place.fault(
        "a winner is there only where the largest or smallest number is kept; use a pooling of the"
          + " kind maximum or minimum")
    }
    return .winner(operation, cell)
  }
}
