import Questions
import TestSamples
import Testing
import TraceEngine

@testable import Quiz

struct AttemptFillingTests {
  /// 144 66 160 / 247 97 95 / 215 121 136.
  private func map() throws -> Attempt {
    Attempt(.values(try convolution(), .map(channel: 0)))
  }

  @Test func whatIsRightSoFarIsKeptAndRestored() throws {
    var attempt = try map()
    let reply = attempt.submit("144 66 160 247 97")
    #expect(reply.summary == .rightSoFar(5, open: 4))
    #expect(reply.filled == "144; 66; 160; 247; 97; ; ; ; ")
    var again = try map()
    again.restore(filled: try #require(reply.filled))
    #expect(again.fields.map(\.text) == ["144", "66", "160", "247", "97", "", "", "", ""])
    #expect(again.submit("95 215 121 136").summary == .right(.exact))
    #expect(again.outcome == .right(onFirstTry: true))
  }

  @Test func whatIsNoLongerRightIsNotRestored() throws {
    for filled in ["144; 67; ; ; ; ; ; ; ", "144", "x; ; ; ; ; ; ; ; ", ""] {
      var attempt = try map()
      attempt.restore(filled: filled)
      #expect(attempt == (try map()), "\(filled)")
    }
  }

  @Test func theRightCellsOfAWrongMapAreKept() throws {
    var attempt = try map()
    let reply = attempt.submit("144 66 160 247 97 95 215 121 1")
    #expect(reply.filled == "144; 66; 160; 247; 97; 95; 215; 121; ")
    #expect(attempt.submit("136").filled == nil)
  }

  /// 1 2 / 3 4 under the filter 2 is 2 4 / 6 8, whose maximum is 8.
  private func chain() throws -> Attempt {
    let first = try convolution([[1, 2], [3, 4]], [[2]])
    let second = try pooling(.maximum, [[2, 4], [6, 8]], size: 2)
    return Attempt(.chain([first, second]))
  }

  @Test func numbersThatFollowedFromEarlierOnesAreOutdatedWithThem() throws {
    var attempt = try chain()
    #expect(attempt.submit("2; 4; 6; 9; 9").summary == .wrong(1, of: 5))
    #expect(attempt.fields[4].verdict == .right(.fromOwnNumbers))
    let reply = attempt.submit("8")
    #expect(reply.summary == .rightSoFar(1, open: 1))
    #expect(reply.remark == .outdated(1))
    #expect(attempt.fields[4].verdict == .wrong)
    #expect(attempt.submit("8").summary == .right(.exact))
  }

  @Test func aRuleIsCountedOnceAQuestion() throws {
    var attempt = try map()
    let first = attempt.submit("130 68 226 161 83 149 143 176 130")
    #expect(first.newlyNamed.map(\.name) == ["flipped-filter"])
    let second = attempt.submit("130 68 226 161 83 149 143 176 130")
    #expect(second.remark == first.remark)
    #expect(second.newlyNamed.isEmpty)
  }
}

struct RepeatedAnswerTests {
  @Test func anUnchangedAnswerIsToldTheSameAgainAndCostsNoTry() throws {
    var attempt = Attempt(.cell(try convolution(), CellPosition(row: 0, column: 0)))
    attempt.write("130", at: 0)
    let first = attempt.check()
    let again = attempt.check()
    #expect(again.summary == first.summary)
    #expect(again.remark == first.remark)
    #expect(attempt.wrongTries == 1)
  }

  @Test func whatIsTakenBackIsNoLongerAskedAbout() throws {
    var attempt = Attempt(.cell(try convolution(), CellPosition(row: 0, column: 0)))
    attempt.submit("130")
    #expect(!attempt.askedRules.isEmpty)
    #expect(attempt.undo())
    #expect(attempt.askedRules.isEmpty)
  }
}
