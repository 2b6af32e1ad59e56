import TraceEngine
import TraceText

/// Reads the pages of a lesson: first the operations and questions, then the texts, whose placeholders
/// may refer to any of them.
enum PageReader {
  /// A page whose texts have not been read.
  fileprivate enum Draft {
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
    let heads = places.map { PageHead($0.node) }
    var earlier = EarlierPages(heads: heads)
    let drafts = places.enumerated().map { index, place -> Draft? in
      earlier.current = index
      do throws(LessonError) {
        let draft = try draft(place, earlier, &faults)
        earlier.add(draft)
        return draft
      } catch {
        faults.add(error)
        return nil
      }
    }
    let named = names(of: drafts, heads, &faults)
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
  ) throws(LessonError) -> Draft {
    let kinds = ["text"] + OperationKind.all.map(\.key) + ["question"] + FigureDraft.kinds
    guard case .mapping(let entries) = place.node.content, let entry = entries.first else {
      throw place.fault(
        "a page is one of \(kinds.joined(separator: ", ")), not \(place.node.kind)"
          + place.colonCure(among: kinds))
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

  /// The named pages, also those that cannot be read; a name that stands twice is a fault.
  private static func names(
    of drafts: [Draft?], _ heads: [PageHead], _ faults: inout FaultList
  ) -> [(name: String, facts: (any PlaceholderFacts)?)] {
    var lines: [String: Int] = [:]
    var named: [(name: String, facts: (any PlaceholderFacts)?)] = []
    for (draft, head) in zip(drafts, heads) {
      guard let name = head.name else { continue }
      if let line = lines[name] {
        if let place = draft?.named?.place {
          faults.add(
            place.fault("the page in line \(line) has the name “\(name)” already; choose another"))
        }
      } else {
        lines[name] = head.line
        named.append((name, draft?.named?.facts))
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

extension EarlierPages {
  /// Makes what `draft` computes known to the pages after it.
  fileprivate mutating func add(_ draft: PageReader.Draft) {
    guard let name = heads[current].name else { return }
    switch draft {
    case .operation(let page): operations[name] = operations[name] ?? page.facts
    case .figure(let page): tables[name] = tables[name] ?? page.table
    case .text, .question: break
    }
  }
}

extension Located {
  /// What helps where a kind of page stands without its colon, or without the blank after it.
  fileprivate func colonCure(among kinds: [String]) -> String {
    guard case .scalar(let word, .plain) = node.content, kinds.contains(word) else {
      return blankCure
    }
    return "; write “\(word):” and its keys below it"
  }
}
