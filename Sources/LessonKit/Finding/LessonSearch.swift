import TraceText

/// Finds lessons by words in their ids, titles and texts, in both languages whatever language is
/// shown.
///
///     library.search().matches("stride", preferring: .english)
package struct LessonSearch: Sendable {
  /// A lesson that was found.
  package struct Match: Equatable, Sendable {
    package let id: String
    package let place: Place

    package init(id: String, place: Place) { (self.id, self.place) = (id, place) }
  }

  /// Where the words are.
  package enum Place: Equatable, Sendable {
    case id
    case title(Language)
    /// - `page`: from 0.
    /// - `excerpt`: the text around the first of the words that the title has not.
    case text(page: Int, Language, excerpt: String)

    /// Whether the lesson is called so.
    package var isName: Bool {
      if case .text = self { return false }
      return true
    }
  }

  private struct Candidate: Sendable {
    let id: String
    let searchedID: SearchedText
    let titles: [(language: Language, text: SearchedText)]
    let prose: LessonProse?
  }

  /// Bytes of an excerpt, about.
  private static let excerptLength = 90
  private let candidates: [Candidate]

  /// - Parameter lessons: the prose is nil where a lesson cannot be read.
  package init(_ lessons: [(entry: CatalogueEntry, prose: LessonProse?)]) {
    candidates = lessons.map { entry, prose in
      Candidate(
        id: entry.id, searchedID: SearchedText(entry.id),
        titles: Language.allCases.compactMap { language in
          let title = language == .english ? entry.title.english : entry.title.korean
          return title.map { (language, SearchedText($0)) }
        }, prose: prose)
    }
  }

  /// The lessons that have all words of `query`, in the order of the library; none for no words.
  ///
  /// - Parameter language: where a word is found in both, it is shown in this one.
  package func matches(_ query: String, preferring language: Language) -> [Match] {
    let words = SearchedText(query).words
    guard !words.isEmpty else { return [] }
    return candidates.compactMap { candidate in
      LessonSearch.place(of: words, in: candidate, language).map {
        Match(id: candidate.id, place: $0)
      }
    }
  }

  /// One place has all words, or each is somewhere.
  private static func place(
    of words: [SearchedText], in candidate: Candidate, _ language: Language
  ) -> Place? {
    let titles =
      candidate.titles.filter { $0.language == language }
      + candidate.titles.filter { $0.language != language }
    if let title = titles.first(where: { title in
      words.allSatisfy { title.text.place(of: $0) != nil }
    }) {
      return .title(title.language)
    }
    if words.allSatisfy({ candidate.searchedID.place(of: $0) != nil }) { return .id }
    let passages = ordered(candidate.prose, language)
    let isElsewhere = { (word: SearchedText) in
      titles.contains { $0.text.place(of: word) != nil }
        || candidate.searchedID.place(of: word) != nil
    }
    // The page that has most of the words is shown, at the first that the title has not.
    guard let shown = words.first(where: { !isElsewhere($0) }) ?? words.first,
      words.allSatisfy({ word in
        isElsewhere(word) || passages.contains { $0.text.place(of: word) != nil }
      })
    else { return nil }
    let best = passages.filter { $0.text.place(of: shown) != nil }.max { left, right in
      score(words, left) < score(words, right)
    }
    guard let best, let place = best.text.place(of: shown) else { return .id }
    return .text(
      page: best.page, best.language,
      excerpt: best.text.excerpt(around: place, length: excerptLength))
  }

  private static func score(_ words: [SearchedText], _ passage: LessonProse.Passage) -> Int {
    words.count { passage.text.place(of: $0) != nil }
  }

  /// Those in `language` first: of equals, `max` takes the first.
  private static func ordered(
    _ prose: LessonProse?, _ language: Language
  ) -> [LessonProse.Passage] {
    let passages = prose?.passages ?? []
    return passages.filter { $0.language == language } + passages.filter { $0.language != language }
  }
}
