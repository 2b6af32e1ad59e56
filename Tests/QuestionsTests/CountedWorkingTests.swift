import Testing
import TraceEngine

@testable import Questions

/// A number of parameters may be typed as its calculation: 4 filters of 5×5×4 weights and a bias.
struct CountedWorkingTests {
  private let question: Question

  init() throws {
    question = .parameters(
      try Layer(
        .convolution(filters: 4), input: TensorShape(channels: 4, height: 8, width: 8), size: 5))
  }

  @Test(arguments: [
    ("(5*5*4+1)*4", true), ("5×5×4×4 + 4", true), ("101*4 = 404", true), ("404", true),
    ("5*5*4*4", false), ("(5*5*4+1)*4 = 400", false),
  ])
  func theResultIsGraded(_ text: String, _ isRight: Bool) throws {
    let response = try Response(text, for: .parameters)
    #expect(grade(question, response, at: .parameters).isRight == isRight)
  }

  @Test func sizesAreNumbersStill() {
    #expect(throws: AnswerError.calculation) { try Response("4*2", for: .outputWidth) }
  }
}
