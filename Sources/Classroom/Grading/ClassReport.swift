import Diagnosis
import Questions

/// The answers of a class, graded: each learner's score and evidence, and what it adds up to.
///
///     let report = ClassReport(items: items, sheets: reader.read(bytes, file: path))
///     report.learners[0].right             // 11
///     report.rules.first?.rule.name        // "flipped-filter"
package struct ClassReport: Equatable, Sendable {
  package let items: [Question]
  /// In the order of the sheets.
  package let learners: [Learner]
  /// Rules that were broken, the most often named first.
  package let rules: [RuleCount]
  /// Wrong answers that no rule and no slip explains, the most frequent first.
  package let unexplained: [UnexplainedAnswer]

  /// One learner's sheet, graded.
  package struct Learner: Equatable, Sendable {
    package let sheet: AnswerSheet
    /// One for each item.
    package let items: [ItemReport]

    package var name: String { sheet.learner }
    /// Blanks filled in rightly.
    package var right: Int { items.reduce(0) { $0 + $1.right } }
  }

  /// How often answers to an item pointed to a rule.
  package struct RuleCount: Equatable, Sendable {
    package let rule: WrongRule
    /// The evidence was enough to name it, and it alone.
    package var named = 0
    /// It was one of several that the numbers could not tell apart.
    package var either = 0
    /// The evidence was enough to ask about it, no more.
    package var asked = 0
  }

  /// A wrong answer and how many learners gave it.
  package struct UnexplainedAnswer: Equatable, Sendable {
    /// From 0.
    package let item: Int
    package let blank: Int
    /// The number in plain digits, or the cells in order.
    package let answer: String
    package var count: Int
  }

  /// - Complexity: an item's grading once for each different list of answers to it.
  package init(items: [Question], sheets: [AnswerSheet]) {
    self.items = items
    var cache: [[[String]: ItemReport]] = Array(repeating: [:], count: items.count)
    learners = sheets.map { sheet in
      precondition(sheet.entries.count == items.count, "entries for each item")
      let reports = zip(items, sheet.entries).enumerated().map { index, pair in
        let (question, entries) = pair
        if let known = cache[index][entries] { return known }
        let report = ItemReport(question, entries)
        cache[index][entries] = report
        return report
      }
      return Learner(sheet: sheet, items: reports)
    }
    rules = countRules(learners)
    unexplained = gatherUnexplained(learners)
  }

  /// Blanks in all.
  package var total: Int { items.reduce(0) { $0 + $1.blanks.count } }

  /// Names that more than one sheet bears: two learners, or one who handed in twice.
  package var sharedNames: [String] {
    var counts: [String: Int] = [:]
    for learner in learners { counts[learner.name, default: 0] += 1 }
    return counts.filter { $0.value > 1 }.keys.sorted()
  }
}

private func countRules(_ learners: [ClassReport.Learner]) -> [ClassReport.RuleCount] {
  var counts: [String: ClassReport.RuleCount] = [:]
  func add(_ rules: [WrongRule], _ part: WritableKeyPath<ClassReport.RuleCount, Int>) {
    for rule in rules {
      counts[rule.name, default: ClassReport.RuleCount(rule: rule)][keyPath: part] += 1
    }
  }
  for report in learners.flatMap(\.items) {
    switch report.diagnosis {
    case .named(let rules, _): add(rules, rules.count == 1 ? \.named : \.either)
    case .ask(let rules): add(rules, \.asked)
    case .nothing, .slip, .working, .unknown: break
    }
  }
  return counts.values.sorted { left, right in
    let (first, second) = (
      [left.named, left.either, left.asked], [right.named, right.either, right.asked]
    )
    return first == second
      ? left.rule.name < right.rule.name : second.lexicographicallyPrecedes(first)
  }
}

private func gatherUnexplained(
  _ learners: [ClassReport.Learner]
) -> [ClassReport.UnexplainedAnswer] {
  struct Key: Hashable {
    let item: Int
    let blank: Int
    let answer: String
  }
  var counts: [Key: Int] = [:]
  for learner in learners {
    for (item, report) in learner.items.enumerated() where report.diagnosis == .unknown {
      for (blank, mark) in report.marks.enumerated() {
        guard case .wrong(let response) = mark else { continue }
        counts[Key(item: item, blank: blank, answer: plainText(response)), default: 0] += 1
      }
    }
  }
  return counts.map { key, count in
    ClassReport.UnexplainedAnswer(
      item: key.item, blank: key.blank, answer: key.answer, count: count)
  }.sorted {
    ($1.count, $0.item, $0.blank, $0.answer) < ($0.count, $1.item, $1.blank, $1.answer)
  }
}
