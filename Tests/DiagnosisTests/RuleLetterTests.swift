import Testing

@testable import Diagnosis

struct RuleLetterTests {
  @Test func aLetterStandsForARuleOnlyWhereThereIsOne() {
    #expect(RuleLetter.index(of: "a", among: 2) == 0)
    #expect(RuleLetter.index(of: "b", among: 2) == 1)
    #expect(RuleLetter.index(of: "c", among: 2) == nil)
    #expect(RuleLetter.index(of: "1", among: 2) == nil)
    #expect(RuleLetter.index(of: "a", among: 0) == nil)
  }
}
