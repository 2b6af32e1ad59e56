import CellScreen
import Quiz
import TraceEngine
import TraceText

extension WalkScene {
  /// The scene of a quiz item; nil once the quiz is over.
  init?(_ quiz: QuizState, _ state: TracerState) {
    guard let walk = quiz.walk, let item = quiz.session.item, let attempt = quiz.session.current
    else { return nil }
    let words = Words(language: state.language)
    let replies = ReplyText(state.language, state.repertoire)
    let session = quiz.session
    let items = session.items
    let isOpen = attempt.isOpen
    let (target, trace) = (walk.current.step, walk.timeline.trace)
    self.walk = walk
    title = quiz.lesson.title[state.language]
    pageLabel = words.quiz
    caption = replies.phrases.question(item.question)
    isShown = { step in
      if step == target { return !isOpen }
      guard case .cell(let lesson, let page, _) = item.id else { return false }
      let id = QuizItem.ID.cell(lesson: lesson, page: page, trace[step].output)
      return items.index(of: id).map { session.outcome(at: $0) != .open } ?? false
    }
    position = replies.phrases.heading(session.index + 1, of: items.count)
    shortPosition = position
    pace = words.rightSoFar(session.score)
    progress = Double(session.index + (isOpen ? 0 : 1)) / Double(max(1, items.count))
    showsWindow = !isOpen || attempt.hints > 0
    showsEarlierSteps = false
    answerWidth = WalkScene.roomForAnswer
    if isOpen {
      answer = quiz.field.text
      hints = quiz.hint.map { replies.phrases.lines($0) } ?? []
    } else {
      isRight = attempt.outcome != .shown
    }
    addFeedback(attempt, quiz, words, replies)
  }

  private mutating func addFeedback(
    _ attempt: Attempt, _ quiz: QuizState, _ words: Words, _ replies: ReplyText
  ) {
    if attempt.outcome == .shown {
      let value = NumberText.text(walk.step.value, precision: walk.operation.precision)
      feedback = [Segment(text: words.answer(value), role: .notice)]
    } else if !quiz.field.isEmpty && attempt.isOpen {
      feedback = [Segment(text: words.checks, role: .caption)]
    } else if let verdict = replies.segment(quiz.reply, in: attempt, typed: quiz.typed) {
      feedback = [verdict]
    } else if hints.isEmpty {
      feedback = [Segment(text: words.answerHere, role: .caption)]
    }
    if !attempt.isOpen {
      feedback.append(Segment(text: words.nextQuestion, role: .plain))
    }
  }
}
