import Questions
import TestSamples
import Testing
import TraceEngine
import TraceText

@testable import Quiz

/// Hints for the kinds other than a single cell, which `HintTests` has.
struct HintKindsTests {
  private func lines(
    _ question: Question, _ rung: Hint.Rung, blank index: Int = 0, _ language: Language = .english,
    responses: [Response?] = []
  ) -> [String] {
    let hint = Hint(question, rung, for: question.blanks[index], responses: responses)
    return QuizPhrases(language).lines(hint)
  }

  private func text(_ question: Question, _ rung: Hint.Rung, blank index: Int = 0) -> String {
    lines(question, rung, blank: index).joined(separator: "\n")
  }

  private func numbers(_ lines: [String]) -> [String] {
    lines.joined(separator: " ").split { !"0123456789.-".contains($0) }.map(String.init)
  }

  @Test(arguments: Language.allCases)
  func everyBlankOfEveryKindHasFourRungs(language: Language) throws {
    for question in try QuestionSamples.all() {
      for index in question.blanks.indices {
        for rung in Hint.Rung.allCases {
          let lines = lines(question, rung, blank: index, language)
          #expect(!lines.isEmpty && lines.allSatisfy { !$0.isEmpty }, "\(question.kind) \(rung)")
          #expect(hasHangul(lines.joined()) == (language == .korean), "\(question.kind) \(rung)")
        }
      }
    }
  }

  /// Of the samples those whose answer is none of the operands.
  @Test(arguments: [
    (1, 0, "247"), (2, 3, "247"), (3, 9, "247"), (4, 0, "55"), (5, 0, "227"), (5, 1, "11"),
    (5, 4, "55"), (6, 0, "34944"), (13, 0, "4"),
  ])
  func theAnswerIsShownOnTheLastRungAlone(kind: Int, blank: Int, answer: String) throws {
    let question = try QuestionSamples.all()[kind]
    for rung in Hint.Rung.allCases {
      for language in Language.allCases {
        let shown = numbers(lines(question, rung, blank: blank, language)).contains { number in
          number == answer || number == answer + "."
        }
        #expect(shown == (rung == .answer), "\(question.kind) \(rung) \(language)")
      }
    }
  }

