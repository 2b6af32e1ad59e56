import Quiz
import TerminalText
import TraceText

/// A learner's progress as text: lessons, rules that were broken, what is due, what to practise.
package struct ProgressText: Sendable {
  private let report: ProgressReport
  private let voice: Voice
  private let now: Int

  /// - Parameter seconds: now, since 1970.
  package init(_ report: ProgressReport, _ voice: Voice, at seconds: Int) {
    (self.report, self.voice, now) = (report, voice, seconds)
  }

  private func say(_ english: String, _ korean: String) -> String { voice.say(english, korean) }

  /// Everything, an empty line between the parts.
  package var text: String {
    [lessons, exercises, rules, reviews, practice].filter { !$0.isEmpty }
      .joined(separator: "\n")
  }

  private var lessons: String {
    let width = report.lessons.map { cellWidth(of: $0.id) }.max() ?? 0
    let states = report.lessons.map { state($0.state) }
    let stateWidth = states.map { cellWidth(of: $0) }.max() ?? 0
    return heading(say("Lessons", "수업"))
      + zip(report.lessons, states).map { line, state in
        let score =
          line.tried == 0
          ? ""
          : score(line.firstTry, line.right, of: line.tried)
        let row =
          "  " + pad(line.id, width: width + 2) + pad(state, width: stateWidth + 2) + score
        return voice.repertoire.fold(row).trimmingEnd() + "\n"
      }.joined()
  }

  private func state(_ state: ProgressReport.LessonLine.State) -> String {
    switch state {
    case .new: return say("new", "새 수업")
    case .begun: return say("begun", "진행 중")
    case .finished: return say("finished", "마침")
    }
  }

  private var exercises: String {
    let counts = report.exercises
    guard counts.tried > 0 else { return "" }
    return voice.text(
      say("Exercises: ", "연습 문제: ") + score(counts.firstTry, counts.right, of: counts.tried) + ".")
  }

  /// What came of the questions that were answered or shown; those not reached are not counted.
  private func score(_ firstTry: Int, _ right: Int, of tried: Int) -> String {
    say(
      "\(tried) tried, \(firstTry) right on the first try, \(right) right in the end",
      "\(tried)문제 풀어 한 번에 \(firstTry)개, 결국 \(right)개 맞힘")
  }

  /// More rules than these are not listed.
  private static let mostRules = 10

  private var rules: String {
    guard !report.rules.isEmpty else { return "" }
    return heading(say("Rules that were broken", "어긴 규칙"))
      + report.rules.prefix(ProgressText.mostRules).map { line in
        let (named, asked) = (line.progress.named, line.progress.asked)
        let times =
          named > 0
          ? say("\(named) time\(named == 1 ? "" : "s")", "\(named)번")
          : say("perhaps \(asked) time\(asked == 1 ? "" : "s")", "아마 \(asked)번")
        let last = say("last \(ago(line.progress.last))", "마지막은 \(ago(line.progress.last))")
        return indented(
          "\(line.rule.rule[voice.language]) (\(times), \(last); \(line.rule.name))")
      }.joined()
  }

  private var reviews: String {
    if report.due > 0 {
      let many = report.due == 1 ? "question is" : "questions are"
      return voice.text(
        say(
          "\(report.due) \(many) due for review: convtrace quiz --review",
          "복습할 문제가 \(report.due)개 있어요: convtrace quiz --review"))
    }
    return report.nextDue == nil ? "" : nothingDue
  }

  /// Said in place of a review where nothing is due.
  package var nothingDue: String {
    guard let next = report.nextDue else {
      return voice.text(
        say(
          "Nothing is to be reviewed: no answer was wrong yet.",
          "복습할 문제가 없어요. 아직 틀린 답이 없어요."))
    }
    return voice.text(
      say(
        "Nothing is due for review; the next question is due \(ahead(next)).",
        "지금은 복습할 문제가 없어요. 다음 문제는 \(ahead(next)) 나와요."))
  }

  private var practice: String {
    guard let level = report.level, let worst = report.rules.first else { return "" }
    return voice.text(
      say(
        "To practise what was broken most: convtrace quiz --random --level \(level)",
        "가장 자주 어긴 규칙을 연습하려면: convtrace quiz --random --level \(level)"))
      + indented(worst.rule.guide[voice.language])
  }

  // MARK: Time and lines

  private func ago(_ seconds: Int) -> String {
    let days = max(0, now - seconds) / 86_400
    switch days {
    case 0: return say("today", "오늘")
    case 1: return say("yesterday", "어제")
    default: return say("\(days) days ago", "\(days)일 전")
    }
  }

  private func ahead(_ seconds: Int) -> String {
    let hours = max(0, seconds - now + 3599) / 3600
    if hours <= 1 { return say("within the hour", "한 시간 안에") }
    if hours < 48 { return say("in \(hours) hours", "\(hours)시간 뒤에") }
    return say("in \(hours / 24) days", "\(hours / 24)일 뒤에")
  }

  private func heading(_ text: String) -> String { voice.text(text + ":") }

  private func indented(_ text: String) -> String {
    wrap(voice.repertoire.fold(text), width: Voice.width - 2).enumerated()
      .map { ($0 == 0 ? "  " : "    ") + $1 + "\n" }.joined()
  }
}

extension String {
  fileprivate func trimmingEnd() -> String {
    var text = self
    while text.last == " " { text.removeLast() }
    return text
  }
}
