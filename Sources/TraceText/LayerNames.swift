import TraceEngine

/// What a layer, its numbers and the places of its output are called: a convolution makes a feature
/// map of an input with a filter, softmax makes probabilities of scores.
///
///     LayerNames(.english).output(of: softmax)              // "probabilities"
///     LayerNames(.english).place(cell, outOf: softmax)      // "probability 2"
package struct LayerNames: Sendable {
  private let language: Language

  package init(_ language: Language) { self.language = language }

  fileprivate func say(_ english: String, _ korean: String) -> String {
    language == .english ? english : korean
  }

  /// What kind of layer it is, without article.
  package func kind(_ operation: TracedOperation) -> String {
    switch operation {
    case .convolution: return say("convolution", "합성곱")
    case .pooling: return say("pooling", "풀링")
    case .rectification: return "ReLU"
    case .flatten: return say("flatten", "평탄화")
    case .dense: return say("dense layer", "밀집층")
    case .softmax: return say("softmax", "소프트맥스")
    }
  }

  package func input(of operation: TracedOperation) -> String {
    if case .softmax = operation { return say("scores", "점수") }
    return say("input", "입력")
  }

  /// Of layers that have weights.
  package func weights(of operation: TracedOperation) -> String {
    if case .dense = operation { return say("weights", "가중치") }
    return say("filter", "필터")
  }

  package func output(of operation: TracedOperation) -> String {
    switch operation {
    case .convolution, .pooling, .rectification: return say("feature map", "특성 맵")
    case .flatten: return say("vector", "벡터")
    case .dense: return say("outputs", "출력")
    case .softmax: return say("probabilities", "확률")
    }
  }

  /// `4×4`; of a vector how many numbers it has, `9`.
  ///
  /// - Parameter by: between height and width.
  package func inputSize(of operation: TracedOperation, by: String = "×") -> String {
    let shape = operation.input.shape
    return operation.takesVector ? "\(shape.height)" : "\(shape.height)\(by)\(shape.width)"
  }

  /// The same of the output.
  package func outputSize(of operation: TracedOperation, by: String = "×") -> String {
    let shape = operation.outputShape
    return operation.givesVector ? "\(shape.height)" : "\(shape.height)\(by)\(shape.width)"
  }

  /// A place of an output that is a vector: `output 2`, after ReLU `value 2`; nil where it is a map.
  package func place(_ cell: CellPosition, outOf operation: TracedOperation) -> String? {
    switch operation {
    case .convolution, .pooling:
      // A map that is one column wide is a map all the same.
      return operation.outputShape.channels > 1 ? place(cell, in: operation.outputShape) : nil
    case .rectification: return place(cell, in: operation.outputShape)
    case .flatten: return say("place \(cell.row)", "\(cell.row)번 자리")
    case .dense: return say("output \(cell.row)", "출력 \(cell.row)")
    case .softmax: return say("probability \(cell.row)", "확률 \(cell.row)")
    }
  }
}

extension LayerNames {
  /// A place of numbers that stand in one column or lie behind one another, (1, n, 1) or (n, 1, 1):
  /// `value 2`; nil where they have rows and columns.
  package func place(_ cell: CellPosition, in shape: TensorShape) -> String? {
    guard shape.width == 1 else { return nil }
    switch (shape.channels, shape.height) {
    case (1, 2...): return say("value \(cell.row)", "\(cell.row)번 값")
    case (2..., 1): return say("value \(cell.channel)", "\(cell.channel)번 값")
    default: return nil
    }
  }
}

extension TracedOperation {
  /// Whether the input is a vector, whose places are counted and have no column.
  package var takesVector: Bool {
    switch self {
    case .dense, .softmax: return true
    case .convolution, .pooling, .rectification, .flatten: return false
    }
  }

  /// Whether the output is such a vector.
  package var givesVector: Bool {
    switch self {
    case .flatten, .dense, .softmax: return true
    case .convolution, .pooling, .rectification: return false
    }
  }
}
