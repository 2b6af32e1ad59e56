/// Faults of a lesson, its texts and its pages.
extension BadFile {
  static let lessons: [BadFile] = [
    BadFile(
      "a list in place of a lesson",
      file: """
        - id: small
        """,
      """
      small.yaml:1:1: a lesson is written with keys, as in id: …, chapter: …, not a list
      """),
    BadFile(
      "missing keys",
      file: """
        id: small
        """,
      """
      small.yaml:1:1: a lesson needs the key “chapter”
      small.yaml:1:1: a lesson needs the key “title”
      small.yaml:1:1: a lesson needs the key “pages”
      """),
    BadFile(
      "an unknown key",
      file: """
        id: small
        chapter: 1
        title: {en: "Small"}
        pagse:
          - text: {en: "Look."}
        pages:
          - text: {en: "Look."}
        """,
      """
      small.yaml:4:1: a lesson has no key “pagse”; did you mean “pages”? The keys are id, \
      chapter, title, minutes, builds_on, source, pages
      """),
    BadFile(
      "an id with a capital",
      file: """
        id: Small
        chapter: 1
        title: {en: "Small"}
        pages:
          - text: {en: "Look."}
        """,
      """
      small.yaml:1:5: id: “Small” is no name; use a–z, 0–9 and hyphens, at most 40 of them
      """),
    BadFile(
      "an id without a letter",
      file: """
        id: 12
        chapter: 1
        title: {en: "Small"}
        pages:
          - text: {en: "Look."}
        """,
      """
      small.yaml:1:5: id: “12” is no name; it needs a letter and may not begin with a hyphen
      """),
    BadFile(
      "an id that is a command",
      file: """
        id: quiz
        chapter: 1
        title: {en: "Small"}
        pages:
          - text: {en: "Look."}
        """,
      """
      small.yaml:1:5: id: “quiz” is a command of convtrace; choose another name
      """),
    BadFile(
      "a chapter that is no number",
      file: """
        id: small
        chapter: one
        title: {en: "Small"}
        pages:
          - text: {en: "Look."}
        """,
      """
      small.yaml:2:10: chapter: a whole number is expected, not “one”
      """),
    BadFile(
      "minutes out of range",
      file: """
        id: small
        chapter: 1
        title: {en: "Small"}
        minutes: 0
        pages:
          - text: {en: "Look."}
        """,
      """
      small.yaml:4:10: minutes: 0 is out of range; it may be at least 1
      """),
    BadFile(
      "minutes without a value",
      file: """
        id: small
        chapter: 1
        title: {en: "Small"}
        minutes:
        pages:
          - text: {en: "Look."}
        """,
      """
      small.yaml:4:9: minutes: a number is expected, not nothing
      """),
    BadFile(
      "a title without a language",
      file: """
        id: small
        chapter: 1
        title: Small
        pages:
          - text: {en: "Look."}
        """,
      """
      small.yaml:3:8: title: a text is written by language: title: {en: "…", ko: "…"}
      """),
    BadFile(
      "an unknown language",
      file: """
        id: small
        chapter: 1
        title: {en: "Small", fr: "Petit"}
        pages:
          - text: {en: "Look."}
        """,
      """
      small.yaml:3:22: title: there is no key “fr”; the keys are en, ko
      """),
    BadFile(
      "a title of two lines",
      file: #"""
        id: small
        chapter: 1
        title: {en: "Small\nlesson"}
        pages:
          - text: {en: "Look."}
        """#,
      """
      small.yaml:3:13: en: this must be a single line
      """),
    BadFile(
      "a source without a title",
      file: """
        id: small
        chapter: 1
        title: {en: "Small"}
        source: {author: "Ann"}
        pages:
          - text: {en: "Look."}
        """,
      """
      small.yaml:4:9: source: the key “title” is missing
      """),
    BadFile(
      "a link that is none",
      file: """
        id: small
        chapter: 1
        title: {en: "Small"}
        source: {title: "Notes", link: "wikidocs.net"}
        pages:
          - text: {en: "Look."}
        """,
      """
      small.yaml:4:32: link: a link begins with https:// and has no spaces
      """),
    BadFile(
      "no pages",
      file: """
        id: small
        chapter: 1
        title: {en: "Small"}
        pages: []
        """,
      """
      small.yaml:4:8: pages: a lesson needs a page
      """),
    BadFile(
      "pages that are no list",
      file: """
        id: small
        chapter: 1
        title: {en: "Small"}
        pages: {text: {en: "Look."}}
        """,
      """
      small.yaml:4:8: pages: pages are a list, not a group of keys; begin each page with a \
      dash and a blank, as in “- text: …”
      """),
    BadFile(
      "an unknown kind of page",
      pages: """
        - convoltion: {}
        """,
      """
      small.yaml:5:5: page 1: “convoltion” is no kind of page; did you mean “convolution”? \
      The kinds are text, convolution, pooling, relu, flatten, dense, softmax, question, layers, \
      comparison, visits, field, picture
      """),
    BadFile(
      "two kinds on one page",
      pages: """
        - text: {en: "Look."}
          pooling: {}
        """,
      """
      small.yaml:6:5: page 1: a page is of one kind, here “text”; begin the next page with “- ”
      """),
    BadFile(
      "a page whose keys are not indented",
      pages: """
        - convolution:
          input: [[1]]
          filter: [[1]]
        """,
      """
      small.yaml:6:5: page 1: “input” is no kind of page; the keys of a page are indented \
      below its kind
      """),
    BadFile(
      "a text page without a text",
      pages: """
        - text: {title: {en: "Look"}}
        """,
      """
      small.yaml:5:11: text: a text is missing; write “en”, “ko” or both
      """),
    BadFile(
      "an empty text",
      pages: """
        - text: {en: "  "}
        """,
      """
      small.yaml:5:16: en: this text is empty; write something or leave the key out
      """),
    BadFile(
      "an escape sequence",
      pages: #"""
        - text: {en: "red: \e[31m"}
        """#,
      """
      small.yaml:5:16: en: the control character U+001B is not allowed; remove it
      """),
    BadFile(
      "a character that turns the direction",
      pages: #"""
        - text: {en: "a \u202E b"}
        """#,
      """
      small.yaml:5:16: en: the invisible character U+202E, which turns the direction of text, \
      is not allowed; remove it
      """),
    BadFile(
      "a text that is a list",
      pages: """
        - text: {en: [Look]}
        """,
      """
      small.yaml:5:16: en: a text is expected, not a list
      """),
    BadFile(
      "several faults, in the order of the file",
      file: """
        id: Small
        chapter: 1
        title: {en: "Small"}
        level: 3
        pages:
          - text: {em: "Look."}
          - convolution:
              input: [[1, 2], [3]]
              filter: [[1]]
        """,
      """
      small.yaml:1:5: id: “Small” is no name; use a–z, 0–9 and hyphens, at most 40 of them
      small.yaml:4:1: a lesson has no key “level”; the keys are id, chapter, title, minutes, \
      builds_on, source, pages
      small.yaml:6:12: text: there is no key “em”; did you mean “en”? The keys are title, en, \
      ko, ledger, statement, erratum
      small.yaml:8:23: input: row 1 has 1 number, row 0 has 2; all rows are of one length
      """),
  ]
}
