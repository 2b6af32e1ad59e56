import Figures
import TraceEngine
import TraceText

/// Reads a picture: of numbers written here, or of an earlier page's input and feature map.
struct PictureReader {
  let fields: Fields
  /// Nil where there is a fault, which is recorded, or in the page referred to.
  let picture: Picture?

  init(
    _ place: Located, _ earlier: EarlierPages, _ faults: inout FaultList
  ) throws(LessonError) {
    fields = try Fields(
      place, owner: "a picture",
      keys: FigureDraft.pageKeys.filter { $0 != "printed" } + ["pixels", "of", "range", "numbers"],
      faults: &faults)
    let range = fields.read("range", &faults) { (place) throws(LessonError) in
      try PictureReader.range(place)
    }
    let numbers = fields.read("numbers", &faults, Located.truth) ?? true
    let panels = PictureReader.panels(fields, earlier, range, &faults)
    picture = panels.map { Picture($0, showsNumbers: numbers) }
  }

  var facts: (any PlaceholderFacts)? {
    picture.map { PixelFacts(pixels: $0.panels[0].pixels) }
  }

  private static func range(
    _ place: Located
  ) throws(LessonError) -> (black: Double, white: Double) {
    let ends = try place.items(example: "[0, 255]").map { (place) throws(LessonError) in
      try place.number()
    }
    guard ends.count == 2, ends[0] < ends[1] else {
      throw place.fault("a range is [black, white], black the smaller, as in [0, 255]")
    }
    return (ends[0], ends[1])
  }

  private static func panels(
    _ fields: Fields, _ earlier: EarlierPages, _ range: (black: Double, white: Double)?,
    _ faults: inout FaultList
  ) -> [Picture.Panel]? {
    guard fields.has("pixels") != fields.has("of") else {
      if !fields.has("of") && !fields.unknown.isEmpty { return nil }
      faults.add(
        fields.place.fault(
          fields.has("of")
            ? "“pixels” and “of” stand here; write one of them"
            : "the picture is of nothing; write “pixels” or “of”"))
      return nil
    }
    if fields.has("pixels") {
      let pixels = fields.read("pixels", &faults) { (place) throws(LessonError) in
        let grid = try place.grid()
        guard grid.shape.channels == 1 else {
          throw place.fault("a picture has one channel, not \(grid.shape.channels)")
        }
        return grid.tensor
      }
      return pixels.map { [Picture.Panel(pixels: $0, range: range)] }
    }
    let facts = fields.read("of", &faults) { (place) throws(LessonError) in
      try earlier.operation(place)
    }
    guard let facts = facts ?? nil else { return nil }
    let input = maps(facts.operation.input, "input", "입력")
    let output = maps(facts.featureMap, "feature map", "특성 맵")
    return (input + output).map { label, pixels in
      Picture.Panel(label: label, pixels: pixels, range: range)
    }
  }

  /// The channels of a tensor, each with its label.
  private static func maps(
    _ tensor: Tensor, _ english: String, _ korean: String
  ) -> [(LocalizedText, Tensor)] {
    let shape = tensor.shape
    let size = shape.height * shape.width
    return (0..<shape.channels).compactMap { channel in
      let values = Array(tensor.values[channel * size..<(channel + 1) * size])
      let one = TensorShape(channels: 1, height: shape.height, width: shape.width)
      guard let map = try? Tensor(shape: one, values: values) else { return nil }
      let number = shape.channels > 1 ? " \(channel)" : ""
      return (LocalizedText(en: english + number, ko: korean + number), map)
    }
  }
}

/// The pixels of a picture, as placeholders read them.
private struct PixelFacts: PlaceholderFacts {
  let pixels: Tensor

  func text(of placeholder: Placeholder) throws(PlaceholderFault) -> String {
    let words = placeholder.words
    switch words[0] {
    case "input_height", "input_width":
      try placeholder.refuseDecimals()
      return String(words[0] == "input_width" ? pixels.shape.width : pixels.shape.height)
    case "input":
      let place = words.dropFirst().compactMap { Int($0) }
      guard words.count == 3, place.count == 2, place[0] >= 0, place[1] >= 0,
        place[0] < pixels.shape.height, place[1] < pixels.shape.width
      else {
        throw PlaceholderFault(
          "{input} of a picture needs a row and a column that it has, as in {input 0 0}")
      }
      return placeholder.text(of: pixels[0, place[0], place[1]], .float64)
    default:
      throw PlaceholderFault(
        "a picture has {input_height}, {input_width} and {input 0 0}, not {\(words[0])}")
    }
  }
}
