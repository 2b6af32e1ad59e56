import Figures
import TraceEngine

/// Reads a table of layers: the shape that goes in, and what each layer does.
struct LayersReader {
  let fields: Fields
  /// Nil where there is a fault, which is recorded.
  let table: LayerTable?
  /// What the notes print otherwise.
  let printed: Lesson.Printed?

  static let keys = ["input", "layers"]
  private static let mostLayers = 40

  init(_ place: Located, _ faults: inout FaultList) throws(LessonError) {
    fields = try Fields(
      place, owner: "a table of layers",
      keys: FigureDraft.pageKeys + LayersReader.keys + ["expect"], required: LayersReader.keys,
      faults: &faults)
    let table = LayersReader.table(fields, &faults)
    self.table = table
    let checks = table.map(LayerChecks.init)
    _ = fields.read("expect", &faults) { (place) throws(LessonError) in
      try checks?.expect(place)
    }
    printed = fields.read("printed", &faults) { (place) throws(LessonError) in
      Lesson.Printed.values(try checks?.printed(place) ?? [])
    }
  }

  var facts: (any PlaceholderFacts)? { table.map { TableFacts(table: $0) } }

  /// The table that the keys `input` and `layers` describe; nil where there is a fault, which is
  /// recorded.
  static func table(_ fields: Fields, _ faults: inout FaultList) -> LayerTable? {
    let before = faults.faults.count
    let input = fields.read("input", &faults, Located.layerShape)
    let places = fields.read("layers", &faults) { (place) throws(LessonError) in
      let layers = try place.items(example: "- {name: C1, kind: convolution, filters: 6, size: 5}")
      guard (1...mostLayers).contains(layers.count) else {
        throw place.fault("1 to \(mostLayers) layers are read, not \(layers.count)")
      }
      return layers.enumerated().map { place.child($1.node, "layer \($0 + 1)") }
    }
    guard let places else { return nil }
    let drafts = places.map { LayerDraft($0, &faults) }
    refuseDoubles(drafts, &faults)
    guard let input, fields.unknown.isEmpty, faults.faults.count == before else { return nil }
    let complete = drafts.compactMap { $0 }
    do throws(Network.Fault) {
      let network = try Network(input: input, complete.map(\.specification))
      return LayerTable(network, names: complete.map(\.name))
    } catch {
      faults.add(complete[error.layer].fields.fault(for: error.error))
      return nil
    }
  }

  /// A name that stands twice.
  private static func refuseDoubles(_ drafts: [LayerDraft?], _ faults: inout FaultList) {
    var seen: [String] = []
    for draft in drafts {
      guard let draft, let name = draft.name else { continue }
      if seen.contains(name), let place = draft.fields["name"] {
        faults.add(place.fault("an earlier layer has the name “\(name)”; choose another"))
      }
      seen.append(name)
    }
  }
}

/// One layer of the list.
private struct LayerDraft {
  let fields: Fields
  let name: String?
  let specification: LayerSpecification

  private static let longestName = 12

  /// Nil where there is a fault, which is recorded.
  init?(_ place: Located, _ faults: inout FaultList) {
    let keys = ["name"] + Fields.layerKeys.filter { $0 != "input" }
    guard
      let fields = Fields(
        reading: place, owner: "a layer", keys: keys, required: ["kind"], &faults)
    else { return nil }
    name = fields.read("name", &faults) { (place) throws(LessonError) in
      let name = try place.line()
      guard name.count <= LayerDraft.longestName else {
        throw place.fault("a layer's name has at most \(LayerDraft.longestName) characters")
      }
      return name
    }
    guard let specification = fields.specification(&faults) else { return nil }
    (self.fields, self.specification) = (fields, specification)
  }
}
