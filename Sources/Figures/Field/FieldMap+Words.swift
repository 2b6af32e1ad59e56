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
      let size = "\(height)×\(width) = \(height * width)"
      let place = mapName(before: field.layer, language)
      let rows = CellSpan(field.rows).rows(in: language)
      let columns = CellSpan(field.columns).columns(in: language)
      return language.say(
        "It sees \(size) cells of \(place): \(rows), \(columns).",
        "\(place)에서 \(size)칸을 봐요: \(rows), \(columns).")
    }
  }

  /// What goes into a layer, in a sentence: `the input`, `the output of CONV1`.
  private func mapName(before layer: Int, _ language: Language) -> String {
    layer == 0
      ? language.say("the input", "입력")
      : language.say(
        "the output of \(name(layer - 1, language))", "\(name(layer - 1, language))의 출력")
  }

  /// `CONV2`, or `layer 2` where it has no name.
  package func name(_ layer: Int, _ language: Language) -> String {
    names[layer] ?? language.say("layer \(layer + 1)", "\(layer + 1)층")
  }

  func moment(ofCell place: [Int]) -> Int? {
    guard place.count == 2, place[0] < network.output.height, place[1] < network.output.width
    else { return nil }
    return place[0] * network.output.width + place[1]
  }

  func shown(at moment: Int, in language: Language) -> [String] {
    [language.say("The input, with # for the cells it sees:", "입력에서 보는 칸(#)이에요.")]
      + map(at: moment)
  }

  func printed(in language: Language) -> [String] {
    let lead = language.say(
      "What \(position(at: firstMoment, in: language)) depends on:",
      "\(position(at: firstMoment, in: language))을 정하는 칸이에요.")
    return [lead] + told(at: firstMoment, in: language) + shown(at: firstMoment, in: language)
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
