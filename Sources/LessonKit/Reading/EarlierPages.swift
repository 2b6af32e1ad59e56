import Figures
import TerminalText
import TraceEngine

/// A page as other pages may refer to it, before it is read: its kind, its name, and where they stand.
struct PageHead {
  /// The key of the page, as `convolution`; nil where there is none.
  let kind: String?
  let name: String?
  let line: Int

  /// - Parameter page: an item of the list of pages.
  init(_ page: YAMLNode) {
    line = page.position.line
    guard case .mapping(let entries) = page.content, let body = entries.first else {
      (kind, name) = (nil, nil)
      return
    }
    kind = body.key
    // Where the keys of a page are not indented, they stand beside its kind.
    var keys = entries
    if case .mapping(let inner) = body.value.content { keys += inner }
    let entry = keys.first { $0.key == "name" } ?? keys.first { isMisspeltName($0.key) }
    if case .scalar(let word, _) = entry?.value.content, !word.isEmpty {
      name = word
    } else {
      name = nil
    }
  }
}

/// A page with a misspelt `name` is still one that others mean.
private func isMisspeltName(_ key: String) -> Bool { !nearest(to: key, among: ["name"]).isEmpty }

/// The pages of a lesson as one of them sees those that stand before it.
struct EarlierPages {
  /// All pages of the lesson.
  let heads: [PageHead]
  /// The place of the page that is being read.
  var current = 0
  /// Operations by the names of their pages.
  var operations: [String: OperationFacts] = [:]
  /// Tables of layers by the names of their pages.
  var tables: [String: LayerTable] = [:]

  /// The operation of the page that `place` names; nil where that page has a fault, which is told
  /// already.
  ///
  /// - Throws: where no page before has this name, or it is one of another kind.
  func operation(_ place: Located) throws(LessonError) -> OperationFacts? {
    operations[try name(place, of: OperationKind.all.map(\.key))]
  }

  /// The table of the page that `place` names; nil where that page has a fault.
  ///
  /// - Throws: where no page before has this name, or it is one of another kind.
  func table(_ place: Located) throws(LessonError) -> LayerTable? {
    tables[try name(place, of: ["layers"])]
  }

  private func name(_ place: Located, of kinds: [String]) throws(LessonError) -> String {
    let name = try place.identifier()
    let before = heads[..<current]
    if let page = before.first(where: { $0.name == name }) {
      guard let kind = page.kind, EarlierPages.knownKinds.contains(kind), !kinds.contains(kind)
      else {
        return name
      }
      throw place.fault(
        "the page “\(name)” is of the kind \(kind); here “of” names a page of the kind \(list(kinds))"
      )
    }
    if heads[current].name == name {
      throw place.fault("this is the name of the page itself; “of” names one that stands before it")
    }
    if let later = heads[current...].first(where: { $0.name == name }) {
      throw place.fault(
        "the page “\(name)” comes later, in line \(later.line); put it before this one")
    }
    let names = before.filter { $0.kind.map(kinds.contains) ?? false }.compactMap(\.name)
    throw place.fault(
      "no page has the name “\(name)”"
        + (names.isEmpty
          ? "; give the page that is meant a “name”, one of the kind \(list(kinds))"
          : alternatives(for: name, among: names, "the named pages before this one are")))
  }

  private static let knownKinds =
    ["text", "question"] + OperationKind.all.map(\.key) + FigureDraft.kinds

  /// “a, b or c”.
  private func list(_ words: [String]) -> String {
    guard let last = words.last, words.count > 1 else { return words.first ?? "" }
    return words.dropLast().joined(separator: ", ") + " or " + last
  }
}
