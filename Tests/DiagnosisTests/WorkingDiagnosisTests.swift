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
}
