import CellScreen

/// What each action does, place by place.
extension TracerState {
  mutating func perform(_ action: Action) -> [Effect] {
    if help != nil { return performInHelp(action) }
    switch action {
    case .quit: return leaveTaking() + [.quit]
    case .redraw: return [.redraw]
    case .switchLanguage:
      language = language.other
      return []
    case .help:
      help = 0
      changeWalk { $0.pause() }
      return []
    default: break
    }
    switch place {
    case .menu: return performInMenu(action)
    case .lesson: return performInLesson(action)
    case .quiz: return performInQuiz(action)
    }
  }

  private mutating func performInHelp(_ action: Action) -> [Effect] {
    switch action {
    case .leave, .help, .choose, .quit: help = nil
    case .redraw: return [.redraw]
    case .up: help = max(0, (help ?? 0) - 1)
    case .down: help = (help ?? 0) + 1
    case .pageUp: help = max(0, (help ?? 0) - (size.rows - 3))
    case .pageDown: help = (help ?? 0) + size.rows - 3
    case .top: help = 0
    case .bottom: help = KeyTable.bindings.count * 2
    default: break
    }
    help = help.map { min($0, HelpView.lastScroll(self)) }
    return []
  }

  private mutating func performInMenu(_ action: Action) -> [Effect] {
    let screenful = max(1, size.rows - 4)
    switch action {
    case .up: menu.move(by: -1)
    case .down: menu.move(by: 1)
    case .pageUp: menu.move(by: -screenful)
    case .pageDown: menu.move(by: screenful)
    case .top: menu.move(by: -menu.lines.count)
    case .bottom: menu.move(by: menu.lines.count)
    case .filter: menu.openFilter()
    case .erase: menu.editFilter { $0.erase() }
    case .leave: menu.closeFilter()
    case .choose: return menu.selected.map { [.openLesson(id: $0.id)] } ?? []
    case .hint: return menu.selected.map { [.openQuiz(id: $0.id)] } ?? []
    default: break
    }
    return []
  }

  private mutating func performInLesson(_ action: Action) -> [Effect] {
    switch action {
    case .leave: return leaveInLesson()
    case .nextPage: turnPage(by: 1)
    case .previousPage: turnPage(by: -1)
    case .nextStep, .nextBeat: goForward(action)
    case .choose: choose()
    case .up, .down, .top, .bottom: scrollOrStep(action)
    case .submit: submit()
    case .erase: erase()
    case .hint: changeWalk { $0.prediction?.askForHint() }
    case .goTo: changeLesson { $0.destination = TextField() }
    default: changeWalk { Self.move(&$0, action) }
    }
    return []
  }

  /// Keys that change nothing but the walk.
  private static func move(_ walk: inout WalkState, _ action: Action) {
    switch action {
    case .previousStep: walk.previousStep()
    case .previousBeat: walk.previousBeat()
    case .firstStep: walk.first()
    case .lastStep: walk.last()
    case .play: walk.togglePlay()
    case .faster: walk.changeSpeed(by: 1)
    case .slower: walk.changeSpeed(by: -1)
    case .switchGrain: walk.switchGrain()
    case .showWeights: walk.toggleWeights()
    case .predict: walk.switchPredictMode()
    default: break
    }
  }

  /// A step or beat on; from the end of a page, asked for twice, to the next page. The first time
  /// only says so: a held key must not run through the lesson.
  private mutating func goForward(_ action: Action) {
    guard case .lesson(var lesson) = place, var walk = lesson.walk else { return }
    if walk.isAtEnd && walk.isAtRest && !lesson.isLastPage { return turnPage(by: 1) }
    if action == .nextStep { walk.nextStep() } else { walk.nextBeat() }
    if walk.isAtRest { lesson.notice = lesson.isLastPage ? .lastPage : .endOfPage }
    lesson.walk = walk
    place = .lesson(lesson)
  }

  private mutating func choose() {
    guard case .lesson(let lesson) = place, let walk = lesson.walk else { return }
    if walk.prediction != nil { return changeWalk { $0.reveal() } }
    if walk.isAtEnd && !lesson.isLastPage { return turnPage(by: 1) }
    goForward(.nextStep)
  }

  private mutating func turnPage(by pages: Int) {
    changeLesson { $0.turnPage(by: pages) }
  }

  private mutating func leaveInLesson() -> [Effect] {
    guard case .lesson(var lesson) = place else { return [] }
    if lesson.destination != nil {
      lesson.destination = nil
      place = .lesson(lesson)
      return []
    }
    if lesson.walk?.prediction?.field.isEmpty == false {
      changeWalk { $0.prediction?.field.clear() }
      return []
    }
    let effects = leaveTaking()
    place = .menu
    return effects
  }

  private mutating func scrollOrStep(_ action: Action) {
    if case .lesson(let lesson) = place, lesson.walk != nil {
      // The wheel reaches here on a page with a walk.
      changeWalk { action == .up ? $0.previousStep() : $0.nextStep() }
      return
    }
    let last = TextPageView.lastScroll(self)
    changeLesson { lesson in
      switch action {
      case .up: lesson.scroll -= 1
      case .down: lesson.scroll += 1
      case .top: lesson.scroll = 0
      default: lesson.scroll = last
      }
      lesson.scroll = min(max(0, lesson.scroll), last)
    }
  }

  private mutating func submit() {
    changeLesson { lesson in
      if lesson.destination != nil { return lesson.go() }
      guard var walk = lesson.walk else { return }
      walk.prediction?.submit()
      if walk.prediction?.isAnswered == true { walk.confirm() }
      lesson.walk = walk
    }
  }

  private mutating func erase() {
    changeLesson { lesson in
      if lesson.destination != nil {
        lesson.destination?.erase()
      } else {
        lesson.walk?.prediction?.field.erase()
      }
    }
  }

  private mutating func performInQuiz(_ action: Action) -> [Effect] {
    guard case .quiz(var quiz) = place else { return [] }
    var effects: [Effect] = []
    let item = quiz.session.item
    switch action {
    case .submit:
      if let answer = quiz.submit() {
        effects = [
          .recordAnswer(item: answer.item, text: answer.text, isRight: answer.isRight)
        ]
      }
    case .hint:
      quiz.askForHint()
      if let item, quiz.isWaiting { effects = [.recordShown(item: item)] }
    case .skip:
      quiz.skip()
      if let item { effects = [.recordShown(item: item)] }
    case .erase: quiz.field.erase()
    case .choose where quiz.session.isFinished:
      place = .menu
      return []
    case .choose: quiz.goOn()
    case .leave:
      guard quiz.field.isEmpty else {
        quiz.field.clear()
        break
      }
      place = .menu
      return []
    default: break
    }
    place = .quiz(quiz)
    return effects
  }

  /// A click on a cell of the feature map goes to its step; on a line of the menu, chooses it.
  mutating func click(row: Int, column: Int) -> [Effect] {
    guard help == nil else { return [] }
    switch place {
    case .menu:
      guard let line = MenuView.line(atRow: row, self) else { return [] }
      menu.move(by: line - menu.selection)
      return []
    case .lesson(let lesson):
      guard let walk = lesson.walk,
        let cell = WalkView.outputCell(atRow: row, column: column, walk, self),
        let step = walk.timeline.trace.index(of: cell)
      else { return [] }
      changeWalk { $0.show(step: step) }
      return []
    case .quiz: return []
    }
  }
}
