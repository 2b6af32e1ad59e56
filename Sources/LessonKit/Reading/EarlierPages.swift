import Figures
import TraceEngine

/// The named pages that stand before another, and so can be referred to.
struct EarlierPages {
  /// Pages on which a window moves; nil where the page has a fault, which is told already.
  private(set) var operations: [(name: String, facts: OperationFacts?)] = []
  /// Pages with a table of layers, likewise.
  private(set) var tables: [(name: String, table: LayerTable?)] = []

  mutating func add(_ name: String, _ facts: OperationFacts?) { operations.append((name, facts)) }

  mutating func add(_ name: String, _ table: LayerTable?) { tables.append((name, table)) }

  /// The operation of the page that `place` names.
  ///
  /// - Returns: nil where that page has a fault.
  /// - Throws: where no page before has this name.
  func operation(_ place: Located) throws(LessonError) -> OperationFacts? {
    try page(place, among: operations.map { ($0.name, $0.facts) }, "page with an operation")
  }

  /// The table of the page that `place` names; as above.
  func table(_ place: Located) throws(LessonError) -> LayerTable? {
    try page(place, among: tables.map { ($0.name, $0.table) }, "page with a table of layers")
  }

  private func page<Content>(
    _ place: Located, among pages: [(name: String, content: Content)], _ kind: String
  ) throws(LessonError) -> Content {
    let name = try place.identifier()
    if let page = pages.first(where: { $0.name == name }) { return page.content }
    let cure =
      pages.isEmpty
      ? "; no \(kind) before this one has a name"
      : alternatives(for: name, among: pages.map(\.name), "the named pages are")
    throw place.fault("no earlier page has the name “\(name)”\(cure)")
  }
}
