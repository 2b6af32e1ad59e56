import TraceEngine
import TraceText

/// How output size and parameters of a layer come about, the numbers put into the formulas.
struct LayerDerivation {
  private let layer: Layer
  private let language: Language

  init(_ layer: Layer, _ language: Language) { (self.layer, self.language) = (layer, language) }

  private func say(_ english: String, _ korean: String) -> String { language.say(english, korean) }

  /// `5×5, 6 filters on 32×32×1`
  var heading: String {
    let input = LayerTable.input(of: layer)
    let words = LayerKindWords(layer, language)
    return say("\(words.short); input \(input)", "\(words.short), 입력 \(input)")
  }

  /// Height and width by the formula, then the whole size.
  var size: [String] {
    let output = LayerTable.output(of: layer)
    switch layer.kind {
    case .convolution, .pooling:
      let (rows, columns) = (solution(layer.rows), solution(layer.columns))
      let sides =
        layer.rows == layer.columns
        ? ["    " + say("height and width: ", "높이와 너비: ") + rows]
        : [
          "    " + say("height: ", "높이: ") + rows, "    " + say("width: ", "너비: ") + columns,
        ]
      return sides + ["    " + say("output: ", "출력: ") + output + ", " + maps]
    case .flatten:
      let shape = layer.input
      return [
        "    " + say("output: ", "출력: ")
          + "\(shape.height)·\(shape.width)·\(shape.channels) = \(output)"
      ]
    case .dense, .softmax, .rectification, .normalisation:
      return ["    " + say("output: ", "출력: ") + output]
    }
  }

  /// Where the channels of the output come from.
  private var maps: String {
    if case .convolution(let filters, _, _) = layer.kind {
      return filters == 1
        ? say("one map for the one filter", "필터가 하나라서 맵도 하나")
        : say("a map for each of the \(filters) filters", "필터마다 맵이 하나씩 \(filters)개")
    }
    return say("each channel on its own", "채널마다 따로")
  }

  var parameters: [String] {
    let label = "    " + say("parameters: ", "매개변수: ")
    if let count = ParameterCount(layer, isGrouped: true) {
      return [label + count.solution]
    }
    guard case .dense(let outputs, let hasBias) = layer.kind else {
      return [label + say("0, nothing to learn", "0, 학습할 것이 없음")]
    }
    let (inputs, count) = (Grouped.text(layer.input.height), Grouped.text(outputs))
    let sum = Grouped.text(layer.parameters)
    return [label + "\(inputs)·\(count)" + (hasBias ? " + \(count)" : "") + " = \(sum)"]
  }

  private func solution(_ axis: SpatialAxis) -> String {
    let arithmetic = SizeArithmetic(axis: axis, roundsUp: layer.ceilMode)
    guard arithmetic.remainder > 0 else { return arithmetic.solution }
    return arithmetic.solution
      + (layer.ceilMode ? say(" (rounded up)", " (올림)") : say(" (rounded down)", " (내림)"))
  }
}
