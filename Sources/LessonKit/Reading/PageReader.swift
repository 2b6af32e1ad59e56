import TraceEngine
import TraceText

/// Reads the pages of a lesson: first the operations and questions, then the texts, whose placeholders
/// may refer to any of them.
enum PageReader {
  /// A page whose texts have not been read.
  private enum Draft {
    case text(Fields)
    case operation(OperationDraft)
    case question(QuestionDraft)
    case figure(FigureDraft)

    /// What other pages call it, and what placeholders find there.
    var named: (name: String, place: Located?, facts: (any PlaceholderFacts)?)? {
      switch self {
      case .text: return nil
      case .operation(let page): return page.name.map { ($0, page.fields["name"], page.facts) }
      case .question(let page): return page.name.map { ($0, page.fields["name"], page.facts) }
      case .figure(let page): return page.name.map { ($0, page.fields["name"], page.facts) }
      }
    }
  }

  /// - Returns: nil where a page has a fault, which is recorded.
  static func read(
    _ places: [Located], _ languages: LessonLanguages, _ faults: inout FaultList
  ) -> [Lesson.Page]? {
    var earlier = EarlierPages()
    let drafts = places.map { place -> Draft? in
      do throws(LessonError) {
        let draft = try draft(place, earlier, &faults)
        switch draft {
        case .operation(let page):
          if let name = page.name {
            earlier.operations.append(
              EarlierPage(name: name, facts: page.facts, waitsFor: page.waitsFor))
          }
        case .figure(let page):
          if let name = page.name { earlier.tables.append((name, page.table)) }
        case .text, .question, nil: break
        }
        return draft
      } catch {
        faults.add(error)
        // A page that cannot be read at all is still one that others may wait for.
        if let name = unreadName(place) {
          earlier.operations.append(EarlierPage(name: name, facts: nil))
        }
        return nil
      }
    }
    let named = names(of: drafts.compactMap { $0 }, &faults)
    let pages = drafts.map { draft -> Lesson.Page? in
      switch draft {
      case nil: return nil
      case .text(let fields):
        let scope = PlaceholderScope(own: nil, named: named)
        return textPage(fields, scope, languages, &faults).map(Lesson.Page.text)
      case .operation(let operation):
        let scope = PlaceholderScope(own: operation.facts, named: named)
        return operation.page(scope, languages, &faults).map(Lesson.Page.operation)
      case .question(let question):
        let scope = PlaceholderScope(own: question.facts, named: named)
        return question.page(scope, languages, &faults).map(Lesson.Page.question)
      case .figure(let figure):
        let scope = PlaceholderScope(own: figure.facts, named: named)
        return figure.page(scope, languages, &faults).map(Lesson.Page.figure)
      }
    }
    let complete = pages.compactMap { $0 }
    return complete.count == pages.count ? complete : nil
  }

  private static func draft(
    _ place: Located, _ earlier: EarlierPages, _ faults: inout FaultList
  ) throws(LessonError) -> Draft? {
    let kinds = ["text"] + OperationKind.all.map(\.key) + ["question"] + FigureDraft.kinds
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
        body, owner: "a text page", keys: ["title", "en", "ko", "ledger", "statement", "erratum"],
        faults: &faults)
      return .text(fields)
    case "question": return .question(try QuestionDraft(body, earlier, &faults))
    default:
      if FigureDraft.kinds.contains(entry.key) {
        return .figure(try FigureDraft(entry.key, body, earlier, &faults))
      }
      guard let kind = OperationKind.named(entry.key) else {
        throw place.fault("“\(entry.key)” is no kind of page")
      }
      return .operation(try OperationDraft(kind, body, earlier, &faults))
    }
  }

  /// The name of a page whose kind is unknown or whose keys are not below it.
  private static func unreadName(_ place: Located) -> String? {
    guard case .mapping(let entries) = place.node.content else { return nil }
    for entry in entries {
      guard case .mapping(let keys) = entry.value.content,
        let name = keys.first(where: { $0.key == "name" }),
        case .scalar(let word, _) = name.value.content
      else { continue }
      return word
    }
    return entries.first { $0.key == "name" }.flatMap { entry in
      if case .scalar(let word, _) = entry.value.content { return word }
      return nil
    }
  }

  /// The named pages; a name that stands twice is a fault.
  private static func names(
    of drafts: [Draft], _ faults: inout FaultList
  ) -> [(name: String, facts: (any PlaceholderFacts)?)] {
    var named: [(name: String, facts: (any PlaceholderFacts)?)] = []
    for draft in drafts {
      guard let page = draft.named, let place = page.place else { continue }
      if named.contains(where: { $0.name == page.name }) {
        faults.add(place.fault("an earlier page has the name “\(page.name)”; choose another"))
      } else {
        named.append((page.name, page.facts))
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
    let ledger = fields.ledger(&faults)
    let erratum = fields.erratum(printed: nil, scope, languages, &faults)
    return text.map {
      Lesson.TextPage(title: title, text: $0, ledger: ledger, erratum: erratum)
    }
  }
}
