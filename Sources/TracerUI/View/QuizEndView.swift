import CellScreen
import Diagnosis
import Quiz
import TerminalText

/// The end of a quiz: how it went, what was missed, which rules were broken.
enum QuizEndView {
  static func draw(_ quiz: QuizState, _ state: TracerState, in frame: inout Frame) {
    let words = Words(language: state.language)
    Bars.drawTitle(quiz.title[state.language], right: words.quiz, state, in: &frame)
    let lines = lines(quiz, state)
    let height = height(state)
    let scroll = min(quiz.scroll, max(0, lines.count - height))
    for (row, line) in lines.dropFirst(scroll).prefix(height).enumerated() {
      frame.put(line.text, row: 2 + row, column: 2, role: line.role)
    }
    if lines.count - scroll > height {
      frame.put("↓ " + words.more, row: state.size.rows - 2, column: 2, role: .quiet)
    }
    Bars.drawKeys(state, in: &frame)
  }

  static func lastScroll(_ quiz: QuizState, _ state: TracerState) -> Int {
    max(0, lines(quiz, state).count - height(state))
  }

  private static func height(_ state: TracerState) -> Int { max(1, state.size.rows - 4) }

  private static func lines(_ quiz: QuizState, _ state: TracerState) -> [Segment] {
    let words = Words(language: state.language)
    let phrases = QuizPhrases(state.language)
    let width = max(2, min(76, state.size.columns - 4))
    let paragraph = { (text: String, role: Role) in
      wrap(text, width: width).map { Segment(text: $0, role: role) }
    }
    let missed = quiz.missed
    var lines = paragraph(phrases.score(quiz.session.score), .caption)
    lines += paragraph(missed.isEmpty ? words.backToMenu : words.backOrReview, .plain)
    let rules = quiz.rules.compactMap { count in
      WrongRules.named(count.name).map { ($0, count.times) }
    }
    if !rules.isEmpty {
      lines += [Segment(text: "")] + paragraph(words.whatToPractise, .title)
      for (rule, times) in rules {
        lines += paragraph(words.broken(rule.rule[state.language], times), .plain)
        lines += paragraph("  " + rule.guide[state.language], .quiet)
      }
    }
    guard !missed.isEmpty else { return lines }
    lines += [Segment(text: "")] + paragraph(words.missed, .title)
    return lines
      + missed.map { index in
        let item = quiz.session.items[index]
        let asked = item.prompt?[state.language] ?? phrases.asked(item.question)
        let number = pad("\(index + 1)", width: "\(quiz.session.items.count)".count)
        return Segment(text: truncate(number + "  " + asked, width: width))
      }
  }
}
