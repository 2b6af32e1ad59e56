import Questions
import Quiz
import TraceText

/// Answers typed in a walk: to a value that is asked for, or to the question of a page.
extension PlainWalk {
  /// Whether the line answers the rules that are being asked about. It does so before it is read as
  /// a command: `n` and `b` are also commands.
  func answersRules(_ line: String) -> Bool {
    guard let asked = attempt?.askedRules, !asked.isEmpty else { return false }
    if asked.count > 1, QuizCommand.choice(line, of: asked.count) != nil { return true }
    switch QuizCommand(line) {
    case .no: return true
    case .yes: return asked.count == 1
    default: return false
    }
  }

  /// What a line that is no command leads to: it may answer the question, or what was asked about
  /// the answer before.
  mutating func answer(_ line: String) -> Reply {
    guard let attempt, attempt.isOpen else {
      let isNumber = (try? Answer(line)) != nil
      return Reply(text: speak([isNumber ? nothingAsked : unknown]))
    }
    let asked = attempt.askedRules
    if asked.count > 1, let choice = QuizCommand.choice(line, of: asked.count) {
      return tell { $0.confirm(asked[choice]) }
    }
    switch QuizCommand(line) {
    case .yes where asked.count == 1: return tell { $0.confirm(asked[0]) }
    case .no where !asked.isEmpty: return tell { $0.confirm(nil) }
    case .skip where page.question != nil: return skip()
    case .undo, .skip, .hint, .quit, .yes, .no: return Reply(text: speak([unknown]))
    case nil: break
    }
    let isChoice =
      attempt.blanks[0].choices != nil && (try? Response(line, for: attempt.blanks[0])) != nil
    let isAnswer = isChoice || line.contains(where: \.isNumber)
    return isAnswer ? tell { $0.submit(line) } : Reply(text: speak([unknown]))
  }

  /// Changes the attempt and says what came of it. On a walk the value follows a right answer.
  private mutating func tell(_ change: (inout Attempt) -> Attempt.Reply) -> Reply {
    guard var attempt else { return Reply(text: "") }
    let reply = change(&attempt)
    self.attempt = attempt
    let said = QuestionSpeech(voice: voice).reply(reply, attempt)
    let effects = events(reply, attempt).map { Effect.record($0) }
    return Reply(text: said + (attempt.isOpen ? "" : afterAnswer()), effects: effects)
  }

  /// What is to be remembered: of a question page the answer, of a walk only the rules that were
  /// broken.
  private func events(_ reply: Attempt.Reply, _ attempt: Attempt) -> [QuizEvent] {
    QuizEvent.events(
      reply, to: item, text: attempt.blanks.count == 1 ? attempt.fields[0].text : attempt.line)
  }

  private var item: QuizItem.ID? {
    page.question == nil ? nil : .page(lesson: lesson.id, page: pageIndex)
  }

  private mutating func afterAnswer() -> String {
    page.question == nil ? move { $0.show(step: $0.current.step) } : told()
  }

  // MARK: Hints

  /// On a question page the fourth hint shows the answer; on a walk Enter does.
  mutating func hint() -> Reply {
    guard let open = attempt, open.isOpen else { return Reply(text: speak([nothingAsked])) }
    guard page.question == nil else {
      return hintOnQuestion()
    }
    guard let hint = walk?.nextHint() else {
      return Reply(
        text: speak([
          say(
            "That was the last hint; Enter shows the value.",
            "마지막 힌트였어요. Enter를 누르면 값이 보여요.")
        ]))
    }
    return Reply(text: text(hint))
  }

  private mutating func hintOnQuestion() -> Reply {
    guard let hint = attempt?.hint(), let attempt else { return Reply(text: "") }
    guard attempt.isOpen else { return solution(hint) }
    guard hint.rung == .answer, let item else { return Reply(text: text(hint)) }
    // Of several cells one was shown; the others are still asked for.
    let places = QuestionSpeech(voice: voice).places(attempt)
    return Reply(text: text(hint) + places, effects: [.record(.shown(item))])
  }

  private mutating func skip() -> Reply {
    (attempt?.skip()).map { solution($0) } ?? Reply(text: "")
  }

  private mutating func solution(_ hint: Hint) -> Reply {
    guard let item, let attempt else { return Reply(text: "") }
    let solution = QuestionSpeech(voice: voice).solution(attempt, hint)
    return Reply(text: solution + told(), effects: [.record(.shown(item))])
  }

  private func text(_ hint: Hint) -> String {
    voice.text(hint: QuizPhrases(voice.language).lines(hint))
  }
}
