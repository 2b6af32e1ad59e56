import Quiz

extension TracerState {
  /// Which actions the last line should offer, looked up once for all of them.
  var offers: (Action) -> Bool {
    if let walk = WalkOffers(self) { return walk.contains }
    return canPerform
  }

  /// Whether the last line should offer `action`: whether it would change anything now.
  func canPerform(_ action: Action) -> Bool {
    if let glossary {
      return action != .up || glossary.card == nil || TermView.lastScroll(self) > 0
    }
    if action == .nextLesson { return nextLesson != nil }
    if action == .passBy { return passesQuestion }
    // Enter then opens it.
    if action == .goOn && nextLesson != nil { return false }
    switch place {
    case .menu: return canPerformInMenu(action)
    case .lesson(let lesson): return canPerform(action, in: lesson)
    case .quiz(let quiz):
      return canPerform(action, in: quiz)
    }
  }

  private func canPerform(_ action: Action, in quiz: QuizState) -> Bool {
    if help != nil { return action != .up || HelpView.lastScroll(self) > 0 }
    let answering = quiz.answering
    switch action {
    // Enter then goes on.
    case .submit where passesQuestion || nextLesson != nil: return false
    case .nextChannel, .previousChannel:
      return answering.blanks.indices.contains(answering.blank)
        && quiz.board.hasChannels(at: answering.blanks[answering.blank])
    case .lookLeft, .lookRight:
      let goesOn = inputGoesOn(in: quiz)
      return goesOn.left || goesOn.right
    case .leave: return context != .quizDone || nextLesson != nil
    case .review: return !quiz.missed.isEmpty
    case .down where quiz.session.isFinished: return QuizEndView.lastScroll(quiz, self) > 0
    case .nextPage, .previousPage:
      if case .lesson(let lesson) = place { return lesson.lesson.pages.count > 1 }
      return false
    default: return answering.canPerform(action)
    }
  }

  private func canPerformInMenu(_ action: Action) -> Bool {
    switch action {
    case .up:
      return context == .help
        ? HelpView.lastScroll(self) > 0 : menu.filter != nil && menu.shown.count > 1
    case .choose, .quiz: return menu.selected != nil
    default: return true
    }
  }

  private func canPerform(_ action: Action, in lesson: LessonState) -> Bool {
    if help != nil { return action != .up || HelpView.lastScroll(self) > 0 }
    if let question = lesson.question { return canPerform(action, in: question) }
    if lesson.showsErratum {
      switch action {
      case .up: return ErratumView.scroll(self).last > 0
      case .leave: return lesson.isLastPage
      // As the arrows do.
      case .nextPage: return false
      default: return true
      }
    }
    if let figure = lesson.figure { return canPerform(action, at: figure, in: lesson) }
    if let step = EditSteps(lesson.edit).offers(action) { return step }
    if let edit = lesson.edit, edit.isOpen { return canPerform(action, in: edit) }
    if let walk = WalkOffers(self) { return walk.contains(action) }
    switch action {
    case .readOn: return lesson.lesson.pages.count > 1 || TextPageView.lastScroll(self) > 0
    case .up: return TextPageView.lastScroll(self) > 0
    case .nextPage, .goOn, .nextChannel, .nextFilter, .switchShades, .yes, .no, .check:
      return false
    case .leave: return context == .going || (lesson.isLastPage && lesson.isRead)
    default: return true
    }
  }

  private func canPerform(_ action: Action, in edit: EditState) -> Bool {
    switch action {
    case .nextChannel: return edit.hasChannels
    case .nextFilter: return edit.hasFilters
    default: return true
    }
  }

  private func canPerform(
    _ action: Action, at figure: FigureState, in lesson: LessonState
  ) -> Bool {
    switch action {
    // Where nothing moves, the arrows turn the page.
    case .nextPage: return figure.moves && lesson.lesson.pages.count > 1
    case .readOn: return lesson.lesson.pages.count > 1
    case .goOn: return figure.isAtEnd && !(lesson.isLastPage && lesson.isRead)
    // A table has one moment a row; up and down are then the same as left and right.
    case .down: return figure.figure.moment(from: 0, down: 1) > 1
    case .up: return figure.moves || FigureView.scroll(self).last > 0
    case .nextDifference: return figure.hasDifference
    case .leave: return lesson.isLastPage && lesson.isRead
    default: return true
    }
  }
}

/// Steps back and forth among the changes of a page.
private struct EditSteps {
  private let hasChanges: Bool
  private let isReset: Bool
  private let hasUndone: Bool

  init(_ edit: EditState?) {
    hasChanges = edit?.isEdited == true
    isReset = edit?.edits.isReset == true
    hasUndone = edit?.edits.undone.isEmpty == false
  }

  /// Whether `action` would change anything; nil where it is no such step.
  func offers(_ action: Action) -> Bool? {
    switch action {
    case .undo: return hasChanges || isReset
    case .original: return hasChanges
    case .redo: return hasUndone
    default: return nil
    }
  }
}

/// What would change anything on a page that is walked.
private struct WalkOffers {
  private let hasNextLesson: Bool
  private let hasPages: Bool
  private let isAtEnd: Bool
  private let isLastPage: Bool
  /// Whether the lesson is at its end.
  private let isDone: Bool
  private let isTyping: Bool
  private let steps: EditSteps
  private let isEdited: Bool
  private let hasChannels: Bool
  private let hasFilters: Bool
  private let canBeShaded: Bool
  private let prediction: Answering?

  /// - Returns: nil where something else is at hand.
  init?(_ state: TracerState) {
    guard state.glossary == nil, state.help == nil, case .lesson(let lesson) = state.place,
      lesson.question == nil, !lesson.showsErratum, lesson.figure == nil,
      lesson.edit?.isOpen != true, let walk = lesson.walk
    else { return nil }
    hasNextLesson = state.nextLesson != nil
    hasPages = lesson.lesson.pages.count > 1
    isAtEnd = walk.isAtEnd
    isLastPage = lesson.isLastPage
    isDone = isLastPage && lesson.isRead
    let context = state.context
    isTyping = context == .answering || context == .going
    steps = EditSteps(lesson.edit)
    isEdited = walk.isEdited
    hasChannels =
      walk.hasOtherChannels && !(walk.hasOwnMaps && walk.prediction?.isOpen == true)
    hasFilters = walk.operation.outputShape.channels > 1
    canBeShaded = walk.canBeShaded
    prediction = walk.prediction
  }

  func contains(_ action: Action) -> Bool {
    if let step = steps.offers(action) { return step }
    switch action {
    case .nextLesson: return hasNextLesson
    case .predict: return !isEdited
    case .edit: return prediction?.isOpen != true
    case .nextPage, .readOn: return hasPages
    // Enter then opens the next lesson.
    case .goOn: return !hasNextLesson && isAtEnd && !isDone && !(isEdited && isLastPage)
    case .nextChannel: return hasChannels
    case .nextFilter: return hasFilters
    case .switchShades: return canBeShaded
    case .yes, .no, .check: return prediction?.canPerform(action) == true
    case .leave: return isTyping || isDone
    case .up, .passBy: return false
    default: return true
    }
  }
}
