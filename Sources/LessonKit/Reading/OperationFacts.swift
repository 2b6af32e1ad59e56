import TraceEngine
import TraceText

extension OperationFacts: PlaceholderFacts {
  /// Everything a placeholder can name.
  static let names = ["value", "input", "filter", "bias"] + sizeNames
  private static let sizeNames = [
    "input_channels", "input_height", "input_width", "filter_count", "filter_height",
    "filter_width", "output_channels", "output_height", "output_width", "stride", "stride_height",
    "stride_width", "dilation", "padding_top", "padding_bottom", "padding_left", "padding_right",
    "steps", "weights", "parameters",
  ]

  static func unknown(_ name: String) -> PlaceholderFault {
    PlaceholderFault(
      "nothing is called “\(name.prefix(60))”"
        + alternatives(for: name, among: names, "the names are"))
  }

  func text(of placeholder: Placeholder) throws(PlaceholderFault) -> String {
    let words = placeholder.words
    let name = words[0]
    let indices = try words.dropFirst().map { (word) throws(PlaceholderFault) in
      guard word.utf8.count <= 4, let index = Int(word), index >= 0 else {
        throw PlaceholderFault(
          "“\(word)” is no position; rows and columns count from 0, as in {\(name) 1 1}")
      }
      return index
    }
    let number: Double
    switch name {
    case "value": number = try self.number(name, indices, in: featureMap)
    case "input": number = try self.number(name, indices, in: operation.input)
    case "filter": number = try weight(indices)
    case "bias": number = try bias(indices)
    default: return try LayerFacts(layer: Layer(operation)).text(of: placeholder)
    }
    return placeholder.text(of: number, operation.precision)
  }

  private func number(
    _ name: String, _ indices: [Int], in tensor: Tensor
  ) throws(PlaceholderFault) -> Double {
    let shape = tensor.shape
    if name == "value" ? operation.givesVector : operation.takesVector {
      guard indices.count == 1 else {
        throw PlaceholderFault("{\(name)} needs a place in the vector, from 0, as in {\(name) 2}")
      }
      try check(indices, sides: [shape.height], name)
      return tensor.values[indices[0]]
    }
    let isPlain = indices.count == 2 && shape.channels == 1
    guard isPlain || indices.count == 3 else {
      throw PlaceholderFault(
        shape.channels == 1
          ? "{\(name)} needs a row and a column, as in {\(name) 0 0}"
          : "{\(name)} needs a channel, a row and a column, as in {\(name) 0 0 0}")
    }
    let place = isPlain ? [0] + indices : indices
    try check(place, sides: [shape.channels, shape.height, shape.width], name)
    return tensor[place[0], place[1], place[2]]
  }

  private func weight(_ indices: [Int]) throws(PlaceholderFault) -> Double {
    guard let bank = operation.weights else {
      throw PlaceholderFault(
        operation.slides
          ? "a pooling window has no weights; {filter} is for a convolution"
          : "\(operation.kindWithArticle) has no weights; {filter} is for a convolution or a dense layer"
      )
    }
    if case .dense = operation { return try weight(indices, ofDense: bank) }
    let place: [Int]
    switch indices.count {
    case 4: place = indices
    case 3 where bank.count == 1: place = [0] + indices
    case 3 where bank.shape.channels == 1: place = [indices[0], 0, indices[1], indices[2]]
    case 2 where bank.count == 1 && bank.shape.channels == 1: place = [0, 0] + indices
    default:
      let sides =
        (bank.count > 1 ? "a filter, " : "") + (bank.shape.channels > 1 ? "a channel, " : "")
      throw PlaceholderFault("{filter} needs \(sides)a row and a column, each from 0")
    }
    let sides = [bank.count, bank.shape.channels, bank.shape.height, bank.shape.width]
    try check(place, sides: sides, "filter")
    let position = CellPosition(channel: place[1], row: place[2], column: place[3])
    return bank[place[0], position]
  }

  private func weight(
    _ indices: [Int], ofDense bank: FilterBank
  ) throws(PlaceholderFault) -> Double {
    guard indices.count == 2 else {
      throw PlaceholderFault(
        "{filter} of a dense layer needs an output and an input, each from 0, as in {filter 1 0}")
    }
    try check(indices, sides: [bank.count, bank.shape.height], "filter")
    return bank[indices[0], CellPosition(row: indices[1], column: 0)]
  }

  private func bias(_ indices: [Int]) throws(PlaceholderFault) -> Double {
    guard let bias = operation.bias else {
      throw PlaceholderFault("there is no bias on that page")
    }
    guard indices.count == 1 || indices.isEmpty && bias.count == 1 else {
      throw PlaceholderFault("{bias} needs the filter, from 0, as in {bias 0}")
    }
    try check(indices.isEmpty ? [0] : indices, sides: [bias.count], "bias")
    return bias[indices.first ?? 0]
  }

  private func check(
    _ place: [Int], sides: [Int], _ name: String
  ) throws(PlaceholderFault) {
    guard zip(place, sides).allSatisfy({ $0 < $1 }) else {
      // A single filter or channel is not spoken of.
      let single = zip(place, sides).prefix { $0 == 0 && $1 == 1 }.count
      let (place, sides) = (place.dropFirst(single), sides.dropFirst(single))
      let shape = sides.map(String.init).joined(separator: "×")
      throw PlaceholderFault(
        "{\(name)} has no position \(place.map(String.init).joined(separator: " ")): "
          + "it is \(shape), and counting begins with 0")
    }
  }
}

extension TracedOperation {
  /// “a dense layer”, “ReLU”: at the beginning of a fault's sentence.
  var kindWithArticle: String {
    let name = LayerNames(.english).kind(self)
    switch self {
    case .rectification, .softmax: return name
    case .convolution, .pooling, .flatten, .dense: return "a " + name
    }
  }
}
