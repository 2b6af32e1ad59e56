import Diagnosis
import Quiz
import TraceText

/// A report for programs. The keys are described in `docs/grading.md`.
package struct ReportJSON: Encodable, Sendable {
  private let version = 1
  private let learners: [Learner]
  private let rules: [RuleRecord]
  private let unexplained: [Unexplained]
  private let items: [Item]?

  fileprivate struct Item: Encodable {
    let kind: String
    /// The kind in words.
    let name: String
    let blanks: Int
    /// Learners who have all of it right.
    let right: Int
  }

  fileprivate struct Learner: Encodable {
    let name: String
    let file: String
    let line: Int?
    let right: Int
    let of: Int
    let items: [Graded]
    /// What of the file did not fit; left out where all did.
    let remarks: [String]?
  }

  fileprivate struct Graded: Encodable {
    let right: Int
    let of: Int
    let unanswered: Int
    let wrong: [Wrong]
    let evidence: Finding?
    /// Of hand-ins only.
    let hints: Int?
    let shown: Bool?
  }

  fileprivate struct Wrong: Encodable {
    let blank: String
    let answer: String
    let right: String
    let readable: Bool
  }

  fileprivate struct Finding: Encodable {
    /// named, either, asked, slip, working or unexplained.
    let verdict: String
    let rules: [String]?
    let sentence: String
  }

  fileprivate struct Unexplained: Encodable {
    let blank: String
    let answer: String
    let right: String
    let learners: Int
  }

  /// - Parameter language: of the sentences.
  package init(_ report: ClassReport, _ language: Language) {
    let words = ReportWords(language: language)
    items = report.items?.enumerated().map { index, question in
      Item(
        kind: question.kind.rawValue, name: words.kind(question), blanks: question.blanks.count,
        right: report.learners.count { $0.items[index].right == $0.items[index].marks.count })
    }
    learners = report.learners.map { learner in
      Learner(
        name: learner.name, file: learner.sheet.file, line: learner.sheet.line,
        right: learner.right, of: learner.total,
        items: learner.items.indices.map { Graded(learner, $0, words) },
        remarks: learner.sheet.remarks.isEmpty
          ? nil : learner.sheet.remarks.map { $0.what[language] })
    }
    rules = report.rules.map {
      RuleRecord(
        $0.rule, language, named: $0.named, either: $0.either, asked: $0.asked)
    }
    unexplained = report.unexplained.map {
      Unexplained(
        blank: words.name($0.question, $0.item, $0.blank), answer: $0.answer,
        right: words.rightAnswer($0.question, $0.blank), learners: $0.count)
    }
  }

  /// - Throws: never, for what is encoded here; the encoder's signature says so.
  package func text() throws -> String { try recordText(self) }
}

extension ReportJSON.Graded {
  fileprivate init(_ learner: ClassReport.Learner, _ item: Int, _ words: ReportWords) {
    let graded = learner.items[item]
    right = graded.right
    of = graded.marks.count
    unanswered = graded.marks.count { $0 == .unanswered }
    wrong = graded.marks.enumerated().compactMap { blank, mark in
      if mark.isRight || mark == .unanswered { return nil }
      let isReadable = if case .unreadable = mark { false } else { true }
      return ReportJSON.Wrong(
        blank: words.name(learner.questions[item], item, blank),
        answer: learner.sheet.entries[item][blank],
        right: words.rightAnswer(learner.questions[item], blank), readable: isReadable)
    }
    hints = learner.sheet.help?[item].hints
    shown = learner.sheet.help?[item].isShown
    evidence = words.evidence(graded.diagnosis).map { sentence in
      let parts = words.code(graded.diagnosis).split(separator: " ").map(String.init)
      return ReportJSON.Finding(
        verdict: parts[0], rules: parts.count > 1 ? Array(parts.dropFirst()) : nil,
        sentence: sentence)
    }
  }
}
