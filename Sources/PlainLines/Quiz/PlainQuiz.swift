import LessonKit
import Quiz
import TraceEngine
import TraceText

/// A quiz in lines of text: the question goes out, an answer a line comes in.
///
///     var quiz = PlainQuiz(lesson, session: session, voice: Voice(.english))
///     quiz.opening()            // the rules and the first question
///     quiz.handle("96")         // "That is not it. …": asked again
///     quiz.handle("144")        // "Right.", and the next question
///     quiz.end()                // the score
package struct PlainQuiz: Sendable {
  package let lesson: Lesson
  package private(set) var session: QuizSession
  package let voice: Voice

  package enum Effect: Equatable, Sendable {
    /// Something happened that is worth remembering.
    case record(QuizEvent)
    /// The quiz is over; the score has been said. The exit status is `exitStatus`.
    case end
  }

  package struct Reply: Equatable, Sendable {
    /// Whole lines, each ended.
    package var text: String
    package var effects: [Effect] = []
  }

  package init(_ lesson: Lesson, session: QuizSession, voice: Voice) {
    self.lesson = lesson
    self.session = session
    self.voice = voice
  }

  /// 0 when every item was answered rightly in the end, else 1.
  package var exitStatus: Int32 { session.exitStatus }

  /// Whether nothing is left to be asked; then `opening` says so and nothing need be read.
  package var isFinished: Bool { session.isFinished }

  private var phrases: QuizPhrases { QuizPhrases(voice.language) }

  /// Title, rules and the first open question, or the score where there is none.
  package func opening() -> String {
    let title = voice.text(lesson.title[voice.language])
    if session.isFinished { return title + score }
    return title + voice.text(phrases.rules) + ask(after: nil)
  }

  /// Takes one line of input, without its end.
  package mutating func handle(_ line: String) -> Reply {
    guard let item = session.item else { return Reply(text: score, effects: [.end]) }
    switch QuizCommand(line) {
    case .quit: return Reply(text: score, effects: [.end])
    case .hint: return show(session.hint(), item)
    case .skip: return show(session.skip(), item)
    case nil: return submit(line, item)
    }
  }

  /// What is said when the input ends, or the learner leaves.
  package func end() -> String { score }

  private var score: String { voice.text(phrases.score(session.score)) }

  private mutating func submit(_ line: String, _ item: QuizItem) -> Reply {
    let said = session.submit(line)
    let lines = session.current.map { phrases.lines(said, in: $0) } ?? []
    let text = lines.map { voice.text($0) }.joined()
    let events = QuizEvent.events(said, to: item.id, text: session.current?.line ?? line)
    if session.current?.isOpen == false { return goOn(text, events.map { .record($0) }, item) }
    return Reply(text: text, effects: events.map { .record($0) })
  }

  /// A hint; after the last the next question.
  private mutating func show(_ hint: Hint?, _ item: QuizItem) -> Reply {
    guard let hint else { return Reply(text: "") }
    let text = voice.text(hint: phrases.lines(hint))
    guard session.current?.outcome == .shown else { return Reply(text: text) }
    return goOn(text, [.record(.shown(item.id))], item)
  }

  private mutating func goOn(_ text: String, _ effects: [Effect], _ item: QuizItem) -> Reply {
    session.advance()
    if session.isFinished {
      return Reply(text: text + "\n" + score, effects: effects + [.end])
    }
    return Reply(text: text + ask(after: item), effects: effects)
  }

  /// The question, with the operands where they are not those of the last one.
  private func ask(after last: QuizItem?) -> String {
    guard let item = session.item else { return "" }
    var text = "\n"
    if last?.id.page != item.id.page {
      if let caption = item.caption { text += voice.text(caption[voice.language]) }
      for operation in item.question.operations {
        text += TextBuffer.string { OperationText(voice).writeOperands(of: operation, to: &$0) }
      }
      text += "\n"
    }
    let heading = phrases.heading(session.index + 1, of: session.items.count)
    return text + voice.text(heading + ". " + phrases.question(item.question))
  }
}
