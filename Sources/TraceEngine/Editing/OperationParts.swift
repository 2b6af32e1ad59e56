/// All that an operation is made of, each part on its own, so that any can be exchanged.
///
///     var parts = OperationParts(operation)
///     parts.apply(.stride(2))
///     try parts.made().outputShape
///
/// Padding that is set here stays what it is called: `same` with another stride is another number of
/// cells. Of an operation as it was made only the cells are known, whatever they were called.
package struct OperationParts: Equatable, Sendable {
  /// The operation they were taken from: its kind, its shapes, and whatever cannot be changed.
  private let whole: TracedOperation
  /// (C, H, W).
  private var input: [Double]
  /// (K, C, KH, KW); empty where there are none.
  private var weights: [Double]
  private var bias: [Double]?
  package private(set) var stride: PerAxis
  package private(set) var padding: Padding
  package private(set) var paddingMode = PaddingMode.zeros
  package private(set) var dilation: PerAxis
  package private(set) var flip = false
  package private(set) var relu: Bool
  package private(set) var kind = Pooling.Kind.maximum
  /// Of the window.
  package private(set) var size: PerAxis
  package private(set) var ceilMode = false
  package private(set) var countsPadding = false

  package init(_ operation: TracedOperation) {
    whole = operation
    input = operation.input.values
    weights = operation.weights?.values ?? []
    (bias, relu) = (operation.bias, operation.endsInReLU)
    let (rows, columns) = (operation.rows, operation.columns)
    stride = PerAxis(height: rows.stride, width: columns.stride)
    dilation = PerAxis(height: rows.dilation, width: columns.dilation)
    size = PerAxis(height: rows.window, width: columns.window)
    padding = .cells(
      top: rows.before, bottom: rows.after, left: columns.before, right: columns.after)
    switch operation {
    case .convolution(let convolution):
      (paddingMode, flip) = (convolution.paddingMode, convolution.flip)
    case .pooling(let pooling):
      kind = pooling.kind
      (ceilMode, countsPadding) = (pooling.ceilMode, pooling.countsPadding)
    case .rectification, .flatten, .dense, .softmax: break
    }
  }

  /// Exchanges one part, which the operation must have (`TracedOperation.has`).
  package mutating func apply(_ change: OperationChange) {
    precondition(whole.has(change), "\(change) of an operation that has no such part")
    switch change {
    case .input(let cell, let value): input[whole.input.shape.index(of: cell)] = value
    case .weight(let filter, let cell, let value):
      weights[index(ofWeight: cell, filter)] = value
    case .bias(let filter, let value):
      var biases = bias ?? Array(repeating: 0, count: whole.weights?.count ?? 0)
      biases[filter] = value
      bias = biases
    case .stride(let value): stride = value
    case .padding(let value): padding = value == .valid ? .all(0) : value
    case .paddingMode(let value): paddingMode = value
    case .dilation(let value): dilation = value
    case .flip(let value): flip = value
    case .relu(let value): relu = value
    case .pooling(let value): kind = value
    case .size(let value): size = value
    case .ceilMode(let value): ceilMode = value
    case .countsPadding(let value): countsPadding = value
    }
  }

  /// A number of the input.
  package func value(ofInput cell: CellPosition) -> Double {
    input[whole.input.shape.index(of: cell)]
  }

  /// A weight, which the operation must have.
  package func weight(filter: Int, _ cell: CellPosition) -> Double {
    weights[index(ofWeight: cell, filter)]
  }

  private func index(ofWeight cell: CellPosition, _ filter: Int) -> Int {
    let shape = whole.weights?.shape ?? whole.input.shape
    return filter * shape.channels * shape.height * shape.width + shape.index(of: cell)
  }

  /// The bias of a filter, if there is one.
  package func bias(filter: Int) -> Double? { bias?[filter] }

  /// The operation of these parts.
  ///
  /// - Throws: `OperationError` where there can be none.
  package func made() throws(OperationError) -> TracedOperation {
    let precision = whole.precision
    let input = try Tensor(shape: whole.input.shape, values: self.input)
    switch whole {
    case .convolution(let old):
      return .convolution(
        try Convolution(
          input: input, filters: filters(like: old.filters), bias: bias, stride: stride,
          padding: padding, paddingMode: paddingMode, dilation: dilation, groups: old.groups,
          flip: flip, relu: relu, precision: precision))
    case .pooling:
      return .pooling(
        try Pooling(
          kind, input: input, size: size, stride: stride, padding: padding, dilation: dilation,
          ceilMode: ceilMode, countsPadding: countsPadding, precision: precision))
    case .rectification: return .rectification(Rectification(input: input, precision: precision))
    case .flatten(let old):
      return .flatten(Flatten(input: input, order: old.order, precision: precision))
    case .dense(let old):
      return .dense(
        try Dense(
          input: input, weights: filters(like: old.weights), bias: bias, relu: relu,
          precision: precision))
    case .softmax: return .softmax(try Softmax(input: input, precision: precision))
    }
  }

  private func filters(like bank: FilterBank) throws(OperationError) -> FilterBank {
    try FilterBank(count: bank.count, shape: bank.shape, values: weights)
  }
}

extension TensorShape {
  /// Where the value of a cell lies in storage.
  fileprivate func index(of cell: CellPosition) -> Int {
    (cell.channel * height + cell.row) * width + cell.column
  }
}
