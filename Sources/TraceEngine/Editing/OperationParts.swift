/// All that an operation is made of, each part on its own, so that any can be exchanged.
///
///     var parts = OperationParts(operation)
///     parts.stride = 2
///     try parts.made().outputShape
///
/// Parts are what was asked for: padding that is `same` is another number of cells with another
/// stride, and a divisor that nobody set follows the padding.
package struct OperationParts: Equatable, Sendable {
  /// What no exchange changes.
  enum Family: Equatable, Sendable {
    case convolution, pooling, rectification, dense, softmax
    case flatten(Flatten.Order)
  }

  let family: Family
  /// (C, H, W).
  package var input: Tensor
  /// (K, C / groups, KH, KW); nil where there are none.
  package var weights: FilterBank?
  package var bias: [Double]?
  package var stride: PerAxis
  package var padding: Padding
  package var paddingMode = PaddingMode.zeros
  package var dilation: PerAxis
  package var groups = 1
  package var flip = false
  package var relu: Bool
  package var kind = Pooling.Kind.maximum
  /// Of a pooling.
  private var window: PerAxis
  package var ceilMode = false
  /// Whether an average divides by its padding, too; nil where that follows from the padding.
  package var countsPaddingAsked: Bool?
  package var precision: Precision

  package init(_ operation: TracedOperation) {
    (input, weights, bias) = (operation.input, operation.weights, operation.bias)
    (relu, precision) = (operation.endsInReLU, operation.precision)
    let (rows, columns) = (operation.rows, operation.columns)
    stride = PerAxis(height: rows.stride, width: columns.stride)
    dilation = PerAxis(height: rows.dilation, width: columns.dilation)
    window = PerAxis(height: rows.window, width: columns.window)
    padding = .all(0)
    switch operation {
    case .convolution(let convolution):
      family = .convolution
      (padding, paddingMode) = (convolution.padding.orNone, convolution.paddingMode)
      (groups, flip) = (convolution.groups, convolution.flip)
    case .pooling(let pooling):
      family = .pooling
      (kind, padding, ceilMode) = (pooling.kind, pooling.padding.orNone, pooling.ceilMode)
      countsPaddingAsked = pooling.countsPaddingAsked
    case .rectification: family = .rectification
    case .flatten(let flatten): family = .flatten(flatten.order)
    case .dense: family = .dense
    case .softmax: family = .softmax
    }
  }

  /// The parts as they came out, whatever was asked for: padding in cells, and the divisor set. Who
  /// exchanges one of them keeps these.
  package init(asMade operation: TracedOperation) {
    self.init(operation)
    padding = Padding(operation.rows, operation.columns)
    if case .pooling(let pooling) = operation { countsPaddingAsked = pooling.countsPadding }
  }

  /// Of the window; of a convolution that of its filters, which no setting changes.
  package var size: PerAxis {
    get {
      guard let shape = weights?.shape else { return window }
      return PerAxis(height: shape.height, width: shape.width)
    }
    set { window = newValue }
  }

  /// Whether an average divides by its padding, too.
  package var countsPadding: Bool { countsPaddingAsked ?? padding.countsInAverage }

  /// The operation of these parts.
  ///
  /// - Throws: `OperationError` where there can be none.
  package func made() throws(OperationError) -> TracedOperation {
    switch (family, weights) {
    case (.convolution, let filters?):
      return .convolution(
        try Convolution(
          input: input, filters: filters, bias: bias, stride: stride, padding: padding,
          paddingMode: paddingMode, dilation: dilation, groups: groups, flip: flip, relu: relu,
          precision: precision))
    case (.dense, let weights?):
      return .dense(
        try Dense(input: input, weights: weights, bias: bias, relu: relu, precision: precision))
    case (.convolution, nil), (.dense, nil): preconditionFailure("\(family) without weights")
    case (.pooling, _):
      return .pooling(
        try Pooling(
          kind, input: input, size: window, stride: stride, padding: padding, dilation: dilation,
          ceilMode: ceilMode, countsPadding: countsPaddingAsked, precision: precision))
    case (.rectification, _):
      return .rectification(Rectification(input: input, precision: precision))
    case (.flatten(let order), _):
      return .flatten(Flatten(input: input, order: order, precision: precision))
    case (.softmax, _): return .softmax(try Softmax(input: input, precision: precision))
    }
  }

  /// Whether the same was asked for as in `other`, as far as that can be told apart from what came of
  /// it.
  func asksAs(_ other: OperationParts) -> Bool {
    padding == other.padding && countsPaddingAsked == other.countsPaddingAsked
  }
}

extension Padding {
  /// The cells that both axes have.
  package init(_ rows: SpatialAxis, _ columns: SpatialAxis) {
    self = .cells(
      top: rows.before, bottom: rows.after, left: columns.before, right: columns.after)
  }

  /// `valid` as what it is whatever else is exchanged: no cell.
  var orNone: Padding { self == .valid ? .all(0) : self }
}
