import CellScreen
import Questions
import Quiz
import TraceEngine
import TraceText

extension WalkScene {
  /// The scene of a quiz item that has grids; nil for one that has none, and once the quiz is over.
  init?(_ quiz: QuizState, _ state: TracerState) {
    let answering = quiz.answering
    guard let item = quiz.session.item, let attempt = answering.attempt,
      let walk = quiz.board.walk(for: answering.blanks[answering.blank], of: item.question)
    else { return nil }
    let answers = AnswerText(state)
    self.walk = walk
    look = quiz.board.look
    text = SceneText(quiz, answers, state)
    isShown = WalkScene.visibility(quiz, item, walk)
    showsEarlierSteps = false
    ask(answering, answers, invitation: answers.words.answerHere(answering.blanks))
    if case .whichFilter(_, let filters, _) = item.question { board = .candidates(filters) }
    showsTarget = item.question.step(for: answering.blanks[answering.blank]) != nil
    showsWindow = showsTarget && WalkScene.mayShowWindow(attempt)
    if !attempt.isOpen {
      close(answering, attempt, answers)
    }
    if case .chain(let operations) = item.question { addChain(quiz, operations.count) }
  }

  /// The layers of a chain side by side, and for the layer at hand what the learner wrote for the
  /// one before.
  private mutating func addChain(_ quiz: QuizState, _ count: Int) {
    let answering = quiz.answering
    let here = QuestionBoard.layer(of: answering.blanks[answering.blank])
    let isOpen = answering.isOpen
    var layers: [WalkScene] = []
    for layer in 0..<count {
      guard let walk = quiz.board.walk(ofLayer: layer) else { return }
      var scene = self
      scene.board = .walk
      if layer != here {
        scene.walk = walk
        scene.showsWindow = false
        scene.showsTarget = false
        scene.isShown = { _ in !isOpen }
        scene.blanks = [:]
      }
      scene.fillBlanks(answering, layer: layer)
      layers.append(scene)
    }
    guard here > 0 else {
      board = .chain(layers, at: here)
      return
    }
    if isOpen {
      let written = layers[here - 1].blanks
      asked.ownInput = { cell in
        let text = written[cell]?.text ?? ""
        return text.isEmpty ? "?" : text
      }
    }
    if WalkScene.mayShowWindow(answering.attempt) {
      let window = walk.step.window
      layers[here - 1].mapWindow = .init(
        row: window.row, column: window.column, rows: window.height, columns: window.width)
    }
    board = .chain(layers, at: here)
  }

  /// Which steps have a value that may be seen: of a lesson those answered before; where the map is
  /// given, all.
  private static func visibility(
    _ quiz: QuizState, _ item: QuizItem, _ walk: WalkState
  ) -> (Int) -> Bool {
    let session = quiz.session
    switch item.question {
    case .whichFilter, .setting, .missingWeight: return { _ in true }
    case .values, .chain: break
    default:
      let target = walk.current.step
      let isOpen = quiz.answering.isOpen
      return { !isOpen && $0 == target }
    }
    let (target, trace, isOpen) = (walk.current.step, walk.timeline.trace, quiz.answering.isOpen)
    let asked = Set(quiz.answering.blanks)
    let layer = QuestionBoard.layer(of: quiz.answering.blanks[quiz.answering.blank])
    return { step in
      if step == target || asked.contains(.cell(layer: layer, trace[step].output)) {
        return !isOpen
      }
      guard case .cell(let lesson, let page, _) = item.id else { return false }
      let id = QuizItem.ID.cell(lesson: lesson, page: page, trace[step].output)
      return session.items.index(of: id).map { session.outcome(at: $0) != .open } ?? false
    }
  }

  /// The window is kept back as a hint; where it is what is asked, until the answer is there.
  private static func mayShowWindow(_ attempt: Attempt?) -> Bool {
    guard let attempt else { return false }
    switch attempt.question {
    case .window, .dependence: return !attempt.isOpen
    case .mistake: return true
    default: return !attempt.isOpen || attempt.hints > 0
    }
  }

  /// The item is done: what is right stands there with its arithmetic.
  private mutating func close(
    _ answering: Answering, _ attempt: Attempt, _ answers: AnswerText
  ) {
    isRight = attempt.outcome != .shown
    if showsTarget { walk.land() }
    if case .chain = attempt.question { text.givesWay = true }
    // After the last of several cells, some of which were shown, stands what was said to it.
    guard attempt.outcome == .shown, answering.reply == nil else {
      text.feedback.append(Segment(text: answers.goesOn))
      return
    }
    switch attempt.question {
    case .values, .chain:
      let value = NumberText.text(walk.step.value, precision: walk.operation.precision)
      text.feedback = [Segment(text: answers.words.answer(value), role: .notice)]
    default:
      text.feedback = []
      text.hints = answers.hints(answering)
    }
    text.feedback.append(Segment(text: answers.goesOn))
  }
}

extension SceneText {
  /// What stands around a quiz item.
  init(_ quiz: QuizState, _ answers: AnswerText, _ state: TracerState) {
    let session = quiz.session
    let items = session.items
    let item = session.item
    let language = answers.phrases.language
    title = quiz.title[language]
    pageLabel = answers.words.quiz
    caption = item.map { SceneText.caption($0, answers.phrases) } ?? ""
    given = item.map { answers.given($0.question) } ?? []
    position =
      session.isSeparating
      ? answers.words.oneMore : answers.phrases.heading(session.index + 1, of: items.count)
    shortPosition = position
    pace = answers.words.rightSoFar(session.score)
    let done = session.index + (quiz.isWaiting ? 1 : 0)
    progress = Double(done) / Double(max(1, items.count))
    if case .lesson(let lesson) = state.place {
      place(in: lesson, answers.words, passing: answers.words.questionPage(quiz, in: lesson, state))
    }
  }

  /// On a page of a lesson, its place there is told, and how to pass it by.
  private mutating func place(in lesson: LessonState, _ words: Words, passing: String) {
    let (page, count) = (lesson.pageIndex + 1, lesson.lesson.pages.count)
    pageLabel = words.page(page, of: count)
    position = passing
    shortPosition = position
    pace = ""
    progress = Double(page) / Double(count)
  }

  /// What the set or the author says about the numbers, then what is asked. (The caption of a
  /// lesson's page asks something else.)
  private static func caption(_ item: QuizItem, _ phrases: QuizPhrases) -> String {
    let asked = item.prompt?[phrases.language] ?? phrases.asked(item.question)
    var parts = [asked, phrases.form(of: item.question) ?? ""]
    if case .cell = item.id {} else { parts.insert(item.caption?[phrases.language] ?? "", at: 0) }
    return parts.filter { !$0.isEmpty }.joined(separator: " ")
  }
}

extension AnswerText {
  /// What is given in words, without what the grids and the form show.
  fileprivate func given(_ question: Question) -> [String] {
    switch question {
    case .whichFilter, .setting: return []
    case .sizeFormula: return Array(phrases.given(question).prefix(1))
    default: return phrases.given(question)
    }
  }
}
