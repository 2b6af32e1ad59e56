/// Anything whose every value can be traced: one case a kind of layer.
///
/// `indirect` because every step carries its operation: a copy is one reference.
public indirect enum TracedOperation: Equatable, Sendable {
  case convolution(Convolution)
  case pooling(Pooling)

  /// (C, H, W).
  public var input: Tensor {
    switch self {
    case .convolution(let convolution): return convolution.input
    case .pooling(let pooling): return pooling.input
    }
  }

  public var rows: SpatialAxis {
    switch self {
    case .convolution(let convolution): return convolution.rows
    case .pooling(let pooling): return pooling.rows
    }
  }

  public var columns: SpatialAxis {
    switch self {
    case .convolution(let convolution): return convolution.columns
    case .pooling(let pooling): return pooling.columns
    }
  }

  /// (K, OH, OW).
  public var outputShape: TensorShape {
    switch self {
    case .convolution(let convolution): return convolution.outputShape
    case .pooling(let pooling): return pooling.outputShape
    }
  }

  /// How many input channels one value is made of: the channels of a filter; 1 for pooling.
  public var channelsPerStep: Int {
    switch self {
    case .convolution(let convolution): return convolution.filters.shape.channels
    case .pooling: return 1
    }
  }

  /// The first input channel that goes into output channel `output`.
  public func firstChannel(ofOutput output: Int) -> Int {
    switch self {
    case .convolution(let convolution): return convolution.firstChannel(of: output)
    case .pooling: return output
    }
  }

  public var precision: Precision {
    switch self {
    case .convolution(let convolution): return convolution.precision
    case .pooling(let pooling): return pooling.precision
    }
  }

  public var trace: Trace { Trace(self) }

  /// All values: (K, OH, OW).
  ///
  /// - Complexity: O(steps · taps a step).
  public func featureMap() -> Tensor {
    var values: [Double] = []
    values.reserveCapacity(trace.count)
    for step in trace { values.append(step.value) }
    return Tensor(unchecked: outputShape, values: values)
  }
}
