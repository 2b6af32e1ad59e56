import Glossary
import TraceText

/// What `docs/terms.md` must hold: the glossary, group by group.
enum TermDocument {
  static var text: String {
    head + contents + Vocabulary.groups.map(section).joined()
  }

  private static let head = """
    # Terms

    The words that convtrace uses, in English and Korean, with the names that PyTorch (`torch.nn`), Keras
    and TensorFlow (`keras.layers`), and ONNX (its operators) give to the same thing. `convtrace terms`
    prints the same, `convtrace terms stride` one of them; `t` opens them on the screen. Names of lesson
    files are singular: `stride`, `padding`, `dilation`. Shapes are (channels, height, width); rows and
    columns count from 0. A dash means that there is no such name.

    This page is made from the program's own table, and a test compares the two;
    `RECORD_SNAPSHOTS=1 swift test --filter TermDocumentTests` writes it anew.


    """

  private static var contents: String {
    Vocabulary.groups.map { group in
      let links = group.terms.map { "[\(both($0.word))](#\($0.id))" }.joined(separator: ", ")
      return "- **\(both(group.title))**: \(links)\n"
    }.joined()
  }

  private static func section(_ group: Vocabulary.Group) -> String {
    "\n## \(both(group.title))\n" + group.terms.map(entry).joined()
  }

  private static func entry(_ term: Term) -> String {
    var parts = ["<a id=\"\(term.id)\"></a>\n\n### \(both(term.word))"]
    let also = term.also.english + term.also.korean
    if !also.isEmpty { parts.append("Also: \(also.joined(separator: ", "))") }
    parts += paragraphs(term.meaning)
    let picture = Language.allCases.map { term.picture.lines(in: $0).joined(separator: "\n") }
    for text in picture[0] == picture[1] ? [picture[0]] : picture {
      parts.append("```text\n\(text)\n```")
    }
    parts.append(names(term.names))
    if let remark = term.remark { parts += paragraphs(remark) }
    if !term.lessons.isEmpty {
      parts.append("Lessons: " + term.lessons.map(code).joined(separator: ", "))
    }
    return "\n" + parts.joined(separator: "\n\n") + "\n"
  }

  private static func names(_ names: Term.FrameworkNames) -> String {
    names.all.map { framework, names in
      framework + " " + (names.isEmpty ? "—" : names.map(code).joined(separator: ", "))
    }.joined(separator: " · ")
  }

  private static func paragraphs(_ text: LocalizedText) -> [String] {
    Language.allCases.map { text[$0] }
  }

  private static func both(_ text: LocalizedText) -> String {
    text[.english] == text[.korean] ? text[.english] : "\(text[.english]) · \(text[.korean])"
  }

  private static func code(_ name: String) -> String { "`\(name)`" }
}
