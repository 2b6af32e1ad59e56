import Questions
import TraceText

/// What one learner answered.
package struct AnswerSheet: Equatable, Sendable {
  package let learner: String
  /// For each item the texts of its blanks, as they were written; empty where nothing was.
  package let entries: [[String]]
  /// Where the answers stand: the file, and in a table of several learners the line.
  package let file: String
  package let line: Int?
  /// For each item what help was taken; nil where that is not known.
  package let help: [Help]?

  /// What a learner was told of an item.
  package struct Help: Equatable, Sendable {
    /// Rungs of hints.
    package var hints = 0
    /// Whether the answer was shown.
    package var isShown = false

    package var isNone: Bool { hints <= 0 && !isShown }
  }

  package init(
    learner: String, entries: [[String]], file: String, line: Int? = nil, help: [Help]? = nil
  ) {
    (self.learner, self.entries, self.file, self.line) = (learner, entries, file, line)
    self.help = help
  }
}

/// Why a text does not fit the items.
struct Misfit: Error, Equatable {
  let what: LocalizedText

  init(en english: String, ko korean: String) { what = LocalizedText(en: english, ko: korean) }
}

/// The blanks of several items, and how answers to them are named and counted.
package struct AnswerLayout: Equatable, Sendable {
  /// For each item its blanks.
  package let blanks: [[Blank]]
  package var total: Int { blanks.reduce(0) { $0 + $1.count } }

  package init(_ items: [Question]) { blanks = items.map(\.blanks) }

  /// Entries in which nothing is filled in.
  var empty: [[String]] { blanks.map { Array(repeating: "", count: $0.count) } }

  /// The answers to item `item` that one text holds.
  ///
  ///     split("144 66 160; 247 97 95; 215 121 136", item: 0)    // nine
  ///
  /// Line breaks, `;` and `|` part answers; where that does not give as many as there are blanks,
  /// commas do too, and then spaces. An item of one blank takes the whole text.
  func split(_ text: String, item: Int) throws(Misfit) -> [String] {
    let count = blanks[item].count
    if count == 1 { return [answer(text)] }
    if answer(text).isEmpty { return Array(repeating: "", count: count) }
    var found = 0
    for separators in [";|\n", ";|\n,", ";|\n, \t"] {
      let parts = text.split { separators.contains($0) || $0.isNewline }.map { answer($0) }
      if parts.count == count { return parts }
      found = parts.count
    }
    throw misfit(found, item)
  }

  /// Answers to item `item` that were already apart.
  func check(_ parts: [String], item: Int) throws(Misfit) -> [String] {
    guard parts.count == blanks[item].count else { throw misfit(parts.count, item) }
    return parts.map { answer($0) }
  }

  /// Answers to all blanks of all items, one after another.
  func distribute(_ answers: [String]) throws(Misfit) -> [[String]] {
    guard answers.count == total else {
      throw Misfit(
        en: "\(answers.count) answer\(answers.count == 1 ? "" : "s"); \(total) are asked for",
        ko: "답이 \(answers.count)개예요. 빈칸은 \(total)개예요")
    }
    var rest = answers[...]
    return blanks.map { blanks in
      defer { rest = rest.dropFirst(blanks.count) }
      return rest.prefix(blanks.count).map { answer($0) }
    }
  }

  private func misfit(_ found: Int, _ item: Int) -> Misfit {
    let count = blanks[item].count
    return Misfit(
      en: "\(found) answer\(found == 1 ? "" : "s") to item \(item + 1), which has \(count) blanks",
      ko: "\(item + 1)번 문항의 답이 \(found)개예요. 빈칸은 \(count)개예요")
  }

  /// An answer without spaces around it; `-` and `?` stand for none.
  func answer(_ text: some StringProtocol) -> String {
    let trimmed = text.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace)
    let answer = String(trimmed.reversed())
    return answer == "-" || answer == "?" ? "" : answer
  }
}
