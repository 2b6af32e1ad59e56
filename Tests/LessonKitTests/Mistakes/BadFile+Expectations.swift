/// What a page expects, predicts or says of the notes, and does not hold.
extension BadFile {
  static let expectations: [BadFile] = [
    BadFile(
      "an expected number that differs",
      page: "convolution",
      """
      input:
        - [1, 2]
        - [3, 4]
      filter: [[2]]
      expect:
        - [2, 4]
        - [6, 9]
      """,
      """
      small.yaml:12:15: expect: row 1, column 1: 9 is expected, but the program computes 8; \
      correct this, or what it is computed from
      """),
    BadFile(
      "an expected number that differs in another channel",
      page: "convolution",
      """
      input: [[1, 2], [3, 4]]
      filters: [[[1]], [[2]]]
      expect: [[[1, 2], [3, 4]], [[2, 4], [6, 9]]]
      """,
      """
      small.yaml:8:47: expect: channel 1, row 1, column 1: 9 is expected, but the program \
      computes 8; correct this, or what it is computed from
      """),
    BadFile(
      "an expected decimal that differs",
      page: "pooling",
      """
      kind: average
      input: [[1, 2, 2]]
      size: [1, 3]
      expect: [[1.67]]
      """,
      """
      small.yaml:9:17: expect: row 0, column 0: 1.67 is expected, but the program computes \
      1.66666666667; write 1.66666666667, since rounded numbers are not compared
      """),
    BadFile(
      "an expected map of another shape",
      page: "convolution",
      """
      input: [[1, 2], [3, 4]]
      filter: [[1]]
      expect: [[1, 2]]
      """,
      """
      small.yaml:8:15: expect: a map of 1×2 is expected, but the program computes one of 2×2; \
      correct this, or what it is computed from
      """),
    BadFile(
      "a predicted cell outside the map",
      page: "convolution",
      """
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
      page: "convolution",
      """
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
      page: "convolution",
      """
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
      page: "convolution",
      """
      input: [[1, 2], [3, 4]]
      filter: [[1]]
      predict: [[0]]
      """,
      """
      small.yaml:8:17: predict: a cell is [row, column] or [channel, row, column], not 1 number
      """),
    BadFile(
      "a predicted cell twice",
      page: "convolution",
      """
      input: [[1, 2], [3, 4]]
      filter: [[1]]
      predict: [[0, 1], [0, 0, 1]]
      """,
      """
      small.yaml:8:25: predict: this cell is already in the list
      """),
    BadFile(
      "printed without erratum",
      page: "convolution",
      """
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
      page: "convolution",
      """
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
      page: "convolution",
      """
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
      page: "convolution",
      """
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
}
