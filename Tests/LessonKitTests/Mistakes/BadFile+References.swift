/// Names of pages that `of` and texts refer to.
extension BadFile {
  static let references: [BadFile] = [
    BadFile(
      "a table in place of an operation",
      pages: """
        - layers:
            name: net
            input: [4, 4]
            layers: [{kind: relu}]
        - visits: {of: net}
        """,
      """
      small.yaml:9:18: of: the page “net” is of the kind layers; here “of” names a page of the \
      kind convolution, pooling, relu, flatten, dense or softmax
      """),
    BadFile(
      "a question in place of an operation",
      pages: """
        - question:
            name: ask
            kind: size
            layer: {kind: maximum, input: [4, 4], size: 2}
        - relu: {input: {of: ask}}
        """,
      """
      small.yaml:9:24: of: the page “ask” is of the kind question; here “of” names a page of \
      the kind convolution, pooling, relu, flatten, dense or softmax
      """),
    BadFile(
      "a picture in place of an operation",
      pages: """
        - picture: {name: dot, pixels: [[1]]}
        - question: {kind: cell, at: [0, 0], of: dot}
        """,
      """
      small.yaml:6:44: of: the page “dot” is of the kind picture; here “of” names a page of \
      the kind convolution, pooling, relu, flatten, dense or softmax
      """),
    BadFile(
      "an operation in place of a table",
      pages: """
        - convolution: {name: edge, input: [[1, 2]], filter: [[1]]}
        - field: {of: edge}
        """,
      """
      small.yaml:6:17: of: the page “edge” is of the kind convolution; here “of” names a page \
      of the kind layers
      """),
    BadFile(
      "a page that comes later",
      pages: """
        - relu: {input: {of: edge}}
        - convolution: {name: edge, input: [[1, 2]], filter: [[1]]}
        """,
      """
      small.yaml:5:24: of: the page “edge” comes later, in line 6; put it before this one
      """),
    BadFile(
      "the page itself",
      pages: """
        - relu: {name: edge, input: {of: edge}}
        """,
      """
      small.yaml:5:36: of: this is the name of the page itself; “of” names one that stands \
      before it
      """),
    BadFile(
      "no page at all",
      pages: """
        - relu: {input: {of: egde}}
        """,
      """
      small.yaml:5:24: of: no page has the name “egde”; give the page that is meant a “name”, \
      one of the kind convolution, pooling, relu, flatten, dense or softmax
      """),
    BadFile(
      "a misspelt name",
      pages: """
        - relu: {name: edge, input: [[1]]}
        - relu: {input: {of: egde}}
        """,
      """
      small.yaml:6:24: of: no page has the name “egde”; did you mean “edge”? The named pages \
      before this one are edge
      """),
    BadFile(
      "a name without its braces",
      pages: """
        - convolution:
            input: edge
            filter: [[1]]
        """,
      """
      small.yaml:6:14: input: an input is written in numbers, as in [[1, 0], [0, 1]]; for the \
      feature map of an earlier page write {of: edge}
      """),
    BadFile(
      "a comparison in a text",
      pages: """
        - comparison:
            name: both
            left: {label: {en: "a"}, relu: {input: [[1, -1]]}}
            right: {label: {en: "b"}, relu: {input: [[1, 2]]}}
        - text: {en: "It is {both value 0 0}."}
        """,
      """
      small.yaml:9:23: en: a comparison page has no numbers for texts; name the page whose \
      operation or table is meant
      """),
    BadFile(
      "a name that stands twice",
      pages: """
        - relu: {name: a, input: [[1]]}
        - relu: {name: a, input: [[1]]}
        """,
      """
      small.yaml:6:18: name: the page in line 5 has the name “a” already; choose another
      """),
    BadFile(
      "a map where a vector is needed",
      pages: """
        - convolution: {name: edge, input: [[1, 2]], filter: [[1]]}
        - dense: {input: {of: edge}, weights: [[1, 1]]}
        """,
      """
      small.yaml:6:13: input: dense layers and softmax take a vector, and the input is 1×1×2 \
      (channels × height × width); flatten it first
      """),
  ]
}
