import Diagnosis
import Questions

/// The answers of a class, graded: each learner's score and evidence, and what it adds up to.
///
///     let report = ClassReport(items: items, sheets: reader.read(bytes, file: path))
///     report.learners[0].right             // 11
///     report.rules.first?.rule.name        // "flipped-filter"
package struct ClassReport: Equatable, Sendable {
  /// What all were asked; nil where each learner had a sheet of their own.
  package let items: [Question]?
  /// In the order of the sheets.
  package let learners: [Learner]
  /// Rules that were broken, the most often named first.
  package let rules: [RuleCount]
  /// Wrong answers that no rule and no slip explains, the most frequent first.
  package let unexplained: [UnexplainedAnswer]

  /// One learner's sheet, graded.
  package struct Learner: Equatable, Sendable {
    package let sheet: AnswerSheet
    /// What was asked, and one report for each.
    package let questions: [Question]
    package let items: [ItemReport]

    package var name: String { sheet.learner }
    /// Blanks in all, and those filled in rightly.
    package var total: Int { items.reduce(0) { $0 + $1.marks.count } }
    package var right: Int { items.reduce(0) { $0 + $1.right } }

    /// Whether nothing is known of item `index`: no answer, and no help that was taken.
    package func isUntouched(_ index: Int) -> Bool {
      items[index].marks.allSatisfy { $0 == .unanswered } && sheet.help?[index].isNone != false
    }
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
    package let question: Question
    /// From 0.
    package let item: Int
    package let blank: Int
    /// The number in plain digits, or the cells in order.
    package let answer: String
    package var count: Int
  }

  /// The answers of learners who were all asked the same.
  ///
  /// - Complexity: an item's grading once for each different list of answers to it.
  package init(items: [Question], sheets: [AnswerSheet]) {
    var cache: [[[String]: ItemReport]] = Array(repeating: [:], count: items.count)
    let learners = sheets.map { sheet in
      Learner(sheet, items) { index, entries in
        if let known = cache[index][entries] { return known }
        let report = ItemReport(items[index], entries)
        cache[index][entries] = report
        return report
      }
    }
    self.init(items: items, learners)
  }

  /// The answers of learners each of whom had a sheet of their own.
  ///
  /// - Parameter items: what a learner was asked.
  package init(sheets: [AnswerSheet], items: (AnswerSheet) -> [Question]) {
    let learners = sheets.map { sheet in
      let own = items(sheet)
      return Learner(sheet, own) { ItemReport(own[$0], $1) }
    }
    self.init(items: nil, learners)
  }

  private init(items: [Question]?, _ learners: [Learner]) {
    self.items = items
    self.learners = learners
    rules = countRules(learners)
    unexplained = gatherUnexplained(learners)
  }

  /// Names that more than one sheet bears: two learners, or one who handed in twice.
  package var sharedNames: [String] {
    var counts: [String: Int] = [:]
    for learner in learners { counts[learner.name, default: 0] += 1 }
    return counts.filter { $0.value > 1 }.keys.sorted()
  }
}

extension ClassReport.Learner {
  fileprivate init(
    _ sheet: AnswerSheet, _ questions: [Question], grade: (Int, [String]) -> ItemReport
  ) {
    precondition(sheet.entries.count == questions.count, "entries for each item")
    self.sheet = sheet
    self.questions = questions
    items = sheet.entries.enumerated().map { grade($0, $1) }
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
    case .working(let working):
      add(working.rules, working.rules.count == 1 ? \.named : \.either)
    case .ask(let rules): add(rules, \.asked)
    case .nothing, .slip, .unknown: break
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
  // A list for each key: of learners with sheets of their own item 2 is not the same question.
  var found: [Key: [ClassReport.UnexplainedAnswer]] = [:]
  for learner in learners {
    for (item, report) in learner.items.enumerated() where report.diagnosis == .unknown {
      let question = learner.questions[item]
      for (blank, mark) in report.marks.enumerated() {
        guard case .wrong(let response) = mark else { continue }
        let key = Key(item: item, blank: blank, answer: plainText(response))
        var answers = found[key] ?? []
        if let known = answers.firstIndex(where: { $0.question == question }) {
          answers[known].count += 1
        } else {
          answers.append(
            ClassReport.UnexplainedAnswer(
              question: question, item: item, blank: blank, answer: key.answer, count: 1))
        }
        found[key] = answers
      }
    }
  }
  return found.values.flatMap { $0 }.sorted {
    ($1.count, $0.item, $0.blank, $0.answer) < ($0.count, $1.item, $1.blank, $1.answer)
  }
}
