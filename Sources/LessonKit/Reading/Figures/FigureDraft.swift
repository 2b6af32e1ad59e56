import Figures
import TraceEngine
import TraceText

/// A page with a figure whose texts have not been read.
struct FigureDraft {
  /// Nil where the figure is faulty, which is recorded, or waits for a faulty page.
  let figure: Figure?
  /// What placeholders find here, where they find anything.
  let facts: (any PlaceholderFacts)?
  private let common: PageFields
  private let printed: Lesson.Printed?

  static let kinds = ["layers", "comparison", "visits", "field", "picture"]
  /// What every figure may have.
  static let pageKeys = ["name", "caption"] + Fields.ledgerKeys

  /// - Parameters:
  ///   - kind: one of `kinds`.
  ///   - earlier: the pages it may refer to.
  init(
    _ kind: String, _ place: Located, _ earlier: EarlierPages, _ faults: inout FaultList
  ) throws(LessonError) {
    switch kind {
    case "layers":
      let reader = try LayersReader(place, &faults)
      self.init(
        reader.fields, reader.table.map(Figure.layers), reader.facts, reader.printed, &faults)
    case "comparison":
      let reader = try ComparisonReader(place, earlier, &faults)
      self.init(
        reader.fields, reader.sides.map(Figure.comparison), reader.sides.map { _ in NoFacts(kind) },
        nil, &faults)
    case "visits":
      let reader = try VisitsReader(place, earlier, &faults)
      self.init(reader.fields, reader.visits.map(Figure.visits), reader.facts, nil, &faults)
    case "field":
      let reader = try FieldReader(place, earlier, &faults)
      self.init(
        reader.fields, reader.field.map(Figure.field), reader.field.map { _ in NoFacts(kind) }, nil,
        &faults)
    default:
      let reader = try PictureReader(place, earlier, &faults)
      self.init(reader.fields, reader.picture.map(Figure.picture), reader.facts, nil, &faults)
    }
  }

  private init(
    _ fields: Fields, _ figure: Figure?, _ facts: (any PlaceholderFacts)?,
    _ printed: Lesson.Printed?, _ faults: inout FaultList
  ) {
    (self.figure, self.facts, self.printed) = (figure, facts, printed)
    common = PageFields(fields, &faults)
  }

  var fields: Fields { common.fields }
  var name: String? { common.name }

  /// The table of layers that other pages may refer to.
  var table: LayerTable? {
    guard case .layers(let table) = figure else { return nil }
    return table
  }

  /// The page with its texts.
  ///
  /// - Returns: nil where the figure is faulty.
  func page(
    _ scope: PlaceholderScope, _ languages: LessonLanguages, _ faults: inout FaultList
  ) -> Lesson.FigurePage? {
    guard let figure else { return nil }
    let texts = common.texts(printed: printed, scope, languages, &faults)
    return Lesson.FigurePage(
      name: name, ledger: common.ledger, caption: texts.caption, figure: figure,
      erratum: texts.erratum)
  }
}

/// A figure of which placeholders know nothing.
private struct NoFacts: PlaceholderFacts {
  private let kind: String

  init(_ kind: String) { self.kind = kind }

  func text(of placeholder: Placeholder) throws(PlaceholderFault) -> String {
    throw PlaceholderFault(
      "a \(kind) page has no numbers for texts; name the page whose operation or table is meant")
  }
}
