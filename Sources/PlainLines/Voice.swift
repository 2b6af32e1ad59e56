import TerminalText
import TraceText

/// In which language and with which characters plain lines are written.
package struct Voice: Equatable, Sendable {
  /// Cells of a line of prose.
  package static let width = 76

  /// English where the characters are ASCII: in Korean nothing but question marks would be left.
  package let language: Language
  package let repertoire: Repertoire

  package init(_ language: Language, _ repertoire: Repertoire = .unicode) {
    self.language = repertoire == .ascii ? .english : language
    self.repertoire = repertoire
  }

  /// The same voice in the other language, if it can speak it.
  var other: Voice { Voice(language.other, repertoire) }

  var steps: StepText { StepText(language: language, repertoire: repertoire) }

  func say(_ english: String, _ korean: String) -> String {
    language == .english ? english : korean
  }

  /// Prose as lines that fit, in characters that can be trusted.
  func lines(_ prose: String) -> [String] {
    wrap(repertoire.fold(prose), width: Voice.width)
  }

  /// The same, each line ended.
  func text(_ prose: String) -> String {
    lines(prose).map { $0 + "\n" }.joined()
  }

  /// The lines of a hint: prose, and sums that begin with four spaces. A sum that is too long goes on
  /// in the next line, broken as `wrapSum` does.
  func text(hint lines: [String]) -> String {
    lines.map { line in
      if line.isEmpty { return "\n" }
      guard line.hasPrefix("    "), cellWidth(of: line) > Voice.width else { return text(line) }
      let sum = String(line.drop { $0 == " " })
      return wrapSum(sum, width: Voice.width - 4).map { "    " + repertoire.fold($0) + "\n" }
        .joined()
    }.joined()
  }

  /// A heading and the line under it.
  package func heading(_ text: String, underlinedBy sign: Character) -> String {
    let lines = lines(text)
    let width = lines.map { cellWidth(of: $0) }.max() ?? 0
    return (lines + [String(repeating: sign, count: width)]).map { $0 + "\n" }.joined()
  }
}
