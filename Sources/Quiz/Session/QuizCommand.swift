import Diagnosis
import Questions
import TerminalText

/// A word that a learner writes in place of an answer, in plain lines.
package enum QuizCommand: Equatable, Sendable {
  case hint, skip, undo, quit
  /// To the rule that is asked about.
  case yes, no

  /// The command that `line` is, in either language, in any case, and also as it comes out when it
  /// was typed with the Korean keyboard on; nil where it is to be read as an answer.
  package init?(_ line: String) {
    guard line.utf8.count <= Answer.longest else { return nil }
    let words = line.split(whereSeparator: \.isWhitespace).joined(separator: " ").lowercased()
    let wanted = [words, QuizCommand.latin(words)]
    let known = QuizCommand.words.first { _, names in wanted.contains(where: names.contains) }
    guard let known else { return nil }
    self = known.command
  }

  private static let words: [(command: QuizCommand, names: [String])] = [
    (.hint, ["hint", "h", "?", "힌트"]), (.skip, ["skip", "s", "건너뛰기"]),
    (.undo, ["undo", "u", "되돌리기"]), (.quit, ["quit", "q", "exit", "그만"]),
    (.yes, ["yes", "y", "예", "네", "응"]), (.no, ["no", "n", "none", "아니요", "아니오", "아니"]),
  ]

  /// The letters of the keys that were pressed.
  private static func latin(_ words: String) -> String {
    words.map { HangulKeys.latinKeys(for: $0).map { String($0) } ?? String($0) }.joined()
      .lowercased()
  }

  /// The choice among rules that `line` is, from 0: `a`, `b`, `c`; also with the Korean keyboard on.
  package static func choice(_ line: String, of count: Int) -> Int? {
    let letters = latin(line.lowercased().filter { !$0.isWhitespace && $0 != ")" })
    guard letters.count == 1, let letter = letters.first else { return nil }
    return RuleLetter.index(of: letter, among: count)
  }
}
