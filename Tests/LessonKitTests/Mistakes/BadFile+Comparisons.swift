/// Faults of comparisons.
extension BadFile {
  static let comparisons: [BadFile] = [
    BadFile(
      "one side",
      page: "comparison",
      """
      left: {label: {en: "a"}, convolution: {input: [[1, 2]], filter: [[1]]}}
      """,
      """
      small.yaml:6:7: comparison: the key “right” is missing
      """),
    BadFile(
      "a side without a label",
      page: "comparison",
      """
      left: {label: {en: "a"}, convolution: {input: [[1, 2]], filter: [[1]]}}
      right: {convolution: {input: [[1, 2]], filter: [[1]]}}
      """,
      """
      small.yaml:7:14: right: the key “label” is missing
      """),
    BadFile(
      "a side of nothing",
      page: "comparison",
      """
      left: {label: {en: "a"}, convolution: {input: [[1, 2]], filter: [[1]]}}
      right: {label: {en: "b"}}
      """,
      """
      small.yaml:7:14: right: the side is about nothing; write “convolution”, “pooling”, “relu”, \
      “flatten”, “dense”, “softmax” or “of”
      """),
    BadFile(
      "a side of two operations",
      page: "comparison",
      """
      left: {label: {en: "a"}, convolution: {input: [[1, 2]], filter: [[1]]}}
      right: {label: {en: "b"}, convolution: {input: [[1]], filter: [[1]]}, of: a}
      """,
      """
      small.yaml:7:77: right: “convolution” stands here already; a side is about one of \
      convolution, pooling, relu, flatten, dense, softmax, of
      """),
    BadFile(
      "a side of a page that is not there",
      page: "comparison",
      """
      left: {label: {en: "a"}, convolution: {input: [[1, 2]], filter: [[1]]}}
      right: {label: {en: "b"}, of: other}
      """,
      """
      small.yaml:7:37: of: no page has the name “other”; give the page that is meant a “name”, \
      one of the kind convolution, pooling, relu, flatten, dense or softmax
      """),
    BadFile(
      "a difference that is none",
      page: "comparison",
      """
      left: {label: {en: "a"}, convolution: {input: [[1, 2]], filter: [[1]]}}
      right: {label: {en: "b"}, convolution: {input: [[1, 2]], filter: [[1]]}}
      differs: [0, 1]
      """,
      """
      small.yaml:8:16: differs: the two never differ where both have a cell; write never
      """),
    BadFile(
      "never, though they differ",
      page: "comparison",
      """
      left: {label: {en: "a"}, convolution: {input: [[1, 2]], filter: [[1]]}}
      right: {label: {en: "b"}, convolution: {input: [[1, 3]], filter: [[1]]}}
      differs: never
      """,
      """
      small.yaml:8:16: differs: the two differ for the first time at row 0, column 1, not \
      never; write [0, 1], or correct the operations
      """),
    BadFile(
      "another first difference",
      page: "comparison",
      """
      left: {label: {en: "a"}, convolution: {input: [[1, 2]], filter: [[1]]}}
      right: {label: {en: "b"}, convolution: {input: [[1, 3]], filter: [[1]]}}
      differs: [0, 0]
      """,
      """
      small.yaml:8:16: differs: the two differ for the first time at row 0, column 1, not at \
      row 0, column 0; write [0, 1], or correct the operations
      """),
    BadFile(
      "a difference outside the maps",
      page: "comparison",
      """
      left: {label: {en: "a"}, convolution: {input: [[1, 2]], filter: [[1]]}}
      right: {label: {en: "b"}, convolution: {input: [[1, 3]], filter: [[1]]}}
      differs: [1, 0]
      """,
      """
      small.yaml:8:16: differs: the feature map has no cell (1, 0); it has rows 0–0 and columns \
      0–1
      """),
    BadFile(
      "printed numbers",
      page: "comparison",
      """
      left: {label: {en: "a"}, convolution: {input: [[1, 2]], filter: [[1]]}}
      right: {label: {en: "b"}, convolution: {input: [[1, 3]], filter: [[1]]}}
      printed: [[1]]
      """,
      """
      small.yaml:8:7: comparison: there is no key “printed”; the keys are name, caption, ledger, \
      statement, erratum, left, right, differs
      small.yaml:8:7: comparison: “printed” stands without “erratum”; say there what is right and \
      why
      """),
  ]
}
