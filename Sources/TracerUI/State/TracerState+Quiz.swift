import Quiz

/// What each action does in the quiz.
extension TracerState {
  mutating func performInQuiz(_ action: Action) -> [Effect] {
    guard case .quiz(var quiz) = place else { return [] }
    var effects: [Effect] = []
    switch action {
    case .goOn where !quiz.session.isFinished: quiz.goOn()
    case .up where quiz.session.isFinished: quiz.scroll = max(0, quiz.scroll - 1)
    case .down where quiz.session.isFinished:
      quiz.scroll = min(quiz.scroll + 1, QuizEndView.lastScroll(quiz, self))
    case .lookLeft, .lookRight: look(action, in: &quiz)
    case .review where !quiz.missed.isEmpty: quiz = quiz.ofMissed
    case .leave where quiz.answering.isTyping: quiz.answering.cancel()
    case .goOn, .leave:
      place = .menu
      return []
    default: effects = quiz.perform(action).map { .record($0) }
    }
    place = .quiz(quiz)
    return effects
  }

  /// As far as the input goes on beyond what is shown.
  func look(_ action: Action, in quiz: inout QuizState) {
    let goesOn = inputGoesOn(in: quiz)
    if action == .lookLeft && goesOn.left { quiz.look(by: -1) }
    if action == .lookRight && goesOn.right { quiz.look(by: 1) }
  }

  /// Whether the current item's input has columns left or right of those that are shown.
  func inputGoesOn(in quiz: QuizState) -> (left: Bool, right: Bool) {
    guard let scene = WalkScene(quiz, self) else { return (false, false) }
    return WalkLayout(scene, self).input?.goesOn ?? (false, false)
  }
}

extension QuizState {
  /// What a key asks for at an item.
  ///
  /// - Returns: what is to be remembered.
  mutating func perform(_ action: Action) -> [QuizEvent] {
    switch action {
    case .nextChannel where !session.isFinished: turnChannel(by: 1)
    case .previousChannel where !session.isFinished: turnChannel(by: -1)
    default:
      let events = answering.perform(action)
      note(events)
      return events
    }
    return []
  }
}

extension Answering {
  /// What a key asks for, wherever something is answered.
  ///
  /// - Returns: what is to be remembered.
  mutating func perform(_ action: Action) -> [QuizEvent] {
    switch action {
    case .submit: return enter()
    case .check: return check()
    case .hint: return askForHint()
    case .skip: return skip()
    case .yes: return sayYes()
    case .no: return confirm(nil)
    case .rule(let index): return choose(index)
    case .undo: undo()
    case .erase: erase()
    case .nextBlank: moveInOrder(by: 1)
    case .previousBlank: moveInOrder(by: -1)
    case .left: step(.left)
    case .right: step(.right)
    case .up: step(.up)
    case .down: step(.down)
    case .point: choosePointed()
    default: break
    }
    return []
  }

  /// Where cells can be pointed at, arrows move the pointer; while something is typed, never.
  private mutating func step(_ direction: Direction) {
    if pointer != nil && !isTyping { movePointer(direction) } else { move(direction) }
  }

  /// Where the keys go.
  var context: KeyContext {
    guard isOpen else { return session.isFinished ? .quizOver : .quizDone }
    if isTyping { return blanks.count == 1 ? .answering : .writing }
    if askedRules.count > 1 { return .telling }
    if pointer != nil { return .pointing }
    return blanks.count == 1 ? .quiz : .filling
  }

  /// Whether `action` would change anything now.
  func canPerform(_ action: Action) -> Bool {
    switch action {
    case .yes: return askedRules.count == 1
    case .rule(let index): return askedRules.indices.contains(index)
    case .no: return !askedRules.isEmpty
    case .undo: return attempt?.canUndo == true
    case .check:
      return blanks.count > 1
        && (isTyping || attempt?.fields.contains(where: \.isUnchecked) == true)
    case .submit: return isOpen
    case .nextBlank: return blanks.count > 1 && blanks[0].takesWorking
    default: return true
    }
  }
}
