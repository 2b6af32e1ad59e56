/// Slips of the keyboard that YAML reads as something else, or stumbles over only later.
extension BadFile {
  static let slips: [BadFile] = [
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
      "a quotation mark that the next text closes",
      pages: """
        - text: {en: "Look.}
        - text: {en: "There."}
        """,
      """
      small.yaml:5:16: the quotation mark here is closed only in line 6; close it where the \
      text ends
      """),
    BadFile(
      "a quotation mark that the next line closes",
      pages: """
        - text:
            en: "Look.
            ko: "Hm."
        """,
      """
      small.yaml:6:11: the quotation mark here is closed only in line 7; close it where the \
      text ends
      """),
    BadFile(
      "a quotation mark that nothing closes",
      pages: """
        - text:
            en: "Look.
        """,
      """
      small.yaml:6:11: the quotation mark here is never closed
      """),
    BadFile(
      "a title that a page closes",
      file: """
        id: small
        chapter: 1
        title: {en: "Small}
        pages:
          - text: {en: "Look."}
        """,
      """
      small.yaml:3:13: the quotation mark here is closed only in line 5; close it where the \
      text ends
      """),
    BadFile(
      "a single quotation mark that nothing closes",
      file: """
        id: small
        chapter: 1
        title: {en: 'Small}
        pages:
          - text: {en: "Look."}
        """,
      """
      small.yaml:3:13: the quotation mark here is never closed
      """),
    BadFile(
      "an apostrophe in single quotes",
      file: """
        id: small
        chapter: 1
        title: {en: 'It's small'}
        pages:
          - text: {en: "Look."}
        """,
      """
      small.yaml:3:17: the quotation mark before this ends the text; write it twice, or put \
      the text in double quotes
      """),
    BadFile(
      "quotation marks in a text",
      file: """
        id: small
        chapter: 1
        title: {en: "The "small" one"}
        pages:
          - text: {en: "Look."}
        """,
      #"""
      small.yaml:3:19: the quotation mark before this ends the text; within double quotes \#
      write “\"” for a quotation mark
      """#),
    BadFile(
      "a quotation mark at the end only",
      file: """
        id: small
        chapter: 1
        title: {en: Small"}
        pages:
          - text: {en: "Look."}
        """,
      """
      small.yaml:3:13: en: the quotation mark at the end has none at the beginning; write one \
      there
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
    BadFile(
      "curly quotation marks",
      file: """
        id: small
        chapter: 1
        title: {en: “Small”}
        pages:
          - text: {en: "Look."}
        """,
      """
      small.yaml:3:13: the curly quotation mark “ is a letter in YAML; write the straight one \
      (")
      """),
    BadFile(
      "curly quotation marks around a comma",
      file: """
        id: small
        chapter: 1
        title: {en: “Small, tiny”}
        pages:
          - text: {en: "Look."}
        """,
      """
      small.yaml:3:13: the curly quotation mark “ is a letter in YAML; write the straight one \
      (")
      """),
    BadFile(
      "curly quotation marks around a colon",
      file: """
        id: small
        chapter: 1
        title: {en: “Small: tiny”}
        pages:
          - text: {en: "Look."}
        """,
      """
      small.yaml:3:13: the curly quotation mark “ is a letter in YAML; write the straight one \
      (")
      """),
    BadFile(
      "a curly id",
      file: """
        id: “small”
        chapter: 1
        title: {en: "Small"}
        pages:
          - text: {en: "Look."}
        """,
      """
      small.yaml:1:5: the curly quotation mark “ is a letter in YAML; write the straight one \
      (")
      """),
    BadFile(
      "a tab within a line",
      pages: """
        - text:
            en:\t"x"
        """,
      """
      small.yaml:6:10: a tab character (U+0009) is not allowed; use spaces, also for \
      indentation
      """),
    BadFile(
      "null in place of a text",
      file: """
        id: small
        chapter: 1
        title: {en: ~}
        pages:
          - text: {en: "Look."}
        """,
      """
      small.yaml:3:13: en: “~” means nothing in YAML; write a text in quotes, or leave the key \
      out
      """),
    BadFile(
      "a colon in braces",
      file: """
        id: small
        chapter: 1
        title: {en: Small: fine}
        pages:
          - text: {en: "Look."}
        """,
      """
      small.yaml:3:18: a colon is not expected here; put a text that contains “: ” in quotes
      """),
    BadFile(
      "a number sign in braces",
      file: """
        id: small
        chapter: 1
        title: {en: Number #1}
        pages:
          - text: {en: "Look."}
        """,
      """
      small.yaml:3:20: “#” begins a comment, so the rest of the line is missing; put a text \
      that contains “#” in quotes
      """),
    BadFile(
      "a number sign in a text",
      pages: """
        - text:
            en: Look #1 here
        """,
      """
      small.yaml:6:11: en: “#” ends this text and begins a comment; put the text in quotes
      """),
    BadFile(
      "a text behind a stroke that is not indented",
      pages: """
        - text:
            en: |
            Look.
        """,
      """
      small.yaml:7:7: a text behind “|” is indented deeper than its key; indent this line
      """),
    BadFile(
      "a text in the line of its stroke",
      pages: """
        - text:
            en: | Look.
              here
        """,
      """
      small.yaml:6:13: behind “|” the line ends; begin the text in the next line, indented
      """),
    BadFile(
      "a page without its dash",
      file: """
        id: small
        chapter: 1
        title: {en: "Small"}
        pages:
          text: {en: "Look."}
        """,
      """
      small.yaml:5:3: pages: pages are a list, not a group of keys; begin each page with a \
      dash and a blank, as in “- text: …”
      """),
    BadFile(
      "a merge key",
      pages: """
        - text:
            <<: *t
        """,
      """
      small.yaml:6:11: an alias (“*name”) is not allowed; write the value out, and put a text \
      that begins with “*” in quotes
      """),
    BadFile(
      "a byte order mark within",
      pages: """
        - text: {en: "a\u{FEFF}b"}
        """,
      """
      small.yaml:5:18: the invisible character U+FEFF is not allowed; remove it
      """),
    BadFile(
      "carriage returns alone",
      file: """
        id: small\rchapter: 1\rtitle: {en: "Small"}\rpages:\r  - text: {en: "Look."}\r
        """,
      """
      small.yaml:1:10: the control character U+000D is not allowed; remove it
      """),
    BadFile(
      "a NUL",
      pages: """
        - text: {en: "a\0b"}
        """,
      """
      small.yaml:5:18: the control character U+0000 is not allowed; remove it
      """),
  ]
}
