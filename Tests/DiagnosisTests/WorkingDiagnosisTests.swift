import Diagnosis
import Questions
import TestSamples
import Testing
import TraceEngine

/// Answers typed as calculations: the cell at the end of the note's first row is
/// 7·11 + 13·4 + 1·5 + 13·2 = 160.
struct WorkingDiagnosisTests {
  let cell: Question
  let map: Question
  /// The filter turned round.
  let turned = "7*2+13*5+1*4+13*11"

  init() throws {
    cell = .cell(try convolution(), CellPosition(row: 0, column: 2))
    map = wholeMap(try convolution())
  }

  @Test func termsThatFollowARuleNameIt() throws {
    guard case .named(let rules, because: .working) = diagnose(Evidence([try typed(cell, turned)]))
    else {
      Issue.record("not named")
      return
    }
    #expect(rules.map(\.name) == ["flipped-filter"])
  }

  @Test func termsThatFollowNoRuleAreReported() throws {
    let evidence = Evidence([try typed(cell, "7*11+15*4+1*5+13*2")])
    guard case .working(let report) = diagnose(evidence) else {
      Issue.record("not reported")
      return
    }
    #expect(report.faults.count == 1)
    let said = DiagnosisPhrases(.english).lines(
      .working(report), about: cell, at: cell.blanks[0])
    #expect(said.first?.hasPrefix("15*4") == true)
  }

  @Test func aRightResultIsNotDiagnosed() throws {
    #expect(diagnose(Evidence([try typed(cell, "7*11+13*4+1*5+13*2")])) == .nothing)
  }

  @Test func aCalculationTypedBeforeSpeaksForItsRule() throws {
    let evidence = Evidence(try filled(map, "- - \(turned) 161"))
    guard case .named(let rules, because: .working) = diagnose(evidence) else {
      Issue.record("not named")
      return
    }
    #expect(rules.map(\.name) == ["flipped-filter"])
  }

  @Test func aCalculationTypedBeforeIsNotReportedAgain() throws {
    let evidence = Evidence(try filled(map, "- - 7*11+15*4+1*5+13*2 274"))
    if case .working = diagnose(evidence) { Issue.record("reported for another cell") }
  }

  @Test func whatWasDeniedIsNotNamed() throws {
    let evidence = Evidence([try typed(cell, turned)], denied: ["flipped-filter"])
    #expect(diagnose(evidence).named == nil)
  }

  // MARK: Averages

  /// (1 + 2 + 3 + 0) / 4 = 1.5
  @Test(arguments: [
    ("1+2+3+0=2", "average-rounded"), ("(1+2+3+0)/4=2", "average-rounded"),
    ("1+2+3=1", "average-decimals-dropped"), ("1+2+3+0=6", "sum-not-average"),
    ("1+2+3+0=6=2", "average-rounded"), ("1+2+3+0", "sum-not-average"),
  ])
  func aResultThatARuleExplainsNamesIt(_ text: String, _ rule: String) throws {
    let average = try averageOf(1, 2, 3, 0)
    #expect(diagnose(Evidence([try typed(average, text)])).named == [rule])
  }

  @Test(arguments: ["1+2+3+0=2", "(1+2+3+0)/4=2", "1+2+3=1"])
  func whatARuleExplainsIsNoSlipAndNotUndivided(_ text: String) throws {
    let step = try #require(try averageOf(1, 2, 3, 0).step(for: .cell(layer: 0, origin)))
    #expect(WorkingReport(try Working(text), step: step).faults == [])
  }

  @Test func whatIsNearTheSumIsNotDivided() throws {
    let step = try #require(try averageOf(1, 2, 3, 0).step(for: .cell(layer: 0, origin)))
    let report = WorkingReport(try Working("1+2+3+0=5"), step: step)
    #expect(report.faults.contains(.divisor(.missing)))
  }

  @Test func aSumOfZeroIsNotCalledUndivided() throws {
    let step = try #require(try averageOf(-1, 1, 2, -2).step(for: .cell(layer: 0, origin)))
    let report = WorkingReport(try Working("-1+1+2-2=1"), step: step)
    #expect(!report.faults.contains(.divisor(.missing)))
    #expect(!report.faults.isEmpty)
  }

  // MARK: The order of observations

  @Test func theCalculationCheckedLastIsReadWhereALaterCellIsWrongToo() throws {
    let first = map.blanks[0]
    let last = try #require(map.blanks.last)
    let evidence = Evidence([
      Observation(map, last, try Response("999", for: last)),
      Observation(map, first, try Response("5*11+99*4+15*5+5*2", for: first)),
    ])
    guard case .working(let report) = diagnose(evidence) else {
      Issue.record("not reported")
      return
    }
    #expect(report.working.text == "5*11+99*4+15*5+5*2")
  }

  @Test func aRuleNamedForACalculationCarriesItsMarks() throws {
    guard
      case .named(_, because: .working(let report)) = diagnose(Evidence([try typed(cell, turned)]))
    else {
      Issue.record("not named")
      return
    }
    #expect(report.working.text == turned)
    #expect(report.marks.contains { $0.kind == .wrong })
  }

  private let origin = CellPosition(row: 0, column: 0)

  private func averageOf(
    _ first: Double, _ second: Double, _ third: Double, _ fourth: Double
  ) throws -> Question {
    .cell(try pooling(.average, [[first, second], [third, fourth]]), origin)
  }
}
