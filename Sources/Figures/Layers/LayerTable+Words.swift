import TraceEngine
import TraceText

extension LayerTable: FigureContent {
  /// A row each, and the sum.
  var moments: Int { network.layers.count + 1 }

  func position(at moment: Int, in language: Language) -> String {
    let count = network.layers.count
    guard moment < count else {
      return count == 1
        ? language.say("the whole table", "표 전체")
        : language.say("all \(count) layers", "층 \(count)개 모두")
    }
    return language.say("layer \(moment + 1) of \(count)", "층 \(count)개 중 \(moment + 1)번째")
  }

  func told(at moment: Int, in language: Language) -> [String] {
    guard moment < network.layers.count else { return total(in: language) }
    let derivation = LayerDerivation(network.layers[moment], language)
    let name = names[moment].map { $0 + ": " } ?? ""
    return [name + derivation.heading] + derivation.size + derivation.parameters
  }

  func printed(in language: Language) -> [String] {
    let layers = network.layers.indices.flatMap { [""] + told(at: $0, in: language) }
    return shown(at: moments - 1, in: language) + layers + [""] + total(in: language)
  }

  func shown(at moment: Int, in language: Language) -> [String] {
    table(at: moment, in: language).map { "    " + $0 }
  }

  /// Whether a line of `width` cells has room to say what a layer does.
  package func showsLayers(in language: Language, width: Int) -> Bool {
    LayerColumns(rows(in: language)).width <= width
  }

  /// Head, rows and, of several layers, the sum.
  private func rows(in language: Language) -> [Row] {
    let head = Row(
      name: "", layer: language.say("layer", "층"), output: language.say("output", "출력"),
      parameters: language.say("parameters", "매개변수"))
    let sum = Row(
      name: "", layer: language.say("in all", "모두"), output: "",
      parameters: Grouped.text(network.parameters))
    let layers = network.layers.indices.map { row($0, in: language) }
    return [head] + layers + (hasSum ? [sum] : [])
  }

  /// Head, rows and, of several layers, the sum, in columns that are as wide as at the end. Of layers
  /// that were not yet stepped to the numbers are hidden: they are what the page asks for.
  ///
  /// - Parameters:
  ///   - moment: the layer at hand; after the last one the sum.
  ///   - width: cells of a line. Where all columns have no room, what a named layer does is left out:
  ///     it is told of each.
  package func table(
    at moment: Int, in language: Language, width: Int = .max
  ) -> [String] {
    var rows = rows(in: language)
    if LayerColumns(rows).width > width { rows = short(rows, language) }
    let columns = LayerColumns(rows)
    return rows.enumerated().map { index, row in
      columns.line(index > moment + 1 ? row.hidden : row)
    }
  }

  private func short(_ rows: [Row], _ language: Language) -> [Row] {
    rows.enumerated().map { index, row in
      let isLayer = network.layers.indices.contains(index - 1)
      guard isLayer else { return row.short(name: row.layer) }
      let kind = LayerKindWords(network.layers[index - 1], language).kind
      return row.short(name: names[index - 1] ?? kind)
    }
  }

  /// Whether the table ends in a sum.
  package var hasSum: Bool { network.layers.count > 1 }

  /// All parameters added up.
  private func total(in language: Language) -> [String] {
    let counts = network.layers.map(\.parameters).filter { $0 > 0 }
    let sum = Grouped.text(network.parameters)
    guard counts.count > 1 else {
      return [language.say("Parameters in all: \(sum)", "매개변수는 모두 \(sum)개예요.")]
    }
    return [
      language.say("Parameters in all:", "매개변수를 모두 더하면:"),
      "    " + counts.map(Grouped.text).joined(separator: " + ") + " = " + sum,
    ]
  }
}
