import TraceEngine
import TraceText

/// Reads the pages of a lesson: first the operations, then the texts, whose placeholders may refer
/// to any of them.
enum PageReader {
  /// A page whose texts have not been read.
  private enum Draft {
    case text(Fields)
    case operation(OperationDraft)
  }

  /// - Returns: nil where a page has a fault, which is recorded.
  static func read(
    _ places: [Located], _ languages: LessonLanguages, _ faults: inout FaultList
  ) -> [Lesson.Page]? {
    let drafts = places.map { place -> Draft? in
      do throws(LessonError) { return try draft(place, &faults) } catch {
        faults.add(error)
        return nil
      }
    }
    let operations = drafts.compactMap { draft -> OperationDraft? in
      guard case .operation(let operation) = draft else { return nil }
      return operation
    }
    let named = names(of: operations, &faults)
    let pages = drafts.map { draft -> Lesson.Page? in
      switch draft {
      case nil: return nil
      case .text(let fields):
        let scope = PlaceholderScope(own: nil, named: named)
        return textPage(fields, scope, languages, &faults).map(Lesson.Page.text)
      case .operation(let operation):
        let scope = PlaceholderScope(own: operation.facts, named: named)
        return operation.page(scope, languages, &faults).map(Lesson.Page.operation)
      }
    }
    let complete = pages.compactMap { $0 }
    return complete.count == pages.count ? complete : nil
  }

  private static func draft(
    _ place: Located, _ faults: inout FaultList
  ) throws(LessonError) -> Draft? {
    let kinds = ["text", "convolution", "pooling"]
    guard case .mapping(let entries) = place.node.content, let entry = entries.first else {
      throw place.fault("a page is one of \(kinds.joined(separator: ", ")), not \(place.node.kind)")
    }
    if let unknown = entries.first(where: { !kinds.contains($0.key) }) {
      let cure =
        entries.count > 1
        ? "; the keys of a page are indented below its kind"
        : alternatives(for: unknown.key, among: kinds, "the kinds are")
      throw place.fault(
        "“\(unknown.key.prefix(60))” is no kind of page\(cure)", at: unknown.keyPosition)
    }
    guard entries.count == 1 else {
      throw place.fault(
        "a page is of one kind, here “\(entry.key)”; begin the next page with “- ”",
        at: entries[1].keyPosition)
    }
    let body = place.child(entry.value, entry.key)
    switch entry.key {
    case "text":
      let fields = try Fields(
        body, owner: "a text page", keys: ["title", "en", "ko"], faults: &faults)
      return .text(fields)
    case "convolution": return .operation(try OperationDraft(convolution: body, &faults))
    default: return .operation(try OperationDraft(pooling: body, &faults))
    }
  }

  /// The named operations; a name that stands twice is a fault.
  private static func names(
    of operations: [OperationDraft], _ faults: inout FaultList
  ) -> [(name: String, facts: OperationFacts?)] {
    var named: [(name: String, facts: OperationFacts?)] = []
    for operation in operations {
      guard let name = operation.name, let place = operation.fields["name"] else { continue }
      if named.contains(where: { $0.name == name }) {
        faults.add(place.fault("an earlier page has the name “\(name)”; choose another"))
      } else {
        named.append((name, operation.facts))
      }
    }
    return named
  }

  private static func textPage(
    _ fields: Fields, _ scope: PlaceholderScope, _ languages: LessonLanguages,
    _ faults: inout FaultList
  ) -> Lesson.TextPage? {
    let title = fields["title"]?.localized(languages, &faults) { (place) throws(LessonError) in
      try place.line()
    }
    let text = fields.localized(languages, &faults) { (place) throws(LessonError) in
      try place.filledText(scope)
    }
    return text.map { Lesson.TextPage(title: title, text: $0) }
  }
}
