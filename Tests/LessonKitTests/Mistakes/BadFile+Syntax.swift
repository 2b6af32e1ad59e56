/// Files that are no YAML, or YAML that lessons do without.
extension BadFile {
  static let syntax: [BadFile] = [
    BadFile(
      "an empty file",
      file: """

        """,
      """
      small.yaml:1:1: the file is empty; a lesson begins with “id:”
      """),
    BadFile(
      "only a comment",
      file: """
        # nothing yet
        """,
      """
      small.yaml:1:1: the file is empty; a lesson begins with “id:”
      """),
    BadFile(
      "a tab as indentation",
      file: """
        id: small
        source:
        	title: x
        """,
      """
      small.yaml:3:1: a tab character (U+0009) is not allowed; use spaces, also for indentation
      """),
    BadFile(
      "a colon in a text without quotes",
      pages: """
        - text:
            en: Hint: look
        """,
      """
      small.yaml:6:15: a colon is not expected here; put a text that contains “: ” in quotes, \
      and indent a key exactly like its neighbours
      """),
    BadFile(
      "a first line that is indented deeper",
      pages: """
        - text:
            en: |
                  5  1
              is the corner
        """,
      """
      small.yaml:7:13: the first line of this text is indented deeper than the lines after \
      it; write “|2” in place of “|” if it should be, or begin with a line that is not
      """),
    BadFile(
      "a quotation mark that is not closed",
      pages: """
        - text: {en: "Look.}
        """,
      """
      small.yaml:5:16: the quotation mark here is never closed
      """),
    BadFile(
      "a list that is not closed",
      page: "convolution",
      """
      input: [[1, 2], [3, 4]
      filter: [[1]]
      """,
      """
      small.yaml:7:7: a comma or “]” is missing before this; the list begins in line 6, \
      column 14
      """),
    BadFile(
      "a text after a quotation",
      pages: """
        - text:
            en: "Look" here
        """,
      """
      small.yaml:6:18: this does not belong to what stands above it; indent it exactly like \
      its neighbours, and put a text in quotes as a whole
      """),
    BadFile(
      "a text that begins with a percent sign",
      pages: """
        - text:
            en: %look
        """,
      """
      small.yaml:6:11: no text may begin with this character; put the text in quotes
      """),
    BadFile(
      "a line without a colon",
      file: """
        id: small
        chapter
        title: {en: "Small"}
        """,
      """
      small.yaml:2:1: a line with “key: value” is expected here; the colon is missing
      """),
    BadFile(
      "a key that is indented differently",
      file: """
        id: small
         chapter: 1
        """,
      """
      small.yaml:2:9: a colon is not expected here; put a text that contains “: ” in quotes, \
      and indent a key exactly like its neighbours
      """),
    BadFile(
      "a list item among keys",
      pages: """
        - text: {en: "Look."}
        text: {en: "There."}
        """,
      """
      small.yaml:6:3: a list began above: here “- ” is expected, indented like its other items
      """),
    BadFile(
      "an unknown escape",
      file: #"""
        id: small
        title: {en: "a\q"}
        """#,
      #"""
      small.yaml:2:15: in double quotes “\” begins an escape; write “\\” for the character \#
      itself
      """#),
    BadFile(
      "the same key twice",
      file: """
        id: small
        chapter: 1
        id: other
        """,
      """
      small.yaml:3:1: the key “id” stands here already, in line 1
      """),
    BadFile(
      "the same key twice after Korean",
      pages: """
        - text: {ko: "합성곱이에요.", ko: "또"}
        """,
      """
      small.yaml:5:27: the key “ko” stands here already, in line 5
      """),
    BadFile(
      "an anchor",
      file: """
        id: &a small
        """,
      """
      small.yaml:1:5: an anchor (“&name”) is not allowed; put a text that begins with “&” in \
      quotes
      """),
    BadFile(
      "an alias",
      file: """
        id: *a
        """,
      """
      small.yaml:1:5: an alias (“*name”) is not allowed; write the value out, and put a text \
      that begins with “*” in quotes
      """),
    BadFile(
      "a tag",
      file: """
        id: !!str small
        """,
      """
      small.yaml:1:5: a tag (“!name”) is not allowed; put a text that begins with “!” in quotes
      """),
    BadFile(
      "two documents",
      file: """
        id: small
        chapter: 1
        title: {en: "Small"}
        pages:
          - text: {en: "Look."}
        ---
        id: other
        """,
      """
      small.yaml:6:1: a second document begins here; a file holds one lesson
      """),
    BadFile(
      "a key that is a list",
      file: """
        [1, 2]: small
        """,
      """
      small.yaml:1:1: a key must be a word, as in “stride: 1”
      """),
    BadFile(
      "a comma in a text without quotes",
      pages: """
        - text: {en: Look, here it is}
        """,
      """
      small.yaml:5:22: text: there is no key “here it is”; put a text with a comma in quotes
      """),
  ]
}
