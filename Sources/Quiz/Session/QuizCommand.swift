import Questions

/// A word that a learner writes in place of an answer, in plain lines.
package enum QuizCommand: Equatable, Sendable, CaseIterable {
  case hint, skip, quit

  /// The command that `line` is, in either language, in any case, and also as it comes out when it
  /// was typed with the Korean keyboard on; nil where it is to be read as an answer.
  package init?(_ line: String) {
    guard line.utf8.count <= Answer.longest else { return nil }
    let words = line.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    let wanted = words.lowercased()
    guard let command = QuizCommand.allCases.first(where: { $0.words.contains(wanted) }) else {
      return nil
    }
    self = command
  }

  private var words: [String] {
    switch self {
    case .hint: return ["hint", "h", "?", "힌트", "ㅗㅑㅜㅅ", "ㅗ"]
    case .skip: return ["skip", "s", "건너뛰기", "나ㅑㅔ", "ㄴㅏㅑㅔ", "ㄴ"]
    case .quit: return ["quit", "q", "exit", "그만", "벼ㅑㅅ", "ㅂㅕㅑㅅ", "ㅂ"]
    }
  }
}
