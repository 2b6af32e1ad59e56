import LessonKit
import Quiz
import TraceEngine

/// The quiz on the screen: the session, and what is being typed.
package struct QuizState: Sendable {
  package let lesson: Lesson
  package private(set) var session: QuizSession
  var field = TextField()
  private(set) var reply: QuizSession.Reply?
  private(set) var hint: Hint?
  /// The walk of the current item's page, for its grids and numbers.
  private(set) var walk: WalkState?

  package init(_ lesson: Lesson, session: QuizSession) {
    self.lesson = lesson
    self.session = session
    openItem()
  }

  /// Whether the current item is closed and waits for a key, or the quiz is over.
  var isWaiting: Bool { session.isFinished || session.current.outcome != .open }

  /// The page of the current item.
  var page: Int { session.item?.id.page ?? lesson.pages.count - 1 }

  mutating func turnChannel(by channels: Int) { walk?.turnChannel(by: channels) }

  /// Grades what was typed.
  ///
  /// - Returns: the item, the text and whether it was right, where an answer was given.
  mutating func submit() -> (item: QuizItem, text: String, isRight: Bool)? {
    guard let item = session.item else { return nil }
    let text = field.text
    let reply = session.submit(text)
    self.reply = reply
    switch reply {
    case .right:
      hint = nil
      walk?.land()
      return (item, text, true)
    case .wrong:
      field.clear()
      return (item, text, false)
    case .roundedTooFar, .unreadable, .closed:
      field.clear()
      return nil
    }
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
    guard let item = session.item, let page = lesson.pages[item.id.page].operation else {
      walk = nil
      return
    }
    if walk?.page != page { walk = WalkState(page) }
    if let step = walk?.timeline.trace.index(of: item.id.cell) { walk?.stand(atStep: step) }
  }
}
