import Diagnosis
import Questions
import TestSamples
import Testing
import TraceEngine
import TraceText

struct DiagnosisPhrasesTests {
  let english = DiagnosisPhrases(.english)
  let korean = DiagnosisPhrases(.korean)
  let question: Question
  let flipped: WrongRule

  init() throws {
    question = wholeMap(try convolution())
    flipped = try #require(WrongRules.named("flipped-filter"))
  }

  private func lines(_ diagnosis: Diagnosis, _ phrases: DiagnosisPhrases) -> [String] {
    phrases.lines(diagnosis, about: question, at: question.blanks[0])
  }

  @Test func nothingIsSaidOfNothing() {
    #expect(lines(.nothing, english).isEmpty)
  }

  @Test func oneRuleIsAskedInItsOwnWords() {
    #expect(
      lines(.ask([flipped]), english) == [
        "Did you turn the filter round before laying it on?",
        "If not, type the calculation, such as 5*11+1*4, and each term is checked.",
      ])
    #expect(
      lines(.ask([flipped]), korean) == [
        "필터를 얹기 전에 180° 돌렸나요?",
        "아니라면 5*11+1*4처럼 계산식을 입력해 보세요. 항마다 확인해 드릴게요.",
      ])
  }

  @Test func aNamedRuleIsSaidAndLeadsBack() {
    #expect(
      lines(.named([flipped], because: .cells(2)), english) == [
        "The filter was turned by 180° before it was laid on.",
        "Which number of the filter lies on the top left cell of the window?",
      ])
  }

  @Test func rulesThatCannotBeToldApartAreSaidTogether() throws {
    let transposed = try #require(WrongRules.named("transposed-filter"))
    let tie = Diagnosis.named([flipped, transposed], because: .cells(4))
    #expect(
      lines(tie, english).first
        == "Either the filter turned round or the filter's rows and columns swapped: these numbers"
        + " cannot tell which.")
    #expect(
      lines(tie, english).dropFirst() == [
        "Which number of the filter lies on the top left cell of the window?",
        "Which number of the filter stands to the right of its top left one, and which cell of the"
          + " window does it meet?",
      ])
    #expect(
      lines(tie, korean).first
        == "필터를 180° 돌린 것이거나 필터의 행과 열을 바꾼 것이에요. 이 수들만으로는 어느 쪽인지 알 수 없어요.")
  }

  @Test func moreThanTwoAreListed() throws {
    let others = try ["transposed-filter", "matrix-product"].map { try rule($0) }
    let tie = Diagnosis.named([flipped] + others, because: .cells(4))
    #expect(
      lines(tie, english) == [
        "One of these, and these numbers cannot tell which:",
        "- The filter was turned by 180° before it was laid on.",
        "- The rows of the filter were laid on as columns.",
        "- Window and filter were multiplied as matrices, and all entries added up.",
        "Check these one by one, or ask for a hint.",
      ])
    let koreanLines = lines(tie, korean)
    #expect(
      koreanLines.prefix(2) == [
        "아래 가운데 하나예요. 이 수들만으로는 어느 것인지 알 수 없어요.",
        "- 필터를 180° 돌려서 얹었어요.",
      ])
    #expect(koreanLines.last == "하나씩 확인해 보거나 힌트를 보세요.")
  }

  @Test func severalRulesAreAskedAboutByLetter() throws {
    let transposed = try #require(WrongRules.named("transposed-filter"))
    #expect(
      lines(.ask([flipped, transposed]), english) == [
        "Is one of these what you did?",
        "a) The filter was turned by 180° before it was laid on.",
        "b) The rows of the filter were laid on as columns.",
        "If not, type the calculation, such as 5*11+1*4, and each term is checked.",
      ])
  }

  @Test func noCalculationIsOfferedWhereNoneCanBeTyped() throws {
    let maximum = Question.cell(try pooling(.maximum), CellPosition(row: 0, column: 0))
    let said = english.lines(.unknown, about: maximum, at: maximum.blanks[0])
    #expect(
      said == [
        "I cannot tell how you got there.", "Go through it once more, or ask for a hint.",
      ])
    let layer = try Layer(
      .pooling(.maximum), input: TensorShape(channels: 1, height: 24, width: 24), size: 2)
    let size = Question.outputSize(layer)
    #expect(english.lines(.unknown, about: size, at: .outputWidth) == said)
  }

  @Test(arguments: [
    Slip.digitsSwapped, .sign, .timesTable, .productLeftOut, .addition(1), .addition(10),
    .addition(100), .cellLeftOut, .cellTooMany, .cellsLeftOut, .cellsTooMany,
  ])
  func aSlipIsSuggestedWithoutANumber(_ slip: Slip) {
    for phrases in [english, korean] {
      let said = lines(.slip(slip), phrases)
      #expect(said.count == 1)
      #expect(!said.joined().contains { $0.isNumber })
    }
  }

  /// 144 and the other numbers of the note's map stand in no sentence of any rule.
  @Test func noSentenceTellsTheAnswer() throws {
    let answers: Set<String> = ["144", "66", "160", "247", "97", "95", "215", "121", "136"]
    for rule in WrongRules.all {
      let all: [Diagnosis] = [
        .ask([rule]), .ask([rule, flipped]), .named([rule], because: .yes),
        .named([rule, flipped], because: .cells(9)),
      ]
      for said in all.flatMap({ lines($0, english) + lines($0, korean) }) {
        let numbers = said.split { !$0.isNumber }.map { String($0) }
        #expect(answers.isDisjoint(with: numbers), "\(rule.name): \(said)")
        #expect(!said.isEmpty)
      }
    }
  }
}
