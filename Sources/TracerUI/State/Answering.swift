import Diagnosis
import Questions
import Quiz
import TraceEngine

/// Answering the current item of a session on the screen: where the cursor is, what is being typed,
/// and what was said last. The quiz, a question page and a prediction in a walk all rest on it.
struct Answering: Sendable {
  var session: QuizSession
  /// The blank at hand, an index into the attempt's blanks.
  var blank = 0
  /// What is being typed into it; nil while nothing is.
  var draft: TextField?
  var reply: Attempt.Reply?
  /// What `reply` is about, where that was one answer.
  var answered = ""
  var hint: Hint?
  /// Whether a hint was asked for that is kept back, because it would be the answer.
  var wantsAnswer = false
  /// Whether the last hint shows the answer, as it does in the quiz.
  let showsAnswers: Bool
  /// The cell of the input that is pointed at; nil where nothing can be pointed at.
  var pointer: CellPosition?

  /// The longest calculation that can be typed, in characters.
  static let longest = 2_000

  init(_ session: QuizSession, showsAnswers: Bool = true) {
    self.session = session
    self.showsAnswers = showsAnswers
    openItem()
  }

  /// One question by itself, which is not remembered.
  init(_ question: Question, earlier: [Observation] = [], showsAnswers: Bool) {
    let item = QuizItem(.unremembered, question)
    self.init(
      QuizSession(QuizItems([item]), earlier: earlier), showsAnswers: showsAnswers)
  }

  var attempt: Attempt? { session.current }
  var isOpen: Bool { attempt?.isOpen == true }
  var isTyping: Bool { draft != nil }
  var blanks: [Blank] { attempt?.blanks ?? [] }
  /// Whether nothing is filled in and nothing is being typed.
  var isUntouched: Bool { !isTyping && attempt?.fields.allSatisfy(\.text.isEmpty) == true }
  /// The rules that are asked about.
  var askedRules: [WrongRule] { attempt?.askedRules ?? [] }

  /// What stands in a blank, what is being typed included.
  func text(at index: Int) -> String {
    if index == blank, let draft { return draft.text }
    return attempt?.fields[index].text ?? ""
  }

  /// Of the text as it stands; nil while it is being typed.
  func verdict(at index: Int) -> Verdict? {
    index == blank && isTyping ? nil : attempt?.fields[index].verdict
  }

  /// Begins with the current item.
  mutating func openItem() {
    draft = nil
    forget()
    blank = attempt?.firstOpenBlank ?? 0
    pointer = session.item.flatMap { Answering.firstPointer($0.question) }
  }

  /// What was said is over.
  mutating func forget() {
    (reply, hint, answered, wantsAnswer) = (nil, nil, "", false)
  }

  /// The next item.
  mutating func advance() {
    if session.advance() { openItem() }
  }
}
