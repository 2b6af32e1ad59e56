/// Quotation marks that are closed elsewhere, never, or by a character that YAML does not know as one.
extension BadFile {
  static let quotationMarks: [BadFile] = [
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
  ]
}
