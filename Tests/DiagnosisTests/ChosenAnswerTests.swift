import Diagnosis
import Questions
import TestSamples
import Testing
import TraceEngine
import TraceText

/// Wrong answers to questions in which one of several is chosen.
struct ChosenAnswerTests {
  /// 32 68 / 38 34 is the map of 1 1 1 / 4 0 2 on 8 8 2 8 / 3 8 1 9 / 6 3 1 2.
  private func filters(_ others: [[[Double]]]) throws -> Question {
    let input = try Tensor([[8, 8, 2, 8], [3, 8, 1, 9], [6, 3, 1, 2]])
    let right: [[Double]] = [[1, 1, 1], [4, 0, 2]]
    let banks = try ([others[0], right] + others.dropFirst()).map {
      try FilterBank([try Tensor($0)])
    }
    let operation = TracedOperation.convolution(try Convolution(input: input, filters: banks[1]))
    return .whichFilter(operation, filters: banks, right: 1)
  }

  /// Choice 1 is the right one turned by 180°, 3 it mirrored left to right, 4 has nothing to do
  /// with it.
  @Test(
    arguments: [
      ("1", ["flipped-filter"]), ("3", ["filter-mirrored-left-right"]), ("4", nil),
    ] as [(String, [String]?)])
  func aFilterLaidOnInAnotherWayIsAskedAbout(_ choice: String, _ rules: [String]?) throws {
    let question = try filters([
      [[2, 0, 4], [1, 1, 1]], [[1, 1, 1], [2, 0, 4]], [[5, 3, 0], [0, 1, 1]],
    ])
    let diagnosis = diagnose(Evidence([try typed(question, choice)]))
    #expect(diagnosis.asked == rules)
    #expect(diagnosis.named == nil)
  }

  @Test func theRightFilterIsNotDiagnosed() throws {
    let question = try filters([[[2, 0, 4], [1, 1, 1]]])
    #expect(diagnose(Evidence([try typed(question, "2")])) == .nothing)
  }

  /// 5·11 + 1·4 + 15·5 + 5·2 with a wrong product in the second part.
  @Test func ofAPartThatIsNotWrongItIsSaidHowToGoOn() throws {
    let terms = [(5.0, 11.0, 55.0), (1, 4, 5), (15, 5, 75), (5, 2, 10)].map {
      ShownCalculation.Term(input: $0.0, weight: $0.1, product: $0.2)
    }
    let shown = ShownCalculation(terms: terms, sum: 145, bias: nil, value: 145)
    let question = Question.mistake(try convolution(), CellPosition(row: 0, column: 0), shown)
    let diagnosis = diagnose(Evidence([try typed(question, "3")]))
    #expect(
      DiagnosisPhrases(.english).lines(diagnosis, about: question, at: question.blanks[0]) == [
        "What is wrong stands in another part. Check each product: is it the number under the"
          + " window, the weight that lies on it, the right result? Then check what is added up."
      ])
    #expect(
      DiagnosisPhrases(.korean).lines(diagnosis, about: question, at: question.blanks[0]) == [
        "틀린 곳은 다른 데 있어요. 곱마다 윈도우 아래의 수가 맞는지, 그 위에 놓인 가중치가 맞는지, 곱한 값이 맞는지"
          + " 확인하세요. 그다음 더한 값을 확인하세요."
      ])
    #expect(diagnose(Evidence([try typed(question, "2")])) == .nothing)
  }
}
