import Exercises
import Questions
import Quiz

/// Writes down a quiz while it is taken, to be handed in.
///
///     var recorder = HandInRecorder(HandIn(source: .lesson("pooling")), of: session)
///     session.submit("15")
///     if recorder.note(session, at: now) { … recorder.handIn.text() … }
///
/// What it was begun with stays: a quiz that was interrupted goes on in the same file.
package struct HandInRecorder: Sendable {
  package private(set) var handIn: HandIn
  /// How many checked answers of each item stand in the file already.
  private var written: [String: Int] = [:]
  /// The item that was asked when the session was seen last.
  private var last: Int

  /// - Parameter session: as it begins, or as `resumed(with:)` took it up.
  package init(_ handIn: HandIn, of session: QuizSession) {
    self.handIn = handIn
    last = session.index
    for item in handIn.items {
      guard let index = handIn.id(ofKey: item.key).flatMap(session.items.index) else { continue }
      written[item.key] = session.attempt(at: index).checked.count
    }
  }

  /// Writes down what happened since the session was seen last. To be called after every line or
  /// key: no more than one item is answered between two calls.
  ///
  /// - Parameter seconds: now, since 1970.
  /// - Returns: whether there was anything.
  package mutating func note(_ session: QuizSession, at seconds: Int) -> Bool {
    let before = handIn
    for index in Set([last, session.index]).sorted()
    where index < session.items.count {
      note(session.attempt(at: index), of: session.items[index].id, at: seconds)
    }
    last = session.index
    return handIn != before
  }

  private mutating func note(_ attempt: Attempt, of item: QuizItem.ID, at seconds: Int) {
    guard let key = item.handInKey else { return }
    guard !attempt.checked.isEmpty || attempt.hints > 0 else { return }
    let index = handIn.items.firstIndex { $0.key == key } ?? handIn.items.count
    if index == handIn.items.count {
      handIn.items.append(HandIn.Item(key: key, kind: attempt.question.kind.rawValue))
    }
    let fresh = attempt.checked.dropFirst(written[key] ?? 0)
    handIn.items[index].answers += fresh.map {
      HandIn.Answer(blank: $0.blank + 1, text: $0.text, at: seconds)
    }
    written[key] = attempt.checked.count
    handIn.items[index].hints = max(handIn.items[index].hints, attempt.hints)
    if attempt.outcome == .shown { handIn.items[index].shown = true }
    if case .right = attempt.outcome { handIn.items[index].right = true }
  }
}

extension HandIn {
  /// The quiz where it was left: every answer is given once more.
  package func session(of items: QuizItems) -> QuizSession {
    var attempts: [Int: Attempt] = [:]
    for item in self.items {
      guard let index = id(ofKey: item.key).flatMap(items.index) else { continue }
      attempts[index] = item.attempt(at: items[index])
    }
    return QuizSession(items, resuming: attempts)
  }

  fileprivate func id(ofKey key: String) -> QuizItem.ID? {
    switch source {
    case .lesson(let lesson): return QuizItem.ID(lesson: lesson, key: key)
    case .exercises(let text):
      guard let set = try? ExerciseID(text), let number = Int(key), number > 0 else {
        return nil
      }
      return .exercise(set: set.setName, index: number - 1)
    }
  }
}

extension HandIn.Item {
  fileprivate func attempt(at item: QuizItem) -> Attempt {
    var attempt = Attempt(item)
    for answer in answers where answer.blank > 0 && answer.blank <= attempt.blanks.count {
      attempt.write(answer.text, at: answer.blank - 1)
      attempt.check()
    }
    if shown { _ = attempt.skip() }
    while attempt.isOpen && attempt.hints < min(hints, Hint.Rung.partial.rawValue) {
      _ = attempt.hint()
    }
    return attempt
  }
}

extension QuizItem.ID {
  /// The name of the item in a hand-in: an exercise's number from 1, a lesson item's key. Nil for
  /// items that were put in.
  package var handInKey: String? {
    switch self {
    case .exercise(_, let index): return "\(index + 1)"
    case .cell, .page: return key
    case .separating, .unremembered: return nil
    }
  }
}
