import Figures
import TraceEngine
import TraceText

/// Compares a table of layers with what a file says about it.
struct LayerChecks {
  let table: LayerTable

  init(_ table: LayerTable) { self.table = table }

  private static let cure = "correct this, or the layers"

  /// What can be said of one layer.
  private enum Fact: String, CaseIterable {
    case input, output, parameters

    var korean: String {
      switch self {
      case .input: return "입력"
      case .output: return "출력"
      case .parameters: return "매개변수"
      }
    }
  }

  /// Checks that the table has exactly these numbers: `parameters` of all layers together, and by the
  /// name of a layer its `input`, `output` and `parameters`.
  ///
  /// - Throws: a fault at the first number that differs.
  func expect(_ place: Located) throws(LessonError) {
    for (place, key) in try entries(place) {
      if key == "parameters" {
        let count = try place.integer(in: 0...Int.max)
        guard count == table.network.parameters else {
          throw place.fault(
            "\(count) parameters are expected, but the layers have \(table.network.parameters); "
              + LayerChecks.cure)
        }
        continue
      }
      for (name, written, computed, place) in try facts(place, layer: key)
      where written != computed {
        throw place.fault(
          "\(name[.english]): \(written) is expected, but the program computes \(computed); "
            + LayerChecks.cure)
      }
    }
  }

  /// What the notes print, by the name of the layer.
  ///
  /// - Throws: a fault where it is what the program computes.
  func printed(_ place: Located) throws(LessonError) -> [Lesson.Printed.Value] {
    var values: [Lesson.Printed.Value] = []
    for (place, key) in try entries(place) {
      for (name, written, computed, place) in try facts(place, layer: key) {
        guard written != computed else {
          throw place.fault("this is what the program computes; remove it")
        }
        values.append(.init(name: name, printed: written, computed: computed))
      }
    }
    return values
  }

  private func entries(_ place: Located) throws(LessonError) -> [(Located, String)] {
    guard case .mapping(let entries) = place.node.content, !entries.isEmpty else {
      throw place.fault(
        "keys are expected, as in {C1: {output: [28, 28, 6]}}, not \(place.node.kind)")
    }
    return entries.map { (place.child($0.value, $0.key), $0.key) }
  }

  /// Each fact that is written about a layer: its name, as written, as computed.
  private func facts(
    _ place: Located, layer name: String
  ) throws(LessonError) -> [(
    name: LocalizedText, written: String, computed: String, place: Located
  )] {
    guard let index = table.names.firstIndex(of: name) else {
      let names = table.names.compactMap { $0 }
      throw place.fault(
        "no layer has the name “\(name)”" + alternatives(for: name, among: names, "the layers are"))
    }
    let layer = table.network.layers[index]
    var facts: [(name: LocalizedText, written: String, computed: String, place: Located)] = []
    for (place, key) in try entries(place) {
      guard let fact = Fact(rawValue: key) else {
        let known = Fact.allCases.map(\.rawValue).joined(separator: ", ")
        throw place.fault("“\(key)” is not known of a layer; write one of \(known)")
      }
      let (written, computed): (String, String)
      switch fact {
      case .input: (written, computed) = (try shape(place), LayerTable.size(layer.input))
      case .output: (written, computed) = (try shape(place), LayerTable.size(layer.outputShape))
      case .parameters:
        written = String(try place.integer(in: 0...Int.max))
        computed = String(layer.parameters)
      }
      let title = LocalizedText(en: "\(name) \(key)", ko: "\(name) \(fact.korean)")
      facts.append((title, written, computed, place))
    }
    return facts
  }

  /// `[28, 28, 6]`, or of a vector its length: `400`, `[400]` or `[400, 1, 1]`.
  private func shape(_ place: Located) throws(LessonError) -> String {
    let counts = 1...1 << 40
    guard case .sequence = place.node.content else {
      return LayerTable.size(.vector(try place.integer(in: counts)))
    }
    let sides = try place.items(example: "[28, 28, 6]").map { (place) throws(LessonError) in
      try place.integer(in: counts)
    }
    guard (1...3).contains(sides.count) else {
      throw place.fault(
        "a size is [height, width], [height, width, channels] or a length, not "
          + count(sides.count, "number"))
    }
    let padded = sides + Array(repeating: 1, count: 3 - sides.count)
    return LayerTable.size(
      TensorShape(channels: padded[2], height: padded[0], width: padded[1]))
  }
}
