import Figures
import TraceEngine
import TraceText

/// The numbers of a table of layers, as placeholders read them: `{lenet parameters}` of all layers,
/// `{lenet output_height C1}` of one.
struct TableFacts: PlaceholderFacts {
  let table: LayerTable

  func text(of placeholder: Placeholder) throws(PlaceholderFault) -> String {
    try placeholder.refuseDecimals()
    let words = placeholder.words
    let name = words[0]
    if words == ["parameters"] { return Grouped.text(table.network.parameters) }
    if words.count == 1, let side = side(name, of: table.network.input) { return String(side) }
    guard words.count == 2 else {
      throw PlaceholderFault(
        "{\(name)} of a table needs the name of a layer, as in {\(name) "
          + "\(table.names.compactMap { $0 }.first ?? "C1")}")
    }
    guard let index = table.names.firstIndex(of: words[1]) else {
      let names = table.names.compactMap { $0 }
      throw PlaceholderFault(
        "no layer has the name “\(words[1].prefix(60))”"
          + alternatives(for: words[1], among: names, "the layers are"))
    }
    let facts = LayerFacts(layer: table.network.layers[index])
    guard let size = try facts.size(name) else { throw OperationFacts.unknown(name) }
    return Grouped.text(size)
  }

  /// A side of what goes into the first layer.
  private func side(_ name: String, of input: TensorShape) -> Int? {
    switch name {
    case "input_height": return input.height
    case "input_width": return input.width
    case "input_channels": return input.channels
    default: return nil
    }
  }
}
