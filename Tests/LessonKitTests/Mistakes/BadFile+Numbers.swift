/// Numbers and matrices that are none.
extension BadFile {
  static let numbers: [BadFile] = [
    BadFile(
      "not a number",
      page: "convolution",
      """
      input: [[1, .nan]]
      filter: [[1]]
      """,
      """
      small.yaml:6:19: input: “.nan” is not allowed; a lesson works with finite numbers
      """),
    BadFile(
      "infinity",
      page: "convolution",
      """
      input: [[1, -.inf]]
      filter: [[1]]
      """,
      """
      small.yaml:6:19: input: “-.inf” is not allowed; a lesson works with finite numbers
      """),
    BadFile(
      "an underscore",
      page: "convolution",
      """
      input: [[1, 1_000]]
      filter: [[1]]
      """,
      """
      small.yaml:6:19: input: “1_000” is no number; write it without “_”, as 1000
      """),
    BadFile(
      "hexadecimal",
      page: "convolution",
      """
      input: [[1, 0x10]]
      filter: [[1]]
      """,
      """
      small.yaml:6:19: input: “0x10” is no number here; write it in decimal, as 16
      """),
    BadFile(
      "a time",
      page: "convolution",
      """
      input: [[1, 1:30]]
      filter: [[1]]
      """,
      """
      small.yaml:6:19: input: “1:30” is no number; write it without a colon, as 90 or 1.5
      """),
    BadFile(
      "a word",
      page: "convolution",
      """
      input: [[1, five]]
      filter: [[1]]
      """,
      """
      small.yaml:6:19: input: “five” is no number; write it as 5, -2, 0.25, 1e-3 or 1/9
      """),
    BadFile(
      "a real minus sign",
      page: "convolution",
      """
      input: [[1, −5]]
      filter: [[1]]
      """,
      """
      small.yaml:6:19: input: “−5” is no number; write minus with the hyphen, as -5
      """),
    BadFile(
      "a leading zero",
      page: "convolution",
      """
      input: [[1, 010]]
      filter: [[1]]
      """,
      """
      small.yaml:6:19: input: “010” begins with 0; write 10
      """),
    BadFile(
      "a fraction by zero",
      page: "convolution",
      """
      input: [[1, 1/0]]
      filter: [[1]]
      """,
      """
      small.yaml:6:19: input: “1/0” divides by zero; write another number
      """),
    BadFile(
      "a fraction of decimals",
      page: "convolution",
      """
      input: [[1, 1.5/2]]
      filter: [[1]]
      """,
      """
      small.yaml:6:19: input: “1.5/2” is no number; write it as 5, -2, 0.25, 1e-3 or 1/9
      """),
    BadFile(
      "quotes",
      page: "convolution",
      """
      input: [[1, "5"]]
      filter: [[1]]
      """,
      """
      small.yaml:6:19: input: a number is expected, not a text; write it without quotes
      """),
    BadFile(
      "nothing",
      page: "convolution",
      """
      input: [[1, ~]]
      filter: [[1]]
      """,
      """
      small.yaml:6:19: input: “~” is no number; write it as 5, -2, 0.25, 1e-3 or 1/9
      """),
    BadFile(
      "thirteen decimals",
      page: "convolution",
      """
      input: [[1, 0.1234567890123]]
      filter: [[1]]
      """,
      """
      small.yaml:6:19: input: “0.1234567890123” has 13 decimals; at most 12 are read
      """),
    BadFile(
      "too large",
      page: "convolution",
      """
      input: [[1, 1e10]]
      filter: [[1]]
      """,
      """
      small.yaml:6:19: input: 1e10 is too large; a lesson takes numbers up to 1000000000
      """),
    BadFile(
      "too small",
      page: "convolution",
      """
      input: [[1, 1e-13]]
      filter: [[1]]
      """,
      """
      small.yaml:6:19: input: 1e-13 is too small; a lesson takes numbers from 0.000000000001
      """),
    BadFile(
      "Korean digits",
      page: "convolution",
      """
      input: [[1, 5개]]
      filter: [[1]]
      """,
      """
      small.yaml:6:19: input: “5개” is no number; write it as 5, -2, 0.25, 1e-3 or 1/9
      """),
    BadFile(
      "a decimal comma",
      page: "convolution",
      """
      input:
        -
          - 0,5
          - 1
      filter: [[1]]
      """,
      """
      small.yaml:8:13: input: “0,5” is no number; write decimals with a point, as 0.5
      """),
    BadFile(
      "a list in place of a number",
      page: "convolution",
      """
      input: [[1, [2]]]
      filter: [[1]]
      """,
      """
      small.yaml:6:19: input: a number is expected, not a list; with several channels each is \
      a list of rows, as in [[[1, 2], [3, 4]], [[5, 6], [7, 8]]]
      """),
    BadFile(
      "a ragged row",
      page: "convolution",
      """
      input:
        - [1, 2]
        - [3]
      filter: [[1]]
      """,
      """
      small.yaml:8:11: input: row 1 has 1 number, row 0 has 2; all rows are of one length
      """),
    BadFile(
      "a single row without brackets",
      page: "convolution",
      """
      input: [1, 2]
      filter: [[1]]
      """,
      """
      small.yaml:6:15: input: a row is expected, as in [1, 0, 1], not “1”; a matrix is a list \
      of rows, also when it has only one: [[1, 0, 1]]
      """),
    BadFile(
      "a number in place of a matrix",
      page: "convolution",
      """
      input: 5
      filter: [[1]]
      """,
      """
      small.yaml:6:14: input: a list is expected, as in [[1, 0], [0, 1]], not “5”
      """),
    BadFile(
      "an empty matrix",
      page: "convolution",
      """
      input: []
      filter: [[1]]
      """,
      """
      small.yaml:6:14: input: this list is empty; a matrix needs a row
      """),
    BadFile(
      "an empty row",
      page: "convolution",
      """
      input: [[]]
      filter: [[1]]
      """,
      """
      small.yaml:6:15: input: this list is empty; it needs numbers
      """),
    BadFile(
      "channels of two sizes",
      page: "convolution",
      """
      input: [[[1, 2]], [[1]]]
      filter: [[1]]
      """,
      """
      small.yaml:6:25: input: channel 1 is 1×1, channel 0 1×2; all channels are of one size
      """),
    BadFile(
      "a row too long",
      page: "convolution",
      """
      input: [[1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1]]
      filter: [[1]]
      """,
      """
      small.yaml:6:15: input: 65 numbers are too many; a lesson takes up to 64
      """),
  ]
}
