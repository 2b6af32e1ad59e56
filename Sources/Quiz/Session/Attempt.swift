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
  package let question: Question
  package let blanks: [Blank]
  /// One for each blank.
  package private(set) var fields: [Field]
  package private(set) var outcome = Outcome.open
  package private(set) var wrongTries = 0
  /// How many rungs of hints were seen, from 0 to 4.
  package private(set) var hints = 0
  /// What was said to the wrong answers last.
  package private(set) var remark: Remark?
  private var confirmed: Set<String> = []
  private var denied: Set<String> = []
  /// The names of the rules that were named, so that each counts once.
  private var named: Set<String> = []
  /// Whether the first try is over, or the answer was seen: then the item no longer counts as right
  /// on the first try.
  private var isSpoiled: Bool
  private var history: [[Field]] = []
  private let foreseen: [Lesson.WrongAnswer]
  private let authorsHints: [LocalizedText]
  /// Everything that was checked, in that order.
  package private(set) var checked: [Checked] = []
  /// The rules that were named last and that the numbers cannot tell apart, also once the question
  /// is closed; empty where one was named since.
  package private(set) var tiedRules: [WrongRule] = []

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
    package fileprivate(set) var text = ""
    /// Of the text as it stands; nil where it was not checked yet.
    package fileprivate(set) var verdict: Verdict?
    /// What was read in checking.
    fileprivate var response: Response?

    package var isRight: Bool { verdict?.isRight ?? false }
  }

  package enum Outcome: Equatable, Sendable {
    case open
    case right(onFirstTry: Bool)
    /// The answer was shown, by skipping or as the last hint.
    case shown
  }

  /// What is said to wrong answers besides that they are wrong.
  package enum Remark: Equatable, Sendable {
    case diagnosis(Diagnosis)
    /// The lesson's author foresaw the answer.
    case foreseen(LocalizedText)
    /// In a chain: so many numbers followed from the learner's earlier ones of the layer before, and
    /// are to be worked out again.
    case outdated(Int)
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
  }

  /// The same for an item, with all that its author says.
  package init(_ item: QuizItem, isSpoiled: Bool = false) {
    self.init(
      item.question, foreseen: item.foreseen, hints: item.hints, isSpoiled: isSpoiled)
  }

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

  // MARK: Filling in

  /// Puts `text` into a blank. A blank that is right keeps what it has.
  package mutating func write(_ text: String, at blank: Int) {
    if fields[blank].text != text { write([(blank, text)]) }
  }

  /// Puts several texts into their blanks, to be checked, even if they were before; `undo` takes
  /// them back together.
  mutating func write(_ texts: [(blank: Int, text: String)]) {
    let changes = texts.filter { !fields[$0.blank].isRight }
    guard isOpen, !changes.isEmpty else { return }
    history.append(fields)
    if history.count > Attempt.longestHistory { history.removeFirst() }
    for (blank, text) in changes { fields[blank] = Field(text: text) }
  }

  private static let longestHistory = 200

  /// Whether there is a `write` to take back.
  package var canUndo: Bool { isOpen && !history.isEmpty }

  /// Takes the last `write` back; what was found right since stays.
  ///
  /// - Returns: whether there was one.
  @discardableResult
  package mutating func undo() -> Bool {
    guard isOpen else { return false }
    while let last = history.popLast() {
      let changed = fields.indices.filter {
        !fields[$0].isRight && fields[$0].text != last[$0].text
      }
      // What is right stays, so that there may be nothing left to take back in this one.
      if changed.isEmpty { continue }
      for index in changed { fields[index] = last[index] }
      // What was asked was about what is taken back.
      remark = nil
      return true
    }
    return false
  }

  // MARK: Checking

  /// Grades what is filled in and was not checked.
  ///
  /// - Parameter earlier: what was answered before in this sitting, as evidence.
  @discardableResult
  package mutating func check(earlier: [Observation] = []) -> Reply {
    guard isOpen else { return Reply(summary: .closed) }
    let fresh = fields.indices.filter { fields[$0].verdict == nil && !fields[$0].text.isEmpty }
    if fresh.isEmpty { return said() }
    for index in fresh {
      do throws(AnswerError) {
        fields[index].response = try Response(fields[index].text, for: blanks[index])
      } catch {
        return Reply(summary: .unreadable(error, blank: index))
      }
    }
    let verdicts = grade(question, fields.map(\.response))
    let outdated = fields.indices.filter { fields[$0].isRight && verdicts[$0] == .wrong }
    for index in fields.indices { fields[index].verdict = verdicts[index] }
    for index in fresh {
      guard let response = fields[index].response else { continue }
      checked.append(Checked(blank: index, text: fields[index].text, response: response))
    }
    var reply = reply(to: fresh, outdated, earlier)
    if isOpen && blanks.count > 1 && fields.contains(where: \.isRight) {
      reply.filled = fields.map { $0.isRight ? $0.text : "" }.joined(separator: "; ")
    }
    return reply
  }

  /// Fills in what was right in an earlier sitting, if it still is.
  mutating func restore(filled: String) {
    let texts = filled.split(separator: ";", omittingEmptySubsequences: false)
    guard texts.count == blanks.count, isOpen else { return }
    var restored = self
    for (index, text) in texts.enumerated() where text.contains(where: { $0 != " " }) {
      restored.write(String(text.drop { $0 == " " }), at: index)
    }
    if case .rightSoFar = restored.check().summary { self = restored }
  }

  /// The reply where nothing was changed since the last: what was said to the wrong ones is said
  /// again, and costs no try.
  private func said() -> Reply {
    let wrong = fields.count { $0.verdict == .wrong }
    guard wrong > 0 else {
      return Reply(summary: .unreadable(.empty, blank: firstOpenBlank ?? 0))
    }
    return Reply(summary: .wrong(wrong, of: wrong), remark: remark)
  }

  /// - Parameter outdated: blanks of a chain that were right for the learner's earlier numbers of the
  ///   layer before, and no longer are.
  private mutating func reply(
    to fresh: [Int], _ outdated: [Int], _ earlier: [Observation]
  ) -> Reply {
    let rights = fields.filter(\.isRight).count
    let wrong = fresh.filter { fields[$0].verdict == .wrong }
    if rights == fields.count {
      remark = nil
      outcome = .right(onFirstTry: !isSpoiled)
      return Reply(summary: .right(fit(of: fresh)))
    }
    if wrong.isEmpty {
      remark = outdated.isEmpty ? nil : .outdated(outdated.count)
      if fresh.contains(where: { fields[$0].verdict == .roundedTooFar }) {
        return Reply(summary: .roundedTooFar)
      }
      return Reply(
        summary: .rightSoFar(fresh.count, open: fields.count - rights), remark: remark)
    }
    wrongTries += 1
    isSpoiled = true
    let broken = say(explain(wrong, earlier))
    return Reply(
      summary: .wrong(wrong.count, of: fresh.count), remark: remark, newlyNamed: broken)
  }

  /// What to say of the rightness: that a number was rounded or carried on, where one was.
  private func fit(of fresh: [Int]) -> Verdict.Fit {
    var fit = Verdict.Fit.exact
    for case .right(let other) in fields.compactMap(\.verdict) {
      switch other {
      case .exact: break
      case .fromOwnNumbers: return other
      case .rounded: fit = other
      }
    }
    return fit
  }

  private func explain(_ wrong: [Int], _ earlier: [Observation]) -> Remark {
    let responses = wrong.compactMap { fields[$0].response }
    let known = foreseen.first { foreseen in responses.contains(where: foreseen.matches) }
    if let known { return .foreseen(known.because) }
    return .diagnosis(diagnose(evidence(earlier)))
  }

  /// - Returns: the rules that are named for the first time at this question.
  private mutating func say(_ remark: Remark) -> [WrongRule] {
    self.remark = remark
    guard case .diagnosis(.named(let rules, _)) = remark else { return [] }
    tiedRules = rules.count > 1 ? rules : []
    let news = rules.filter { !named.contains($0.name) }
    named.formUnion(news.map(\.name))
    return news
  }

  private func evidence(_ earlier: [Observation]) -> Evidence {
    Evidence(earlier + observations, confirmed: confirmed, denied: denied)
  }

  /// What is filled in and was graded, in the order it was checked.
  package var observations: [Observation] {
    var places: [Int: Int] = [:]
    for (place, check) in checked.enumerated() { places[check.blank] = place }
    let order = places.sorted { $0.value < $1.value }.map(\.key)
    return order.compactMap { index in
      let field = fields[index]
      guard field.verdict != nil, let response = field.response else { return nil }
      return Observation(question, blanks[index], response)
    }
  }

  /// The wrong blank that was checked last: what a diagnosis speaks of. Nil where none is wrong.
  package var latestWrong: Int? {
    checked.last { fields[$0.blank].verdict == .wrong }?.blank
  }

  /// The report on the calculation in `latestWrong`, where the remark rests on it.
  package var report: WorkingReport? {
    guard case .diagnosis(let diagnosis) = remark, let report = diagnosis.report,
      let latestWrong, fields[latestWrong].response == .working(report.working)
    else { return nil }
    return report
  }

  /// All that was ever checked, as evidence for what follows: the tries that were wrong too.
  package var allObservations: [Observation] {
    checked.map { Observation(question, blanks[$0.blank], $0.response) }
  }

  // MARK: Talking

  /// The learner's answer to the rules that are asked about.
  ///
  /// - Parameter rule: the one of `askedRules` that was followed; nil for none of them.
  @discardableResult
  package mutating func confirm(_ rule: WrongRule?, earlier: [Observation] = []) -> Reply {
    let asked = askedRules
    guard !asked.isEmpty else { return Reply(summary: .closed) }
    if let rule { confirmed.insert(rule.name) } else { denied.formUnion(asked.map(\.name)) }
    let broken = say(.diagnosis(diagnose(evidence(earlier))))
    return Reply(summary: .talked, remark: remark, settled: asked, newlyNamed: broken)
  }

  /// The next hint; the fourth shows the answer and closes the item. Nil once the item was answered;
  /// where the answer was shown, shows it again.
  ///
  /// - Parameter blank: the blank it is about; the first open one when nil.
  package mutating func hint(for blank: Int? = nil) -> Hint? {
    if case .right = outcome { return nil }
    guard isOpen, let rung = Hint.Rung(rawValue: hints + 1), rung != .answer else {
      return skip(at: blank)
    }
    hints += 1
    let authors = authorsHints.indices.contains(hints - 1) ? authorsHints[hints - 1] : nil
    return Hint(
      question, rung, for: blanks[blank ?? firstOpenBlank ?? 0], responses: responses,
      text: authors)
  }

  /// Shows the answer with its reason and closes the item as not answered. Nil once it was answered.
  package mutating func skip(at blank: Int? = nil) -> Hint? {
    if case .right = outcome { return nil }
    let place = blank ?? firstOpenBlank ?? 0
    hints = Hint.Rung.answer.rawValue
    outcome = .shown
    isSpoiled = true
    remark = nil
    return Hint(question, .answer, for: blanks[place], responses: responses)
  }

  /// What is filled in and can be read, checked or not.
  package var responses: [Response?] {
    zip(blanks, fields).map { blank, field in
      field.response ?? (try? Response(field.text, for: blank))
    }
  }

  /// What checking or talking came to.
  package struct Reply: Equatable, Sendable {
    package let summary: Summary
    package var remark: Remark?
    /// The rules that were asked about, where the learner has just answered that.
    package var settled: [WrongRule] = []
    /// The rules in the remark that were not named at this question before.
    package var newlyNamed: [WrongRule] = []
    /// Of several blanks those that are right so far, as `submit` reads them, the others empty; nil
    /// where none is or the question is closed.
    package var filled: String?
  }

  package enum Summary: Equatable, Sendable {
    /// Everything is right.
    case right(Verdict.Fit)
    /// So many of those just checked are wrong.
    case wrong(Int, of: Int)
    /// All that were just checked are right; so many blanks are still open.
    case rightSoFar(Int, open: Int)
    /// Right to one decimal only: asked again, no try lost.
    case roundedTooFar
    /// No number, or none that can stand there: asked again, no try lost.
    case unreadable(AnswerError, blank: Int)
    /// More values than there are blanks to fill.
    case tooMany(Int, open: Int)
    /// The learner said whether a rule was followed.
    case talked
    /// The item is closed, or nothing was asked; nothing happened.
    case closed
  }
}
