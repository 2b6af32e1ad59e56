/// Rows and channels that do not go together, and numbers that YAML reads otherwise than a person.
extension BadFile {
  static let grids: [BadFile] = [
    BadFile(
      "a decimal comma in a later row",
      pages: """
        - convolution:
            input:
              - [1, 1]
              - [0,5, 1]
              - [1, 1]
            filter: [[1]]
        """,
      """
      small.yaml:8:11: input: row 1 has 3 numbers, row 0 has 2; all rows are of one length, \
      and decimals are written with a point, as 0.5
      """),
    BadFile(
      "a decimal comma in the first row",
      pages: """
        - convolution:
            input: [[0,5, 1], [1, 1], [1, 1]]
            filter: [[1]]
        """,
      """
      small.yaml:6:15: input: row 0 has 3 numbers, row 1 has 2; all rows are of one length, \
      and decimals are written with a point, as 0.5
      """),
    BadFile(
      "a decimal comma in the first of two rows",
      pages: """
        - convolution:
            input: [[0,5, 1], [1, 1]]
            filter: [[1]]
        """,
      """
      small.yaml:6:15: input: row 0 has 3 numbers, row 1 has 2; all rows are of one length, \
      and decimals are written with a point, as 0.5
      """),
    BadFile(
      "a decimal comma alone",
      pages: """
        - convolution:
            input: [[1, 1]]
            filter: [[1]]
            bias: 0,5
        """,
      """
      small.yaml:8:13: bias: “0,5” is no number; write decimals with a point, as 0.5
      """),
    BadFile(
      "a decimal comma in braces",
      pages: """
        - convolution: {input: [[1]], filter: [[1]], bias: 0,5}
        """,
      """
      small.yaml:5:56: convolution: there is no key “5”; a comma begins another key, and \
      decimals are written with a point, as 0.5
      """),
    BadFile(
      "a row shorter than most",
      pages: """
        - convolution:
            input: [[1, 2], [3], [1, 2]]
            filter: [[1]]
        """,
      """
      small.yaml:6:23: input: row 1 has 1 number, row 0 has 2; all rows are of one length
      """),
    BadFile(
      "a channel of another size",
      pages: """
        - convolution:
            input: [[[1, 2]], [[2]]]
            filter: [[[1]], [[1]]]
        """,
      """
      small.yaml:6:25: input: channel 1 is 1×1, channel 0 1×2; all channels are of one size
      """),
    BadFile(
      "a channel where a row is expected",
      pages: """
        - convolution:
            input: [[1, 2], [[3], [4]]]
            filter: [[1]]
        """,
      """
      small.yaml:6:24: input: a number is expected, not a list; with several channels each is \
      a list of rows, as in [[[1, 2], [3, 4]], [[5, 6], [7, 8]]]
      """),
    BadFile(
      "a row where a channel is expected",
      pages: """
        - convolution:
            input: [[[1, 2]], [3, 4]]
            filter: [[1]]
        """,
      """
      small.yaml:6:25: input: here one channel is expected, a list of rows as in [[1, 0], [0, \
      1]], because the first is one; write all channels alike
      """),
    BadFile(
      "a list too deep",
      pages: """
        - convolution:
            input: [[[[1]]]]
            filter: [[1]]
        """,
      """
      small.yaml:6:17: input: a number is expected, not a list; with several channels each is \
      a list of rows, as in [[[1, 2], [3, 4]], [[5, 6], [7, 8]]]
      """),
    BadFile(
      "rows in a text",
      pages: """
        - convolution:
            input: |
              1 2
              3 4
            filter: [[1]]
        """,
      """
      small.yaml:6:14: input: a list is expected, as in [[1, 0], [0, 1]], not a text
      """),
    BadFile(
      "numbers without commas",
      pages: """
        - convolution:
            input: [[1 2], [3 4]]
            filter: [[1]]
        """,
      """
      small.yaml:6:16: input: “1 2” is no number; put commas between numbers
      """),
    BadFile(
      "a letter",
      pages: """
        - convolution:
            input: [[1, x]]
            filter: [[1]]
        """,
      """
      small.yaml:6:19: input: “x” is no number; write it as 5, -2, 0.25, 1e-3 or 1/9
      """),
    BadFile(
      "a percentage",
      pages: """
        - convolution:
            input: [[50%]]
            filter: [[1]]
        """,
      """
      small.yaml:6:16: input: “50%” is no number; write it as 5, -2, 0.25, 1e-3 or 1/9
      """),
    BadFile(
      "a decimal in a fraction",
      pages: """
        - convolution:
            input: [[0.1/2]]
            filter: [[1]]
        """,
      """
      small.yaml:6:16: input: “0.1/2” is no number; write it as 5, -2, 0.25, 1e-3 or 1/9
      """),
    BadFile(
      "nothing between commas",
      pages: """
        - convolution:
            input: [[1, , 2]]
            filter: [[1]]
        """,
      """
      small.yaml:6:19: a value is missing before this
      """),
    BadFile(
      "null in a row",
      pages: """
        - convolution:
            input: [[1, ~]]
            filter: [[1]]
        """,
      """
      small.yaml:6:19: input: “~” is no number; write it as 5, -2, 0.25, 1e-3 or 1/9
      """),
    BadFile(
      "leading zeros after a minus",
      pages: """
        - convolution: {input: [[-007]], filter: [[1]]}
        """,
      """
      small.yaml:5:28: input: “-007” begins with 0; write -7
      """),
    BadFile(
      "leading zeros before a point",
      pages: """
        - convolution: {input: [[00.5]], filter: [[1]]}
        """,
      """
      small.yaml:5:28: input: “00.5” begins with 0; write 0.5
      """),
    BadFile(
      "a chapter with leading zeros",
      file: """
        id: small
        chapter: 007
        title: {en: "Small"}
        pages:
          - text: {en: "Look."}
        """,
      """
      small.yaml:2:10: chapter: “007” begins with 0; write 7
      """),
    BadFile(
      "a time for minutes",
      file: """
        id: small
        chapter: 1
        minutes: 1:30
        title: {en: "Small"}
        pages:
          - text: {en: "Look."}
        """,
      """
      small.yaml:3:10: minutes: “1:30” is no number; write it without a colon, as 90 or 1.5
      """),
    BadFile(
      "a plus",
      file: """
        id: small
        chapter: +1
        title: {en: "Small"}
        pages:
          - text: {en: "Look."}
        """,
      """
      small.yaml:2:10: chapter: a whole number is expected, not “+1”
      """),
    BadFile(
      "a decimal chapter",
      file: """
        id: small
        chapter: 1.5
        title: {en: "Small"}
        pages:
          - text: {en: "Look."}
        """,
      """
      small.yaml:2:10: chapter: a whole number is expected, not “1.5”
      """),
    BadFile(
      "null for a chapter",
      file: """
        id: small
        chapter: null
        title: {en: "Small"}
        pages:
          - text: {en: "Look."}
        """,
      """
      small.yaml:2:10: chapter: a whole number is expected, not “null”
      """),
    BadFile(
      "no, in place of false",
      pages: """
        - relu: {input: [[1]], quiz: no}
        """,
      """
      small.yaml:5:32: quiz: true or false is expected, in small letters and without quotes, \
      not “no”
      """),
    BadFile(
      "True with a capital",
      pages: """
        - convolution: {input: [[1]], filter: [[1]], flip: True}
        """,
      """
      small.yaml:5:54: flip: true or false is expected, in small letters and without quotes, \
      not “True”
      """),
    BadFile(
      "true in quotes",
      pages: """
        - convolution: {input: [[1]], filter: [[1]], flip: "true"}
        """,
      """
      small.yaml:5:54: flip: true or false is expected, in small letters and without quotes, \
      not a text
      """),
    BadFile(
      "1 in place of true",
      pages: """
        - convolution:
            input: [[1]]
            filter: [[1]]
            quiz: 1
        """,
      """
      small.yaml:8:13: quiz: true or false is expected, in small letters and without quotes, \
      not “1”
      """),
    BadFile(
      "too few digits of a probability",
      pages: """
        - softmax:
            input: [0, 1]
            expect: [0.27, 0.73]
        """,
      """
      small.yaml:7:16: expect: place 0: 0.27 is expected, but the program computes \
      0.26894142137; write 0.26894142137, since rounded numbers are not compared
      """),
    BadFile(
      "never with a capital",
      pages: """
        - comparison:
            left: {label: {en: "a"}, relu: {input: [[1, 1]]}}
            right: {label: {en: "b"}, relu: {input: [[1, 1]]}}
            differs: Never
        """,
      """
      small.yaml:8:16: differs: a cell is expected, as in [0, 1], or never, not “Never”
      """),
  ]
}
