import CellScreen
import LessonKit
import Quiz
import TerminalText
import TraceText

/// Everything the screen shows and everything a key can change: a value without a terminal, a file
/// or a clock. Events go in through `handle`, a picture comes out of `render`, and what must happen
/// outside is returned as effects.
package struct TracerState: Sendable {
  package var language: Language
  package private(set) var size: ScreenSize
  package let repertoire: Repertoire
  package internal(set) var place: Place
  /// Scrolling of the help screen, while it is open.
  var help: Int?
  /// The glossary, while it is open; it lies over the help screen.
  var glossary: GlossaryState?
  /// The list to go back to.
  package var menu: MenuState
  /// What went wrong outside, such as a lesson that cannot be read; shown until the next key.
  package var trouble: String?
  /// Whether a watched file has changed and cannot be read, so that what is shown are the numbers from
  /// before; told until a reload succeeds.
  var isStale = false
  /// Whether the learner's own numbers are walked: there is no list to go back to, and nothing to
  /// remember.
  private(set) var isOwn = false
  /// Where everything of the walk stands that is shown, as long as it stands there.
  @Apart var kept: KeptPlan?

  /// Where the learner is.
  package indirect enum Place: Sendable {
    case menu
    case lesson(LessonState)
    case quiz(QuizState)
  }

  /// What the state asks of the world around it.
  package enum Effect: Sendable, Equatable {
    case quit
    case redraw
    /// Load this lesson and call `open`.
    case openLesson(id: String)
    /// Give the menu what can be searched.
    case prepareSearch
    /// Load this lesson and call `openQuiz`.
    case openQuiz(id: String)
    /// The lesson was left here (for the progress file).
    case remember(lesson: String, page: Int, beat: Int, isFinished: Bool)
    /// Something happened in a quiz (for the progress file).
    case record(QuizEvent)
  }

  package init(
    size: ScreenSize, language: Language, repertoire: Repertoire = .unicode,
    menu: MenuState = MenuState(CourseProgress([], Progress()))
  ) {
    self.size = size
    self.language = language
    self.repertoire = repertoire
    self.menu = menu
    place = .menu
  }

  /// Shows a lesson, from the page and beat where it was left.
  package mutating func open(
    _ lesson: Lesson, page: Int = 0, beat: Int = 0,
    neighbours: LessonNeighbours = LessonNeighbours()
  ) {
    place = .lesson(LessonState(lesson, page: page, beat: beat, neighbours: neighbours))
    menu.select(id: lesson.id)
    help = nil
    glossary = nil
  }

  /// Shows operations on the learner's own numbers, a page each.
  package mutating func openOwn(_ lesson: Lesson) {
    open(lesson)
    isOwn = true
    changeLesson { $0.isOwn = true }
  }

  /// Begins or takes up a quiz: of a lesson, of a generated set, of what is to be reviewed.
  package mutating func openQuiz(title: LocalizedText, session: QuizSession) {
    place = .quiz(QuizState(title: title, session: session))
    help = nil
    glossary = nil
  }

  /// Begins a quiz of these items.
  package mutating func openQuiz(title: LocalizedText, items: QuizItems) {
    openQuiz(title: title, session: QuizSession(items))
  }

  /// How long to wait for input before a `.tick`, in milliseconds; nil while nothing moves.
  package var tickInterval: Int? {
    guard case .lesson(let lesson) = place else { return nil }
    if let walk = lesson.walk, walk.isPlaying { return walk.interval }
    if let figure = lesson.figure, figure.isPlaying { return figure.interval }
    return nil
  }

  /// Where keys are pressed now.
  var context: KeyContext {
    if let glossary { return glossary.card == nil ? .terms : .term }
    if help != nil { return .help }
    switch place {
    case .menu: return menu.filter == nil ? .menu : .filtering
    case .lesson(let lesson):
      if lesson.destination != nil { return .going }
      if let question = lesson.question {
        return question.isWaiting ? .quizDone : question.answering.context
      }
      if lesson.showsErratum { return .still }
      if let figure = lesson.figure { return figure.moves ? .figure : .still }
      guard let walk = lesson.walk else { return .text }
      if let edit = lesson.edit, edit.isOpen { return edit.field == nil ? .editing : .entering }
      guard let prediction = walk.prediction else { return .walk }
      return prediction.isTyping ? .answering : .predicting
    case .quiz(let quiz): return quiz.answering.context
    }
  }

  /// Takes one event.
  ///
  /// - Returns: what must happen outside, in order.
  package mutating func handle(_ event: InputEvent) -> [Effect] {
    let page = pageShown
    let effects = take(event)
    keepPlan()
    // A page that was turned is remembered at once: a crash must not cost the sitting.
    if let page, let now = pageShown, now != page { return effects + leaveTaking() }
    return effects
  }

  /// Not inlined: optimised, Swift 6.3's compiler crashes on it in `handle` (its ownership verifier).
  @inline(never)
  private var pageShown: Int? {
    guard case .lesson(let lesson) = place else { return nil }
    return lesson.pageIndex
  }

  private mutating func take(_ event: InputEvent) -> [Effect] {
    switch event {
    case .resize(let size):
      self.size = size
      return []
    case .tick:
      changeWalk { $0.tick() }
      let told = FigureView.scroll(self)
      changeFigure { $0.tick(told) }
      return []
    case .click(let row, let column): return click(row: row, column: column)
    case .wheel(let up): return turnWheel(up: up)
    case .key(let key): return press(key)
    case .paste(let text):
      paste(text)
      return []
    case .terminate, .hangup: return leaveTaking() + [.quit]
    }
  }

  private mutating func press(_ key: Key) -> [Effect] {
    trouble = nil
    changeLesson { $0.notice = nil }
    let context = self.context
    if context == .predicting, let action = choiceOfRule(key) { return perform(action) }
    if let action = KeyTable.action(for: key, in: context, offers: canPerform),
      !beginsCalculation(key, insteadOf: action)
    {
      return perform(action)
    }
    guard case .character(let character) = key else { return [] }
    if takesText(character, in: context) {
      type(character)
      return []
    }
    guard let latin = HangulKeys.latinKeys(for: character) else { return [] }
    return latin.flatMap { press(.character($0)) }
  }

  /// A quiz has no pages to turn: `[` begins a calculation there, as the program writes it.
  private func beginsCalculation(_ key: Key, insteadOf action: Action) -> Bool {
    guard case .quiz = place, action == .previousPage, case .character(let character) = key else {
      return false
    }
    return takesText(character, in: context)
  }

  /// Which of the rules that a prediction's answer is asked about; the letters are those of the quiz.
  private func choiceOfRule(_ key: Key) -> Action? {
    guard let asked = answering?.askedRules, asked.count > 1,
      case .rule(let index) = KeyTable.action(for: key, in: .telling), index < asked.count
    else { return nil }
    return .rule(index)
  }

  /// Whether a printable key belongs to what is being typed. A field that is still empty takes only
  /// what a number may begin with, so that letters remain commands.
  private func takesText(_ character: Character, in context: KeyContext) -> Bool {
    switch context {
    case .answering, .writing, .going, .filtering, .entering: return true
    case .editing: return openEdit?.begins(with: character) == true
    case .predicting, .quiz, .filling, .pointing, .telling:
      return answering?.begins(with: character) == true
    default: return false
    }
  }

  /// What is being answered, in the quiz or in a lesson.
  var answering: Answering? {
    switch place {
    case .menu: return nil
    case .lesson(let lesson): return lesson.question?.answering ?? lesson.walk?.prediction
    case .quiz(let quiz): return quiz.answering
    }
  }

  /// Changes what is being answered, if anything is.
  mutating func changeAnswering(_ change: (inout Answering) -> Void) {
    changeQuiz { change(&$0.answering) }
    changeLesson { lesson in
      guard var question = lesson.question else { return }
      change(&question.answering)
      lesson.question = question
    }
    changeWalk { walk in
      guard var prediction = walk.prediction else { return }
      change(&prediction)
      walk.prediction = prediction
    }
  }

  /// Pasted text goes where text is being typed or may begin.
  private mutating func paste(_ text: String) {
    guard let first = text.first, takesText(first, in: context) else { return }
    trouble = nil
    for character in text { type(character) }
  }

  private mutating func type(_ character: Character) {
    switch place {
    case .menu: menu.editFilter { $0.type(character) }
    case .lesson(let lesson) where lesson.destination != nil:
      changeLesson { $0.destination?.type(character) }
    case .lesson where openEdit != nil: changeEdit { edit, _ in edit.type(character) }
    case .lesson, .quiz: changeAnswering { $0.type(character) }
    }
  }

  /// Changes the walk of the page shown, if there is one.
  mutating func changeWalk(_ change: (inout WalkState) -> Void) {
    changeLesson { lesson in
      guard var walk = lesson.walk else { return }
      change(&walk)
      lesson.walk = walk
    }
  }

  /// Changes the figure of the page shown, if there is one.
  mutating func changeFigure(_ change: (inout FigureState) -> Void) {
    changeLesson { lesson in
      guard var figure = lesson.figure else { return }
      change(&figure)
      lesson.figure = figure
    }
  }

  mutating func changeLesson(_ change: (inout LessonState) -> Void) {
    guard case .lesson(var lesson) = place else { return }
    change(&lesson)
    place = .lesson(lesson)
  }

  mutating func changeQuiz(_ change: (inout QuizState) -> Void) {
    guard case .quiz(var quiz) = place else { return }
    change(&quiz)
    place = .quiz(quiz)
  }

  /// What to remember when the lesson is left.
  func leaveTaking() -> [Effect] {
    guard !isOwn, case .lesson(let lesson) = place else { return [] }
    let isFinished = lesson.isLastPage && lesson.isRead
    return [
      .remember(
        lesson: lesson.lesson.id, page: lesson.pageIndex, beat: lesson.place,
        isFinished: isFinished)
    ]
  }
}
