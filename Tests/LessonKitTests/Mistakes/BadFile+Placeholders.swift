/// Placeholders that cannot be filled in.
extension BadFile {
  static let placeholders: [BadFile] = [
    BadFile(
      "an unknown name",
      pages: """
        - convolution:
            name: small
            input: [[1, 2], [3, 4]]
            filter: [[1]]
        - text:
            en: |
              Look at the map.
              It holds {small valeu 0 0}.
        """,
      """
      small.yaml:12:18: en: nothing is called “valeu”; did you mean “value”? The names are \
      value, input, filter, bias, input_channels, input_height, input_width, filter_count, \
      filter_height, filter_width, output_channels, output_height, output_width, stride, \
      stride_height, stride_width, dilation, padding_top, padding_bottom, padding_left, \
      padding_right, steps, weights, parameters
      """),
    BadFile(
      "an unknown page",
      pages: """
        - convolution:
            name: small
            input: [[1, 2], [3, 4]]
            filter: [[1]]
        - text:
            en: |
              Look at the map.
              It holds {smal value 0 0}.
        """,
      """
      small.yaml:12:18: en: no page has the name “smal”; did you mean “small”? The named \
      pages are small
      """),
    BadFile(
      "no page named",
      pages: """
        - convolution:
            name: small
            input: [[1, 2], [3, 4]]
            filter: [[1]]
        - text:
            en: |
              Look at the map.
              It holds {value 0 0}.
        """,
      """
      small.yaml:12:18: en: a page to read must name the page that is meant, as in {small \
      value 0 0}; the named pages are small
      """),
    BadFile(
      "a page alone",
      pages: """
        - convolution:
            name: small
            input: [[1, 2], [3, 4]]
            filter: [[1]]
        - text:
            en: |
              Look at the map.
              It is {small}.
        """,
      """
      small.yaml:12:15: en: “small” is a page; say what of it, as in {small value 0 0}
      """),
    BadFile(
      "nothing",
      pages: """
        - convolution:
            name: small
            input: [[1, 2], [3, 4]]
            filter: [[1]]
        - text:
            en: |
              Look at the map.
              It is {}.
        """,
      """
      small.yaml:12:15: en: “{}” names nothing; write “{{” for a brace
      """),
    BadFile(
      "an open brace",
      pages: """
        - convolution:
            name: small
            input: [[1, 2], [3, 4]]
            filter: [[1]]
        - text:
            en: |
              Look at the map.
              The set {1, 2
        """,
      """
      small.yaml:12:17: en: this “{” is not closed in its line; write “{{” for a brace
      """),
    BadFile(
      "a closing brace",
      pages: """
        - convolution:
            name: small
            input: [[1, 2], [3, 4]]
            filter: [[1]]
        - text:
            en: |
              Look at the map.
              필터의 집합 1, 2}
        """,
      """
      small.yaml:12:20: en: a single “}”; write “}}” for a brace
      """),
    BadFile(
      "a cell outside",
      pages: """
        - convolution:
            name: small
            input: [[1, 2], [3, 4]]
            filter: [[1]]
        - text:
            en: |
              Look at the map.
              It holds {small value 2 0}.
        """,
      """
      small.yaml:12:18: en: {value} has no position 2 0: it is 2×2, and counting begins with 0
      """),
    BadFile(
      "one position too few",
      pages: """
        - convolution:
            name: small
            input: [[1, 2], [3, 4]]
            filter: [[1]]
        - text:
            en: |
              Look at the map.
              It holds {small value 1}.
        """,
      """
      small.yaml:12:18: en: {value} needs a row and a column, as in {value 0 0}
      """),
    BadFile(
      "a position that is no number",
      pages: """
        - convolution:
            name: small
            input: [[1, 2], [3, 4]]
            filter: [[1]]
        - text:
            en: |
              Look at the map.
              It holds {small input a 0}.
        """,
      """
      small.yaml:12:18: en: “a” is no position; rows and columns count from 0, as in {input 1 1}
      """),
    BadFile(
      "a position where none belongs",
      pages: """
        - convolution:
            name: small
            input: [[1, 2], [3, 4]]
            filter: [[1]]
        - text:
            en: |
              Look at the map.
              It moves {small stride 1}.
        """,
      """
      small.yaml:12:18: en: {stride} takes no position; write it alone
      """),
    BadFile(
      "a bias that is not there",
      pages: """
        - convolution:
            name: small
            input: [[1, 2], [3, 4]]
            filter: [[1]]
        - text:
            en: |
              Look at the map.
              It adds {small bias}.
        """,
      """
      small.yaml:12:17: en: there is no bias on that page
      """),
    BadFile(
      "a page that has no name",
      pages: """
        - text: {en: "It is {value 0 0}."}
        """,
      """
      small.yaml:5:23: en: a page to read must name the page that is meant, as in {page value \
      0 0}; no page of this lesson has a name
      """),
    BadFile(
      "two strides",
      page: "convolution",
      """
      input: [[1, 2], [3, 4]]
      filter: [[1]]
      stride: [1, 2]
      caption: {en: "It moves {stride} cells."}
      """,
      """
      small.yaml:9:31: en: the stride is 1 down and 2 across; write {stride_height} or \
      {stride_width}
      """),
    BadFile(
      "a weight of pooling",
      page: "pooling",
      """
      kind: maximum
      input: [[1, 2], [3, 4]]
      size: 1
      caption: {en: "It is {filter 0 0}."}
      """,
      """
      small.yaml:9:28: en: a pooling window has no weights; {filter} is for a convolution
      """),
    BadFile(
      "a weight of several filters",
      page: "convolution",
      """
      input: [[1, 2], [3, 4]]
      filters: [[[1]], [[2]]]
      caption: {en: "It is {filter 0 0}."}
      """,
      """
      small.yaml:8:28: en: {filter} needs a filter, a row and a column, each from 0
      """),
    BadFile(
      "a bias of several filters",
      page: "convolution",
      """
      input: [[1, 2], [3, 4]]
      filters: [[[1]], [[2]]]
      bias: [1, 2]
      caption: {en: "It is {bias}."}
      """,
      """
      small.yaml:9:28: en: {bias} needs the filter, from 0, as in {bias 0}
      """),
    BadFile(
      "a value of several channels",
      page: "convolution",
      """
      input: [[1, 2], [3, 4]]
      filters: [[[1]], [[2]]]
      caption: {en: "It is {value 0 0}."}
      """,
      """
      small.yaml:8:28: en: {value} needs a channel, a row and a column, as in {value 0 0 0}
      """),
    BadFile(
      "an unknown name in a caption",
      page: "convolution",
      """
      input: [[1, 2], [3, 4]]
      filter: [[1]]
      caption: {en: "It is {valu 0 0}."}
      """,
      """
      small.yaml:8:28: en: nothing is called “valu”; did you mean “value”? The names are \
      value, input, filter, bias, input_channels, input_height, input_width, filter_count, \
      filter_height, filter_width, output_channels, output_height, output_width, stride, \
      stride_height, stride_width, dilation, padding_top, padding_bottom, padding_left, \
      padding_right, steps, weights, parameters
      """),
    BadFile(
      "a name that is a placeholder",
      page: "convolution",
      """
      name: value
      input: [[1, 2], [3, 4]]
      filter: [[1]]
      """,
      """
      small.yaml:6:13: name: “value” has a meaning in placeholders; choose another name
      """),
    BadFile(
      "decimals that are no number",
      page: "convolution",
      """
      input: [[1]]
      filter: [[0.125]]
      caption: {en: "It is {value 0 0:two}."}
      """,
      """
      small.yaml:8:28: en: “:two” is no number of decimals; write 0 to 6, as in {value 0 0:2}
      """),
    BadFile(
      "decimals of a whole number",
      page: "convolution",
      """
      input: [[1]]
      filter: [[0.125]]
      caption: {en: "It moves by {stride:2}."}
      """,
      """
      small.yaml:8:34: en: {stride} is a whole number; write it without “:”
      """),
  ]
}
