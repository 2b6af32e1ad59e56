import LessonKit
import Questions

/// A learner going through a lesson's items: pure state, without clock, screen or file.
///
///     var session = QuizSession(QuizItems(lesson))
///     session.submit("96")     // .wrong: asked again
///     session.submit("97")     // .right(.exact); closed
///     session.advance()        // the next item
///     session.score            // 0 on the first try, 1 in the end, of 9
///
/// An item is open until it is answered rightly or its answer was shown. A text that cannot be read
/// costs no try; the hints before the last cost none either.
package struct QuizSession: Equatable, Sendable {
  package let items: QuizItems
  /// The index of the current item; `items.count` once finished.
  package private(set) var index: Int
  private var states: [Int: ItemState] = [:]

  /// How an item stands.
  package struct ItemState: Equatable, Sendable {
    package internal(set) var wrongTries = 0
    /// How many rungs of hints were seen, from 0 to 4.
    package internal(set) var hints = 0
    package internal(set) var outcome = Outcome.open
    /// The last answer that could be read, as typed.
    package internal(set) var typed: String?
    /// Whether the first try is over, or the answer was seen: then the item no longer counts as
    /// right on the first try.
    var isSpoiled = false
  }

  package enum Outcome: Equatable, Sendable {
    case open
    case right(onFirstTry: Bool)
    /// The answer was shown, by skipping or as the last hint.
    case shown
  }

  package enum Reply: Equatable, Sendable {
    case right(Verdict.Fit)
    case wrong
    /// Right to one decimal only: asked again, no try lost.
    case roundedTooFar
    /// No number: asked again, no try lost.
    case unreadable(AnswerError)
    /// The item is closed, or the quiz finished; nothing happened.
    case closed
  }

  /// - Parameter remembered: what is known of earlier sittings. An answer counts only if it is still
  ///   right, so that a lesson whose numbers were changed asks again; an item whose answer was shown
  ///   is asked again too. The session begins at the first open item.
  /// - Complexity: O(remembered items · taps).
  package init(_ items: QuizItems, remembered: LessonProgress? = nil) {
    self.items = items
    index = 0
    if let remembered { restore(remembered) }
    index = firstOpen(from: 0)
  }

  package var isFinished: Bool { index == items.count }
  package var item: QuizItem? { isFinished ? nil : items[index] }

  /// How the item at `index` stands.
  package func state(of index: Int) -> ItemState { states[index] ?? ItemState() }

  /// How the current item stands; open and untouched once finished.
  package var current: ItemState { state(of: index) }

  /// Grades what was typed for the current item.
  @discardableResult
  package mutating func submit(_ text: String) -> Reply {
    guard let item, current.outcome == .open else { return .closed }
    let response: Response
    let blank = item.question.blanks[0]
    do throws(AnswerError) { response = try Response(text, for: blank) } catch {
      return .unreadable(error)
    }
    let verdict = grade(item.question, response, at: blank)
    var state = current
    defer { states[index] = state }
    state.typed = text
    switch verdict {
    case .right(let fit):
      state.outcome = .right(onFirstTry: !state.isSpoiled)
      return .right(fit)
    case .roundedTooFar: return .roundedTooFar
    case .wrong:
      state.wrongTries += 1
      state.isSpoiled = true
      return .wrong
    }
  }

  /// The next hint for the current item; the fourth shows the answer and closes the item. Nil once
  /// the item was answered or the quiz is finished; where the answer was shown, shows it again.
  package mutating func hint() -> Hint? {
    guard let item, let rung = Hint.Rung(rawValue: min(current.hints + 1, 4)) else { return nil }
    if case .right = current.outcome { return nil }
    if rung == .answer || current.outcome == .shown { return skip() }
    states[index, default: ItemState()].hints += 1
    return Hint(item.question, rung)
  }

  /// Shows the answer with its reason and closes the item as not answered. Nil as for `hint()`.
  package mutating func skip() -> Hint? {
    guard let item else { return nil }
    if case .right = current.outcome { return nil }
    var state = current
    state.hints = Hint.Rung.answer.rawValue
    state.outcome = .shown
    state.isSpoiled = true
    states[index] = state
    return Hint(item.question, .answer)
  }

  /// Goes to the next open item, or to the end; stays where the current item is open.
  ///
  /// - Returns: whether it moved.
  @discardableResult
  package mutating func advance() -> Bool {
    guard !isFinished, current.outcome != .open else { return false }
    index = firstOpen(from: index + 1)
    return true
  }

  package struct Score: Equatable, Sendable {
    /// Right on the first try, without having seen the answer.
    package let firstTry: Int
    /// Right in the end.
    package let answered: Int
    package let total: Int
  }

  package var score: Score {
    var (firstTry, answered) = (0, 0)
    for case .right(let onFirstTry) in states.values.lazy.map(\.outcome) {
      answered += 1
      if onFirstTry { firstTry += 1 }
    }
    return Score(firstTry: firstTry, answered: answered, total: items.count)
  }

  /// 0 when every item was answered rightly in the end (also when there is none), else 1.
  package var exitStatus: Int32 { score.answered == items.count ? 0 : 1 }

  private func firstOpen(from start: Int) -> Int {
    var index = start
    while index < items.count, state(of: index).outcome != .open { index += 1 }
    return index
  }

  private mutating func restore(_ lesson: LessonProgress) {
    for (key, memory) in lesson.items {
      guard let id = QuizItem.ID(lesson: items.lesson, key: key), let index = items.index(of: id)
      else { continue }
      var state = ItemState()
      state.isSpoiled = memory.shown || memory.answers.contains { !$0.right }
      if let text = memory.lastRight,
        let response = try? Response(text, for: items[index].question.blanks[0]),
        grade(items[index].question, response, at: items[index].question.blanks[0]).isRight
      {
        state.typed = text
        state.outcome = .right(onFirstTry: memory.firstTry)
      }
      states[index] = state
    }
  }
}
