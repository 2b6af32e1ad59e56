import CellScreen
import Quiz
import TraceEngine
import TraceText

extension WalkScene {
  /// The scene of a quiz item; nil once the quiz is over.
  init?(_ quiz: QuizState, _ state: TracerState) {
    guard let walk = quiz.walk, let item = quiz.session.item else { return nil }
    let words = Words(language: state.language)
    let replies = ReplyText(state.language, state.repertoire)
    let session = quiz.session
    let items = session.items
    let isOpen = session.current.outcome == .open
    let (target, trace) = (walk.current.step, walk.timeline.trace)
    self.walk = walk
    title = quiz.lesson.title[state.language]
    pageLabel = words.quiz
    caption = replies.phrases.question(item.question)
    isShown = { step in
      if step == target { return !isOpen }
      let id = QuizItem.ID(lesson: item.id.lesson, page: item.id.page, cell: trace[step].output)
      return items.index(of: id).map { session.state(of: $0).outcome != .open } ?? false
    }
    position = replies.phrases.heading(session.index + 1, of: items.count)
    shortPosition = position
    pace = words.rightSoFar(session.score)
    progress = Double(session.index + (isOpen ? 0 : 1)) / Double(max(1, items.count))
    showsWindow = !isOpen || session.current.hints > 0
    showsEarlierSteps = false
    answerWidth = WalkScene.roomForAnswer
    if isOpen {
      answer = quiz.field.text
      hints = quiz.hint.map { replies.phrases.lines($0) } ?? []
    } else {
      isRight = session.current.outcome != .shown
    }
    addFeedback(session, isTyping: !quiz.field.isEmpty, quiz.reply, words, replies)
  }

  private mutating func addFeedback(
    _ session: QuizSession, isTyping: Bool, _ reply: QuizSession.Reply?, _ words: Words,
    _ replies: ReplyText
  ) {
    let state = session.current
    if state.outcome == .shown {
      let value = NumberText.text(walk.step.value, precision: walk.operation.precision)
      feedback = [Segment(text: words.answer(value), role: .notice)]
    } else if isTyping && state.outcome == .open {
      feedback = [Segment(text: words.checks, role: .caption)]
    } else if let verdict = replies.segment(reply, typed: state.typed ?? "") {
      feedback = [verdict]
    } else if hints.isEmpty {
      feedback = [Segment(text: words.answerHere, role: .caption)]
    }
    if state.outcome != .open {
      feedback.append(Segment(text: words.nextQuestion, role: .plain))
    }
  }
}
