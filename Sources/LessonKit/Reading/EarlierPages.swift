import Figures
import TraceEngine

/// A page with an operation that stands before the one being read, and so can be referred to.
struct EarlierPage {
  let name: String
  /// Nil where the operation is faulty, or waits for a page that is.
  let facts: OperationFacts?
  /// The faulty page at the beginning of the chain, where the page has no operation only for that.
  var waitsFor: String?

  /// The page whose fault is to be mended first.
  var culprit: String { waitsFor ?? name }
}

/// The named pages that stand before another, in their order.
struct EarlierPages {
  var operations: [EarlierPage] = []
  /// Pages with a table of layers; without one where the page has a fault, which is told already.
  var tables: [(name: String, table: LayerTable?)] = []

  /// The page with an operation that `place` names.
  ///
  /// - Throws: where no page before has this name.
  func operation(_ place: Located) throws(LessonError) -> EarlierPage {
    let name = try place.identifier()
    if let page = operations.first(where: { $0.name == name }) { return page }
    throw place.unknown(name, among: operations.map(\.name), "page with an operation")
  }

  /// The table of the page that `place` names; nil where that page has a fault.
  ///
  /// - Throws: where no page before has this name.
  func table(_ place: Located) throws(LessonError) -> LayerTable? {
    let name = try place.identifier()
    if let page = tables.first(where: { $0.name == name }) { return page.table }
    throw place.unknown(name, among: tables.map(\.name), "page with a table of layers")
  }
}

extension Located {
  fileprivate func unknown(_ name: String, among names: [String], _ kind: String) -> LessonError {
    let cure =
      names.isEmpty
      ? "; no \(kind) before this one has a name"
      : alternatives(for: name, among: names, "the named pages are")
    return fault("no earlier page has the name “\(name)”\(cure)")
  }
}
