import TraceEngine
import TraceText

extension LayerTable: FigureContent {
  /// A row each, and the sum.
  var moments: Int { network.layers.count + 1 }

  func position(at moment: Int, in language: Language) -> String {
    let count = network.layers.count
    guard moment < count else { return language.say("all \(count) layers", "층 \(count)개 모두") }
    return language.say("layer \(moment + 1) of \(count)", "\(count)개 층 중 \(moment + 1)번째 층")
  }

  func told(at moment: Int, in language: Language) -> [String] {
    guard moment < network.layers.count else { return total(in: language) }
    let derivation = LayerDerivation(network.layers[moment], language)
    let name = names[moment].map { $0 + ": " } ?? ""
    return [name + derivation.heading] + (derivation.size + derivation.parameters).map(Grouped.line)
  }

  func printed(in language: Language) -> [String] {
    let layers = network.layers.indices.flatMap { [""] + told(at: $0, in: language) }
    return table(in: language) + layers + [""] + total(in: language)
  }

  /// Head, rows and total, in columns.
  package func table(in language: Language) -> [String] {
    let head = Row(
      name: "", layer: language.say("layer", "층"), output: language.say("output", "출력"),
      parameters: language.say("parameters", "매개변수"))
    let rows = [head] + network.layers.indices.map { row($0, in: language) }
    let columns = LayerColumns(rows)
    return rows.map { "    " + columns.line($0) }
  }

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
