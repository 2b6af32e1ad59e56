import Diagnosis
import Questions
import TestSamples

/// 200 problems of a family, answered by those who follow its rules, by those who slip and by those
/// who are right, each answer diagnosed.
struct Simulation: Sendable {
  static let items = 200

  /// What a learner did.
  enum Deed: Hashable, Sendable {
    case rule(String)
    /// A rule and a slip in one of its cells; in a map at least two are left that agree with it.
    case ruleAndSlip
    /// The same where one is left: too few to name a rule by.
    case ruleAndSlipOfTwo
    case slips, right
  }

  /// Whole questions, and, where maps are asked for, a single wrong cell of each.
  private(set) var whole = ConfusionCounts()
  private(set) var cells = ConfusionCounts()

  private let family: SimulatedFamily
  private var random: SeededGenerator

  init(_ family: SimulatedFamily) throws {
    self.family = family
    let seed = SimulatedFamily.allCases.firstIndex(of: family) ?? 0
    random = SeededGenerator(0x5EED_0000 + UInt64(seed))
    let learners = family.learners
    for item in 0..<Simulation.items {
      let learner = learners[item % learners.count]
      let (paper, answers) = problem(for: learner)
      try answer(paper, by: learner, answers)
    }
  }

  /// A problem on which the rule shows: at least two cells of a map come out wrong, or one of the
  /// numbers that are asked.
  private mutating func problem(for learner: SimulatedLearner) -> (Paper, [Double?]) {
    for _ in 0..<100_000 {
      let paper = family.paper(&random)
      guard let answers = learner.answers(paper) else { continue }
      if paper.wrong(answers).count >= (family.isOfMaps ? 2 : 1) { return (paper, answers) }
    }
    preconditionFailure("no problem on which \(learner.title) shows")
  }

  private mutating func answer(
    _ paper: Paper, by learner: SimulatedLearner, _ answers: [Double?]
  ) throws {
    let judge = Judge(paper: paper, learner: learner, ruled: answers)
    let nobody = Judge(paper: paper, learner: nil, ruled: [])
    let table = RuleTable(try paper.question())
    let wrong = paper.wrong(answers)
    let cell = wrong[Int.random(in: wrong.indices, using: &random)]
    let cellTable = RuleTable(try paper.question(ofCell: cell))
    var slippedToo = answers
    slippedToo[cell] = paper.slipped(number: answers[cell] ?? 0, &random)
    let both = family.isOfMaps && wrong.count == 2 ? Deed.ruleAndSlipOfTwo : .ruleAndSlip
    let slips = withSlips(paper)
    let slipped = paper.wrong(slips)
    let slippedCell = slipped[Int.random(in: slipped.indices, using: &random)]

    for (deed, judge, answers) in [
      (Deed.rule(learner.title), judge, answers), (both, judge, slippedToo),
      (.slips, nobody, slips), (.right, nobody, paper.right),
    ] {
      try noteWhole(deed, judge, answers, table)
      guard family.isOfMaps else { continue }
      if deed == .slips {
        let table = RuleTable(try paper.question(ofCell: slippedCell))
        try noteCell(deed, judge, answers[slippedCell] ?? 0, table)
      } else {
        try noteCell(deed, judge.looking(at: cell), answers[cell] ?? 0, cellTable)
      }
    }
  }

  /// Right answers in which each number has a chance of one in four to be slipped in, and at least
  /// one is.
  private mutating func withSlips(_ paper: Paper) -> [Double?] {
    var answers = paper.right
    var chosen = answers.indices.filter { _ in Int.random(in: 0..<4, using: &random) == 0 }
    if chosen.isEmpty { chosen = [Int.random(in: answers.indices, using: &random)] }
    for index in chosen { answers[index] = paper.slipped(at: index, &random) }
    return answers
  }

  /// Diagnoses all that was written.
  private mutating func noteWhole(
    _ deed: Deed, _ judge: Judge, _ answers: [Double?], _ table: RuleTable
  ) throws {
    let filled = zip(table.question.blanks, answers).compactMap { blank, answer in
      answer.map { (blank, $0) }
    }
    let observations = try filled.map { try observation(table.question, $0, $1) }
    let diagnosis = diagnose(Evidence(observations), [table])
    whole.note(
      deed, judge.said(diagnosis),
      about: "\(judge.paper) written: \(written(answers)) -> \(spoken(diagnosis))")
  }

  /// Diagnoses a cell as if nothing else had been asked.
  private mutating func noteCell(
    _ deed: Deed, _ judge: Judge, _ answer: Double, _ table: RuleTable
  ) throws {
    let one = try observation(table.question, table.question.blanks[0], answer)
    let diagnosis = diagnose(Evidence([one]), [table])
    cells.note(
      deed, judge.said(diagnosis),
      about: "\(judge.paper) cell \(one.blank): \(typed(answer)) -> \(spoken(diagnosis))")
  }

  private func observation(
    _ question: Question, _ blank: Blank, _ answer: Double
  ) throws -> Observation {
    Observation(question, blank, try Response(typed(answer), for: blank))
  }
}

extension Paper {
  /// Where what is written, as it is typed, differs from what is right.
  func wrong(_ answers: [Double?]) -> [Int] {
    zip(answers, right).enumerated().compactMap { index, pair in
      guard let written = pair.0 else { return nil }
      return typed(written) == typed(pair.1) ? nil : index
    }
  }
}
