import LessonKit
import Questions
import Quiz
import TraceEngine
import TraceText

/// A quiz on the screen: of a lesson, of a generated set, of what is to be reviewed.
package struct QuizState: Sendable {
  package let title: LocalizedText
  var answering: Answering
  /// What the current item's grids show: a walk for each of its operations.
  private(set) var board: QuestionBoard
  /// The wrong rules that explained an answer, with how often each was named.
  private(set) var rules: [RuleCount] = []
  /// How far the list at the end is scrolled.
  var scroll = 0

  /// How often a rule explained a wrong answer in this sitting.
  struct RuleCount: Equatable, Sendable {
    let name: String
    var times: Int
  }

  package init(title: LocalizedText, session: QuizSession) {
    self.title = title
    answering = Answering(session)
    board = QuestionBoard(session.item?.question)
  }

  package var session: QuizSession { answering.session }

  /// Whether the current item is closed and waits for a key.
  var isWaiting: Bool { !answering.isOpen }
  /// Whether Enter goes on: nothing is filled in, or it is done.
  var mayBeLeft: Bool { isWaiting || answering.isUntouched }

  mutating func turnChannel(by channels: Int) {
    board.turnChannel(by: channels, blank: answering.blanks[answering.blank])
  }

  /// Shows columns of the input further right, or left where negative.
  mutating func look(by columns: Int) { board.look += columns }

  /// To the next item, or to the end.
  mutating func goOn() {
    answering.advance()
    board = QuestionBoard(session.item?.question, after: board)
  }

  /// Keeps count of the rules that were named.
  mutating func note(_ events: [QuizEvent]) {
    for case .diagnosed(let names, true) in events {
      for name in names {
        if let index = rules.firstIndex(where: { $0.name == name }) {
          rules[index].times += 1
        } else {
          rules.append(RuleCount(name: name, times: 1))
        }
      }
    }
  }

  // MARK: The end

  /// The items that were not right on the first try, as indices.
  var missed: [Int] {
    session.items.indices.filter { session.outcome(at: $0) != .right(onFirstTry: true) }
  }

  /// The quiz of the items that were missed.
  var ofMissed: QuizState {
    let items = missed.map { session.items[$0] }
    return QuizState(title: title, session: QuizSession(QuizItems(items)))
  }
}
