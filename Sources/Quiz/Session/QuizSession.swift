import Diagnosis
import Exercises
import LessonKit
import Questions

/// A learner going through items: pure state, without clock, screen or file.
///
///     var session = QuizSession(QuizItems(lesson))
///     session.submit("96")     // .wrong: asked again, with a diagnosis
///     session.submit("97")     // .right(.exact); closed
///     session.advance()        // the next item
///     session.score            // 0 on the first try, 1 in the end, of 9
package struct QuizSession: Equatable, Sendable {
  /// What is asked, in order; items that are put in are not among them.
  package let items: QuizItems
  /// The index of the current item; `items.count` once finished.
  package private(set) var index: Int
  private var attempts: [Int: Attempt] = [:]
  /// An item between two others, which tells rules apart that the last could not; it does not count
  /// in the score.
  private var separating: (item: QuizItem, attempt: Attempt)?
  /// Answers to the items before, as evidence for what follows.
  private var earlier: [Observation] = []

  /// Of more than these, the latest are evidence.
  private static let mostEarlier = 40

  /// - Parameters:
  ///   - remembered: what is known of earlier sittings. An answer counts only if it is still
  ///     right, so that a lesson whose numbers were changed asks again; an item whose answer was
  ///     shown is asked again too. The session begins at the first open item.
  ///   - earlier: what was answered in this sitting before, as evidence.
  /// - Complexity: O(remembered items · taps).
  package init(
    _ items: QuizItems, remembered: [QuizItem.ID: ItemProgress] = [:], earlier: [Observation] = []
  ) {
    self.items = items
    self.earlier = earlier
    index = 0
    restore(remembered)
    index = firstOpen(from: 0) ?? items.count
  }

  /// Takes a sitting up again that was interrupted.
  ///
  /// - Parameter attempts: how the items stood that had been begun, by their index.
  package init(_ items: QuizItems, resuming attempts: [Int: Attempt]) {
    self.items = items
    self.attempts = attempts
    index = 0
    index = firstOpen(from: 0) ?? items.count
  }

  /// Whether nothing is left to ask.
  package var isFinished: Bool { index == items.count && separating == nil }

  /// Whether the current item was put in to tell rules apart.
  package var isSeparating: Bool { separating != nil }

  /// The current item; nil once finished.
  package var item: QuizItem? {
    if let separating { return separating.item }
    return isFinished ? nil : items[index]
  }

  /// How the current item stands; nil once finished.
  package var current: Attempt? {
    if let separating { return separating.attempt }
    return isFinished ? nil : attempt(at: index)
  }

  /// How the item at `index` stands.
  package func attempt(at index: Int) -> Attempt {
    attempts[index] ?? Attempt(items[index])
  }

  /// How the item at `index` ended; open where it was not touched, without computing the item.
  package func outcome(at index: Int) -> Attempt.Outcome { attempts[index]?.outcome ?? .open }

  // MARK: Answering

  /// Puts `text` into a blank of the current item.
  package mutating func write(_ text: String, at blank: Int) {
    change { $0.write(text, at: blank) }
  }

  /// Puts several texts into their blanks; `undo` takes them back together.
  package mutating func write(_ texts: [(blank: Int, text: String)]) {
    change { $0.write(texts) }
  }

  /// Fills several blanks from one line that was typed at `blank`, without checking them.
  package mutating func write(row line: String, at blank: Int) -> Attempt.RowFit {
    change { $0.write(row: line, at: blank) } ?? .noRow
  }

  /// Takes the last `write` back.
  @discardableResult
  package mutating func undo() -> Bool { change { $0.undo() } ?? false }

  /// Grades what was filled in.
  @discardableResult
  package mutating func check() -> Attempt.Reply {
    let earlier = self.earlier
    return change { $0.check(earlier: earlier) } ?? .init(summary: .closed)
  }

  /// Fills the open blanks from a line and grades them.
  @discardableResult
  package mutating func submit(_ line: String) -> Attempt.Reply {
    let earlier = self.earlier
    return change { $0.submit(line, earlier: earlier) } ?? .init(summary: .closed)
  }

  /// The learner's answer to the rules that are asked about; nil for none of them.
  @discardableResult
  package mutating func confirm(_ rule: WrongRule?) -> Attempt.Reply {
    let earlier = self.earlier
    return change { $0.confirm(rule, earlier: earlier) } ?? .init(summary: .closed)
  }

  /// The next hint for a blank of the current item; the fourth shows the answer.
  package mutating func hint(for blank: Int? = nil) -> Hint? {
    change { $0.hint(for: blank) } ?? nil
  }

  /// Shows the answer with its reason and closes the item as not answered.
  package mutating func skip(at blank: Int? = nil) -> Hint? {
    change { $0.skip(at: blank) } ?? nil
  }

  private mutating func change<Result>(_ body: (inout Attempt) -> Result) -> Result? {
    if var inserted = separating {
      defer { separating = inserted }
      return body(&inserted.attempt)
    }
    guard !isFinished else { return nil }
    var attempt = attempt(at: index)
    defer { attempts[index] = attempt }
    return body(&attempt)
  }

  // MARK: Going on

  /// Goes to the next open item, or to the end; stays where the current item is open.
  ///
  /// Where rules were named that the numbers could not tell apart, the next item is one that can: one
  /// that is to come, else one that is put in.
  ///
  /// - Returns: whether it moved.
  @discardableResult
  package mutating func advance() -> Bool {
    guard let current, !current.isOpen else { return false }
    earlier = Array((earlier + current.allObservations).suffix(QuizSession.mostEarlier))
    let wasSeparating = separating != nil
    separating = nil
    // What was put in stands before the item at `index`.
    let next = wasSeparating ? index : index + 1
    let following = firstOpen(from: next) ?? firstOpen(from: 0) ?? items.count
    let seed = UInt64(index)
    index = following
    // Who had the answer shown is asked nothing besides.
    if !wasSeparating, current.outcome != .shown, current.tiedRules.count > 1 {
      if let telling = openItem(telling: current.tiedRules, from: following) {
        index = telling
      } else {
        putIn(current.tiedRules, like: current.question, seed: seed)
      }
    }
    return true
  }

  /// Puts in an item that tells `rules` apart, where one is found.
  private mutating func putIn(_ rules: [WrongRule], like question: Question, seed: UInt64) {
    let found = Exercises.separating(rules, like: question, seed: seed)
    separating = found.map { question in
      let item = QuizItem(.separating(rules: rules.map(\.name)), question)
      return (item, Attempt(item))
    }
  }

  /// How many items ahead are looked at for one that tells rules apart.
  private static let mostLookedAt = 30

  private func openItem(telling rules: [WrongRule], from start: Int) -> Int? {
    let candidates = (start..<min(items.count, start + QuizSession.mostLookedAt))
      .filter { outcome(at: $0) == .open }
    return nextSeparating(rules, among: candidates.map { items[$0].question })
      .map { candidates[$0] }
  }

  private func firstOpen(from start: Int) -> Int? {
    guard start < items.count else { return nil }
    return (start..<items.count).first { outcome(at: $0) == .open }
  }

  // MARK: Score

  /// How many items were answered rightly.
  package struct Score: Equatable, Sendable {
    /// Right on the first try, without having seen the answer.
    package let firstTry: Int
    /// Right in the end.
    package let answered: Int
    /// How many items there are.
    package let total: Int
  }

  /// How it stands; items that were put in do not count.
  package var score: Score {
    var (firstTry, answered) = (0, 0)
    for case .right(let onFirstTry) in attempts.values.lazy.map(\.outcome) {
      answered += 1
      if onFirstTry { firstTry += 1 }
    }
    return Score(firstTry: firstTry, answered: answered, total: items.count)
  }

  /// 0 when every item was answered rightly in the end (also when there is none), else 1.
  package var exitStatus: Int32 { score.answered == items.count ? 0 : 1 }

  private mutating func restore(_ remembered: [QuizItem.ID: ItemProgress]) {
    for (id, memory) in remembered {
      guard let index = items.index(of: id) else { continue }
      let item = items[index]
      let isSpoiled =
        !memory.firstTry
        && (memory.shown || memory.answers.contains { !$0.right })
      var attempt = Attempt(item, isSpoiled: isSpoiled)
      if let text = memory.lastRight {
        attempt.submit(text)
        if attempt.isOpen {
          attempt = Attempt(item, isSpoiled: isSpoiled)
        }
      }
      if let filled = memory.filled { attempt.restore(filled: filled) }
      attempts[index] = attempt
    }
  }

  package static func == (left: QuizSession, right: QuizSession) -> Bool {
    left.items == right.items && left.index == right.index && left.attempts == right.attempts
      && left.separating?.attempt == right.separating?.attempt && left.earlier == right.earlier
  }
}
