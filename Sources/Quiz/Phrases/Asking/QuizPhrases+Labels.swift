import Questions
import TraceEngine

extension QuizPhrases {
  /// The short name of a field of a form.
  package func label(_ blank: Blank, of question: Question) -> String {
    switch blank {
    case .cell(let layer, let cell): return label(layer, cell, of: question)
    case .outputHeight: return say("height", "높이")
    case .outputWidth: return say("width", "너비")
    case .formula(let part): return letter(part)
    case .parameters: return say("parameters", "매개변수")
    case .windowRow: return say("first row", "첫 행")
    case .windowColumn: return say("first column", "첫 열")
    case .winnerRow: return say("row", "행")
    case .winnerColumn: return say("column", "열")
    case .inputCells: return say("cells", "칸")
    case .filter: return say("filter", "필터")
    case .setting(.stride): return say("stride", "스트라이드")
    case .setting(.padding): return say("padding", "패딩")
    case .weight: return say("weight", "가중치")
    case .part: return say("wrong part", "틀린 곳")
    }
  }

  /// `(1, 2)`; of several maps `(0, 1, 2)`; in a chain with the layer before it, from 1.
  private func label(_ layer: Int, _ cell: CellPosition, of question: Question) -> String {
    let operations = question.operations
    let vector =
      operations.indices.contains(layer) ? names.place(cell, outOf: operations[layer]) : nil
    let hasMaps = operations.indices.contains(layer) && operations[layer].outputShape.channels > 1
    let place =
      vector
      ?? (hasMaps
        ? "(\(cell.channel), \(cell.row), \(cell.column))" : "(\(cell.row), \(cell.column))")
    guard operations.count > 1 else { return place }
    return say("layer \(layer + 1) \(place)", "\(layer + 1)층 \(place)")
  }

  /// The letter of a part of (W − F + 2·P) / S + 1 = O.
  package func letter(_ part: Blank.FormulaPart) -> String {
    switch part {
    case .input: return "W"
    case .window: return "F"
    case .padding: return "P"
    case .stride: return "S"
    case .output: return "O"
    }
  }
}
