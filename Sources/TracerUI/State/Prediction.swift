import Questions
import Quiz

/// A value that the learner is to predict before it is shown.
struct Prediction: Sendable {
  private(set) var attempt: Attempt
  var field = TextField()
  private(set) var reply: Attempt.Reply?
  /// What `reply` is about.
  private(set) var typed = ""
  private(set) var hint: Hint?

  init(_ question: Question) { attempt = Attempt(question) }

  var isAnswered: Bool { !attempt.isOpen }

  /// Grades what was typed.
  mutating func submit() {
    typed = field.text
    reply = attempt.submit(field.text)
    if !isAnswered { field.clear() }
  }

  /// The next rung, short of the answer: Enter shows that.
  mutating func askForHint() {
    let rung = hint.map { min(Hint.Rung.partial.rawValue, $0.rung.rawValue + 1) } ?? 1
    hint = Hint.Rung(rawValue: rung).map { Hint(attempt.question, $0) }
    reply = nil
  }
}
