import TerminalText
import TraceText

/// Terms as lines of text: printed, and in plain lines.
package struct TermText: Sendable {
  let language: Language
  let repertoire: Repertoire

  /// Cells of a line.
  private static let width = 76

  /// English where only ASCII may be written.
  package init(_ language: Language, _ repertoire: Repertoire = .unicode) {
    self.language = repertoire == .ascii ? .english : language
    self.repertoire = repertoire
  }

  /// All terms, group by group, with the words in both languages.
  package var list: String {
    let width = 2 + (Vocabulary.all.map { cellWidth(of: $0.word[language]) }.max() ?? 0)
    let groups = Vocabulary.groups.map { group in
      let lines = group.terms.map { term in
        let other = repertoire == .ascii ? "" : term.word[language.other]
        let line =
          other.isEmpty ? term.word[language] : pad(term.word[language], width: width) + other
        return "  " + line + "\n"
      }
      return repertoire.fold(group.title[language] + "\n" + lines.joined())
    }
    return groups.joined(separator: "\n")
  }

  /// The terms that occur in `text`, one a line; all where there are none.
  package func list(mentionedIn text: String) -> String {
    let terms = Vocabulary.mentioned(in: text)
    if terms.isEmpty { return list }
    return terms.map { repertoire.fold(TermCard($0, in: language, repertoire).title) + "\n" }
      .joined()
  }

  /// The cards of the terms that `name` means; nil where it means none.
  ///
  /// - Parameter page: the words of the page at hand; of several terms those that it names come first.
  package func cards(_ name: String, page: String = "") -> String? {
    let terms = Vocabulary.find(name)
    if terms.isEmpty { return nil }
    let named = terms.count > 1 ? Vocabulary.mentioned(in: page) : []
    let ordered = terms.filter(named.contains) + terms.filter { !named.contains($0) }
    return ordered.map { term in
      TermCard(term, in: language, repertoire).lines(width: TermText.width)
        .map { $0.text + "\n" }.joined()
    }.joined(separator: "\n")
  }

  /// What to say where `name` means no term.
  package func unknown(_ name: String) -> String {
    let near = Vocabulary.near(name, in: language).filter { repertoire != .ascii || $0.allASCII }
    let meant = near.map { "“\($0)”" }.joined(separator: ", ")
    return language.say(
      "there is no term “\(name)”" + (near.isEmpty ? "" : "; did you mean \(meant)?"),
      "“\(name)”: 그런 용어는 없어요." + (near.isEmpty ? "" : " 비슷한 용어: \(meant)"))
  }
}

extension String {
  fileprivate var allASCII: Bool { utf8.allSatisfy { $0 < 0x80 } }
}
