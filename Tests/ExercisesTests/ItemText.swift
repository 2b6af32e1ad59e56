import Questions
import TraceEngine

/// An item as one reads it: what is shown, what is asked, and what belongs there. Pinned texts are
/// compared with it, so it names every number of an item.
func itemText(_ question: Question) -> String {
  var lines = ["\(question.kind.rawValue): \(asked(question))"]
  for operation in question.operations { lines += operationLines(operation) }
  if case .whichFilter(let operation, let filters, _) = question {
    for (index, bank) in filters.enumerated() { lines.append("  \(index + 1): \(bankText(bank))") }
    lines.append("  map \(tensorText(operation.featureMap()))")
  }
  switch question {
  case .setting(let operation, _), .missingWeight(let operation, _, _):
    lines.append("  map \(tensorText(operation.featureMap()))")
  case .mistake(_, _, let shown):
    let terms = shown.terms.map { "\(number($0.input))×\(number($0.weight))=\(number($0.product))" }
    let bias = shown.bias.map { " bias \(number($0))" } ?? ""
    let result = "= \(number(shown.sum))\(bias) → \(number(shown.value))"
    lines.append("  \(terms.joined(separator: ", ")) \(result)")
  default: break
  }
  lines.append(
    "  answer \(question.blanks.map { answer(question.expected($0)) }.joined(separator: " "))")
  return lines.joined(separator: "\n")
}

/// FNV-1a of a text in 64 bits: the same everywhere, unlike `hashValue`.
func digest(_ text: String) -> UInt64 {
  text.utf8.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
}

private func asked(_ question: Question) -> String {
  switch question {
  case .values(_, let cells):
    switch cells {
    case .cell(let cell): return place(cell)
    case .row(let channel, let row): return "channel \(channel) row \(row)"
    case .map(let channel): return "channel \(channel)"
    }
  case .window(_, let cell), .dependence(_, let cell), .winner(_, let cell),
    .mistake(_, let cell, _):
    return place(cell)
  case .missingWeight(_, let filter, let position): return "filter \(filter) at \(place(position))"
  case .outputSize(let layer), .sizeFormula(let layer), .parameters(let layer):
    return layerText(layer)
  case .chain, .whichFilter, .setting: return ""
  }
}

private func place(_ cell: CellPosition) -> String {
  "(\(cell.channel), \(cell.row), \(cell.column))"
}

private func layerText(_ layer: Layer) -> String {
  let shape = layer.input
  let kind: String
  switch layer.kind {
  case .convolution(let filters, let groups, let hasBias):
    kind = "\(filters) filters, \(groups) groups, \(hasBias ? "bias" : "no bias")"
  case .pooling(let pooling): kind = "\(pooling)"
  default: kind = "no layer of a drawn item: \(layer.kind)"
  }
  return "\(shape.channels)×\(shape.height)×\(shape.width) \(kind) "
    + axesText(layer.rows, layer.columns)
}

private func axesText(_ rows: SpatialAxis, _ columns: SpatialAxis) -> String {
  "F\(rows.window)×\(columns.window) S\(rows.stride),\(columns.stride) "
    + "P\(rows.before),\(rows.after),\(columns.before),\(columns.after) "
    + "D\(rows.dilation),\(columns.dilation)"
}

private func operationLines(_ operation: TracedOperation) -> [String] {
  let axes = axesText(operation.rows, operation.columns)
  var lines = ["  input \(tensorText(operation.input))"]
  switch operation {
  case .convolution(let convolution):
    let bias = convolution.bias.map { " bias \($0.map(number).joined(separator: " "))" } ?? ""
    lines.append("  filter \(bankText(convolution.filters))\(bias)")
    lines.append("  \(axes) G\(convolution.groups)\(convolution.relu ? " relu" : "")")
  case .pooling(let pooling):
    lines.append("  \(pooling.kind) \(axes)\(pooling.countsPadding ? "" : " real cells only")")
  default: lines.append("  no operation of a drawn item")
  }
  return lines
}

private func bankText(_ bank: FilterBank) -> String {
  let size = bank.shape.channels * bank.shape.height * bank.shape.width
  return (0..<bank.count).map { filter in
    gridText(Array(bank.values[filter * size..<(filter + 1) * size]), bank.shape)
  }.joined(separator: " || ")
}

private func tensorText(_ tensor: Tensor) -> String { gridText(tensor.values, tensor.shape) }

private func gridText(_ values: [Double], _ shape: TensorShape) -> String {
  (0..<shape.channels).map { channel in
    (0..<shape.height).map { row in
      let start = (channel * shape.height + row) * shape.width
      return values[start..<start + shape.width].map(number).joined(separator: " ")
    }.joined(separator: " / ")
  }.joined(separator: " | ")
}

private func number(_ value: Double) -> String {
  value == value.rounded() ? "\(Int(value))" : "\(value)"
}

private func answer(_ expected: Expected) -> String {
  switch expected {
  case .number(let value, _, _): return number(value)
  case .count(let count): return "\(count)"
  case .cells(let cells):
    return cells.map { [$0.row, $0.column] }.sorted { $0.lexicographicallyPrecedes($1) }
      .map { "(\($0[0]), \($0[1]))" }.joined(separator: " ")
  }
}
