import LessonKit
import Questions
import Quiz
import TraceEngine

/// The quiz on the screen: the session, and what is being typed.
package struct QuizState: Sendable {
  package let lesson: Lesson
  package private(set) var session: QuizSession
  var field = TextField()
  private(set) var reply: Attempt.Reply?
  /// What `reply` is about.
  private(set) var typed = ""
  private(set) var hint: Hint?
  /// The walk of the current item's page, for its grids and numbers.
  private(set) var walk: WalkState?

  package init(_ lesson: Lesson, session: QuizSession) {
    self.lesson = lesson
    self.session = session
    openItem()
  }

  /// Whether the current item is closed and waits for a key, or the quiz is over.
  var isWaiting: Bool { session.current?.isOpen != true }

  /// The page of the current item.
  var page: Int { session.item?.id.page ?? lesson.pages.count - 1 }

  mutating func turnChannel(by channels: Int) { walk?.turnChannel(by: channels) }

  /// Grades what was typed.
  ///
  /// - Returns: what is to be remembered.
  mutating func submit() -> [QuizEvent] {
    guard let item = session.item else { return [] }
    typed = field.text
    let reply = session.submit(field.text)
    self.reply = reply
    field.clear()
    if case .right = reply.summary {
      hint = nil
      walk?.land()
    }
    return QuizEvent.events(reply, to: item.id, text: session.current?.line ?? typed)
  }

  mutating func askForHint() {
    guard !isWaiting else { return }
    hint = session.hint()
    reply = nil
    if isWaiting { close() }
  }

  mutating func skip() {
    hint = session.skip()
    close()
  }

  /// The answer was shown: it stands in the feature map, its reason under the grids.
  private mutating func close() {
    field.clear()
    hint = nil
    reply = nil
    walk?.land()
  }

  mutating func goOn() {
    guard session.advance() else { return }
    openItem()
  }

  private mutating func openItem() {
    field.clear()
    reply = nil
    hint = nil
    guard let item = session.item, case .values(_, .cell(let cell)) = item.question,
      let page = item.id.page.flatMap({ lesson.pages[$0].operation })
    else {
      walk = nil
      return
    }
    if walk?.page != page { walk = WalkState(page) }
    if let step = walk?.timeline.trace.index(of: cell) { walk?.stand(atStep: step) }
  }
}
