import Questions
import TerminalText
import TraceText

/// Exercises on paper, and their key as a document of its own.
///
///     let sheet = Worksheet(id: "w1-3-10-42", items: Array(set), language: .korean)
///     sheet.text(.latex)               // exercises, for xelatex
///     sheet.text(.latex, key: true)    // answers with their arithmetic
package struct Worksheet: Equatable, Sendable {
  package enum Format: String, CaseIterable, Sendable {
    case markdown, latex, text
  }

  /// What the sheet is graded by; on every page.
  package let id: String
  package let title: String
  package let items: [Question]
  package let language: Language
  /// Printed on the line for the name; an empty line when nil.
  package let learner: String?

  /// - Parameter title: a usual one when nil.
  package init(
    id: String, title: String? = nil, items: [Question], language: Language, learner: String? = nil
  ) {
    self.id = id
    let usual = LocalizedText(en: "Convolution by hand", ko: "손으로 하는 합성곱")
    self.title = title ?? usual[language]
    (self.items, self.language, self.learner) = (items, language, learner.map { learnerName($0) })
  }

  /// The document, ended by a line break.
  ///
  /// - Parameter key: the answers in place of the exercises.
  package func text(_ format: Format, key: Bool = false) -> String {
    let document = SheetDocument(self, isKey: key)
    switch format {
    case .markdown: return MarkdownSheet(document).text
    case .latex: return LaTeXSheet(document).text
    case .text: return TextSheet(document).text
    }
  }
}

/// A worksheet or its key with everything that is said on it, to be written in a format.
struct SheetDocument: Equatable, Sendable {
  let id: String
  let title: String
  let language: Language
  /// Nil in the key.
  let nameLine: NameLine?
  let items: [SheetItem]

  /// The line on which learners write who they are.
  struct NameLine: Equatable, Sendable {
    let name: String
    let learner: String?
    let date: String
  }

  init(_ sheet: Worksheet, isKey: Bool) {
    id = printable(sheet.id)
    language = sheet.language
    let answers = LocalizedText(en: "Answers", ko: "정답과 풀이")[language]
    let whose = isKey ? sheet.learner.map { " · " + $0 } ?? "" : ""
    title = printable(sheet.title) + (isKey ? " · " + answers + whose : "")
    nameLine =
      isKey
      ? nil
      : NameLine(
        name: LocalizedText(en: "Name", ko: "이름")[language],
        learner: sheet.learner, date: LocalizedText(en: "Date", ko: "날짜")[language])
    items = sheet.items.enumerated().map { index, question in
      let builder = SheetBuilder(question, sheet.language)
      return SheetItem(number: index + 1, blocks: isKey ? builder.solution : builder.exercise)
    }
  }
}
