import Quiz

/// What each action does in the quiz.
extension TracerState {
  mutating func performInQuiz(_ action: Action) -> [Effect] {
    guard case .quiz(var quiz) = place else { return [] }
    let item = quiz.session.item
    var effects: [Effect] = []
    switch action {
    case .submit:
      effects = quiz.submit().map { .record($0) }
    case .hint, .skip:
      if action == .hint { quiz.askForHint() } else { quiz.skip() }
      if let item, quiz.isWaiting { effects = [.record(.shown(item.id))] }
    case .erase: quiz.field.erase()
    case .nextChannel: quiz.turnChannel(by: 1)
    case .previousChannel: quiz.turnChannel(by: -1)
    case .goOn where !quiz.session.isFinished: quiz.goOn()
    case .leave where !quiz.field.isEmpty: quiz.field.clear()
    case .goOn, .leave:
      place = .menu
      return []
    default: break
    }
    place = .quiz(quiz)
    return effects
  }
}
