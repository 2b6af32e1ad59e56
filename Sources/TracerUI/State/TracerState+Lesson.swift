import LessonKit
import Quiz

/// What each action does in a lesson.
extension TracerState {
  /// The lesson that Enter opens: the one that follows, where nothing of this one is still to come.
  var nextLesson: CatalogueEntry? {
    guard help == nil, case .lesson(let lesson) = place, lesson.isLastPage, lesson.isRead,
      lesson.showsErratum || lesson.scroll >= TextPageView.lastScroll(self),
      lesson.question?.mayBeLeft != false
    else { return nil }
    return lesson.neighbours.next
  }

  /// Whether Enter turns the page of a question in which nothing is filled in.
  var passesQuestion: Bool {
    guard help == nil, case .lesson(let lesson) = place, let question = lesson.question else {
      return false
    }
    return question.answering.isOpen && question.mayBeLeft && !lesson.isLastPage
  }

  mutating func performInLesson(_ action: Action) -> [Effect] {
    if action == .nextLesson { return openNextLesson() }
    if case .lesson(let lesson) = place, lesson.showsErratum {
      return performAtErratum(action, scroll: lesson.erratumScroll)
    }
    if case .lesson(let lesson) = place, let question = lesson.question {
      return perform(action, at: question)
    }
    if case .lesson(let lesson) = place, let figure = lesson.figure {
      return perform(action, at: figure)
    }
    if openEdit != nil {
      performInEdit(action)
      return []
    }
    switch action {
    case .edit: startEditing()
    case .undo, .redo, .original: takeBack(action)
    case .leave: return leaveLesson()
    case .nextPage: turnPage(by: 1)
    case .previousPage: turnPage(by: -1)
    case .readOn: read(forward: true)
    case .readBack: read(forward: false)
    case .up, .down, .top, .bottom: scroll(action)
    case .goOn: goOn()
    case .goBack: goBack()
    case .reveal: changeWalk { $0.reveal() }
    case .submit: return submit()
    case .erase: erase()
    case .hint, .yes, .no, .rule, .check: return answer(action)
    case .goTo: changeLesson { $0.destination = TextField() }
    default: moveWalk(action)
    }
    return []
  }

  /// A question page: Enter goes on where nothing was answered, or where it is done.
  private mutating func perform(_ action: Action, at question: QuizState) -> [Effect] {
    var question = question
    switch action {
    case .leave: return leaveLesson()
    case .nextPage, .goOn, .passBy: turnPage(by: 1)
    case .previousPage: turnPage(by: -1)
    case .lookLeft, .lookRight:
      look(action, in: &question)
      changeLesson { $0.question = question }
    default:
      let events = question.perform(action)
      changeLesson { $0.question = question }
      return events.map { .record($0) }
    }
    return []
  }

  private func openNextLesson() -> [Effect] {
    guard let next = nextLesson else { return [] }
    return leaveTaking() + [.openLesson(id: next.id)]
  }

  /// Keys that change nothing but the walk. Its last beat holds every one of them, so that a held
  /// key does not run off the page.
  private mutating func moveWalk(_ action: Action) {
    if action == .switchShades { return switchShades() }
    changeWalk { walk in
      switch action {
      case .nextStep: walk.nextStep()
      case .previousStep: walk.previousStep()
      case .nextBeat: walk.nextBeat()
      case .previousBeat: walk.previousBeat()
      case .firstStep: walk.first()
      case .lastStep: walk.last()
      case .play: walk.togglePlay()
      case .faster: walk.changeSpeed(by: 1)
      case .slower: walk.changeSpeed(by: -1)
      case .switchGrain: walk.switchGrain()
      case .showWeights: walk.toggleWeights()
      // Another map is another step, and what is asked here would be left.
      case .nextChannel where walk.hasOwnMaps && walk.prediction?.isOpen == true: break
      case .nextChannel: walk.turnChannel()
      case .nextFilter: walk.showNextFilter()
      case .predict where !walk.isEdited: walk.switchPredictMode()
      default: break
      }
    }
    tell(of: action)
  }

