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
    case ruleAndSlip, slips, right
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
    let wrong = paper.wrong(answers)
    let cell = wrong[Int.random(in: wrong.indices, using: &random)]
    try note(.rule(learner.title), learner, paper, answers, cell)

    var slippedToo = answers
    slippedToo[cell] = paper.slipped(number: answers[cell] ?? 0, &random)
    try note(.ruleAndSlip, learner, paper, slippedToo, cell)

    let slips = withSlips(paper)
    let slipped = paper.wrong(slips)
    try note(.slips, nil, paper, slips, slipped[Int.random(in: slipped.indices, using: &random)])
    try note(.right, nil, paper, paper.right, cell)
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

  /// Diagnoses the whole answer, and of a map one cell alone.
  private mutating func note(
    _ deed: Deed, _ learner: SimulatedLearner?, _ paper: Paper, _ answers: [Double?], _ cell: Int
  ) throws {
    let question = try paper.question()
    let filled = zip(question.blanks, answers).compactMap { blank, answer in
      answer.map { (blank, $0) }
    }
    let judge = Judge(family: family, paper: paper, learner: learner)
    let all = try diagnose(Evidence(filled.map { try observation(question, $0, $1) }))
    whole.note(deed, judge.said(all, answers), about: "\(paper) \(answers) -> \(all)")
    guard family.isOfMaps, let answer = answers[cell] else { return }
    let single = try paper.question(ofCell: cell)
    let one = diagnose(Evidence([try observation(single, single.blanks[0], answer)]))
    var alone: [Double?] = answers.map { _ in nil }
    alone[cell] = answer
    cells.note(deed, judge.said(one, alone), about: "\(paper) \(answer) -> \(one)")
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
