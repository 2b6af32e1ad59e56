import Glossary
import LessonKit
import Questions
import Quiz
import TraceEngine
import TraceText

/// A quiz in lines of text: the question goes out, an answer a line comes in.
///
///     var quiz = PlainQuiz(title, session: session, voice: Voice(.english))
///     quiz.opening()            // the rules and the first question
///     quiz.handle("96")         // "That is not it. …": asked again
///     quiz.handle("144")        // "Right.", and the next question
///     quiz.end()                // the score
package struct PlainQuiz: Sendable {
  package let title: LocalizedText
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

  package init(_ title: LocalizedText, session: QuizSession, voice: Voice) {
    self.title = title
    self.session = session
    self.voice = voice
  }

  /// 0 when every item was answered rightly in the end, else 1.
  package var exitStatus: Int32 { session.exitStatus }

  /// Whether nothing is left to be asked; then `opening` says so and nothing need be read.
  package var isFinished: Bool { session.isFinished }

  private var phrases: QuizPhrases { QuizPhrases(voice.language) }
  private var speech: QuestionSpeech { QuestionSpeech(voice: voice) }

  /// Title, rules and the first open question, or the score where there is none.
  package func opening() -> String {
    let title = voice.text(title[voice.language])
    if session.isFinished { return title + score }
    return title + voice.text(phrases.rules) + ask(after: nil)
  }

  /// Takes one line of input, without its end.
  package mutating func handle(_ line: String) -> Reply {
    guard let item = session.item, let attempt = session.current else {
      return Reply(text: score, effects: [.end])
    }
    if let request = TermRequest(line) {
      return Reply(
        text: TermSpeech(voice: voice).text(request, page: phrases.question(item.question)))
    }
    if attempt.askedRules.count > 1,
      let choice = QuizCommand.choice(line, of: attempt.askedRules.count)
    {
      return tell(session.confirm(attempt.askedRules[choice]), line, item)
    }
    switch QuizCommand(line) {
    case .quit: return Reply(text: score, effects: [.end])
    case .hint: return show(session.hint(), item)
    case .skip: return show(session.skip(), item)
    case .undo: return undo()
    case .yes where attempt.askedRules.isEmpty, .no where attempt.askedRules.isEmpty:
      return Reply(text: nothingAsked)
    case .yes where attempt.askedRules.count > 1: return Reply(text: whichOne)
    case .yes: return tell(session.confirm(attempt.askedRules.first), line, item)
    case .no: return tell(session.confirm(nil), line, item)
    case nil: return tell(session.submit(line), line, item)
    }
  }

  /// What is said when the input ends, or the learner leaves.
  package func end() -> String { score }

  private var score: String { voice.text(phrases.score(session.score)) }

  private var nothingAsked: String {
    voice.text(
      voice.say("There was no question to say yes or no to.", "예나 아니요로 답할 질문이 없었어요."))
  }

  private var whichOne: String {
    voice.text(voice.say("Which one? Write its letter.", "어느 것인가요? 글자로 답하세요."))
  }

  private mutating func undo() -> Reply {
    guard session.undo(), let attempt = session.current else {
      return Reply(
        text: voice.text(voice.say("There is nothing to take back.", "되돌릴 것이 없어요.")))
    }
    let places = attempt.blanks.count > 1 ? speech.places(attempt) : ""
    return Reply(text: voice.text(voice.say("Taken back.", "되돌렸어요.")) + places)
  }

  private mutating func tell(_ said: Attempt.Reply, _ line: String, _ item: QuizItem) -> Reply {
    guard let attempt = session.current else { return Reply(text: "") }
    let text = speech.reply(said, attempt)
    let typed = attempt.blanks.count == 1 ? line : attempt.line
    let effects = QuizEvent.events(said, to: item.id, text: typed).map { Effect.record($0) }
    return attempt.isOpen ? Reply(text: text, effects: effects) : goOn(text, effects, item)
  }

  /// A hint; after the last the next question.
  private mutating func show(_ hint: Hint?, _ item: QuizItem) -> Reply {
    guard let hint, let attempt = session.current else { return Reply(text: "") }
    guard attempt.outcome == .shown else {
      return Reply(text: voice.text(hint: phrases.lines(hint)))
    }
    return goOn(speech.solution(attempt, hint), [.record(.shown(item.id))], item)
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
    let heading =
      session.isSeparating
      ? voice.say("One more, to tell which it was", "어느 쪽인지 알아볼 문제")
      : phrases.heading(session.index + 1, of: session.items.count)
    return "\n" + speech.text(item, after: last, heading: heading)
  }
}
