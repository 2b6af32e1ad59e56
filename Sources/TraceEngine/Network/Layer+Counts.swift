/// What comes out of a layer, and what it learns.
extension Layer {
  /// (K, OH, OW); pooling keeps the channels, flattening and dense layers leave a vector.
  public var outputShape: TensorShape {
    switch kind {
    case .convolution(let filters, _, _):
      return TensorShape(channels: filters, height: rows.outputs, width: columns.outputs)
    case .pooling:
      return TensorShape(channels: input.channels, height: rows.outputs, width: columns.outputs)
    case .rectification, .normalisation, .softmax: return input
    case .flatten: return .vector(input.channels * input.height * input.width)
    case .dense(let outputs, _): return .vector(outputs)
    }
  }

  /// The numbers that are multiplied: K · (C / groups) · KH · KW, in a dense layer outputs · inputs.
  public var weights: Int {
    switch kind {
    case .convolution(let filters, let groups, _):
      return filters * (input.channels / groups) * rows.window * columns.window
    case .dense(let outputs, _): return outputs * input.height
    case .pooling, .rectification, .normalisation, .flatten, .softmax: return 0
    }
  }

  /// One a filter or output, or none.
  public var biases: Int {
    switch kind {
    case .convolution(let filters, _, true): return filters
    case .dense(let outputs, true): return outputs
    default: return 0
    }
  }

  /// What is learned: weights and biases.
  public var parameters: Int { weights + biases }
}
