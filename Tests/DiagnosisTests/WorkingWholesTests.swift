import Diagnosis
import Questions
import TestSamples
import Testing
import TraceEngine
import TraceText

/// Calculations of which no term is a product of the window: sums that are multiplied, operands
/// that are added, and the terms of another cell. The note's first window is 5 1 / 15 5 (26 in all),
/// the filter 11 4 / 5 2 (22 in all).
struct WorkingWholesTests {
  private let first: Question

  init() throws { first = .cell(try convolution(), CellPosition(row: 0, column: 0)) }

  @Test(arguments: [
    "(5+1+15+5)*(11+4+5+2)", "26*22=572", "26*22", "22*(5+1+15+5)", "(11+4+5+2)*26 = 22*26 = 572",
    "(5+1+15+5)*22",
  ])
  func sumTimesSumIsNamed(_ text: String) throws {
    let diagnosis = diagnose(Evidence([try typed(first, text)]))
    #expect(diagnosis.named == ["sums-multiplied"], "\(text)")
    let report = try #require(diagnosis.report)
    #expect(report.faults == [])
    #expect(report.marks.allSatisfy { $0.kind == .wrong } && !report.marks.isEmpty)
  }

  @Test(arguments: [
    "5+11+1+4+15+5+5+2", "(5+11)+(1+4)+(15+5)+(5+2)", "16+5+20+7=48", "26+22=48",
    "(5+1+15+5)+(11+4+5+2)",
  ])
  func addingIsNamedAndNoTermIsRight(_ text: String) throws {
    let diagnosis = diagnose(Evidence([try typed(first, text)]))
    #expect(diagnosis.named == ["added-not-multiplied"], "\(text)")
    let report = try #require(diagnosis.report)
    #expect(report.faults == [])
    #expect(report.marks.allSatisfy { $0.kind == .wrong } && !report.marks.isEmpty)
  }

  /// The window 2 3 1 / 8 8 7 / 2 8 5 (44 in all) under 1 -1 4 / 1 -3 -2 / 0 -2 -1 (-3 in all).
  @Test(arguments: ["(2+3+1+8+8+7+2+8+5)*-3", "(2+3+1+8+8+7+2+8+5)*(-3)+8", "44*(-3)+8"])
  func aSumTimesANegativeNumberHasNoWrongSigns(_ text: String) throws {
    let operation = try convolution(
      [[2, 3, 1], [8, 8, 7], [2, 8, 5]], [[1, -1, 4], [1, -3, -2], [0, -2, -1]], bias: 8)
    let question = Question.cell(operation, CellPosition(row: 0, column: 0))
    let diagnosis = diagnose(Evidence([try typed(question, text)]))
    #expect(diagnosis.named == ["sums-multiplied"], "\(text)")
    let faults = try #require(diagnosis.report).faults
    #expect(faults == (text.hasSuffix("8") ? [] : [.biasMissing]))
  }

  @Test func aSumTimesAStrangeNumberIsOneTerm() throws {
    let step = try convolution().trace[0]
    let report = WorkingReport(try Working("(5+1+15+5)*-3"), step: step)
    #expect(report.rules == [])
    #expect(report.marks.map(\.kind) == [.extra])
    #expect(
      WorkingPhrases(.english).sentences(report).first
        == "(5+1+15+5)*-3 is no term of this window.")
  }

  @Test func oneProductAloneNamesNothing() throws {
    #expect(diagnose(Evidence([try typed(first, "5*11")])).named == nil)
    #expect(diagnose(Evidence([try typed(first, "5*2")])).named == nil)
  }

  // MARK: Another cell

  /// (0, 1) is 1·11 + 7·4 + 5·5 + 1·2.
  @Test(arguments: ["1*11+7*4+5*5+1*2", "7*4+1*11+5*5+1*2=66", "11+28+25+2 = 66"])
  func theTermsOfTheNeighbourAreCalledSo(_ text: String) throws {
    guard case .working(let report) = diagnose(Evidence([try typed(first, text)])) else {
      Issue.record("not reported")
      return
    }
    #expect(report.faults == [.otherCell(CellPosition(row: 0, column: 1))])
    #expect(report.marks.prefix(4).allSatisfy { $0.kind == .extra })
    #expect(!report.marks.contains { $0.kind == .right })
    #expect(
      WorkingPhrases(.english).sentences(report) == [
        "These are the terms of (0, 1). Where does the window begin for the cell that is asked?",
        "Rows and columns are counted from 0.",
      ])
    #expect(
      WorkingPhrases(.korean).sentences(report) == [
        "쓴 항은 (0, 1) 칸에서 나와요. 지금 묻는 칸이라면 윈도우는 어디에서 시작할까요?", "행과 열은 0부터 세요.",
      ])
  }

  @Test func aSlipInTheNeighboursTermsIsToldTermByTerm() throws {
    guard
      case .working(let report) = diagnose(Evidence([try typed(first, "1*11+7*4+5*5+9*2")]))
    else {
      Issue.record("not reported")
      return
    }
    #expect(!report.faults.contains(.otherCell(CellPosition(row: 0, column: 1))))
  }

  @Test func ofSeveralMapsTheMapIsNamed() throws {
    let filters = try FilterBank(
      [[[11, 4], [5, 2]], [[1, 0], [2, 3]]].map { try Tensor($0) })
    let operation = TracedOperation.convolution(
      try Convolution(input: Tensor(image), filters: filters))
    let question = Question.cell(operation, CellPosition(channel: 0, row: 1, column: 1))
    // Under the second filter: 5·1 + 6·2 + 4·3, in the row 1, column 1.
    let report = WorkingReport(
      try Working("5*1+6*2+4*3"),
      step: try #require(question.step(for: question.blanks[0])))
    #expect(report.faults == [.otherCell(CellPosition(channel: 1, row: 1, column: 1))])
    #expect(
      WorkingPhrases(.english).sentences(report).first
        == "These are the terms of (1, 1) of feature map 1. Where does the window begin for the"
        + " cell that is asked?")
  }
}
