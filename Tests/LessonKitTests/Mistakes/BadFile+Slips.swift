/// Other slips of the keyboard that YAML reads as something else, or stumbles over only later.
extension BadFile {
  static let slips: [BadFile] = [
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
