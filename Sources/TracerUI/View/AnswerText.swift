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

  init(_ state: TracerState) {
    phrases = QuizPhrases(state.language)
    words = Words(language: state.language)
    isPlain = state.repertoire == .ascii
    width = WalkLayout.width(of: state.size)
  }

  /// Everything that is said about what is being answered, a paragraph each.
  ///
  /// - Parameter invitation: what is said where there is nothing else to say.
  func feedback(_ answering: Answering, invitation: String) -> [Segment] {
    if answering.chosenRule != nil {
      return [Segment(text: words.chooses(answering.draft?.text ?? ""), role: .caption)]
    }
    if answering.reply != nil {
      let said = segments(answering.reply, in: answering.attempt, typed: answering.answered)
      return said + (answering.isOpen ? cue(answering) : [])
    }
    if answering.isTyping {
      let isOne = answering.blanks.count == 1
      return [Segment(text: isOne ? words.checks : words.checksAll, role: .caption)]
    }
    if answering.wantsAnswer { return [Segment(text: words.enterShows, role: .caption)] }
    return answering.hint == nil ? [Segment(text: invitation, role: .caption)] : []
  }

  /// How to answer what is asked about a wrong answer.
  private func cue(_ answering: Answering) -> [Segment] {
    switch answering.askedRules.count {
    case 0: return []
    case 1: return [Segment(text: words.yesOrNo, role: .caption)]
    case let count: return [Segment(text: words.whichRule(count), role: .caption)]
    }
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
    case .right, .rightSoFar:
      return [Segment(text: (isPlain ? "ok " : "✓ ") + verdict, role: .correct)] + remark
    case .wrong:
      let number = typed.isEmpty || cellWidth(of: typed) > 20 ? "" : typed + ": "
      return [Segment(text: (isPlain ? "x " : "✗ ") + number + verdict, role: .wrong)] + remark
    case .talked: return remark
    case .roundedTooFar, .unreadable, .tooMany, .closed:
      return [Segment(text: verdict, role: .notice)] + remark
    }
  }
}
