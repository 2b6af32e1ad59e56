import Diagnosis
import Questions
import TestSamples
import Testing
import TraceEngine

/// The note's image and filter: 144 66 160 / 247 97 95 / 215 121 136, and with the filter turned
/// round 130 68 226 / 161 83 149 / 143 176 130.
struct DiagnoseTests {
  let map: Question
  let cell: Question
  let flipped = "130 68 226 161 83 149 143 176 130"

  init() throws {
    map = wholeMap(try convolution())
    cell = .cell(try convolution(), CellPosition(row: 0, column: 0))
  }

  @Test func rightAnswersAreNotDiagnosed() throws {
    #expect(diagnose(Evidence([])) == .nothing)
    #expect(diagnose(Evidence(try filled(map, "144 66 160 247 97 95 215 121 136"))) == .nothing)
    #expect(diagnose(Evidence([try typed(cell, "130"), try typed(cell, "144")])) == .nothing)
  }

  @Test func oneWrongCellIsAskedAboutAndNeverNamed() throws {
    let diagnosis = diagnose(Evidence([try typed(cell, "130")]))
    #expect(diagnosis.asked?.contains("flipped-filter") == true)
    #expect((diagnosis.asked ?? []).count <= 3)
    #expect(diagnose(Evidence(try filled(map, "- 68"))).asked?.first == "flipped-filter")
  }

  @Test func theSameNumberTwiceInOneCellIsStillOneCell() throws {
    let diagnosis = diagnose(Evidence([try typed(cell, "130"), try typed(cell, "130")]))
    #expect(diagnosis.named == nil)
  }

  @Test func twoWrongCellsNameTheRule() throws {
    let diagnosis = diagnose(Evidence(try filled(map, "130 - 226")))
    #expect(diagnosis.named == ["flipped-filter"])
    guard case .named(_, because: .cells(2)) = diagnosis else {
      Issue.record("named because of \(diagnosis)")
      return
    }
  }

  /// On the first two cells the filter's transpose gives the same numbers.
  @Test func rulesThatExplainAlikeAreNamedTogetherUntilACellTellsThemApart() throws {
    let two = diagnose(Evidence(try filled(map, "130 68")))
    #expect(two.named == ["flipped-filter", "transposed-filter"])
    let three = diagnose(Evidence(try filled(map, "130 68 226")))
    #expect(three.named == ["flipped-filter"])
  }

  @Test func aWholeMapNamesTheRule() throws {
    #expect(diagnose(Evidence(try filled(map, flipped))).named == ["flipped-filter"])
  }

  @Test(arguments: [
    "135 68 226 161 83 149 143 176 130",
    "130 68 226 161 83 149 143 176 103",
    "130 86 226 161 83 149 133 176 130",
  ])
  func oneOrTwoSlipsInAWholeMapHideNoRule(_ numbers: String) throws {
    #expect(diagnose(Evidence(try filled(map, numbers))).named == ["flipped-filter"])
  }

  /// 130 and 161 are the turned filter's; 99 is nobody's.
  @Test func oneNumberThatIsOffHidesNoRuleWhereTwoAgree() throws {
    #expect(diagnose(Evidence(try filled(map, "130 - - 161 99"))).named == ["flipped-filter"])
    let right = diagnose(Evidence(try filled(map, "130 66 - 161 99")))
    #expect(right.named == nil)
  }

  /// 130 is the turned filter's, 161 would be.
  @Test(arguments: ["162", "160", "171", "151", "116", "-161"])
  func oneNumberThatAgreesAndASlipOfTheSameRuleAreAskedAbout(_ slipped: String) throws {
    let diagnosis = diagnose(Evidence(try filled(map, "130 - - \(slipped)")))
    #expect(diagnosis.asked?.first == "flipped-filter")
  }

  @Test func oneNumberThatAgreesAndAnyOtherAreNoRule() throws {
    let diagnosis = diagnose(Evidence(try filled(map, "130 - - 99")))
    #expect(diagnosis.asked?.contains("flipped-filter") != true && diagnosis.named == nil)
  }

  @Test func threeSlipsOfNineAreAskedAbout() throws {
    let diagnosis = diagnose(Evidence(try filled(map, "131 69 226 161 83 149 143 176 131")))
    #expect(diagnosis.asked == ["flipped-filter"])
  }

  @Test func slipsInARightMapAreNoRule() throws {
    // The first cell as with the filter turned round, all others right.
    let one = diagnose(Evidence(try filled(map, "130 66 160 247 97 95 215 121 136")))
    #expect(one.asked == nil && one.named == nil)
    let two = diagnose(Evidence(try filled(map, "130 68 160 247 97 95 215 121 136")))
    #expect(two.asked == nil && two.named == nil)
  }

  @Test func aDeniedRuleIsDropped() throws {
    let evidence = Evidence(try filled(map, "130 - 226"), denied: ["flipped-filter"])
    #expect(diagnose(evidence).named == nil)
    let one = Evidence([try typed(cell, "130")], denied: ["flipped-filter"])
    #expect(diagnose(one).asked?.contains("flipped-filter") != true)
  }

  @Test func aYesNamesTheRuleAfterOneCell() throws {
    let evidence = Evidence([try typed(cell, "130")], confirmed: ["flipped-filter"])
    guard case .named(let rules, because: .yes) = diagnose(evidence) else {
      Issue.record("not named")
      return
    }
    #expect(rules.map(\.name) == ["flipped-filter"])
  }

  @Test func aYesOfBeforeNamesNothingThatTheNumberDenies() throws {
    let evidence = Evidence([try typed(cell, "414")], confirmed: ["flipped-filter"])
    #expect(diagnose(evidence) == .slip(.digitsSwapped))
  }

  @Test func oneCellOfAnEarlierQuestionIsTheSecondPieceOfEvidence() throws {
    let other = Question.cell(try convolution(), CellPosition(row: 0, column: 2))
    let sitting = [try typed(other, "226"), try typed(cell, "130")]
    #expect(diagnose(Evidence(sitting)).named == ["flipped-filter"])
    // Put right in the meantime: what was typed first still tells.
    let again = [try typed(other, "226"), try typed(other, "160"), try typed(cell, "130")]
    #expect(diagnose(Evidence(again)).named == ["flipped-filter"])
  }

  @Test func aRuleThatWasBrokenBeforeNeedsMoreThanOneCell() throws {
    let right = ["66", "160", "247"].enumerated().map { index, text in
      (CellPosition(row: (index + 1) / 3, column: (index + 1) % 3), text)
    }
    var sitting = try right.map { try typed(.cell(try convolution(), $0.0), $0.1) }
    sitting.append(
      try typed(.cell(try convolution(), CellPosition(row: 2, column: 1)), "176"))
    sitting.append(try typed(cell, "130"))
    #expect(diagnose(Evidence(sitting)).named == nil)
  }

  @Test func aTableGivesTheSameDiagnosis() throws {
    let table = RuleTable(map)
    for numbers in [flipped, "130", "130 68", "144 66 16"] {
      let evidence = Evidence(try filled(map, numbers))
      #expect(diagnose(evidence, [table]) == diagnose(evidence))
    }
  }

  @Test func numbersAreComparedAsGradingDoes() throws {
    // The map is 1/3 2/3; with the filter turned round 2/3 1/3.
    let thirds = try convolution([[1, 0, 1]], [[1.0 / 3, 2.0 / 3]])
    let numbers = try filled(wholeMap(thirds), "0.67 0.333")
    #expect(diagnose(Evidence(numbers)).named?.contains("flipped-filter") == true)
  }
}
