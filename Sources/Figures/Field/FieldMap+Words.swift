import TraceEngine
import TraceText

extension FieldMap: FigureContent {
  var moments: Int { network.output.height * network.output.width }
  var momentsPerRow: Int { network.output.width }
  var firstMoment: Int { start.row * network.output.width + start.column }

  func position(at moment: Int, in language: Language) -> String {
    let cell = cell(at: moment)
    return language.say(
      "value (\(cell.row), \(cell.column)) of the last map",
      "마지막 특성 맵의 (\(cell.row), \(cell.column)) 값")
  }

  func told(at moment: Int, in language: Language) -> [String] {
    fields(at: moment).map { field in
      let (height, width) = (field.rows.count, field.columns.count)
      let pixels = height * width
      let isInput = field.layer == 0
      let place =
        isInput
        ? language.say("of the input", "입력에서")
        : language.say("of the output of ", "") + name(field.layer - 1, language)
          + language.say("", "의 출력에서")
      return language.say(
        "It sees \(height)×\(width) = \(pixels) cells \(place).",
        "\(place) \(height)×\(width) = \(pixels)칸을 봐요.")
    }
  }

  /// `CONV2`, or `layer 2` where it has no name.
  package func name(_ layer: Int, _ language: Language) -> String {
    names[layer] ?? language.say("layer \(layer + 1)", "\(layer + 1)번째 층")
  }

  func printed(in language: Language) -> [String] {
    [position(at: firstMoment, in: language) + ":"] + told(at: firstMoment, in: language)
      + map(at: firstMoment)
  }

  /// The input with the cells that the value depends on: `#` where it does, `.` where not.
  package func map(at moment: Int) -> [String] {
    guard let field = fields(at: moment).last else { return [] }
    let shape = network.input
    return (0..<shape.height).map { row in
      "    "
        + (0..<shape.width).map { column in
          field.rows.contains(row) && field.columns.contains(column) ? "#" : "."
        }.joined(separator: " ")
    }
  }
}
