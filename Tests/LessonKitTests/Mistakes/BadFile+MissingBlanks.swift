/// A blank left out after a colon or a dash, which YAML then reads as a part of the word.
extension BadFile {
  static let missingBlanks: [BadFile] = [
    BadFile(
      "no blank after the first colon",
      file: """
        id:small
        chapter: 1
        title: {en: "Small"}
        pages:
          - text: {en: "Look."}
        """,
      """
      small.yaml:1:3: a blank is missing after the colon; write “id: small”
      """),
    BadFile(
      "no blank after a colon",
      file: """
        id: small
        chapter:1
        title: {en: "Small"}
        pages:
          - text: {en: "Look."}
        """,
      """
      small.yaml:2:8: a blank is missing after the colon; write “chapter: 1”
      """),
    BadFile(
      "no blank after the colon of the last key",
      pages: """
        - convolution:
            input: [[1, 2]]
            filter: [[1]]
            bias:-1
        """,
      """
      small.yaml:8:11: a blank is missing after the colon; write “bias: -1”
      """),
    BadFile(
      "no blank after a colon between other keys",
      pages: """
        - convolution:
            input: [[1, 2]]
            bias:-1
            filter: [[1]]
        """,
      """
      small.yaml:7:11: a blank is missing after the colon; write “bias: -1”
      """),
    BadFile(
      "no blank after the colon of a word",
      pages: """
        - pooling:
            input: [[1, 2]]
            kind:maximum
            size: 1
        """,
      """
      small.yaml:7:11: a blank is missing after the colon; write “kind: maximum”
      """),
    BadFile(
      "no blank after a colon in braces",
      pages: """
        - pooling: {kind:maximum, input: [[1]], size: 1}
        """,
      """
      small.yaml:5:15: pooling: there is no key “kind:maximum”; a blank is missing after the \
      colon: write “kind: maximum”
      """),
    BadFile(
      "no blank between a kind and its group",
      pages: """
        - text:{en: "Look."}
        """,
      """
      small.yaml:5:9: a blank is missing after the colon; write “text: {en: "Look."}”
      """),
    BadFile(
      "a file of one word",
      file: """
        id:small
        """,
      """
      small.yaml:1:1: a lesson is written with keys, as in id: …, chapter: …, not “id:small”; \
      a blank is missing after the colon
      """),
    BadFile(
      "no blank after the dashes of rows",
      pages: """
        - convolution:
            input:
              -[1, 2]
              -[3, 4]
            filter: [[1]]
        """,
      """
      small.yaml:7:9: input: a list is expected, as in [[1, 0], [0, 1]], not “-[1, 2] -[3, \
      4]”; a blank is missing after the dash, as in - [1, 2]
      """),
    BadFile(
      "no blank after one dash of several",
      pages: """
        - convolution:
            input:
              - [1, 2]
              -[3, 4]
            filter: [[1]]
        """,
      """
      small.yaml:8:9: a blank is missing after the dash; write “- [3, 4]”
      """),
    BadFile(
      "no blank after the dash of a page",
      file: """
        id: small
        chapter: 1
        title: {en: "Small"}
        pages:
          -text: {en: "Look."}
        """,
      """
      small.yaml:5:3: pages: pages are a list, not a group of keys; a blank is missing after \
      the dash, as in “- text: …”
      """),
    BadFile(
      "no blank after the dash of the second page",
      pages: """
        - text: {en: "Look."}
        -text: {en: "Look."}
        """,
      """
      small.yaml:6:3: a blank is missing after the dash; write “- text: {en: "Look."}”
      """),
  ]
}
