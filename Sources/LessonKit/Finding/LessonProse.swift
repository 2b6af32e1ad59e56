import TraceText

/// What a learner can read in a lesson, page by page, in the languages it has: what is searched.
package struct LessonProse: Sendable {
  struct Passage: Sendable {
    /// From 0.
    let page: Int
    let language: Language
    let text: SearchedText
  }

  let passages: [Passage]

  package init(_ lesson: Lesson) {
    passages = lesson.pages.enumerated().flatMap { index, page in
      Language.allCases.compactMap { language in
        let said = page.prose.compactMap { language == .english ? $0.english : $0.korean }
        return said.isEmpty
          ? nil
          : Passage(
            page: index, language: language, text: SearchedText(said.joined(separator: " ")))
      }
    }
  }
}

extension Lesson.Page {
  /// The texts of the page that tell no answer.
  fileprivate var prose: [LocalizedText] {
    let said: [LocalizedText?]
    switch self {
    case .text(let page): said = [page.title, page.text]
    case .operation(let page): said = [page.caption]
    case .question(let page): said = [page.prompt]
    case .figure(let page): said = [page.caption]
    }
    return (said + [erratum?.explanation]).compactMap { $0 }
  }
}

/// A text to look for words in: runs of blanks are one blank, and A to Z are as good as a to z.
struct SearchedText: Sendable {
  /// In UTF-8; as long as `folded`, so that a place in one is a place in the other.
  private let bytes: [UInt8]
  private let folded: [UInt8]

  init(_ text: String) {
    let words = text.split(whereSeparator: \.isWhitespace)
    bytes = Array(words.joined(separator: " ").utf8)
    folded = bytes.map(SearchedText.folded)
  }

  /// Where `word` begins first; nil where it does not occur.
  ///
  /// - Complexity: O(*n* · *m*), where *n* and *m* are the lengths of the text and of `word`.
  func place(of word: SearchedText) -> Int? {
    guard let first = word.folded.first, folded.count >= word.folded.count else { return nil }
    return (0...folded.count - word.folded.count).first { start in
      folded[start] == first
        && folded[start..<start + word.folded.count].elementsEqual(word.folded)
    }
  }

  /// The words, each to be looked for by itself.
  var words: [SearchedText] {
    String(decoding: bytes, as: UTF8.self).split(separator: " ").map { SearchedText(String($0)) }
  }

  /// Whole words around a place, about `length` bytes of them, with dots where more stands.
  func excerpt(around place: Int, length: Int) -> String {
    let blank = UInt8(ascii: " ")
    let start = max(0, place - length / 4)
    // Where it does not begin with the text, it begins after a blank; the blank before the place will
    // do, if there is one.
    let first = start == 0 ? 0 : bytes[start..<place].firstIndex(of: blank).map { $0 + 1 } ?? place
    let end = min(bytes.count, first + length)
    var last = end == bytes.count ? end : bytes[place..<end].lastIndex(of: blank) ?? end
    // A letter of several bytes is kept whole.
    while last < bytes.count && last > first && bytes[last] & 0xC0 == 0x80 { last -= 1 }
    let text = String(decoding: bytes[first..<last], as: UTF8.self)
    return (first > 0 ? "…" : "") + text + (last < bytes.count ? "…" : "")
  }

  private static func folded(_ byte: UInt8) -> UInt8 {
    (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte + 32 : byte
  }
}
