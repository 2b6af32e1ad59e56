import TerminalText
import TraceText

/// A report to be read.
package struct ReportText: Sendable {
  /// Cells of a line.
  private static let width = 76
  private let report: ClassReport
  private let words: ReportWords

  package init(_ report: ClassReport, _ language: Language) {
    self.report = report
    words = ReportWords(language: language)
  }

  private func say(_ english: String, _ korean: String) -> String { words.say(english, korean) }

  package var text: String {
    [summary, scores, items, rules, unexplained].filter { !$0.isEmpty }
      .map { $0.joined(separator: "\n") + "\n" }.joined(separator: "\n")
  }

  private var summary: [String] {
    let learners = report.learners.count
    var counts = say("\(counted(learners, "learner"))", "학습자 \(learners)명")
    if let asked = report.items {
      let (items, blanks) = (asked.count, AnswerLayout(asked).total)
      counts += say(
        ", \(counted(items, "item")), \(counted(blanks, "blank"))", ", 문항 \(items)개, 빈칸 \(blanks)개")
    } else {
      counts += say(", a sheet for each", ", 문제지는 저마다 다름")
    }
    counts += "."
    let names = report.sharedNames.joined(separator: ", ")
    guard !names.isEmpty else { return [counts] }
    return [counts]
      + wrap(
        say("More than one sheet is by: \(names).", "같은 이름의 답안이 둘 이상 있어요: \(names)"),
        width: ReportText.width)
  }

  private func counted(_ count: Int, _ noun: String) -> String {
    "\(count) \(noun)" + (count == 1 ? "" : "s")
  }

  // MARK: Learners

  private var scores: [String] {
    let width = min(40, report.learners.map { cellWidth(of: $0.name) }.max() ?? 0)
    return [say("Scores", "점수")]
      + report.learners.flatMap { learner in
        let name = pad(truncate(learner.name, width: width), width: width)
        return ["  \(name)  \(learner.right)/\(learner.total)"] + details(learner)
      }
  }

  private func details(_ learner: ClassReport.Learner) -> [String] {
    var lines: [String] = []
    var item = 0
    while item < learner.items.count {
      let end = learner.items.indices[item...].first { !learner.isUntouched($0) }
      let untouched = (end ?? learner.items.count) - item
      if untouched > 1 {
        let items = "\(item + 1)-\(item + untouched)"
        lines.append(say("\(items): not answered", "\(items): 답 없음"))
        item += untouched
      } else {
        lines += details(learner, item)
        item += 1
      }
    }
    return (lines + learner.sheet.remarks.map { "! " + $0.what[words.language] })
      .flatMap { indented($0, by: 4) }
  }

  private func details(_ learner: ClassReport.Learner, _ item: Int) -> [String] {
    let graded = learner.items[item]
    let faults = graded.marks.indices.compactMap { words.fault(learner, item, $0) }
    var lines = faults.isEmpty ? [] : [faults.joined(separator: "; ")]
    let missing = graded.marks.count { $0 == .unanswered }
    if missing > 0 {
      lines.append(
        say(
          "\(item + 1): \(missing) of \(graded.marks.count) not answered",
          "\(item + 1): \(graded.marks.count)칸 중 \(missing)칸 비어 있음"))
    }
    if let help = learner.sheet.help?[item], !help.isNone {
      lines.append("\(item + 1): \(words.help(help))")
    }
    if let evidence = words.evidence(graded.diagnosis) { lines.append("→ " + evidence) }
    return lines
  }

  private func indented(_ text: String, by count: Int) -> [String] {
    let space = String(repeating: " ", count: count)
    return wrap(text, width: ReportText.width - count).map { space + $0 }
  }

  // MARK: The class

  private var items: [String] {
    guard !report.learners.isEmpty, let questions = report.items else { return [] }
    return [say("Items: learners who have all of it right", "문항별로 모두 맞힌 학습자")]
      + questions.indices.map { item in
        let right = report.learners.count { $0.items[item].right == $0.items[item].marks.count }
        return "  \(item + 1) (\(words.kind(questions[item]))): "
          + "\(right)/\(report.learners.count)"
      }
  }

  private var rules: [String] {
    guard !report.rules.isEmpty else { return [] }
    let header = say(
      "Rules broken, by answers to an item", "어긴 규칙(문항 답안 수)")
    return [header]
      + report.rules.flatMap { count in
        let times = [
          (count.named, say("for sure", "확실함")), (count.either, say("one of several", "여럿 중 하나")),
          (count.asked, say("perhaps", "의심")),
        ].filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }.joined(separator: ", ")
        return ["  " + times] + indented(words.sentence(count.rule), by: 6)
      }
  }

  /// So many are listed; all stand in the other formats.
  private static let mostUnexplained = 30

  private var unexplained: [String] {
    guard !report.unexplained.isEmpty else { return [] }
    let shown = report.unexplained.prefix(ReportText.mostUnexplained)
    let rest = report.unexplained.count - shown.count
    return [say("Wrong answers that nothing explains", "설명되지 않는 오답")]
      + shown.flatMap { answer in
        let name = words.name(answer.question, answer.item, answer.blank)
        let right = words.rightAnswer(answer.question, answer.blank)
        return indented(
          say(
            "\(answer.count) × \(name): \(answer.answer), not \(right)",
            "\(answer.count)명 × \(name): \(answer.answer) (정답 \(right))"), by: 2)
      } + (rest > 0 ? [say("  and \(rest) more", "  그 밖에 \(rest)개")] : [])
  }
}
