import Questions
import Quiz
import TraceText

@testable import PlainLines

/// What a learner types in a quiz, each line with what is said to it and what is remembered.
func diary(_ quiz: PlainQuiz, _ lines: [String]) -> String {
  var quiz = quiz
  var text = quiz.opening()
  for line in lines {
    let reply = quiz.handle(line)
    text += "> \(line)\n" + reply.text
    for effect in reply.effects { text += "! \(described(effect, quiz))\n" }
  }
  return text
}

private func described(_ effect: PlainQuiz.Effect, _ quiz: PlainQuiz) -> String {
  switch effect {
  case .record(.answered(let item, let answer, let isRight)):
    return "\(item.key) \(answer) \(isRight)"
  case .record(.filled(let item, let text)): return "\(item.key) so far \(text)"
  case .record(.shown(let item)): return "\(item.key) shown"
  case .record(.diagnosed(let rules, let isCertain)):
    return (isCertain ? "named " : "perhaps ") + rules.joined(separator: " ")
  case .record(.settled(let rules)): return "settled " + rules.joined(separator: " ")
  case .end: return "end, status \(quiz.exitStatus)"
  }
}

/// A quiz of these questions.
func quiz(_ questions: [Question], _ voice: Voice) -> PlainQuiz {
  let items = questions.enumerated().map { QuizItem(.exercise(set: "w1-1-1", index: $0), $1) }
  return PlainQuiz(
    LocalizedText(en: "Exercises", ko: "연습 문제"), session: QuizSession(QuizItems(items)),
    voice: voice)
}

/// What belongs into every blank, as one line.
func rightLine(_ question: Question) -> String {
  question.blanks.map { blank in
    switch question.expected(blank) {
    case .number(let value, _, let precision): return NumberText.text(value, precision: precision)
    case .count(let count): return "\(count)"
    case .cells(let cells): return cells.map { "(\($0.row),\($0.column))" }.joined(separator: " ")
    }
  }.joined(separator: " ")
}
