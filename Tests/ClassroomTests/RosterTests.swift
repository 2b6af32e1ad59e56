import Questions
import TestSamples
import Testing

@testable import Classroom

@Suite struct RosterTests {
  /// FNV-1a by Python, the halves put together.
  @Test(
    arguments: [
      ("Kim Hana", 42, 561_577_722), ("김하나", 42, 2_985_702_392), ("김하나", 43, 3_000_594_986),
      // Letters of Hangul, as macOS writes them, and spaces too many.
      ("\u{1100}\u{1175}\u{11B7}하나", 42, 2_985_702_392), (" Kim  Hana ", 42, 561_577_722),
    ] as [(String, UInt32, UInt32)])
  func aSeedFollowsFromBaseAndName(name: String, base: UInt32, seed: UInt32) {
    #expect(learnerSeed(name, base: base) == seed)
  }

  @Test func namesFromATableOrAList() throws {
    #expect(
      try Roster(Array("학번,이름\n1,김하나\n2,이두리\n".utf8), file: "s.csv").names == ["김하나", "이두리"])
    #expect(try Roster(Array("Kim\nLee\n".utf8), file: "s.csv").names == ["Kim", "Lee"])
  }

  @Test func idsCarryTheSeeds() throws {
    let roster = try Roster(Array("name\nKim Hana\n".utf8), file: "s.csv")
    let ids = try roster.exercises(level: 3, count: 10, seed: 42)
    #expect(ids.mapValues { "\($0)" } == ["Kim Hana": "w1-3-10-561577722"])
  }

  @Test func faultsOfRosters() throws {
    let roster = try Roster(Array("name,x\nKim,\n,1\nKim,\n".utf8), file: "s.csv")
    #expect(
      roster.faults.map { $0.text(.english) } == [
        "s.csv:3:1: a row without a name", "s.csv:4: Kim is there twice; both get the same sheet",
      ])
    #expect(throws: ReadingFault.self) { try Roster([], file: "s.csv") }
    #expect(throws: ReadingFault.self) { try Roster(Array("a,b\n".utf8), file: "s.csv") }
    #expect(throws: ReadingFault.self) { try Roster([0xFF], file: "s.csv") }
  }

  @Test func aNameOutsideTheRosterIsRefusedBeforeAnythingIsDrawnForIt() throws {
    let operation = try convolution()
    let roster = try Roster(Array("Kim\nLee\n".utf8), file: "names.txt")
    var reader = AnswerReader(roster) { name in
      #expect(["Kim", "Lee"].contains(name))
      return [.cell(operation, .init(row: 0, column: 0))]
    }
    func read(_ text: String, _ file: String) -> [String] {
      reader.read(Array(text.utf8), file: file).map(\.learner)
    }
    #expect(read("name,1\nChoi,144\nKim,144\n", "a.csv") == ["Kim"])
    #expect(read("{\"Choi\": [1],\n \"Park\": [1], \"Lee\": [144]}", "a.json") == ["Lee"])
    #expect(read("144\n", "Choi.txt") == [])
    #expect(read("144\n", "Kim.csv") == ["Kim"])
    #expect(
      reader.faults.map { $0.text(.english) } == [
        "a.csv:2: Choi is not in names.txt", "a.json:1: Choi is not in names.txt",
        "a.json:2: Park is not in names.txt", "Choi.txt: Choi is not in names.txt",
      ])
  }
}
