import Questions
import TraceEngine

/// What is wrong in a calculation that was typed, term by term.
///
///     let working = try Working("5*11 + 7*4 + 15*5 + 5*2 = 168")
///     let report = WorkingReport(working, step: step)     // the note's first step
///     report.marks.map(\.kind)   // [.right, .wrong, .right, .right]
///     report.faults              // [.input(…, from: (0, 2), needed: (0, 1))]
///
/// Terms may stand in any order. Products of zero may be left out, and several products may be
/// added up before they are written: the subtotal of a channel or of a row is right too. The report
/// holds no number of the right calculation.
package struct WorkingReport: Equatable, Sendable {
  /// What was typed.
  package let working: Working
  /// In the order of the typed text; none under what only follows from an earlier fault.
  package let marks: [Mark]
  /// The most important first; empty where nothing is wrong but what `rules` explain.
  package let faults: [Fault]
  /// Wrong rules that the terms follow exactly while they do not follow the right one, or that lead
  /// to exactly this wrong result from the right terms. Several: the numbers cannot tell which.
  package let rules: [WrongRule]
  /// What the sentences need to know of the operation.
  let setting: Setting

  /// What stands under a term.
  package struct Mark: Equatable, Sendable {
    /// In characters of the typed text.
    package let range: Range<Int>
    /// What the term is worth.
    package let kind: Kind

    /// - Parameter range: in characters of the typed text.
    package init(_ range: Range<Int>, _ kind: Kind) { (self.range, self.kind) = (range, kind) }

    /// What a term can be worth.
    package enum Kind: Equatable, Sendable {
      case right, wrong
      /// No term of this window, or one too many.
      case extra
    }
  }

  struct Setting: Equatable {
    let isPooling: Bool
    /// Whether places are named with their channel.
    let namesChannels: Bool
    /// Whether cells of the output are named with their feature map.
    let namesMaps: Bool
    /// The value, so that no sentence quotes it.
    let secret: Double
  }

  /// - Complexity: O(terms · taps), and the wrong rules' own.
  package init(_ working: Working, step: Step) {
    let targets = WorkingTargets(step)
    var chain = WorkingChain(working, targets)
    chain.read()
    let evidence = WorkingEvidence(chain, step)
    var alignment = WorkingAlignment(chain.entries, targets)
    if evidence.hasNoProducts {
      alignment.refuse()
    } else {
      alignment.align(along: evidence.terms)
    }
    if evidence.rules.isEmpty, alignment.faults.contains(where: \.isAboutTerms),
      let other = WorkingElsewhere(working, chain.entries, step).cell
    {
      alignment.dismiss(other)
    }
    let faults = alignment.faults + chain.faults(alignment, isExplained: evidence.explainsResult)
    self.working = working
    rules = evidence.rules
    self.faults = faults.sorted { $0.rank < $1.rank }
    let arrives = alignment.faults.isEmpty && targets.isSame(chain.result, step.value)
    let isRight = arrives || (faults.isEmpty && !evidence.hasNoProducts)
    let marks = alignment.marks + chain.marks(alignment, isRight: isRight)
    self.marks = WorkingReport.sorted(marks)
    setting = Setting(
      isPooling: targets.isPooling, namesChannels: step.operation.channelsPerStep > 1,
      namesMaps: step.operation.outputShape.channels > 1, secret: step.value)
  }

  /// The report on a calculation that comes to the right number, cut down to equal signs that do not
  /// hold (`55+4+75+10 = 143 = 144`); nil where all hold. Which way leads to the number is free.
  ///
  /// - Complexity: O(terms · taps), and the wrong rules' own.
  package static func ofFalseLinks(in working: Working, step: Step) -> WorkingReport? {
    guard working.stages.count > 1 else { return nil }
    let report = WorkingReport(working, step: step)
    let links = report.faults.filter { $0.link != nil }
    if links.isEmpty { return nil }
    let places = links.compactMap(\.link)
    return WorkingReport(
      working: working,
      marks: report.marks.filter { $0.kind == .right || places.contains($0.range) },
      faults: links, rules: [], setting: report.setting)
  }

  private init(
    working: Working, marks: [Mark], faults: [Fault], rules: [WrongRule], setting: Setting
  ) {
    (self.working, self.marks, self.faults) = (working, marks, faults)
    (self.rules, self.setting) = (rules, setting)
  }

  private static func sorted(_ marks: [Mark]) -> [Mark] {
    marks.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }
}
