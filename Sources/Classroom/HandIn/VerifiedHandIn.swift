import Exercises
import Questions
import TraceText

/// A hand-in whose items were made again and graded again.
///
///     let verified = try handIn.verified(file: "kim.json") { lesson, key in … }
///     verified.mismatches.isEmpty          // nothing claimed that is not so
///     ClassReport(sheets: [verified.sheet]) { _ in verified.questions }
package struct VerifiedHandIn: Equatable, Sendable {
  /// What was asked, of the items that could be made again.
  package let questions: [Question]
  /// The last answer to each of their blanks.
  package let sheet: AnswerSheet
  package let mismatches: [Mismatch]

  /// Something in the file that does not agree with the items or with the grading.
  package struct Mismatch: Equatable, Sendable {
    /// The item, as the file names it.
    package let key: String
    package let what: What

    package enum What: Equatable, Sendable {
      /// The set or lesson has no such item.
      case noSuchItem
      /// It is there, but is of another kind: the file belongs to another seed.
      case otherKind(claimed: String, is: String)
      /// An answer to a blank that the item does not have.
      case noSuchBlank(Int)
      case claimedRight
      case claimedWrong
      case itemTwice
      /// An answer is older than the one before it.
      case timesOutOfOrder
    }
  }
}

extension HandIn {
  /// Makes the items again and grades the answers again.
  ///
  /// - Parameter lessonItem: the question of a lesson (its id) that has this key.
  /// - Throws: `ReadingFault` where the id of the exercises is none.
  package func verified(
    file: String, lessonItem: @escaping (String, String) -> Question?
  ) throws(ReadingFault) -> VerifiedHandIn {
    let question = try maker(file: file, lessonItem: lessonItem)
    var mismatches: [VerifiedHandIn.Mismatch] = []
    var questions: [Question] = []
    var entries: [[String]] = []
    var seen: Set<String> = []
    var last = Int.min
    for item in items {
      func note(_ what: VerifiedHandIn.Mismatch.What) {
        mismatches.append(VerifiedHandIn.Mismatch(key: printable(item.key), what: what))
      }
      for answer in item.answers {
        if answer.at < last { note(.timesOutOfOrder) }
        last = answer.at
      }
      guard seen.insert(item.key).inserted else {
        note(.itemTwice)
        continue
      }
      guard let asked = question(item.key) else {
        note(.noSuchItem)
        continue
      }
      guard asked.kind.rawValue == item.kind else {
        note(.otherKind(claimed: printable(item.kind), is: asked.kind.rawValue))
        continue
      }
      let texts = item.lastAnswers(blanks: asked.blanks.count) { note(.noSuchBlank($0)) }
      let isRight = ItemReport(asked, texts).marks.allSatisfy(\.isRight)
      if isRight != item.right { note(item.right ? .claimedRight : .claimedWrong) }
      questions.append(asked)
      entries.append(texts)
    }
    let name = learner.map { learnerName($0) } ?? ""
    let sheet = AnswerSheet(
      learner: name.isEmpty ? learnerName(ofFile: file) : name, entries: entries, file: file)
    return VerifiedHandIn(questions: questions, sheet: sheet, mismatches: mismatches)
  }

  /// What makes the item of a key.
  private func maker(
    file: String, lessonItem: @escaping (String, String) -> Question?
  ) throws(ReadingFault) -> (String) -> Question? {
    switch source {
    case .exercises(let text):
      do throws(ExerciseIDError) {
        let set = ExerciseSet(try ExerciseID(text))
        return { key in
          guard let number = Int(key), number > 0, number <= set.count else { return nil }
          return set[number - 1]
        }
      } catch {
        throw ReadingFault(file, error.explanation)
      }
    case .lesson(let id): return { key in lessonItem(id, key) }
    }
  }
}

extension HandIn.Item {
  /// For each blank the answer that was typed last; empty where none was.
  fileprivate func lastAnswers(blanks: Int, unknown: (Int) -> Void) -> [String] {
    var texts = Array(repeating: "", count: blanks)
    for answer in answers {
      if answer.blank > 0 && answer.blank <= blanks {
        texts[answer.blank - 1] = answer.text
      } else {
        unknown(answer.blank)
      }
    }
    return texts
  }
}

extension VerifiedHandIn.Mismatch {
  /// In words, the item named.
  package var explanation: LocalizedText {
    switch what {
    case .noSuchItem:
      return LocalizedText(
        en: "item \(key): there is no such item", ko: "\(key)번 문항: 그런 문항이 없어요")
    case .otherKind(let claimed, let kind):
      return LocalizedText(
        en: "item \(key): said to be of the kind \(claimed), but is \(kind); not of this seed",
        ko: "\(key)번 문항: 유형이 \(claimed)라고 적혀 있지만 실제로는 \(kind). 이 시드의 문항이 아니에요")
    case .noSuchBlank(let blank):
      return LocalizedText(
        en: "item \(key): there is no blank \(blank)", ko: "\(key)번 문항: \(blank)번째 빈칸이 없어요")
    case .claimedRight:
      return LocalizedText(
        en: "item \(key): said to be right, but is not", ko: "\(key)번 문항: 맞았다고 적혀 있지만 틀렸어요")
    case .claimedWrong:
      return LocalizedText(
        en: "item \(key): said not to be right, but is", ko: "\(key)번 문항: 틀렸다고 적혀 있지만 맞았어요")
    case .itemTwice:
      return LocalizedText(en: "item \(key): is there twice", ko: "\(key)번 문항: 두 번 나와요")
    case .timesOutOfOrder:
      return LocalizedText(
        en: "item \(key): an answer is older than the one before it",
        ko: "\(key)번 문항: 앞의 답보다 시각이 이른 답이 있어요")
    }
  }
}
