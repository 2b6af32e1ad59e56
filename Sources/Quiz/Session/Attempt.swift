import Diagnosis
import LessonKit
import Questions
import TraceText

/// A learner at one question: what is filled in, what was right, and what was said. Pure state.
///
///     var attempt = Attempt(.cell(operation, cell))
///     attempt.write("96", at: 0)
///     attempt.check()             // wrong, with a diagnosis
///     attempt.write("97", at: 0)
///     attempt.check()             // right; closed
///
/// A question is open until every blank is right or the answer was shown. A text that cannot be read
/// costs no try; the hints before the last cost none either.
package struct Attempt: Equatable, Sendable {
  /// What is asked.
  package let question: Question
  /// What is to be filled in, in the question's order.
  package let blanks: [Blank]
  /// One for each blank.
  package internal(set) var fields: [Field]
  /// Whether it is open, and how it was closed.
  package internal(set) var outcome = Outcome.open
  /// How often something that was checked was wrong.
  package internal(set) var wrongTries = 0
  /// How many rungs of hints were seen, from 0 to 4; of several cells the most at one.
  package var hints: Int { rungs.max() ?? 0 }
  /// For each blank the rungs that were seen; cells have their own, other blanks all the same.
  var rungs: [Int]
  /// What was said of the last answers.
  package internal(set) var remark: Remark?
  var confirmed: Set<String> = []
  var denied: Set<String> = []
  /// The names of the rules that were named, so that each counts once.
  var named: Set<String> = []
  /// Whether the first try is over, or the answer was seen: then the item no longer counts as right
  /// on the first try.
  var isSpoiled: Bool
  var history: [[Field]] = []
  let foreseen: [Lesson.WrongAnswer]
  let authorsHints: [LocalizedText]
  /// Everything that was checked, in that order.
  package internal(set) var checked: [Checked] = []
  /// The rules that were named last and that the numbers cannot tell apart, also once the question
  /// is closed; empty where one was named since.
  package internal(set) var tiedRules: [WrongRule] = []

  /// An answer that could be read, as it was checked.
  package struct Checked: Equatable, Sendable {
    /// An index into `blanks`.
    package let blank: Int
    /// As typed.
    package let text: String
    let response: Response
  }

  /// What stands in a blank.
  package struct Field: Equatable, Sendable {
    /// As typed; empty where nothing is.
    package internal(set) var text = ""
    /// Of the text as it stands; nil where it was not checked yet.
    package internal(set) var verdict: Verdict?
    /// What was read in checking.
    var response: Response?

    /// Whether it was checked and is right.
    package var isRight: Bool { verdict?.isRight ?? false }
    /// Whether its last hint filled it in.
    var isShown = false
  }

  /// How the question stands.
  package enum Outcome: Equatable, Sendable {
    case open
    case right(onFirstTry: Bool)
    /// The answer was shown, by skipping or as the last hint, if only of one of several cells.
    case shown
  }

  /// What is said of answers besides that they are right or wrong.
  package enum Remark: Equatable, Sendable {
    case diagnosis(Diagnosis)
    /// The lesson's author foresaw the answer.
    case foreseen(LocalizedText)
    /// In a chain: so many numbers followed from the learner's earlier ones of the layer before, and
    /// are to be worked out again.
    case outdated(Int)
    /// A value is right, but in its calculation stands an equal sign that does not hold. The value
    /// counts; the calculation is spoken of.
    case falseLink(WorkingReport)
  }

  /// - Parameters:
  ///   - foreseen: wrong answers of which the author says why.
  ///   - hints: the author's own, in place of the first rungs.
  ///   - isSpoiled: whether an earlier sitting used up the first try.
  package init(
    _ question: Question, foreseen: [Lesson.WrongAnswer] = [], hints: [LocalizedText] = [],
    isSpoiled: Bool = false
  ) {
    self.question = question
    self.foreseen = foreseen
    authorsHints = hints
    self.isSpoiled = isSpoiled
    blanks = question.blanks
    fields = Array(repeating: Field(), count: blanks.count)
    rungs = Array(repeating: 0, count: blanks.count)
  }

  /// The same for an item, with all that its author says.
  package init(_ item: QuizItem, isSpoiled: Bool = false) {
    self.init(
      item.question, foreseen: item.foreseen, hints: item.hints, isSpoiled: isSpoiled)
  }

  /// Whether it can still be answered.
  package var isOpen: Bool { outcome == .open }

  /// The first blank that is not right, or nil.
  package var firstOpenBlank: Int? { fields.firstIndex { !$0.isRight } }

  /// The rules that are being asked about, which `confirm` answers; empty where nothing is asked.
  package var askedRules: [WrongRule] {
    guard case .diagnosis(.ask(let rules)) = remark, isOpen else { return [] }
    return rules
  }

  /// The rules that were named, more than one where the numbers cannot tell them apart.
  package var namedRules: [WrongRule] {
    guard case .diagnosis(.named(let rules, _)) = remark else { return [] }
    return rules
  }
}
