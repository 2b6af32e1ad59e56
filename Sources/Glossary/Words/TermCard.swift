import TerminalText
import TraceText

/// What is shown of one term: word, meaning, picture, names, lessons.
package struct TermCard: Sendable {
  package let term: Term
  let language: Language
  let repertoire: Repertoire

  /// English where only ASCII may be written.
  package init(_ term: Term, in language: Language, _ repertoire: Repertoire = .unicode) {
    self.term = term
    self.language = repertoire == .ascii ? .english : language
    self.repertoire = repertoire
  }

  /// A line of the card and what it is.
  package struct Line: Equatable, Sendable {
    package enum Kind: Sendable { case title, prose, picture, names }

    package let text: String
    package let kind: Kind
  }

  /// The word in the reader's language, then in the other; in ASCII only the English one.
  package var title: String {
    let word = term.word
    if repertoire == .ascii || word[.english] == word[.korean] { return word[language] }
    return word[language] + " · " + word[language.other]
  }

  /// The whole card in lines of at most `width` cells, at least 40.
  package func lines(width: Int) -> [Line] {
    var parts: [[Line]] = [
      [Line(text: repertoire.fold(title), kind: .title)] + otherNames(width),
      prose(term.meaning[language], width),
      term.picture.lines(in: language).map {
        Line(text: repertoire.fold($0.isEmpty ? "" : "    " + $0), kind: .picture)
      },
      frameworkNames(width),
    ]
    if let remark = term.remark { parts.append(prose(remark[language], width)) }
    if !term.lessons.isEmpty {
      let label = language.say("Lessons: ", "수업: ")
      parts.append(prose(label + term.lessons.joined(separator: ", "), width))
    }
    let gap = [Line(text: "", kind: .prose)]
    return Array(parts.joined(separator: gap))
  }

  private func prose(_ text: String, _ width: Int) -> [Line] {
    wrap(repertoire.fold(text), width: width).map { Line(text: $0, kind: .prose) }
  }

  private func otherNames(_ width: Int) -> [Line] {
    let english = term.also.english
    let korean = repertoire == .ascii ? [] : term.also.korean
    let names = language == .english ? english + korean : korean + english
    if names.isEmpty { return [] }
    return prose(language.say("also ", "다른 이름: ") + names.joined(separator: ", "), width)
  }

  /// A framework a line, the names under each other where they do not fit.
  private func frameworkNames(_ width: Int) -> [Line] {
    if term.names.isEmpty {
      return prose(
        language.say(
          "PyTorch, Keras and ONNX have no name for it.",
          "PyTorch, Keras, ONNX에는 따로 이름이 없어요."), width)
    }
    return term.names.all.flatMap { framework, names in
      let text = names.isEmpty ? "—" : names.joined(separator: ", ")
      return wrap(repertoire.fold(text), width: max(2, width - 9)).enumerated().map { row, line in
        Line(text: pad(row == 0 ? framework : "", width: 9) + line, kind: .names)
      }
    }
  }
}

extension Language {
  /// The text in this language.
  func say(_ english: String, _ korean: String) -> String {
    self == .english ? english : korean
  }
}
