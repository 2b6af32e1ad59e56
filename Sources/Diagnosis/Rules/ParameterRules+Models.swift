import TraceEngine

/// What the parameters of a convolution layer are counted from. Double, because a wrong product may
/// be larger than an `Int`.
struct LayerCount {
  let filters: Double
  /// Of the whole input.
  let inputChannels: Double
  /// That one filter sees.
  let channels: Double
  /// Of one slice of a filter.
  let cells: Double
  /// Of one feature map.
  let positions: Double
  let hasBias: Bool

  var weights: Double { filters * channels * cells }
  var biases: Double { hasBias ? filters : 0 }

  /// Nil for pooling.
  init?(_ layer: Layer) {
    guard case .convolution(let filters, let groups, let hasBias) = layer.kind else { return nil }
    self.filters = Double(filters)
    inputChannels = Double(layer.input.channels)
    channels = Double(layer.input.channels / groups)
    cells = Double(layer.rows.window) * Double(layer.columns.window)
    positions = Double(layer.rows.outputs) * Double(layer.columns.outputs)
    self.hasBias = hasBias
  }
}

extension WrongRule.Model {
  /// A wrong count of a convolution layer's parameters.
  static func counting(_ count: @escaping @Sendable (LayerCount) -> Double?) -> Self {
    .parameters { layer in LayerCount(layer).flatMap(count) }
  }
}
