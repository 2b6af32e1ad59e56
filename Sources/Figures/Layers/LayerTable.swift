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

    /// With signs that its numbers are still to come.
    var hidden: Row {
      Row(
        name: name, layer: layer, output: output.isEmpty ? "" : "·",
        parameters: parameters.isEmpty ? "" : "·")
    }
  }

  /// What stands in the table for one layer.
  package func row(_ index: Int, in language: Language) -> Row {
    let layer = network.layers[index]
    return Row(
      name: names[index] ?? "", layer: LayerKindWords(layer, language).short,
      output: LayerTable.output(of: layer), parameters: Grouped.text(layer.parameters))
  }

  /// Height × width × channels, as the notes write it; a vector by its length.
  package static func size(_ shape: TensorShape) -> String {
    shape.isVector ? Grouped.text(shape.height) : sides(shape)
  }

  /// What comes out of a layer. Maps have three sides also where they are no larger than a number.
  static func output(of layer: Layer) -> String {
    text(layer.outputShape, layer)
  }

  /// What goes into a layer.
  static func input(of layer: Layer) -> String {
    text(layer.input, layer)
  }

  private static func text(_ shape: TensorShape, _ layer: Layer) -> String {
    switch layer.kind {
    case .convolution, .pooling: return sides(shape)
    case .rectification, .normalisation: return shape.height > 1 ? size(shape) : sides(shape)
    case .flatten, .dense, .softmax: return size(shape)
    }
  }

  private static func sides(_ shape: TensorShape) -> String {
    "\(shape.height)×\(shape.width)×\(shape.channels)"
  }
}
