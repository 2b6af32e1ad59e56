import TraceEngine
import TraceText

/// The layers of a network, a row each: what comes out of it, and what it learns.
///
///     C1   convolution, 6 filters 5×5    28×28×6    156
///     S2   max pooling 2×2, stride 2     14×14×6      0
///
/// A moment derives one row; the last adds the parameters up.
package struct LayerTable: Equatable, Sendable {
  package let network: Network
  /// What the author calls each layer; nil where it has no name.
  package let names: [String?]

  /// - Precondition: a name, or nil, for each layer.
  package init(_ network: Network, names: [String?]) {
    precondition(names.count == network.layers.count, "a name for each layer")
    (self.network, self.names) = (network, names)
  }

  /// One line of the table.
  package struct Row: Equatable, Sendable {
    package let name: String
    package let layer: String
    package let output: String
    package let parameters: String

    /// Without what the layer does.
    func short(name: String) -> Row {
      Row(name: name, layer: "", output: output, parameters: parameters)
    }
  }

  /// What stands in the table for one layer.
  package func row(_ index: Int, in language: Language) -> Row {
    let layer = network.layers[index]
    return Row(
      name: names[index] ?? "", layer: LayerKindWords(layer, language).short,
      output: LayerTable.size(layer.outputShape), parameters: Grouped.text(layer.parameters))
  }

  /// Height × width × channels, as the notes write it; a vector by its length, a long one grouped.
  package static func size(_ shape: TensorShape) -> String {
    guard shape.isVector else { return "\(shape.height)×\(shape.width)×\(shape.channels)" }
    return shape.height < 10_000 ? "\(shape.height)" : Grouped.text(shape.height)
  }
}
