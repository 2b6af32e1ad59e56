import Questions
import Testing
import TraceEngine

@testable import LessonKit

/// Pages of layers that slide no window, and pages that take the map of an earlier one.
struct LayerPageTests {
  private func lesson(_ pages: String) throws -> Lesson {
    let lines = pages.split(separator: "\n").map { "  \($0)\n" }.joined()
    return try LessonReader.read(
      text: "id: small\nchapter: 1\ntitle: {en: \"Small\"}\npages:\n" + lines, file: "small.yaml")
  }

  private func operation(_ pages: String, page: Int = 0) throws -> TracedOperation {
    try #require(try lesson(pages).pages[page].operation).operation
  }

  private let network = """
    - convolution:
        name: conv
        input: [[1, 0, 2, 1], [0, 3, 1, 0], [2, 1, 0, 1], [1, 0, 1, 2]]
        filter: [[1, -1], [-1, 1]]
        bias: -1
        expect: [[3, -5, -1], [-5, 0, 1], [-1, 1, -1]]
    - relu:
        name: rect
        input: {of: conv}
        expect: [[3, 0, 0], [0, 0, 1], [0, 1, 0]]
        predict: [[0, 1]]
    - pooling: {name: pool, input: {of: rect}, kind: maximum, size: 2, stride: 1}
    - flatten:
        name: flat
        input: {of: pool}
        expect: [3, 1, 1, 1]
        predict: [0, 3]
    - dense:
        name: scores
        input: {of: flat}
        weights: [[1, 0, -1, 0.5], [0, -1, 0, 0], [-0.5, 0, 0.25, 0]]
        bias: [0, 1, -1]
        expect: [2.5, 0, -2.25]
        caption:
          en: "{value 0} of {input 0}, weight {filter 2 0}, bias {bias 2}, {steps} outputs, {flat value 3}"
    - softmax: {name: classes, input: {of: scores}, predict: [2]}
    """

  @Test func aValueIsFollowedFromThePictureToTheClass() throws {
    let lesson = try lesson(network)
    let operations = lesson.pages.compactMap(\.operation?.operation)
    #expect(operations.count == 6)
    #expect(operations[5].input.values == [2.5, 0, -2.25])
    #expect(
      lesson.pages[3].operation?.predict == [.init(row: 0, column: 0), .init(row: 3, column: 0)])
    #expect(
      lesson.pages[4].operation?.caption?[.english]
        == "2.5 of 3, weight -0.5, bias -1, 3 outputs, 1")
  }

  @Test func theOrderOfFlattening() throws {
    let input = "input: [[[1, 2]], [[3, 4]]]"
    #expect(
      try operation("- flatten: {\(input)}").featureMap().values == [1, 2, 3, 4])
    #expect(
      try operation("- flatten: {\(input), order: channels-first}").featureMap().values
        == [1, 2, 3, 4])
    #expect(
      try operation("- flatten: {\(input), order: channels-last}").featureMap().values
        == [1, 3, 2, 4])
  }

  @Test func aDenseLayerHasABiasForAllAndReLU() throws {
    let page = "- dense: {input: [2, -1], weights: [[1, 1], [-3, 0]], bias: 4, relu: true}"
    #expect(try operation(page).featureMap().values == [5, 0])
    let column = "- dense: {input: [[2], [-1]], weights: [[1, 1], [-3, 0]]}"
    #expect(try operation(column).featureMap().values == [1, -6])
  }

  @Test func precisionIsTakenOver() throws {
    #expect(try operation("- relu: {input: [[1]], precision: float32}").precision == .float32)
    #expect(try operation("- softmax: {input: [1, 2], precision: float32}").precision == .float32)
  }

  @Test func questionsAboutThem() throws {
    let pages =
      network + """

        - question: {kind: cell, of: flat, at: 3}
        - question: {kind: map, of: scores}
        - question: {kind: cell, of: rect, at: [2, 1]}
        - question: {kind: parameters, of: scores}
        - question: {kind: mistake, of: scores, at: 0, mistake: {bias: 2}}
        - question:
            kind: chain
            chain:
              - convolution: {input: {of: rect}, filter: [[1, 1]]}
              - relu: {}
              - flatten: {}
              - dense: {weights: [[1, 0, 0, 0, 0, 1]]}
        """
    let questions = try lesson(pages).pages.compactMap(\.question?.question)
    #expect(questions.map(\.kind) == [.cell, .map, .cell, .parameters, .mistake, .chain])
    #expect(questions[0].expected(questions[0].blanks[0]).value == 1)
    #expect(questions[3].expected(.parameters) == .count(15))
    // Rows of rect: 3 0 0, 0 0 1, 0 1 0; sums of neighbours 3 0, 0 1, 1 1.
    #expect(questions[5].operations[3].featureMap().values == [4])
  }
}
