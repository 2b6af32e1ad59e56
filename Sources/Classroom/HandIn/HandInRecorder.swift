import Exercises
import Questions
import Quiz

/// Writes down a quiz while it is taken, to be handed in.
///
///     var recorder = HandInRecorder(HandIn(source: .lesson("pooling")))
///     if recorder.note(session, at: now) { … recorder.handIn.text() … }
///
/// What it was begun with stays: a quiz that was interrupted goes on in the same file.
package struct HandInRecorder: Sendable {
  package private(set) var handIn: HandIn
  /// How many checked answers of each item stand in the file already.
  private var written: [String: Int] = [:]
  /// The item that was asked when the session was seen last.
  private var last: Int?

  package init(_ handIn: HandIn) { self.handIn = handIn }

  /// Writes down what happened since the session was seen last. To be called after every line or
  /// key: no more than one item is answered between two calls.
  ///
  /// - Parameter seconds: now, since 1970.
  /// - Returns: whether there was anything.
  package mutating func note(_ session: QuizSession, at seconds: Int) -> Bool {
    let before = handIn
    for index in Set([last, session.index].compactMap { $0 }).sorted()
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

  /// The answers that a session taken up again begins with are written already.
  package mutating func takeUp(_ session: QuizSession) {
    for item in handIn.items {
      guard let index = handIn.id(ofKey: item.key).flatMap(session.items.index) else { continue }
      written[item.key] = session.attempt(at: index).checked.count
    }
    last = session.index
  }
}

extension HandIn {
  /// What is known of the items, to take the quiz up where it was left.
  package func remembered(in items: QuizItems) -> [QuizItem.ID: ItemProgress] {
    var progress: [QuizItem.ID: ItemProgress] = [:]
    for item in self.items {
      guard let id = id(ofKey: item.key), let index = items.index(of: id) else { continue }
      progress[id] = item.progress(blanks: items[index].question.blanks.count)
    }
    return progress
  }

  fileprivate func id(ofKey key: String) -> QuizItem.ID? {
    switch source {
    case .lesson(let lesson): return QuizItem.ID(lesson: lesson, key: key)
    case .exercises(let text):
      guard let set = try? ExerciseID(text), let number = Int(key) else { return nil }
      return .exercise(set: set.setName, index: number - 1)
    }
  }
}

extension HandIn.Item {
  /// The last answers together as one line, as a session reads it.
  fileprivate func progress(blanks: Int) -> ItemProgress {
    var texts = Array(repeating: "", count: blanks)
    for answer in answers where texts.indices.contains(answer.blank - 1) {
      texts[answer.blank - 1] = answer.text
    }
    let line = blanks == 1 ? texts[0] : texts.joined(separator: "; ")
    let record = ItemProgress.Record(text: line, right: right, at: answers.last?.at ?? 0)
    let isFirstTry = right && !shown && answers.count == blanks
    return ItemProgress(
      answers: answers.isEmpty ? [] : [record], firstTry: isFirstTry, shown: shown)
  }
}

extension QuizItem.ID {
  /// The name of the item in a hand-in: an exercise's number from 1, a lesson item's key. Nil for
  /// items that were put in.
  package var handInKey: String? {
    switch self {
    case .exercise(_, let index): return "\(index + 1)"
    case .cell, .page: return key
    case .separating: return nil
    }
  }
}
