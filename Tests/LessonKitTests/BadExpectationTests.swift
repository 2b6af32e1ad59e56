import Testing

@testable import LessonKit

/// What a page expects, predicts or says of the notes, and does not hold.
struct BadExpectationTests {
  static let cases: [BadFile] = [
    BadFile(
      "an expected number that differs",
      convolution: """
        input:
          - [1, 2]
          - [3, 4]
        filter: [[2]]
        expect:
          - [2, 4]
          - [6, 9]
        """,
      """
      small.yaml:12:15: expect: cell (1, 1) computes to 8, but 9 is expected
      """),
    BadFile(
      "an expected number that differs in another channel",
      convolution: """
        input: [[1, 2], [3, 4]]
        filters: [[[1]], [[2]]]
        expect: [[[1, 2], [3, 4]], [[2, 4], [6, 9]]]
        """,
      """
      small.yaml:8:47: expect: cell (1, 1, 1) computes to 8, but 9 is expected
      """),
    BadFile(
      "an expected decimal that differs",
      pooling: """
        kind: average
        input: [[1, 2, 2]]
        size: [1, 3]
        expect: [[1.67]]
        """,
      """
      small.yaml:9:17: expect: cell (0, 0) computes to 1.66666666667, but 1.67 is expected
      """),
    BadFile(
      "an expected map of another shape",
      convolution: """
        input: [[1, 2], [3, 4]]
        filter: [[1]]
        expect: [[1, 2]]
        """,
      """
      small.yaml:8:15: expect: the feature map is 2×2, but 1×2 is expected
      """),
    BadFile(
      "a predicted cell outside the map",
      convolution: """
        input: [[1, 2], [3, 4]]
        filter: [[1]]
        predict: [[0, 2]]
        """,
      """
      small.yaml:8:17: predict: the feature map has no cell (0, 2); it has rows 0–1 and \
      columns 0–1
      """),
    BadFile(
      "a predicted channel outside the map",
      convolution: """
        input: [[1, 2], [3, 4]]
        filters: [[[1]], [[2]]]
        predict: [[2, 0, 0]]
        """,
      """
      small.yaml:8:17: predict: the feature map has no cell (2, 0, 0); it has channels 0–1, \
      rows 0–1 and columns 0–1
      """),
    BadFile(
      "a predicted cell without brackets",
      convolution: """
        input: [[1, 2], [3, 4]]
        filter: [[1]]
        predict: [0, 1]
        """,
      """
      small.yaml:8:17: predict: a cell is a row and a column, as in [0, 1]; one cell alone is \
      written [[0, 1]]
      """),
    BadFile(
      "a predicted cell of one number",
      convolution: """
        input: [[1, 2], [3, 4]]
        filter: [[1]]
        predict: [[0]]
        """,
      """
      small.yaml:8:17: predict: a cell is [row, column] or [channel, row, column], not 1 number
      """),
    BadFile(
      "a predicted cell twice",
      convolution: """
        input: [[1, 2], [3, 4]]
        filter: [[1]]
        predict: [[0, 1], [0, 0, 1]]
        """,
      """
      small.yaml:8:25: predict: this cell is already in the list
      """),
    BadFile(
      "printed without erratum",
      convolution: """
        input: [[1, 2], [3, 4]]
        filter: [[1]]
        printed: [[1, 2], [3, 5]]
        """,
      """
      small.yaml:8:7: convolution: “printed” stands without “erratum”; say there what is \
      right and why
      """),
    BadFile(
      "erratum without printed",
      convolution: """
        input: [[1, 2], [3, 4]]
        filter: [[1]]
        erratum: {en: "A slip."}
        """,
      """
      small.yaml:8:7: convolution: “erratum” stands without “printed” or “statement”; write \
      what the notes say there
      """),
    BadFile(
      "statement without erratum",
      convolution: """
        input: [[1, 2], [3, 4]]
        filter: [[1]]
        statement: {en: "The map is 4×4."}
        """,
      """
      small.yaml:8:7: convolution: “statement” stands without “erratum”; say there what is \
      right and why
      """),
    BadFile(
      "an erratum that is none",
      convolution: """
        input: [[1, 2], [3, 4]]
        filter: [[1]]
        printed: [[1, 2], [3, 4]]
        erratum: {en: "A slip."}
        """,
      """
      small.yaml:8:16: printed: this is what the program computes; remove “printed” and \
      “erratum”
      """),
  ]

  @Test(arguments: cases)
  func isRefusedWithItsPlaceAndCure(file: BadFile) { file.check() }
}
