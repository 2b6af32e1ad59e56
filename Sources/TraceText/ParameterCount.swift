import TraceEngine

/// The parameters of a convolution as they are counted: (11×11×3 + 1)×96.
package struct ParameterCount {
  package let layer: Layer
  package let filters: Int
  /// Those that one filter sees.
  package let channels: Int
  package let hasBias: Bool

  /// Nil for layers without filters.
  package init?(_ layer: Layer) {
    guard case .convolution(let filters, let groups, let hasBias) = layer.kind else { return nil }
    (self.layer, self.filters, self.hasBias) = (layer, filters, hasBias)
    channels = layer.input.channels / groups
  }

  private var sides: String { "\(layer.rows.window)×\(layer.columns.window)" }
  private var product: String { "\(sides)×\(channels)" }
  private var weights: Int { layer.rows.window * layer.columns.window * channels }

  package var expression: String {
    hasBias ? "(\(product) + 1)×\(filters)" : "\(product)×\(filters)"
  }

  /// The expression worked out.
  package var solution: String {
    hasBias
      ? "\(expression) = \(weights + 1)×\(filters) = \(layer.parameters)"
      : "\(expression) = \(weights)×\(filters) = \(layer.parameters)"
  }

  /// One filter, or less where that is all; nil where even one product would tell the answer.
  package var part: String? {
    if filters > 1 {
      return hasBias ? "\(product) + 1 = \(weights + 1)" : "\(product) = \(weights)"
    }
    if hasBias { return "\(product) = \(weights)" }
    let cells = layer.rows.window * layer.columns.window
    return channels > 1 ? "\(sides) = \(cells)" : nil
  }
}
