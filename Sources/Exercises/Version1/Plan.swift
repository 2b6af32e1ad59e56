import TraceEngine

/// Sizes and settings of a layer before it has numbers, and of which kind its numbers will be.
struct Plan: Equatable {
  /// The feature map that is wanted; the input is made as large as it takes.
  var outputs: PerAxis = 2
  var size: PerAxis = 2
  var stride = 1
  var padding = 0
  var dilation = 1
  var channels = 1
  var filters = 1
  var groups = 1
  var hasBias = false
  /// Rows and columns at the end of the input that no window reaches; below the stride.
  var unreached: PerAxis = 0
  /// Nil for a convolution.
  var pooling: Pooling.Kind?
  var relu = false

  var inputs = 0...9
  /// To be picked from: those that stand here twice are likelier.
  var weights = [-3, -2, -1, -1, 0, 1, 1, 2, 2, 3, 4]

  /// (C, H, W); nil where that is less than 3 by 3.
  var input: TensorShape? {
    func side(_ outputs: Int, _ size: Int, _ unreached: Int) -> Int {
      (outputs - 1) * stride + dilation * (size - 1) + 1 - 2 * padding + unreached
    }
    let height = side(outputs.height, size.height, unreached.height)
    let width = side(outputs.width, size.width, unreached.width)
    guard height >= 3, width >= 3, unreached.height < stride, unreached.width < stride else {
      return nil
    }
    return TensorShape(channels: channels, height: height, width: width)
  }

  /// The layer without its numbers.
  var layer: Layer? {
    guard let input else { return nil }
    let kind: Layer.Kind =
      pooling.map { .pooling($0) }
      ?? .convolution(filters: filters, groups: groups, hasBias: hasBias)
    return try? Layer(
      kind, input: input, size: size, stride: PerAxis(height: stride, width: stride),
      padding: .all(padding), dilation: PerAxis(height: dilation, width: dilation))
  }

  /// The layer with numbers drawn for it; nil where the sizes allow none.
  func operation(_ stream: inout SplitMix64) -> TracedOperation? {
    guard let shape = input else { return nil }
    let count = shape.channels * shape.height * shape.width
    let values = (0..<count).map { _ in Double(stream.number(in: inputs)) }
    guard let input = try? Tensor(shape: shape, values: values) else { return nil }
    return operation(on: input, &stream)
  }

  /// The layer on an input that is given, with weights drawn for it.
  func operation(on input: Tensor, _ stream: inout SplitMix64) -> TracedOperation? {
    let stride = PerAxis(height: stride, width: stride)
    let dilation = PerAxis(height: dilation, width: dilation)
    if let pooling {
      let operation = try? Pooling(
        pooling, input: input, size: size, stride: stride, padding: .all(padding),
        dilation: dilation)
      return operation.map { .pooling($0) }
    }
    let shape = TensorShape(
      channels: input.shape.channels / groups, height: size.height, width: size.width)
    let count = filters * shape.channels * shape.height * shape.width
    let values = (0..<count).map { _ in Double(stream.pick(weights)) }
    let bias = hasBias ? (0..<filters).map { _ in Double(someBias(&stream)) } : nil
    guard let bank = try? FilterBank(count: filters, shape: shape, values: values),
      let operation = try? Convolution(
        input: input, filters: bank, bias: bias, stride: stride, padding: .all(padding),
        dilation: dilation, groups: groups, relu: relu)
    else { return nil }
    return .convolution(operation)
  }

  /// A bias that changes something.
  private func someBias(_ stream: inout SplitMix64) -> Int {
    stream.number(in: 1...9) * (stream.once(in: 3) ? -1 : 1)
  }
}
