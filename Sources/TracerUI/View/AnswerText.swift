import CellScreen
import Quiz
import TerminalText
import TraceText

/// What is said to the learner who answers, and how it is meant. ASCII has words for what are signs
/// elsewhere.
struct AnswerText {
  let phrases: QuizPhrases
  let words: Words
  let isPlain: Bool
  /// Cells of a line.
  let width: Int
  /// What Enter does once a question is done.
  let goesOn: String

  init(_ state: TracerState) {
    phrases = QuizPhrases(state.language)
    words = Words(language: state.language)
    isPlain = state.repertoire == .ascii
    width = WalkLayout.width(of: state.size)
    if state.nextLesson != nil, case .lesson(let lesson) = state.place {
      goesOn = words.endOfLesson(lesson, width: width)
    } else {
      goesOn = words.nextQuestion
    }
  }

  /// Everything that is said about what is being answered, a paragraph each.
  ///
  /// - Parameter invitation: what is said where there is nothing else to say.
  func feedback(_ answering: Answering, invitation: String) -> [Segment] {
    if answering.isTyping { return whileTyping(answering) }
    if let reply = answering.reply {
      var said = segments(reply, in: answering.attempt, typed: answering.answered)
      let rules = answering.askedRules.count
      if rules > 0 {
        // After the question and its choices, before what may be done instead.
        let verdict = reply.summary == .talked ? 0 : 1
        let end = verdict + 1 + (rules > 1 ? rules : 0)
        said.insert(cue(rules), at: min(end, said.count))
      }
      return said
    }
    if answering.wantsAnswer { return [Segment(text: words.enterShows, role: .caption)] }
    return answering.hint == nil ? [Segment(text: invitation, role: .caption)] : []
  }

  /// What was explained stays in sight while the next answer is typed; what was asked does not,
  /// because letters belong to the answer now.
  private func whileTyping(_ answering: Answering) -> [Segment] {
    if case .tooMany = answering.reply?.summary {
      return segments(answering.reply, in: nil, typed: "")
    }
    if let attempt = answering.attempt, answering.askedRules.isEmpty,
      let remark = answering.reply?.remark
    {
      return phrases.remark(remark, in: attempt).map { Segment(text: $0) }
    }
    let isOne = answering.blanks.count == 1
    return [Segment(text: isOne ? words.checks : words.checksAll, role: .caption)]
  }

  /// How to answer what is asked about a wrong answer.
  private func cue(_ rules: Int) -> Segment {
    Segment(text: rules == 1 ? words.yesOrNo : words.whichRule(rules), role: .caption)
  }

  /// The verdict on `typed` and what explains it; nothing where nothing was answered.
  func segments(
    _ reply: Attempt.Reply?, in attempt: Attempt?, typed: String
  ) -> [Segment] {
    guard let reply else { return [] }
    let verdict = phrases.verdict(reply.summary).joined(separator: " ")
    let explained = attempt.map { phrases.remark(reply.remark, in: $0) } ?? []
    let remark = explained.map { Segment(text: $0) }
    switch reply.summary {
    case .right, .rightButShown, .rightSoFar:
      return [Segment(text: (isPlain ? "ok " : "✓ ") + verdict, role: .correct)] + remark
    case .wrong:
      let number = typed.isEmpty || cellWidth(of: typed) > 12 ? "" : typed + ": "
      return [Segment(text: (isPlain ? "! " : "✗ ") + number + verdict, role: .wrong)] + remark
    case .talked: return remark
    case .roundedTooFar, .unreadable, .tooMany, .closed:
      return [Segment(text: verdict, role: .notice)] + remark
    }
  }

  /// The hint that was asked for; once the answer is shown, that of every blank.
  func hints(_ answering: Answering) -> [String] {
    guard let hint = answering.hint else { return [] }
    guard hint.rung == .answer, let attempt = answering.attempt else { return phrases.lines(hint) }
    return phrases.solution(attempt, hint)
  }
}
