import TraceText

/// What a menu shows of a lesson, known without reading its file.
package struct CatalogueEntry: Equatable, Sendable {
  /// Where a lesson's file is.
  package enum Origin: Equatable, Sendable {
    case builtIn
    case file(path: String)
  }

  package let id: String
  /// The place in the list, from 1.
  package let number: Int
  package let chapter: Chapter
  package let title: LocalizedText
  package let minutes: Int?
  /// How the lesson begins, for search and for the menu; nil where it has no text.
  package let firstSentence: LocalizedText?
  package let pageCount: Int
  /// The ids of the lessons whose ideas it uses.
  package let buildsOn: [String]
  package let origin: Origin

  package init(
    id: String, number: Int, chapter: Int, title: LocalizedText, minutes: Int?,
    firstSentence: LocalizedText?, pageCount: Int, buildsOn: [String] = [], origin: Origin
  ) {
    self.id = id
    self.number = number
    self.chapter = Chapter(chapter)
    self.title = title
    self.minutes = minutes
    self.firstSentence = firstSentence
    self.pageCount = pageCount
    self.buildsOn = buildsOn
    self.origin = origin
  }

  /// What a menu shows of `lesson`.
  package init(_ lesson: Lesson, number: Int, origin: Origin) {
    self.init(
      id: lesson.id, number: number, chapter: lesson.chapter, title: lesson.title,
      minutes: lesson.minutes, firstSentence: lesson.firstSentence,
      pageCount: lesson.pages.count, buildsOn: lesson.buildsOn, origin: origin)
  }
}

extension Lesson {
  /// The first sentence of the first text or caption.
  fileprivate var firstSentence: LocalizedText? {
    let texts = pages.compactMap { page -> LocalizedText? in
      switch page {
      case .text(let page): return page.text
      case .operation(let page): return page.caption
      case .question(let page): return page.prompt
      case .figure(let page): return page.caption
      }
    }
    guard let text = texts.first else { return nil }
    return LocalizedText(
      english: text.english.map(sentence), korean: text.korean.map(sentence))
  }
}

/// The beginning of `text` up to the first full stop, question or exclamation mark that ends a
/// word; without one the whole first paragraph.
private func sentence(of text: String) -> String {
  var words: [Substring] = []
  for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
    let here = line.split(separator: " ")
    if here.isEmpty && !words.isEmpty { break }
    for word in here {
      words.append(word)
      if let last = word.last, ".?!".contains(last) { return words.joined(separator: " ") }
    }
  }
  return words.joined(separator: " ")
}
