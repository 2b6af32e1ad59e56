import Glossary
import TraceText

/// The glossary over a page or the list: which term is chosen, and its card while it is open.
package struct GlossaryState: Sendable {
  /// A line of the list.
  enum Line: Sendable {
    case heading(LocalizedText)
    case term(Term)
  }

  /// First the terms of the page, then all.
  let lines: [Line]
  /// Index into `lines`, always of a term.
  private(set) var selection: Int
  /// How far the card is scrolled while it is open; nil while the list is shown.
  var card: Int?

  /// - Parameter page: the words of the page from which it is opened; empty where there is none.
  init(page: String) {
    let mentioned = Vocabulary.mentioned(in: page)
    var lines: [Line] = []
    if !mentioned.isEmpty {
      lines.append(.heading(LocalizedText(en: "On this page", ko: "이 쪽의 용어")))
      lines += mentioned.map { .term($0) }
    }
    for group in Vocabulary.groups {
      lines.append(.heading(group.title))
      lines += group.terms.map { .term($0) }
    }
    self.lines = lines
    selection = 1
  }

  var chosen: Term? { term(at: selection) }

  func term(at line: Int) -> Term? {
    guard lines.indices.contains(line), case .term(let term) = lines[line] else { return nil }
    return term
  }

  /// Moves by so many terms; headings do not count.
  mutating func move(by terms: Int) {
    let places = lines.indices.filter { term(at: $0) != nil }
    guard let place = places.firstIndex(of: selection) else { return }
    selection = places[min(max(0, place + terms), places.count - 1)]
  }

  /// Chooses the term in a line of the list.
  mutating func choose(_ line: Int) {
    if term(at: line) != nil { selection = line }
  }
}
