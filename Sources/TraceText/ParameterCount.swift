import TraceEngine

/// The parameters of a convolution as they are counted: (11×11×3 + 1)×96.
package struct ParameterCount {
  package let layer: Layer
  package let filters: Int
  /// Those that one filter sees.
  package let channels: Int
  package let hasBias: Bool
  /// Whether large counts have commas. Where one is typed as an answer it has none.
  private let isGrouped: Bool

  /// Nil for layers without filters.
  package init?(_ layer: Layer, isGrouped: Bool = false) {
    guard case .convolution(let filters, let groups, let hasBias) = layer.kind else { return nil }
    (self.layer, self.filters, self.hasBias) = (layer, filters, hasBias)
    self.isGrouped = isGrouped
    channels = layer.input.channels / groups
  }

  private var sides: String { "\(layer.rows.window)×\(layer.columns.window)" }
  private var product: String { "\(sides)×\(text(channels))" }
  private var weights: Int { layer.rows.window * layer.columns.window * channels }
  /// What one filter learns.
  private var each: String { text(hasBias ? weights + 1 : weights) }

  private func text(_ count: Int) -> String { isGrouped ? Grouped.text(count) : "\(count)" }

  package var expression: String {
    (hasBias ? "(\(product) + 1)" : product) + "×" + text(filters)
  }

  /// The expression worked out.
  package var solution: String {
    "\(expression) = \(each)×\(text(filters)) = \(text(layer.parameters))"
  }

  /// One filter, or less where that is all; nil where even one product would tell the answer.
  package var part: String? {
    if filters > 1 { return hasBias ? "\(product) + 1 = \(each)" : "\(product) = \(each)" }
    if hasBias { return "\(product) = \(text(weights))" }
    let cells = layer.rows.window * layer.columns.window
    return channels > 1 ? "\(sides) = \(cells)" : nil
  }
}
