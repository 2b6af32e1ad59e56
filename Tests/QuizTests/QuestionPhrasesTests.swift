import Questions
import TestSamples
import Testing
import TraceEngine
import TraceText

@testable import Quiz

struct QuestionPhrasesTests {
  private let english = QuizPhrases(.english)
  private let korean = QuizPhrases(.korean)

  @Test func everyKindIsAskedInBothLanguages() throws {
    let questions = try QuestionSamples.all()
    #expect(questions.map(\.kind) == Question.Kind.allCases)
    for question in questions {
      let (asked, koreanText) = (english.question(question), korean.question(question))
      #expect(asked.first?.isUppercase == true && !hasHangul(asked), "\(asked)")
      #expect(hasHangul(koreanText), "\(koreanText)")
      for blank in question.blanks {
        #expect(!english.label(blank, of: question).isEmpty)
        #expect(!hasHangul(english.label(blank, of: question)))
      }
    }
  }

  @Test func whatIsAsked() throws {
    let questions = try QuestionSamples.all()
    #expect(
      english.question(questions[7])
        == """
        Step 6 computes (1, 2) of the feature map. Where in the input does the window begin? \
        Give the row and the column of its top left cell, counted from 0; in the padding before \
        the input they are negative, -1 next to it.
        """)
    #expect(
      korean.question(questions[9])
        == """
        최대 풀링을 하면 특성 맵의 (0, 1)에는 입력의 어느 칸 값이 남을까요? 그 칸이 입력의 몇 행 몇 열인지 0부터 세어 \
        답하세요. 같은 값이 여럿이면 왼쪽 위부터 읽어서 먼저 나오는 칸이에요.
        """)
  }

  @Test func layersAreDescribedInWords() throws {
    #expect(
      english.given(.parameters(try QuestionSamples.alexNet())) == [
        "Input 227×227×3 (height × width × channels), 96 filters 11×11, stride 4, no padding, "
          + "with bias."
      ])
    let pooled = try Layer(
      .pooling(.maximum), input: TensorShape(channels: 1, height: 7, width: 6),
      size: PerAxis(height: 3, width: 2), stride: PerAxis(height: 2, width: 1),
      padding: .cells(top: 1, bottom: 0, left: 0, right: 1), ceilMode: true)
    #expect(
      english.given(.outputSize(pooled)) == [
        "Input 7×6 (height × width), 1 channel, max pooling, window 3×2, stride 2 down, 1 across, "
          + "padding 1 above, 0 below, 0 left, 1 right, sizes rounded up (ceil mode)."
      ])
    let grouped = try Layer(
      .convolution(filters: 4, groups: 2, hasBias: false),
      input: TensorShape(channels: 6, height: 8, width: 8), size: 3, padding: .all(1), dilation: 2)
    #expect(
      korean.given(.sizeFormula(grouped)) == [
        "입력 8×8×6(높이×너비×채널), 3×3 필터 4개, 스트라이드 1, 사방에 패딩 1, 팽창 2, 그룹 2개, 편향 없음.",
        "    (W − F + 2·P) / S + 1 = O",
      ])
  }

  @Test func filtersToChooseFromAreNumbered() throws {
    #expect(
      english.given(try QuestionSamples.whichFilter()) == [
        "Stride 1, no padding, no bias.", "    (1) filter A", "         2   5", "         4  11",
        "    (2) filter B", "        11   4", "         5   2",
      ])
  }

  @Test func aShownCalculationHasItsPartsNumbered() throws {
    #expect(
      english.given(try QuestionSamples.mistake()) == [
        "    (1) 5×11 = 55", "    (2) 1×4 = 5", "    (3) 15×5 = 75", "    (4) 5×2 = 10",
        "    (5) 55 + 5 + 75 + 10 = 145", "    (6) 145 + bias 3 = 148",
      ])
  }

  @Test func aBiasThatWasLeftOutIsSeenInTheLastPart() throws {
    let operation = try convolution([[2, -3]], [[4, 5]], bias: 6, relu: true)
    let term = ShownCalculation.Term.init
    let shown = ShownCalculation(
      terms: [term(2, 4, 8), term(-3, 5, -15)], sum: -7, bias: nil, value: 0)
    let question = Question.mistake(operation, CellPosition(row: 0, column: 0), shown)
    #expect(
      english.given(question) == [
        "    (1) 2×4 = 8", "    (2) (-3)×5 = -15", "    (3) 8 + (-15) = -7",
        "    (4) the value is -7; ReLU: 0",
      ])
  }

  @Test func whatIsAskedForIsHidden() throws {
    let questions = try QuestionSamples.all()
    #expect(english.given(questions[11]) == ["Stride ?, no padding, no bias."])
    #expect(english.given(questions[12]) == ["Stride 2, padding ?, no bias."])
    #expect(english.reading(questions[13]).contains("    11   ?\n     5   2\n"))
  }

  @Test func aFilterQuestionShowsTheMapAndNotTheFilterBesideTheInput() throws {
    #expect(
      english.reading(try QuestionSamples.whichFilter())
        == """
        Which of the 2 filters made this feature map? Answer with its number.

        input 4×4
             5   1   7  13
            15   5   1  13
            10   6   4   6
            15   3  12   4
        feature map 3×3
            144   66  160
            247   97   95
            215  121  136

        Stride 1, no padding, no bias.
            (1) filter A
                 2   5
                 4  11
            (2) filter B
                11   4
                 5   2
        """)
  }

  @Test func anAuthorsPromptKeepsTheWayToAnswer() throws {
    let questions = try QuestionSamples.all()
    let prompt = LocalizedText(en: "Which pixels?", ko: "어느 픽셀일까요?")
    let text = english.reading(questions[8], prompt: prompt)
    #expect(
      text.hasPrefix(
        "Which pixels? (Asked for: (0, 1) of the feature map.) Write the row and column of each,"
          + " counted from 0, such as (0,1) (0,2)."))
  }

  /// Lines of text have no mark on the cell that is meant.
  @Test func behindAnAuthorsPromptTheCellIsNamedUnlessItNamesIt() throws {
    let operation = TracedOperation.convolution(
      try Convolution(
        input: Tensor([[1, 2, 3], [4, 5, 6]]),
        filters: FilterBank([Tensor([[1, 0]]), Tensor([[0, 1]])])))
    let cell = CellPosition(channel: 1, row: 0, column: 1)
    func read(_ cells: MapCells, _ prompt: String, _ phrases: QuizPhrases) -> Substring? {
      let prompt = LocalizedText(en: prompt, ko: prompt)
      return phrases.reading(.values(operation, cells), prompt: prompt)
        .split(separator: "\n").first
    }
    #expect(
      read(.cell(cell), "How bright?", english)
        == "How bright? (Asked for: (0, 1) of feature map 1.)")
    #expect(read(.cell(cell), "얼마일까요?", korean) == "얼마일까요? (묻는 곳: 1번 특성 맵의 (0, 1))")
    #expect(read(.cell(cell), "What is at (0, 1)?", english) == "What is at (0, 1)?")
    #expect(read(.cell(cell), "0행 1열은 얼마일까요?", korean) == "0행 1열은 얼마일까요?")
    #expect(
      read(.row(channel: 1, row: 0), "And now?", english)
        == "And now? (Asked for: row 0 of feature map 1.)")
    #expect(
      read(.map(channel: 1), "And now?", english) == "And now? (Asked for: feature map 1.)")
  }

  @Test func labelsOfForms() throws {
    func labels(_ question: Question) -> [String] {
      question.blanks.map { english.label($0, of: question) }
    }
    let questions = try QuestionSamples.all()
    #expect(labels(questions[1]) == ["(1, 0)", "(1, 1)", "(1, 2)"])
    #expect(labels(questions[3]).first == "layer 1 (0, 0)")
    #expect(labels(questions[3]).last == "layer 2 (1, 1)")
    #expect(labels(questions[4]) == ["height", "width"])
    #expect(labels(questions[5]) == ["W", "F", "P", "S", "O"])
    #expect(labels(questions[7]) == ["first row", "first column"])
    #expect(labels(questions[11]) == ["stride"])
  }
}

func hasHangul(_ text: String) -> Bool {
  text.unicodeScalars.contains { (0xAC00...0xD7A3).contains($0.value) }
}
