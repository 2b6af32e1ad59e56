import BuiltInLessons
import Testing
import TraceText

@testable import LessonKit

/// Finding lessons by words.
struct LessonSearchTests {
  private func lesson(
    _ id: String, _ english: String, _ korean: String, _ pages: [LocalizedText]
  ) -> Lesson {
    Lesson(
      id: id, chapter: 1, title: LocalizedText(en: english, ko: korean),
      pages: pages.map { .text(Lesson.TextPage(title: nil, text: $0)) })
  }

  private var search: LessonSearch {
    let lessons = [
      lesson(
        "stride", "Two cells at a time", "두 칸씩 움직이기",
        [
          LocalizedText(en: "So far it moved by one.", ko: "지금까지는 한 칸씩 움직였어요."),
          LocalizedText(
            en: "The window\n    jumps now.  A long\n\nStride leaves cells out.",
            ko: "윈도우가 이제 뛰어요. 건너뛰는 칸이 있어요."),
        ]),
      lesson(
        "pooling", "Pooling", "풀링",
        [LocalizedText(en: "It has a stride, too: 2.", ko: "스트라이드가 있어요.")]),
    ]
    return LessonSearch(
      lessons.enumerated().map {
        (CatalogueEntry($1, number: $0 + 1, origin: .builtIn), LessonProse($1))
      })
  }

  private func found(_ query: String, _ language: Language = .english) -> [LessonSearch.Match] {
    search.matches(query, preferring: language)
  }

  @Test func titlesAreFoundInBothLanguages() {
    #expect(found("CELLS at") == [.init(id: "stride", place: .title(.english))])
    #expect(found("칸씩") == [.init(id: "stride", place: .title(.korean))])
    #expect(found("풀링", .english) == [.init(id: "pooling", place: .title(.korean))])
  }

  @Test func textIsFoundWithItsPageAndTheWordsAroundIt() {
    #expect(
      found("jumps NOW") == [
        .init(
          id: "stride",
          place: .text(
            page: 1, .english,
            excerpt: "The window jumps now. A long Stride leaves cells out."))
      ])
    #expect(
      found("뛰어요") == [
        .init(
          id: "stride",
          place: .text(
            page: 1, .korean, excerpt: "윈도우가 이제 뛰어요. 건너뛰는 칸이 있어요."))
      ])
  }

  @Test func anIdIsFoundBeforeTheText() {
    #expect(
      found("stride") == [
        .init(id: "stride", place: .id),
        .init(
          id: "pooling",
          place: .text(page: 0, .english, excerpt: "It has a stride, too: 2.")),
      ])
  }

  @Test func everyWordMustBeSomewhere() {
    #expect(found("pooling stride").map(\.id) == ["pooling"])
    #expect(found("pooling jumps").isEmpty)
    #expect(found("").isEmpty)
    #expect(found("  \t ").isEmpty)
    #expect(found("고양이").isEmpty)
  }

  @Test func anExcerptCutsBetweenWords() throws {
    let words = (1...60).map { "word\($0)" }.joined(separator: " ")
    let text = SearchedText(words)
    let place = try #require(text.place(of: SearchedText("word40")))
    let excerpt = text.excerpt(around: place, length: 40)
    #expect(excerpt == "…word39 word40 word41 word42 word43…")
    #expect(SearchedText("word1 word2").excerpt(around: 0, length: 40) == "word1 word2")
    #expect(SearchedText("가나다라마바사아").excerpt(around: 3, length: 7) == "…나다…")
  }

  @Test func everyShippedLessonIsFoundByItsTitlesAndAnyPage() throws {
    let library = LessonLibrary(builtIn: .builtIn)
    let search = library.search()
    for entry in library.entries where entry.number % 5 == 2 {
      for language in Language.allCases {
        let ids = search.matches(entry.title[language], preferring: language).map(\.id)
        #expect(ids.contains(entry.id))
      }
      let lesson = try library.lesson(for: entry)
      for case .text(let page) in lesson.pages.suffix(2) {
        let words = page.text[.korean].split(whereSeparator: \.isWhitespace).prefix(5)
        let ids = search.matches(words.joined(separator: " "), preferring: .english).map(\.id)
        #expect(ids.contains(entry.id))
      }
    }
  }

  @Test func chaptersHaveNamesAndATeachersHasItsNumber() {
    #expect(Chapter(0).title == LocalizedText(en: "Getting started", ko: "시작하기"))
    #expect(Chapter(5).title == LocalizedText(en: "Networks", ko: "신경망"))
    #expect(Chapter(6).title == LocalizedText(en: "Chapter 6", ko: "6장"))
    #expect(Chapter(-1).title == LocalizedText(en: "Chapter -1", ko: "-1장"))
    let runs = [1, 1, 2, 1].inChapters { Chapter($0) }
    #expect(runs.map(\.chapter.number) == [1, 2, 1])
    #expect(runs.map(\.elements) == [[1, 1], [2], [1]])
  }

  @Test func everyShippedLessonBuildsOnEarlierOnesAndLeadsOn() throws {
    let library = LessonLibrary(builtIn: .builtIn)
    #expect(library.entries.map(\.number) == Array(1...library.entries.count))
    for (index, entry) in library.entries.enumerated() {
      let around = library.neighbours(of: try library.lesson(for: entry))
      #expect(around.buildsOn.map(\.id) == entry.buildsOn, "\(entry.id) builds on what is there")
      for known in around.buildsOn {
        #expect(known.number < entry.number, "\(known.id) comes before \(entry.id)")
      }
      #expect(around.next?.number == (index + 1 < library.entries.count ? index + 2 : nil))
    }
    let own = lesson("mine", "Mine", "내 것", [LocalizedText(en: "a", ko: "가")])
    #expect(library.neighbours(of: own) == LessonNeighbours())
  }
}
