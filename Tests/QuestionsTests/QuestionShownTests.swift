import TestSamples
import Testing
import TraceEngine

@testable import Questions

struct QuestionShownTests {
  private let origin = CellPosition(row: 0, column: 0)

  @Test func theShownMapIsThatOfTheRightFilter() throws {
    let question = Question.whichFilter(
      try convolution(),
      filters: [try FilterBank([[1, 0], [0, 0]]), try FilterBank([[0, 0], [0, 1]])],
      right: 1)
    #expect(question.shownMap?.values == [5, 1, 13, 6, 4, 6, 3, 12, 4])
    #expect(question.candidates.map { $0.featureMap().values[0] } == [5, 5])
    // At (0, 0) both give 5; at (0, 1) they give 1 and 1, at (0, 2) 7 and 13.
    #expect(question.tellingStep?.output == CellPosition(row: 0, column: 2))
  }

  @Test func filtersOfOneShapeCanBePutInThePlaceOfOthers() throws {
    let operation = try convolution(bias: 1)
    let other = operation.replacing(filters: try FilterBank([[1, 0], [0, 0]]))
    #expect(other?.featureMap().values == [6, 2, 8, 16, 6, 2, 11, 7, 5])
    #expect(operation.replacing(filters: try FilterBank([[1]])) == nil)
    #expect(try pooling(.maximum).replacing(filters: try FilterBank([[1]])) == nil)
  }

  @Test func aWeightIsToldByTheFirstStepThatMeetsANumber() throws {
    func telling(_ operation: TracedOperation) -> CellPosition? {
      Question.missingWeight(operation, filter: 0, origin).tellingStep?.output
    }
    #expect(telling(try convolution([[0, 3, 1]], [[4, 5]])) == CellPosition(row: 0, column: 1))
    #expect(telling(try convolution([[0, 0, 1]], [[4, 5]])) == nil)
    // ReLU hides what lies below 0.
    #expect(telling(try convolution([[1, 2, 3]], [[-4, 5]], bias: -9, relu: true)) == nil)
    #expect(
      telling(try convolution([[1, 2, 4]], [[-4, 5]], bias: -9, relu: true))
        == CellPosition(row: 0, column: 1))
  }

  /// 5·11 + 1·4 + 15·5 + 5·2 = 144: without a bias only the sum can be pointed at.
  @Test func theMistakeIsAlwaysOneOfTheParts() throws {
    let operation = try convolution()
    let step = operation.step(at: origin)
    let terms = zip([5.0, 1, 15, 5], [11.0, 4, 5, 2]).map {
      ShownCalculation.Term(input: $0, weight: $1, product: $0 * $1)
    }
    let ending = ShownCalculation(terms: terms, sum: 144, bias: nil, value: 145)
    let biased = ShownCalculation(terms: terms, sum: 144, bias: 3, value: 147)
    for shown in [ending, biased] {
      #expect(shown.mistake(in: step) == .sum)
      #expect(Question.mistake(operation, origin, shown).expected(.part(of: 5)) == .count(5))
    }
  }

  @Test func aLayerOfAChainOnTheLearnersNumbers() throws {
    let first = try convolution([[1, 2, 3]], [[1, 1]])
    let second = try pooling(.maximum, [[3, 5]], size: PerAxis(height: 1, width: 2))
    let question = Question.chain([first, second])
    let typed: [Response?] = [.number(try Answer("4")), .number(try Answer("9")), nil]
    #expect(question.operation(ofLayer: 0, from: []) == first)
    #expect(question.operation(ofLayer: 1, from: typed)?.featureMap().values == [9])
    #expect(question.operation(ofLayer: 1, from: [typed[0], nil, nil]) == nil)
    #expect(question.operation(ofLayer: 2, from: typed) == nil)
  }
}
