import TraceEngine

/// The sizes of a layer, as placeholders read them.
struct LayerFacts: PlaceholderFacts {
  let layer: Layer

  private static let sizesOfWindows = [
    "filter_count", "filter_height", "filter_width", "stride", "stride_height", "stride_width",
    "dilation", "padding_top", "padding_bottom", "padding_left", "padding_right",
  ]

  func text(of placeholder: Placeholder) throws(PlaceholderFault) -> String {
    let words = placeholder.words
    let name = words[0]
    if ["value", "input", "filter", "bias"].contains(name) {
      throw PlaceholderFault(
        "a layer has sizes and no numbers; {\(name)} is for pages with a convolution or pooling")
    }
    if LayerFacts.sizesOfWindows.contains(name), !layer.kind.slides {
      throw PlaceholderFault("no window slides there; {\(name)} is for a convolution or a pooling")
    }
    guard let size = try size(name) else { throw OperationFacts.unknown(name) }
    guard words.count == 1 else {
      throw PlaceholderFault("{\(name)} takes no position; write it alone")
    }
    try placeholder.refuseDecimals()
    return String(size)
  }

  func size(_ name: String) throws(PlaceholderFault) -> Int? {
    let (rows, columns, output) = (layer.rows, layer.columns, layer.outputShape)
    switch name {
    case "input_channels": return layer.input.channels
    case "input_height": return rows.input
    case "input_width": return columns.input
    case "filter_count", "output_channels": return output.channels
    case "filter_height": return rows.window
    case "filter_width": return columns.window
    case "output_height": return output.height
    case "output_width": return output.width
    case "stride": return try one(name, rows.stride, columns.stride)
    case "stride_height": return rows.stride
    case "stride_width": return columns.stride
    case "dilation": return try one(name, rows.dilation, columns.dilation)
    case "padding_top": return rows.before
    case "padding_bottom": return rows.after
    case "padding_left": return columns.before
    case "padding_right": return columns.after
    case "weights": return layer.weights
    case "parameters": return layer.parameters
    case "steps": return output.channels * output.height * output.width
    default: return nil
    }
  }

  private func one(_ name: String, _ height: Int, _ width: Int) throws(PlaceholderFault) -> Int {
    guard height == width else {
      throw PlaceholderFault(
        "the \(name) is \(height) down and \(width) across; "
          + (name == "stride" ? "write {stride_height} or {stride_width}" : "write the numbers"))
    }
    return height
  }
}
