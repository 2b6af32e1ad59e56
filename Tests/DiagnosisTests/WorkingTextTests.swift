import Diagnosis
import Questions
import TerminalText
import TestSamples
import Testing
import TraceEngine
import TraceText

private func report(
  _ text: String, _ operation: TracedOperation, step: Int = 0
) throws -> WorkingReport {
  WorkingReport(try Working(text), step: operation.trace[step])
}

struct WorkingMarksTests {
  @Test func marksStandUnderTheirTerms() throws {
    let report = try report("5*11 + 7*4 + 15*5 + 5*2 = 168", convolution())
    #expect(
      report.lines(width: 80, .unicode) == [
        "5*11 + 7*4 + 15*5 + 5*2 = 168",
        " ✓      ✗     ✓      ✓",
      ])
    #expect(
      report.lines(width: 80, .ascii) == [
        "5*11 + 7*4 + 15*5 + 5*2 = 168",
        "       ^^^",
      ])
  }

  @Test func wideCharactersTakeTwoCells() throws {
    let report = try report("최댓값(５, 1, 13, 5)", pooling(.maximum))
    #expect(
      report.lines(width: 80, .unicode) == [
        "최댓값(５, 1, 13, 5)",
        "       ✓   ✓  ✗   ✓",
      ])
    #expect(
      report.lines(width: 80, .ascii) == [
        "??????(??, 1, 13, 5)",
        "              ^^",
      ])
  }

  @Test func longCalculationsAreBrokenBetweenTerms() throws {
    let report = try report("5*11 + 7*4 + 15*5 + 5*2 + 9*9 = 55+28+75+10+81 = 249", convolution())
    #expect(
      report.lines(width: 20, .unicode) == [
        "5*11 + 7*4 + 15*5",
        " ✓      ✗     ✓",
        "+ 5*2 + 9*9",
        "   ✓     ?",
        "= 55+28+75+10+81",
        "  ✓     ✓  ✓",
        "= 249",
        "",
      ])
    for width in 2...60 {
      let lines = report.lines(width: width, .unicode)
      #expect(lines.count.isMultiple(of: 2))
      #expect(lines.allSatisfy { cellWidth(of: $0) <= width })
      let text = stride(from: 0, to: lines.count, by: 2).map { lines[$0] }.joined()
      #expect(text.filter { $0 != " " } == report.working.text.filter { $0 != " " })
    }
  }

  @Test func aLongProductIsCutAndMarkedOnBothLines() throws {
    let report = try report("1000000000*7000000000", convolution())
    #expect(
      report.lines(width: 12, .ascii) == [
        "1000000000*7", "????????????", "000000000", "?????????",
      ])
  }
}

struct WorkingPhrasesTests {
  private func say(_ text: String, _ operation: TracedOperation, _ language: Language) throws
    -> [String]
  {
    WorkingPhrases(language).sentences(try report(text, operation))
  }

  @Test func aNumberFromAnotherCell() throws {
    let text = "5*11 + 7*4 + 15*5 + 5*2 = 168"
    #expect(
      try say(text, convolution(), .english) == [
        "7*4: the input is the one in row 0, column 2; it should be the one in row 0, column 1.",
        "Rows and columns are counted from 0.",
      ])
    #expect(
      try say(text, convolution(), .korean) == [
        "7*4: 입력으로 0행 2열의 수를 썼어요. 0행 1열의 수를 써야 해요.", "행과 열은 0부터 세요.",
      ])
  }

  @Test func onlyTheAdditionSlipped() throws {
    let text = "5*11+1*4+15*5+5*2 = 154"
    #expect(
      try say(text, convolution(), .english) == [
        "All terms are right; only the addition slipped, behind the last equal sign."
      ])
    #expect(
      try say(text, convolution(), .korean) == ["항은 모두 맞아요. 마지막 등호 뒤에서 덧셈만 틀렸어요."])
  }

  @Test func aRuleIsSaidInItsOwnWordsAndInPlaceOfItsTerms() throws {
    let sentences = try say("5*2+1*5+15*4+5*11", convolution(), .english)
    #expect(sentences.joined(separator: " ").contains("turned by 180°"))
    #expect(!sentences.joined().contains("5*2"))
  }

  @Test func manyFaultsAreCounted() throws {
    let sentences = try say("7*11+7*4+13*5+13*2 = 1 = 2 = 3 = 4", convolution(), .english)
    #expect(sentences.count == 6)
    #expect(sentences[4].contains("more"))
  }

  /// One wrong working for each fault, on steps whose numbers are no row, column or channel.
  private static let wrong: [(String, Double?)] = [
    ("5*11 + 7*4 + 15*5 + 5*2 = 168", nil), ("5*11+99*4+15*5+5*2", nil),
    ("5*11+1*5+15*5+5*2", nil), ("5*11+1*99+15*5+5*2", nil), ("5*11-1*4+15*5+5*2", nil),
    ("56+4+75+10", nil), ("5+4+75+10", nil), ("5*11+1*4+15*5+5*2=56+4+75+10", nil),
    ("5*11+1*4+15*5+5*2+7*3+8*8", nil), ("5*11+1*4+15*5+5*2+5*11", nil), ("5*11", nil),
    ("55+4+75+10=143", nil), ("55+4+75+10=59+84", nil), ("55+4+75+10", 20), ("55+4+75+10-20", 20),
    ("55+4+75+10+20+20", 20), ("55+4+75+10+77", 20), ("(55+4+75+10)/4", nil),
    ("max(55,4,75,10)", nil), ("5*2+1*5+15*4+5*11", nil), ("max(0, 55+4-75-100)", nil),
  ]

  @Test(arguments: wrong.indices)
  func everyFaultIsSaidInBothLanguagesWithoutTheAnswer(index: Int) throws {
    let (text, bias) = Self.wrong[index]
    let operation = try convolution(bias: bias)
    let answer = bias == nil ? "144" : "164"
    let typed = numbers(in: text)
    // Right numbers of the step that the learner did not type.
    let secrets = Set([answer, "11", "15", "55", "75"]).subtracting(typed)
    for language in Language.allCases {
      let sentences = try say(text, operation, language)
      #expect(!sentences.isEmpty && sentences.allSatisfy { !$0.isEmpty })
      #expect(numbers(in: sentences.joined(separator: " ")).isDisjoint(with: secrets))
      #expect(!numbers(in: sentences.joined(separator: " ")).contains(answer))
      let isKorean = sentences.joined().contains { "가" <= $0 && $0 <= "힣" }
      #expect(isKorean == (language == .korean))
    }
  }

  @Test func aTermThatIsTheAnswerIsNotQuoted() throws {
    let sentences = try say("144+4+75+10", convolution(), .english)
    #expect(sentences.first == "Term 1 is not the product for row 0, column 0 of the filter.")
  }

  private func numbers(in text: String) -> Set<String> {
    Set(text.split { !$0.isNumber }.map(String.init))
  }
}
