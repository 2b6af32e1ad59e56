import Figures
import TraceEngine

/// Reads a receptive field: of layers written here, or of an earlier table.
struct FieldReader {
  let fields: Fields
  /// Nil where there is a fault, which is recorded, or in the page referred to.
  let field: FieldMap?

  init(
    _ place: Located, _ earlier: EarlierPages, _ faults: inout FaultList
  ) throws(LessonError) {
    fields = try Fields(
      place, owner: "a receptive field",
      keys: FigureDraft.pageKeys.filter { $0 != "printed" } + [
        "of", "input", "layers", "at", "expect",
      ],
      faults: &faults)
    let table = FieldReader.table(fields, earlier, &faults)
    let at = fields.read("at", &faults) { (place) throws(LessonError) in
      try place.cell(within: table?.network.output)
    }
    guard let table else {
      field = nil
      return
    }
    let field = FieldMap(
      table.network, names: table.names, start: at ?? CellPosition(row: 0, column: 0))
    self.field = field
    _ = fields.read("expect", &faults) { (place) throws(LessonError) in
      try FieldReader.check(place, field)
    }
  }

  private static func table(
    _ fields: Fields, _ earlier: EarlierPages, _ faults: inout FaultList
  ) -> LayerTable? {
    let table: LayerTable?
    if fields.has("of") {
      if let other = ["input", "layers"].first(where: fields.has) {
        faults.add(
          fields.place.fault(
            "“of” stands here already; write either “of” or “input” and “layers”",
            at: fields.keyPosition(other)))
        return nil
      }
      table =
        fields.read("of", &faults) { (place) throws(LessonError) in
          try earlier.table(place)
        } ?? nil
    } else {
      for key in LayersReader.keys where fields.lacks(key) && fields.lacks("of") {
        faults.add(fields.place.fault("the key “\(key)” is missing; or write “of” and a page"))
      }
      table = LayersReader.table(fields, &faults)
    }
    return table
  }

  /// Checks height and width of what the value sees of the input.
  private static func check(_ place: Located, _ field: FieldMap) throws(LessonError) {
    let sides = try place.items(example: "[7, 7]").map { (place) throws(LessonError) in
      try place.integer(in: 0...65_536)
    }
    guard let seen = field.network.receptiveField(of: field.start).last else { return }
    let computed = [seen.rows.count, seen.columns.count]
    guard sides == computed else {
      throw place.fault(
        "\(sides.map(String.init).joined(separator: "×")) is expected, but the value sees "
          + "\(computed[0])×\(computed[1]) cells of the input; write \(computed), or correct the "
          + "layers")
    }
  }
}
