import Diagnosis
import Questions
import Quiz

/// Checking, hints, and talking about what went wrong. Each returns what is to be remembered.
extension Answering {
  /// Enter: on to the next empty blank; checks once none is empty.
  mutating func enter() -> [QuizEvent] {
    guard commit() else { return [] }
    if blanks.count > 1, let next = nextEmpty {
      blank = next
      return []
    }
    // Nothing new to check: to the next blank that is wrong.
    if blanks.count > 1, let attempt, !attempt.fields.contains(where: \.isUnchecked) {
      moveInOrder(by: 1)
      return []
    }
    return check()
  }

  /// Grades what is filled in.
  mutating func check() -> [QuizEvent] {
    guard commit(), let item = session.item, let before = attempt else { return [] }
    answered = before.blanks.count == 1 ? text(at: 0) : ""
    let reply = session.check()
    self.reply = reply
    wantsAnswer = false
    switch reply.summary {
    case .right, .rightButShown: hint = nil
    case .unreadable(_, let place): blank = place
    case .wrong(1, _): goToWrong(stays: true)
    default: goToWrong(stays: false)
    }
    return QuizEvent.events(reply, to: item.id, text: attempt?.line ?? "")
  }

  /// To the first wrong cell; else to the first that is empty.
  ///
  /// - Parameter stays: where the cell at hand is wrong, stays there.
  private mutating func goToWrong(stays: Bool) {
    guard let fields = attempt?.fields else { return }
    if stays && fields[blank].verdict == .wrong { return }
    blank = fields.firstIndex { $0.verdict == .wrong } ?? attempt?.firstOpenBlank ?? blank
  }

  /// The learner's answer to the rules that are asked about; nil for none of them.
  mutating func confirm(_ rule: WrongRule?) -> [QuizEvent] {
    guard !askedRules.isEmpty else { return [] }
    let reply = session.confirm(rule)
    self.reply = reply
    return QuizEvent.events(reply, to: nil, text: "")
  }

  /// A yes is clear only where one rule is asked about.
  mutating func sayYes() -> [QuizEvent] {
    askedRules.count == 1 ? confirm(askedRules[0]) : []
  }

  /// One of several rules that are asked about, from 0.
  mutating func choose(_ index: Int) -> [QuizEvent] {
    askedRules.indices.contains(index) ? confirm(askedRules[index]) : []
  }

  /// The next hint for the blank at hand; the last shows the answer, where it may.
  mutating func askForHint() -> [QuizEvent] {
    guard isOpen, let attempt else { return [] }
    if !showsAnswers && attempt.hints + 1 >= Hint.Rung.answer.rawValue {
      wantsAnswer = true
      reply = nil
      return []
    }
    commit()
    hint = session.hint(for: blank)
    reply = nil
    return close()
  }

  /// Shows the answer.
  mutating func skip() -> [QuizEvent] {
    guard isOpen else { return [] }
    cancel()
    hint = session.skip(at: blank)
    return close()
  }

  /// If the answer was shown, that is remembered.
  private mutating func close() -> [QuizEvent] {
    guard let item = session.item else { return [] }
    if isOpen { return hint?.rung == .answer ? [.shown(item.id)] : [] }
    (reply, draft) = (nil, nil)
    return [.shown(item.id)]
  }
}

extension Attempt.Field {
  var isUnchecked: Bool { verdict == nil && !text.isEmpty }
}
