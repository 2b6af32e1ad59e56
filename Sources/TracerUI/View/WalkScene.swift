import CellScreen
import LessonKit
import Quiz
import TerminalText
import TraceEngine
import TraceText

/// What a screen with a moving window shows, in a lesson and in the quiz alike: the walk, and what
/// stands around it.
struct WalkScene {
  var walk: WalkState
  var title: String
  var pageLabel: String
  var caption: [String]
  /// Under the arithmetic: what answers the learner. The role says how it is meant.
  var feedback: [Segment] = []
  /// In place of the arithmetic: hints.
  var hints: [String] = []
  /// What is typed for the cell that is asked for; nil while nothing is asked.
  var answer: String?
  /// Whether the window is drawn. The quiz keeps it back as a hint.
  var showsWindow = true
  /// Whether a value of the feature map may be seen.
  var isShown: (_ step: Int) -> Bool
  /// The line that says where we are, and a short form of it for narrow screens.
  var position: String
  var shortPosition: String
  var pace: String
  /// How much is done, from 0 to 1.
  var progress: Double
  /// Whether earlier steps may be listed where there is room.
  var showsEarlierSteps = true
}

extension WalkScene {
  /// The scene of a lesson's page.
  init(_ lesson: LessonState, _ walk: WalkState, _ state: TracerState) {
    let words = Words(language: state.language)
    let phrases = QuizPhrases(state.language)
    let beat = walk.current
    self.walk = walk
    title = lesson.lesson.title[state.language]
    pageLabel = words.page(lesson.pageIndex + 1, of: lesson.lesson.pages.count)
    caption = walk.page.caption.map { [$0[state.language]] } ?? []
    isShown = { $0 < beat.step || ($0 == beat.step && beat.stage == .value) }
    let text = StepText(language: state.language)
    position = TextBuffer.string { buffer in
      text.writeNumber(walk.step, of: walk.timeline.trace.count, to: &buffer)
      buffer.append(" · ")
      text.writePlace(walk.step, to: &buffer)
    }
    shortPosition = TextBuffer.string { buffer in
      text.writeNumber(walk.step, of: walk.timeline.trace.count, to: &buffer)
      buffer.append(" → ")
      text.writeCell(walk.step.output, of: walk.operation.outputShape, to: &buffer)
    }
    pace = words.pace(walk)
    progress = Double(walk.beat + 1) / Double(walk.timeline.count)
    if let prediction = walk.prediction {
      answer = prediction.field.text
      hints = prediction.hint.map { phrases.lines($0) } ?? []
      feedback = [WalkScene.segment(prediction.reply, phrases) ?? Segment(text: words.predict)]
    } else if let reply = walk.confirmed {
      feedback = WalkScene.segment(reply, phrases).map { [$0] } ?? []
    }
    if let notice = lesson.notice {
      feedback = [Segment(text: WalkScene.sentence(notice, words), role: .notice)]
    }
    if let destination = lesson.destination {
      feedback = [Segment(text: words.destination), Segment(text: destination.text, role: .answer)]
    }
  }

  /// The scene of a quiz item; nil once the quiz is over.
  init?(_ quiz: QuizState, _ state: TracerState) {
    guard let walk = quiz.walk, let item = quiz.session.item else { return nil }
    let words = Words(language: state.language)
    let phrases = QuizPhrases(state.language)
    let session = quiz.session
    self.walk = walk
    title = quiz.lesson.title[state.language]
    pageLabel = words.say("quiz", "퀴즈")
    caption = [phrases.question(item.question)]
    let items = session.items
    let isOpen = session.current.outcome == .open
    let target = walk.current.step
    let trace = walk.timeline.trace
    isShown = { step in
      if step == target { return !isOpen }
      let id = QuizItem.ID(lesson: item.id.lesson, page: item.id.page, cell: trace[step].output)
      return items.index(of: id).map { session.state(of: $0).outcome != .open } ?? false
    }
    showsWindow = !isOpen || session.current.hints > 0
    answer = isOpen ? quiz.field.text : nil
    hints = quiz.hint.map { phrases.lines($0) } ?? []
    feedback = WalkScene.segment(quiz.reply, phrases).map { [$0] } ?? []
    if feedback.isEmpty && hints.isEmpty {
      feedback = [Segment(text: words.say("Type a number.", "수를 입력하세요."), role: .quiet)]
    }
    position = phrases.heading(session.index + 1, of: session.items.count)
    shortPosition = position
    pace = words.rightSoFar(session.score)
    progress = Double(session.index) / Double(max(1, session.items.count))
    showsEarlierSteps = false
  }

  private static func segment(_ reply: QuizSession.Reply?, _ phrases: QuizPhrases) -> Segment? {
    guard let reply else { return nil }
    switch reply {
    case .right: return Segment(text: "✓ " + phrases.reply(reply), role: .correct)
    case .wrong: return Segment(text: "✗ " + phrases.reply(reply), role: .wrong)
    case .roundedTooFar, .unreadable, .closed:
      return Segment(text: phrases.reply(reply), role: .notice)
    }
  }

  private static func sentence(_ notice: LessonState.Notice, _ words: Words) -> String {
    switch notice {
    case .noSuchPlace(let steps, let rows, let columns):
      return words.noSuchPlace(steps: steps, rows: rows, columns: columns)
    case .lastPage: return words.lastPage
    case .firstPage: return words.firstPage
    case .endOfPage: return words.endOfPage
    }
  }
}
