/// Exchanging one part, as a learner does.
extension OperationParts {
  /// Whether there is what `change` exchanges: the cell, the filter, the setting.
  func has(_ change: OperationChange) -> Bool {
    switch change {
    case .input(let cell, _): return input.shape.holds(cell)
    case .weight(let filter, let cell, _):
      guard let weights else { return false }
      return (0..<weights.count).contains(filter) && weights.shape.holds(cell)
    case .bias(let filter, _): return (0..<(weights?.count ?? 0)).contains(filter)
    case .stride, .padding, .dilation: return family == .convolution || family == .pooling
    case .paddingMode, .flip: return family == .convolution
    case .relu: return weights != nil
    case .pooling, .size, .ceilMode, .countsPadding: return family == .pooling
    }
  }

  /// Exchanges one part, which the operation must have (`has`).
  package mutating func apply(_ change: OperationChange) {
    precondition(has(change), "\(change) of an operation that has no such part")
    switch change {
    case .input(let cell, let value): input[cell] = value
    case .weight(let filter, let cell, let value): weights?[filter, cell] = value
    case .bias(let filter, let value):
      var biases = bias ?? Array(repeating: 0, count: weights?.count ?? 0)
      biases[filter] = value
      bias = biases
    case .stride(let value): stride = value
    case .padding(let value): padding = value.orNone
    case .paddingMode(let value): paddingMode = value
    case .dilation(let value): dilation = value
    case .flip(let value): flip = value
    case .relu(let value): relu = value
    case .pooling(let value): kind = value
    case .size(let value): size = value
    case .ceilMode(let value): ceilMode = value
    case .countsPadding(let value): countsPaddingAsked = value
    }
  }

  /// A number of the input.
  package func value(ofInput cell: CellPosition) -> Double { input[cell] }

  /// A weight, which the operation must have.
  package func weight(filter: Int, _ cell: CellPosition) -> Double {
    guard let weights else { preconditionFailure("no weights") }
    return weights[filter, cell]
  }

  /// The bias of a filter, if there is one.
  package func bias(filter: Int) -> Double? { bias?[filter] }
}