  @Test func anOutputSize() throws {
    let layer = try Layer(
      .convolution(filters: 1), input: TensorShape(channels: 1, height: 9, width: 8), size: 3,
      stride: 2, padding: .all(1))
    let question = Question.outputSize(layer)
    #expect(lines(question, .terms)[1] == "    (9 − 3 + 2×1) / 2 + 1")
    #expect(lines(question, .partial)[1] == "    9 − 3 + 2×1 = 8")
    #expect(
      lines(question, .answer) == [
        "The answer is 5:", "    (9 − 3 + 2×1) / 2 + 1 = 8 / 2 + 1 = 4 + 1 = 5",
      ])
    #expect(
      lines(question, .answer, blank: 1) == [
        "The answer is 4:", "    (8 − 3 + 2×1) / 2 + 1 = 7 / 2 + 1 → 3 + 1 = 4",
        "The remainder is dropped: one more window would not fit.",
      ])
  }

  @Test func aSizeInCeilMode() throws {
    let rounded = try Layer(
      .pooling(.maximum), input: TensorShape(channels: 1, height: 6, width: 6), size: 3, stride: 2,
      ceilMode: true)
    #expect(
      lines(.outputSize(rounded), .answer) == [
        "The answer is 3:", "    (6 − 3) / 2 + 1 = 3 / 2 + 1 → 2 + 1 = 3",
        "The remainder counts as one more place: ceil mode rounds up.",
      ])
    // PyTorch's rule: a window that would begin past the input and its padding before is dropped.
    let dropped = try Layer(
      .pooling(.maximum), input: TensorShape(channels: 1, height: 3, width: 3), size: 2, stride: 3,
      padding: .all(1), ceilMode: true)
    #expect(dropped.rows.outputs == 2)
    let padded = try Layer(
      .pooling(.maximum), input: TensorShape(channels: 1, height: 2, width: 2), size: 2, stride: 3,
      padding: .cells(top: 1, bottom: 1, left: 1, right: 1), ceilMode: true)
    #expect(padded.rows.outputs == 1)
    #expect(
      lines(.outputSize(padded), .answer).last
        == "The last window would begin past the input, so it is left out: 1.")
  }

  /// (6 − 5) / 3 + 1 is 1, and so is 6 − 5.
  @Test func aPartThatReadsLikeTheAnswerIsNotWorkedOut() throws {
    let layer = try Layer(
      .pooling(.maximum), input: TensorShape(channels: 1, height: 6, width: 6), size: 5, stride: 3)
    #expect(text(.outputSize(layer), .partial).hasPrefix("Work out the parentheses first"))
    let single = try Layer(
      .convolution(filters: 1, hasBias: false),
      input: TensorShape(channels: 1, height: 6, width: 6), size: 3)
    #expect(text(.parameters(single), .partial).hasPrefix("Multiply one factor at a time"))
    let narrow = try convolution([[1, 2, 3]], [[4, 5]])
    #expect(
      lines(.setting(narrow, .stride), .partial) == [
        "How far can each move be, so that the next one would not fit?"
      ])
    // 2×? + 3×2 = 18: the known product is 6, and so is the weight.
    let telling = try convolution([[2, 3]], [[6, 2]])
    let six = Question.missingWeight(telling, filter: 0, CellPosition(row: 0, column: 0))
    #expect(text(six, .partial).hasPrefix("Only one number is unknown."))
    #expect(!numbers(lines(six, .partial)).contains("6"))
  }

  @Test func parameters() throws {
    let question = Question.parameters(try QuestionSamples.alexNet())
    #expect(lines(question, .terms)[1] == "    (11×11×3 + 1)×96")
    #expect(lines(question, .partial)[1] == "    11×11×3 + 1 = 364")
    #expect(lines(question, .answer)[1] == "    (11×11×3 + 1)×96 = 364×96 = 34944")
    let grouped = try Layer(
      .convolution(filters: 4, groups: 2, hasBias: false),
      input: TensorShape(channels: 6, height: 8, width: 8), size: 3)
    #expect(lines(.parameters(grouped), .answer)[1] == "    3×3×3×4 = 27×4 = 108")
    let pooled = try Layer(
      .pooling(.average), input: TensorShape(channels: 6, height: 8, width: 8), size: 2)
    #expect(
      lines(.parameters(pooled), .answer) == [
        "The answer is 0: pooling has no weight and no bias."
      ])
  }

  @Test func whereAWindowBegins() throws {
    let operation = try QuestionSamples.strided(padding: .all(1))
    let question = Question.window(operation, CellPosition(row: 0, column: 2))
    #expect(lines(question, .terms, blank: 1)[1] == "    2×2 − 1")
    #expect(lines(question, .answer, blank: 1) == ["The answer is 3:", "    2×2 − 1 = 3"])
    #expect(
      lines(question, .partial, blank: 1) == [
        "The first window begins at column -1. From there, how many moves of 2 are made?"
      ])
    #expect(
      lines(question, .partial) == [
        "The window has not moved yet: it begins with the padding's first row."
      ])
    #expect(lines(question, .answer)[1] == "    0×2 − 1 = -1")
  }

  @Test func cellsAndWinners() throws {
    let operation = try QuestionSamples.strided(padding: .all(1))
    let cells = Question.dependence(operation, CellPosition(row: 1, column: 1))
    #expect(lines(cells, .terms)[1] == "    row 1×2 − 1, column 1×2 − 1")
    #expect(
      lines(cells, .partial) == [
        "The cells lie in these rows of the input: 1, 2. Find their columns in the same way."
      ])
    #expect(lines(cells, .answer)[1] == "    (1,1) (1,2) (2,1) (2,2)")
    let winner = Question.winner(try pooling(.minimum), CellPosition(row: 1, column: 0))
    #expect(
      lines(winner, .answer, blank: 1) == [
        "The answer is 1:",
        "The smallest number is 3; it stands in row 3, column 1 of the input.",
      ])
  }

  @Test func whichFilter() throws {
    let question = try QuestionSamples.whichFilter()
    #expect(lines(question, .partial).dropFirst() == ["    (1) 75 + 5×11", "    (2) 134 + 5×2"])
    #expect(
      lines(question, .answer) == [
        "Filter (2) made it:", "    (1) 5×2 + 1×5 + 15×4 + 5×11 = 130",
        "    (2) 5×11 + 1×4 + 15×5 + 5×2 = 144",
      ])
  }

  @Test func strideAndPadding() throws {
    let stride = Question.setting(try QuestionSamples.strided(), .stride)
    #expect(lines(stride, .terms)[1] == "    (4 − 2) / S + 1 = 2")
    #expect(lines(stride, .partial)[0] == "It is moved 1 time in a row of the map.")
    let padding = Question.setting(try QuestionSamples.strided(padding: .all(1)), .padding)
    #expect(lines(padding, .terms)[1] == "    (4 − 2 + 2·P) / 2 + 1 = 3")
    #expect(lines(padding, .answer)[0] == "The answer is 1:")
  }

  @Test func aMissingWeight() throws {
    let operation = try convolution(bias: 3)
    let question = Question.missingWeight(operation, filter: 0, CellPosition(row: 1, column: 0))
    #expect(lines(question, .terms)[1] == "    5×11 + 1×4 + 15×? + 5×2 + bias 3 = 147")
    #expect(
      lines(question, .partial) == [
        "Without the unknown product it comes to 72. How much is missing to 147, and what times 15"
          + " makes that?"
      ])
    #expect(
      lines(question, .answer) == [
        "The answer is 5:",
        "    5×11 + 1×4 + 15×? + 5×2 + bias 3 = 147, so 15×? = 75, ? = 75 / 15 = 5",
      ])
  }

  @Test func aMistake() throws {
    let question = try QuestionSamples.mistake()
    #expect(
      lines(question, .partial) == [
        "Nothing is wrong in (1) (3). Work the others out yourself and compare."
      ])
    #expect(
      lines(question, .answer) == [
        "Part (2) is wrong.", "The product is another:", "    1×4 = 4",
      ])
    let alone = try convolution([[5]], [[11]])
    let shown = ShownCalculation(
      terms: [.init(input: 5, weight: 11, product: 56)], sum: 56, bias: nil, value: 56)
    let short = Question.mistake(alone, CellPosition(row: 0, column: 0), shown)
    #expect(text(short, .partial).hasPrefix("Work each part out yourself"))
  }

  @Test func theMistakeIsPutRight() throws {
    let operation = try convolution(bias: 3)
    let term = ShownCalculation.Term.init
    func answer(_ shown: ShownCalculation) -> [String] {
      lines(.mistake(operation, CellPosition(row: 0, column: 0), shown), .answer)
    }
    let right = [term(5, 11, 55), term(1, 4, 4), term(15, 5, 75), term(5, 2, 10)]
    #expect(
      answer(ShownCalculation(terms: right, sum: 134, bias: 3, value: 137)) == [
        "Part (5) is wrong.", "The products do not add up to 134:",
        "    55 + 4 + 75 + 10 = 144",
      ])
    #expect(
      answer(ShownCalculation(terms: right, sum: 144, bias: nil, value: 144)) == [
        "Part (6) is wrong.", "The bias was left out:", "    144 + bias 3 = 147",
      ])
    let misread = [term(5, 11, 55), term(7, 4, 28)] + right[2...]
    #expect(
      answer(ShownCalculation(terms: misread, sum: 168, bias: 3, value: 171)) == [
        "Part (2) is wrong.", "Under this weight the input holds 1, not 7:", "    1×4 = 4",
      ])
  }

  @Test func aSolutionHasItsAnswerApartFromItsReason() throws {
    let layer = try Layer(
      .convolution(filters: 1), input: TensorShape(channels: 1, height: 9, width: 8), size: 3,
      stride: 2, padding: .all(1))
    let phrases = QuizPhrases(.korean)
    let size = phrases.solution(Hint(.outputSize(layer), .answer))
    #expect(size.answer == "5")
    #expect(size.reason == ["    (9 − 3 + 2×1) / 2 + 1 = 8 / 2 + 1 = 4 + 1 = 5"])
    let formula = Question.sizeFormula(layer)
    let answers = formula.blanks.map { phrases.solution(Hint(formula, .answer, for: $0)).answer }
    #expect(answers == [nil, nil, nil, nil, "4"])
    #expect(phrases.lines(Hint(formula, .answer, for: .formula(.output)))[0] == "O: 4. 출력의 너비예요.")
  }

  @Test func theSolutionOfALaterLayerIsTheValueOfTheLearnersOwnNumbers() throws {
    let question = try QuestionSamples.chain()
    var attempt = Attempt(question)
    for cell in 0..<9 { attempt.write("\((cell + 1) * 10)", at: cell) }
    let skipped = attempt.skip(at: 9)
    let hint = try #require(skipped)
    let solution = QuizPhrases(.english).solution(hint)
    #expect(solution.opening == ["With your map of layer 1:"])
    #expect(solution.answer == "50")
    #expect(QuizPhrases(.english).solution(attempt, hint).contains("layer 2 (0, 0): 50"))
  }

  /// The first map is 144 66 160 / 247 97 95 / 215 121 136.
  @Test func laterLayersOfAChainAreHintedAtInTheLearnersOwnNumbers() throws {
    let question = try QuestionSamples.chain()
    for rung in [Hint.Rung.window, .terms, .partial] {
      let said = numbers(lines(question, rung, blank: 9))
      #expect(Set(said).isDisjoint(with: ["144", "66", "247", "97"]), "\(rung)")
    }
    let own = try (1...9).map { try Response("\($0 * 10)", for: question.blanks[$0 - 1]) }
    let responses: [Response?] = own + Array(repeating: nil, count: 4)
    #expect(
      lines(question, .terms, blank: 9, responses: responses) == [
        "With your map of layer 1:", "Which of these is the largest?", "    10, 20, 40, 50",
      ])
    #expect(
      lines(question, .answer, blank: 9, responses: responses)[1...] == [
        "The answer is 50:", "    max(10, 20, 40, 50) = 50",
      ])
  }
}
