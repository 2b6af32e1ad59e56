import Diagnosis
import Questions
import TestSamples
import Testing
import TraceEngine
import TraceText

/// What must hold for every rule of the table.
struct RuleTableTests {
  @Test func noTwoRulesShareAName() {
    let names = WrongRules.all.map(\.name)
    #expect(names.count == Set(names).count)
    for name in names {
      #expect(WrongRules.named(name)?.name == name)
      let isPlain = name.allSatisfy { $0 == "-" || ("a"..."z").contains($0) }
      #expect(isPlain, "\(name)")
    }
  }

  @Test func theTableIsInTheOrderOfTheFamilies() {
    let order = WrongRule.Family.allCases
    let places = WrongRules.all.map { order.firstIndex(of: $0.family) ?? -1 }
    #expect(places == places.sorted())
    #expect(Set(places).count == order.count)
  }

  @Test(arguments: WrongRules.all.map(\.name))
  func everyTextStandsInBothLanguages(name: String) throws {
    let rule = try rule(name)
    for text in [rule.rule, rule.short, rule.ask, rule.guide] {
      let english = try #require(text.english)
      let korean = try #require(text.korean)
      #expect(!english.isEmpty && english.unicodeScalars.allSatisfy { $0.value < 0x1100 })
      let hasHangul = korean.unicodeScalars.contains { (0xAC00...0xD7A3).contains($0.value) }
      #expect(hasHangul, "\(korean)")
    }
    for language in Language.allCases {
      #expect(rule.ask[language].hasSuffix("?") && rule.guide[language].hasSuffix("?"))
      #expect(rule.rule[language].hasSuffix("."))
      #expect(rule.short[language].last?.isPunctuation == false)
    }
    #expect(rule.short[.korean].hasSuffix("것"))
  }

  /// Of all numbers only the angle of a half turn.
  @Test(arguments: WrongRules.all.map(\.name), Language.allCases)
  func noTextHoldsANumber(name: String, language: Language) throws {
    let rule = try rule(name)
    for text in [rule.rule, rule.short, rule.ask, rule.guide] {
      let digits = text[language].filter(\.isNumber)
      #expect(digits.isEmpty || text[language].contains("180°"), "\(text[language])")
      #expect(digits.count <= 3)
    }
  }

  @Test func everyRuleIsWrongSomewhere() {
    var alive: Set<String> = []
    for question in BroadSample.questions {
      alive.formUnion(RuleTable(question).rules.map(\.name))
    }
    for rule in WrongRules.all { #expect(alive.contains(rule.name), "\(rule.name) is dead") }
  }

  @Test func noRuleIsAnotherUnderASecondName() {
    let answers = WrongRules.all.map { rule in
      BroadSample.questions.map { question in
        rule.answers(to: question, at: question.blanks)
      }
    }
    for (index, rule) in WrongRules.all.enumerated() {
      for other in 0..<index where WrongRules.all[other].family == rule.family {
        let isSame = answers[index] == answers[other]
        #expect(!isSame, "\(rule.name) is \(WrongRules.all[other].name)")
      }
    }
  }

  @Test func liveRulesAreThoseThatAreWrongHere() throws {
    // Every filter of equal weights is the same however it is laid on.
    let even = try convolution([[1, 2], [3, 4]], [[1, 1], [1, 1]])
    let question = Question.cell(even, CellPosition(row: 0, column: 0))
    let live = RuleTable(question).rules.map(\.name)
    #expect(
      live == [
        "matrix-product", "sums-multiplied", "added-not-multiplied", "last-product-left-out",
        "first-product-left-out", "mean-of-products", "largest-product-kept",
      ])
  }

  @Test func aRuleIsLiveIfOneCellOfManyIsWrong() throws {
    // 1 · 2 + 1 · 3 is right either way; 1 · 2 + 5 · 3 is not.
    let operation = try convolution([[1, 1, 5]], [[2, 3]])
    let cell = Question.cell(operation, CellPosition(row: 0, column: 0))
    #expect(!RuleTable(cell).rules.map(\.name).contains("flipped-filter"))
    let map = Question.values(operation, .map(channel: 0))
    #expect(RuleTable(map).rules.map(\.name).contains("flipped-filter"))
  }

  @Test func whatTheOrderOfAdditionsDoesIsNoMistake() throws {
    // 0.1 + 0.2 + 0.3 is not 0.3 + 0.2 + 0.1 in binary.
    let operation = try convolution([[1, 1, 1]], [[0.1, 0.2, 0.3]])
    let cell = Question.cell(operation, CellPosition(row: 0, column: 0))
    #expect(!RuleTable(cell).rules.map(\.name).contains("flipped-filter"))
  }
}
