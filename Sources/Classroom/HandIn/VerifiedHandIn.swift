import Exercises
import Questions
import TraceText

/// A hand-in whose items were made again and graded again.
///
///     let verified = try handIn.verified(file: "kim.json") { lesson in … }
///     verified.mismatches.isEmpty          // nothing claimed that is not so
///     ClassReport(sheets: [verified.sheet]) { _ in verified.questions }
package struct VerifiedHandIn: Equatable, Sendable {
  /// What was asked: all items of the quiz, in its order, so that two hand-ins of one quiz have the
  /// same.
  package let questions: [Question]
  /// The last answer to each of their blanks, empty where none was given.
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
  /// All items of the quiz with the names they have in a hand-in, in the order they are asked.
  package typealias Asked = [(key: String, question: Question)]

  /// Makes the items again, all of the quiz, and grades the answers again. What the file does not
  /// hold was not answered.
  ///
  /// - Parameters:
  ///   - exercises: the questions of a set.
  ///   - lesson: the items of the lesson with this id; nil where there is no such lesson.
  /// - Throws: `ReadingFault` where the id of the exercises is none, or the lesson is not there.
  package func verified(
    file: String, exercises: (ExerciseID) -> [Question] = { Array(ExerciseSet($0)) },
    lesson: (String) -> Asked?
  ) throws(ReadingFault) -> VerifiedHandIn {
    let asked = try asked(file: file, exercises, lesson)
    var entries = asked.map { Array(repeating: "", count: $0.question.blanks.count) }
    var help = Array(repeating: AnswerSheet.Help(), count: asked.count)
    let indices = Dictionary(
      zip(asked.map(\.key), asked.indices), uniquingKeysWith: { first, _ in first })
    var mismatches: [VerifiedHandIn.Mismatch] = []
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
      let isFirst = seen.insert(item.key).inserted
      let found = indices[item.key].map { (index: $0, question: asked[$0].question) }
      if let fault = fault(of: item, isFirst: isFirst, found?.question) { note(fault) }
      guard isFirst, let (index, question) = found, question.kind.rawValue == item.kind else {
        continue
      }
      entries[index] = item.lastAnswers(blanks: question.blanks.count) { note(.noSuchBlank($0)) }
      help[index] = AnswerSheet.Help(hints: max(0, item.hints), isShown: item.shown)
      let isRight = ItemReport(question, entries[index]).marks.allSatisfy(\.isRight)
      if isRight != item.right { note(item.right ? .claimedRight : .claimedWrong) }
    }
    return VerifiedHandIn(
      questions: asked.map(\.question), sheet: sheet(entries, help, file: file),
      mismatches: mismatches)
  }

  /// Why an item cannot be graded again, if it cannot.
  private func fault(
    of item: Item, isFirst: Bool, _ question: Question?
  ) -> VerifiedHandIn.Mismatch.What? {
    guard isFirst else { return .itemTwice }
    guard let question else { return .noSuchItem }
    let kind = question.kind.rawValue
    return kind == item.kind ? nil : .otherKind(claimed: printable(item.kind), is: kind)
  }

  private func sheet(
    _ entries: [[String]], _ help: [AnswerSheet.Help], file: String
  ) -> AnswerSheet {
    let name = learner.map { learnerName($0) } ?? ""
    return AnswerSheet(
      learner: name.isEmpty ? learnerName(ofFile: file) : name, entries: entries, file: file,
      help: help)
  }

  /// What the quiz asked.
  private func asked(
    file: String, _ exercises: (ExerciseID) -> [Question], _ lesson: (String) -> Asked?
  ) throws(ReadingFault) -> Asked {
    switch source {
    case .exercises(let text):
      do throws(ExerciseIDError) {
        return exercises(try ExerciseID(text)).enumerated().map { ("\($0 + 1)", $1) }
      } catch {
        throw ReadingFault(file, error.explanation)
      }
    case .lesson(let id):
      if let items = lesson(id) { return items }
      let id = printable(id)
      throw ReadingFault(
        file,
        LocalizedText(en: "there is no lesson “\(id)”", ko: "“\(id)” 수업이 없어요"))
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
      let (said, real) = (
        VerifiedHandIn.Mismatch.name(of: claimed), VerifiedHandIn.Mismatch.name(of: kind)
      )
      return LocalizedText(
        en: "item \(key): said to ask for “\(said[.english])”, but asks for “\(real[.english])”; "
          + "not of this seed",
        ko: "\(key)번 문항: ‘\(said[.korean])’ 문제라고 적혀 있지만 실제로는 ‘\(real[.korean])’ 문제예요. "
          + "이 시드의 문항이 아니에요")
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

  /// A kind in words; what is no kind, as the file has it.
  private static func name(of kind: String) -> LocalizedText {
    Question.Kind(rawValue: kind)?.name ?? LocalizedText(en: kind, ko: kind)
  }
}
