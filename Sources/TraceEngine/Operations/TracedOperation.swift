/// Anything whose every value can be traced: one case a kind of layer.
///
/// `indirect` because every step carries its operation: a copy is one reference.
public indirect enum TracedOperation: Equatable, Sendable {
  case convolution(Convolution)
  case pooling(Pooling)
  /// ReLU on its own.
  case rectification(Rectification)
  case flatten(Flatten)
  case dense(Dense)
  case softmax(Softmax)

  /// (C, H, W).
  public var input: Tensor {
    switch self {
    case .convolution(let convolution): return convolution.input
    case .pooling(let pooling): return pooling.input
    case .rectification(let rectification): return rectification.input
    case .flatten(let flatten): return flatten.input
    case .dense(let dense): return dense.input
    case .softmax(let softmax): return softmax.input
    }
  }

  public var rows: SpatialAxis {
    switch self {
    case .convolution(let convolution): return convolution.rows
    case .pooling(let pooling): return pooling.rows
    case .rectification(let rectification): return rectification.rows
    case .flatten(let flatten): return flatten.rows
    case .dense(let dense): return dense.rows
    case .softmax(let softmax): return softmax.rows
    }
  }

  public var columns: SpatialAxis {
    switch self {
    case .convolution(let convolution): return convolution.columns
    case .pooling(let pooling): return pooling.columns
    case .rectification(let rectification): return rectification.columns
    case .flatten(let flatten): return flatten.columns
    case .dense(let dense): return dense.columns
    case .softmax(let softmax): return softmax.columns
    }
  }

  /// (K, OH, OW).
  public var outputShape: TensorShape {
    switch self {
    case .convolution(let convolution): return convolution.outputShape
    case .pooling(let pooling): return pooling.outputShape
    case .flatten(let flatten): return flatten.outputShape
    case .dense(let dense): return dense.outputShape
    case .rectification, .softmax: return input.shape
    }
  }

  /// Whether a window slides: only then stride and padding mean something.
  public var slides: Bool {
    switch self {
    case .convolution, .pooling: return true
    case .rectification, .flatten, .dense, .softmax: return false
    }
  }

  /// Whether there is padding on any side.
  public var isPadded: Bool { rows.isPadded || columns.isPadded }

  /// How many input channels one value is made of: the channels of a filter; 1 where there is none.
  public var channelsPerStep: Int {
    guard case .convolution(let convolution) = self else { return 1 }
    return convolution.filters.shape.channels
  }

  /// The first input channel that goes into output channel `output`. (Of flattening all go into
  /// one: see `Step.firstChannel`.)
  public func firstChannel(ofOutput output: Int) -> Int {
    switch self {
    case .convolution(let convolution): return convolution.firstChannel(of: output)
    case .pooling, .rectification: return output
    case .flatten, .dense, .softmax: return 0
    }
  }

  /// The weights, if the layer has any: (K, C, KH, KW), of a dense layer a filter for each output.
  public var weights: FilterBank? {
    switch self {
    case .convolution(let convolution): return convolution.filters
    case .dense(let dense): return dense.weights
    case .pooling, .rectification, .flatten, .softmax: return nil
    }
  }

  /// One number a filter or output of a dense layer, if there are any.
  public var bias: [Double]? {
    switch self {
    case .convolution(let convolution): return convolution.bias
    case .dense(let dense): return dense.bias
    case .pooling, .rectification, .flatten, .softmax: return nil
    }
  }

  /// Whether what is below 0 becomes 0 at the end of a step.
  public var endsInReLU: Bool {
    switch self {
    case .convolution(let convolution): return convolution.relu
    case .dense(let dense): return dense.relu
    case .rectification: return true
    case .pooling, .flatten, .softmax: return false
    }
  }

  public var precision: Precision {
    switch self {
    case .convolution(let convolution): return convolution.precision
    case .pooling(let pooling): return pooling.precision
    case .rectification(let rectification): return rectification.precision
    case .flatten(let flatten): return flatten.precision
    case .dense(let dense): return dense.precision
    case .softmax(let softmax): return softmax.precision
    }
  }

  public var trace: Trace { Trace(self) }
}
