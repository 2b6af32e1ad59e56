import Questions
import Quiz

/// A value that the learner is to predict before it is shown.
struct Prediction: Sendable {
  let question: Question
  var field = TextField()
  private(set) var reply: QuizSession.Reply?
  /// What `reply` is about.
  private(set) var typed = ""
  private(set) var hint: Hint?
  private(set) var isAnswered = false

  init(_ question: Question) { self.question = question }

  /// Grades what was typed.
  mutating func submit() {
    typed = field.text
    let response: Response
    let blank = question.blanks[0]
    do throws(AnswerError) { response = try Response(field.text, for: blank) } catch {
      reply = .unreadable(error)
      field.clear()
      return
    }
    switch grade(question, response, at: blank) {
    case .right(let fit):
      reply = .right(fit)
      isAnswered = true
    case .roundedTooFar: reply = .roundedTooFar
    case .wrong: reply = .wrong
    }
    if !isAnswered { field.clear() }
  }

  /// The next rung, short of the answer: Enter shows that.
  mutating func askForHint() {
    let rung = hint.map { min(Hint.Rung.partial.rawValue, $0.rung.rawValue + 1) } ?? 1
    hint = Hint.Rung(rawValue: rung).map { Hint(question, $0) }
    reply = nil
  }
}
