import BuiltInLessons
import Testing

@testable import LessonKit

/// The list of all that the notes state, and who teaches it.
struct LedgerTests {
  private static let rows = """
    rows:
      - {id: W1, what: {en: "a sum", ko: "합"}}
      - {id: W2, erratum: true, what: {en: "another", ko: "또 다른 합"}}
    """

  @Test func theShippedLedgerHasEveryIdOfTheNotes() throws {
    let ledger = try Ledger.builtIn()
    let examples = (1...23).map { "W\($0)" }
    let formulas = (1...19).map { "F\($0)" }
    #expect(
      ledger.rows.map(\.id)
        == examples + formulas + ["LeNet-5", "AlexNet", "small-network", "MLP"])
    #expect(
      ledger.rows.filter(\.isErratum).map(\.id)
        == ["W2", "W14", "W23", "F10", "F11", "F13", "F18", "F19", "AlexNet"])
  }

  // MARK: Reading

  static let faulty: [(text: String, message: String)] = [
    ("colour: red\n", "ledger.yaml:1:1: a ledger has no key “colour”; the keys are rows"),
    (
      "rows:\n  - {id: W1, what: {en: \"a sum\"}}\n",
      "ledger.yaml:2:20: what: “ko” is missing; a lesson that ships has both languages"
    ),
    (
      "rows:\n  - {id: W1, erratum: yes, what: {en: a, ko: b}}\n",
      "ledger.yaml:2:23: erratum: true or false is expected, in small letters and without quotes, not “yes”"
    ),
    (
      "rows:\n  - {what: {en: a, ko: b}}\n", "ledger.yaml:2:5: rows: the key “id” is missing"
    ),
    (
      "rows:\n  - {id: W1, what: {en: a, ko: b}}\n  - {id: W1, what: {en: c, ko: d}}\n",
      "ledger.yaml:3:5: rows: “W1” is already in the ledger; remove one of them"
    ),
  ]

  @Test(arguments: faulty.indices)
  func aFaultyLedgerIsToldWithItsPlace(index: Int) {
    let (text, message) = LedgerTests.faulty[index]
    do throws(LessonFaults) {
      _ = try Ledger(bytes: Array(text.utf8), file: "ledger.yaml")
      Issue.record("no fault")
    } catch { #expect(error.all.map(\.description).contains(message), "\(error)") }
  }

  // MARK: Reporting

  private func report(_ pages: String...) throws -> LedgerReport {
    let ledger = try Ledger(bytes: Array(LedgerTests.rows.utf8), file: "ledger.yaml")
    let text = """
      id: small
      chapter: 1
      title: {en: "Small"}
      pages:
      \(pages.joined(separator: "\n"))
      """
    let lesson = try LessonReader.located(bytes: Array(text.utf8), file: "small.yaml")
    return LedgerReport(ledger, [lesson])
  }

  private static let first = """
      - convolution:
          ledger: W1
          input: [[5, 1], [15, 5]]
          filter: [[11, 4]]
    """
  private static let second = """
      - convolution:
          ledger: W2
          input: [[5, 1]]
          filter: [[11, 4]]
          printed: [[60]]
          erratum: {en: "5·11 + 1·4 is {value 0 0}."}
    """

  @Test func rowsThatAreTaughtHaveNoFault() throws {
    let report = try report(LedgerTests.first, LedgerTests.second)
    expect(report.faults)
    #expect(report.entries.map { $0.computed(in: .english) } == ["59 / 185", "59"])
    #expect(report.entries.map { $0.printed(in: .english) } == [nil, "60"])
    #expect(report.entries.map(\.mainPage?.number) == [1, 2])
  }

  @Test func aRowThatNoPageTeachesIsAFault() throws {
    expect(
      try report(LedgerTests.second).faults,
      "ledger.yaml:2:5: W1: no lesson teaches it (a sum); write “ledger: W1” on the page that does")
  }

  @Test func anIdThatTheLedgerLacksIsAFault() throws {
    let text = "  - text: {ledger: [W1, W22], en: Read.}"
    expect(
      try report(text, LedgerTests.second).faults,
      "small.yaml:5:25: ledger: the ledger has no “W22”; did you mean “W2”?")
    let far = "  - text: {ledger: [W1, pooling], en: Read.}"
    expect(
      try report(far, LedgerTests.second).faults,
      "small.yaml:5:25: ledger: the ledger has no “pooling”; it has W1, W2")
  }

  @Test func aSlipThatNoPageTellsIsAFault() throws {
    let untold = "  - convolution: {ledger: W2, input: [[5, 1]], filter: [[11, 4]]}"
    expect(
      try report(LedgerTests.first, untold).faults,
      "ledger.yaml:3:5: W2: the notes are wrong here, but no page says so; write “printed” or "
        + "“statement” and “erratum” on page 2 of “small”")
  }

  @Test func anErratumOfWhatTheNotesHaveRightIsAFault() throws {
    let slip = LedgerTests.second.replacing("W2", with: "W1")
    expect(
      try report(slip, LedgerTests.second).faults,
      "small.yaml:10:7: erratum: the notes are right about W1 as the ledger has it; write "
        + "“remark” if both are right, or “erratum: true” in ledger.yaml")
  }

  @Test func otherDigitsAreNoErratum() throws {
    let remark = LedgerTests.second.replacing("W2", with: "W1").replacing(
      "erratum:", with: "remark:")
    let report = try report(remark, LedgerTests.second)
    expect(report.faults)
    #expect(report.entries[0].printed(in: .english) == "60")
    let alone = try self.report(
      LedgerTests.first, LedgerTests.second.replacing("erratum:", with: "remark:"))
    #expect(alone.faults.count == 1)
  }

  @Test func tablesOfLayersAreTheResultWhereThereAreSome() throws {
    let table = """
        - layers:
            ledger: W1
            input: [28, 28]
            layers:
              - {kind: convolution, filters: 5, size: 3, stride: 2}
      """
    let dense = """
        - layers:
            ledger: W1
            input: [3, 3]
            layers:
              - {kind: flatten}
              - {kind: dense, outputs: 4}
      """
    let entry = try report(LedgerTests.first, table, dense).entries[0]
    #expect(entry.computed(in: .english) == "13×13×5, 45 parameters; 36 parameters")
    #expect(entry.computed(in: .korean) == "13×13×5, 매개변수 45개; 매개변수 36개")
  }
}
