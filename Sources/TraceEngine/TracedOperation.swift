/// Anything whose every value can be traced: one case a kind of layer.
package enum TracedOperation: Equatable, Sendable {
  case convolution(Convolution)
  case pooling(Pooling)

  /// (C, H, W).
  package var input: Tensor {
    switch self {
    case .convolution(let convolution): return convolution.input
    case .pooling(let pooling): return pooling.input
    }
  }

  package var rows: SpatialAxis {
    switch self {
    case .convolution(let convolution): return convolution.rows
    case .pooling(let pooling): return pooling.rows
    }
  }

  package var columns: SpatialAxis {
    switch self {
    case .convolution(let convolution): return convolution.columns
    case .pooling(let pooling): return pooling.columns
    }
  }

  /// (K, OH, OW).
  package var outputShape: TensorShape {
    switch self {
    case .convolution(let convolution): return convolution.outputShape
    case .pooling(let pooling): return pooling.outputShape
    }
  }

  /// How many input channels one value is made of: the channels of a filter; 1 for pooling.
  package var channelsPerStep: Int {
    switch self {
    case .convolution(let convolution): return convolution.filters.shape.channels
    case .pooling: return 1
    }
  }

  /// The first input channel that goes into output channel `output`.
  package func firstChannel(ofOutput output: Int) -> Int {
    switch self {
    case .convolution(let convolution): return convolution.firstChannel(of: output)
    case .pooling: return output
    }
  }

  package var precision: Precision {
    switch self {
    case .convolution(let convolution): return convolution.precision
    case .pooling(let pooling): return pooling.precision
    }
  }

  package var trace: Trace { Trace(self) }

  /// All values: (K, OH, OW).
  ///
  /// - Complexity: O(steps · taps a step).
  package func featureMap() -> Tensor {
    Tensor(unchecked: outputShape, values: trace.map(\.value))
  }
}