  /// From shades to numbers and back, where the input can be a picture. Where pictures have no room, that
  /// is said; they come as soon as there is.
  private mutating func switchShades() {
    guard case .lesson(let lesson) = place, let walk = lesson.walk, walk.canBeShaded else { return }
    let isShaded = PictureLayout(WalkScene(lesson, walk, self), self) != nil
    changeWalk { $0.wantsShades = !isShaded }
    guard !isShaded, case .lesson(let now) = place, let shaded = now.walk,
      PictureLayout(WalkScene(now, shaded, self), self) == nil
    else { return }
    changeLesson { $0.notice = .noRoomForShades }
  }

  /// Says what a key did whose effect would not be seen.
  private mutating func tell(of action: Action) {
    changeLesson { lesson in
      switch action {
      case .predict where lesson.walk?.isEdited == true: lesson.notice = .editedAsksNothing
      case .predict: lesson.notice = lesson.walk.map { .predicting($0.predictMode) }
      case .faster, .slower, .switchGrain: lesson.notice = .pace
      case .nextChannel where lesson.walk?.hasOtherChannels == false: lesson.notice = .oneChannel
      case .nextChannel where lesson.walk?.hasOwnMaps == true:
        if lesson.walk?.prediction?.isOpen == true { lesson.notice = .answerFirstToGo }
      default: break
      }
    }
  }

  /// A step on; from the end of the page to the next one.
  private mutating func goOn() {
    guard case .lesson(let lesson) = place, let walk = lesson.walk else { return }
    if walk.isAtEnd { turnPage(by: 1) } else { changeWalk { $0.nextStep() } }
  }

  /// A step back; from the beginning of the page to the one before.
  private mutating func goBack() {
    guard case .lesson(let lesson) = place, let walk = lesson.walk else { return }
    if walk.beat == 0 { turnPage(by: -1) } else { changeWalk { $0.previousStep() } }
  }

  mutating func turnPage(by pages: Int) { changeLesson { $0.turnPage(by: pages) } }

  mutating func leaveLesson() -> [Effect] {
    guard case .lesson(let lesson) = place else { return [] }
    if lesson.destination != nil {
      changeLesson { $0.destination = nil }
      return []
    }
    if answering?.isTyping == true {
      changeAnswering { $0.cancel() }
      return []
    }
    if isOwn { return [.quit] }
    let effects = leaveTaking()
    place = .menu
    return effects
  }

  /// A screenful of a page of text; from its last lines to the next page, from its first to the one
  /// before.
  private mutating func read(forward: Bool) {
    guard case .lesson(let lesson) = place else { return }
    let last = TextPageView.lastScroll(self)
    if forward ? lesson.scroll >= last : lesson.scroll <= 0 {
      return turnPage(by: forward ? 1 : -1)
    }
    let lines = TextPageView.height(self)
    changeLesson { $0.scroll = min(max(0, $0.scroll + (forward ? lines : -lines)), last) }
  }

  /// The wheel reaches here on a page with a walk, too.
  private mutating func scroll(_ action: Action) {
    if case .lesson(let lesson) = place, lesson.walk != nil {
      return changeWalk { action == .up ? $0.previousStep() : $0.nextStep() }
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

  private mutating func submit() -> [Effect] {
    if case .lesson(let lesson) = place, lesson.destination != nil {
      changeLesson { $0.go() }
      return []
    }
    return answer(.submit)
  }

  /// What is answered in a lesson is no item of a quiz; what it tells about the learner is kept.
  private mutating func answer(_ action: Action) -> [Effect] {
    var events: [QuizEvent] = []
    changeAnswering { events = $0.perform(action) }
    changeWalk { $0.acceptPrediction() }
    return events.compactMap { event in
      switch event {
      case .diagnosed, .settled: return .record(event)
      case .answered, .filled, .shown: return nil
      }
    }
  }

  private mutating func erase() {
    if case .lesson(let lesson) = place, lesson.destination != nil {
      changeLesson { $0.destination?.erase() }
    } else {
      changeAnswering { $0.erase() }
    }
  }
}
