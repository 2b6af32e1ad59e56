/// Operations that cannot be done or are written wrongly.
extension BadFile {
  static let operations: [BadFile] = [
    BadFile(
      "no input",
      page: "convolution",
      """
      filter: [[1]]
      """,
      """
      small.yaml:6:7: convolution: the key “input” is missing
      """),
    BadFile(
      "no filter",
      page: "convolution",
      """
      input: [[1, 2], [3, 4]]
      """,
      """
      small.yaml:6:7: convolution: the key “filter” or “filters” is missing
      """),
    BadFile(
      "filter and filters",
      page: "convolution",
      """
      input: [[1, 2], [3, 4]]
      filter: [[1]]
      filters: [[[1]]]
      """,
      """
      small.yaml:8:7: convolution: “filter” stands here already; write “filter” for one, \
      “filters” for a list of them
      """),
    BadFile(
      "one filter as filters",
      page: "convolution",
      """
      input: [[1, 2], [3, 4]]
      filters: [[1, 0], [0, 1]]
      """,
      """
      small.yaml:7:16: filters: this is a single filter; write “filter”, or a list of filters
      """),
    BadFile(
      "filters of two shapes",
      page: "convolution",
      """
      input: [[1, 2], [3, 4]]
      filters: [[[1]], [[1, 2]]]
      """,
      """
      small.yaml:7:24: filters: filter 1 is 1×2, filter 0 1×1; all filters are of one shape
      """),
    BadFile(
      "a kernel",
      page: "convolution",
      """
      input: [[1, 2], [3, 4]]
      kernel: [[1]]
      """,
      """
      small.yaml:7:7: convolution: there is no key “kernel”; write “filter”
      """),
    BadFile(
      "a near key",
      page: "convolution",
      """
      input: [[1, 2], [3, 4]]
      filter: [[1]]
      strid: 1
      """,
      """
      small.yaml:8:7: convolution: there is no key “strid”; did you mean “stride”? The keys \
      are name, ledger, caption, input, filter, filters, bias, stride, padding, padding_mode, \
      dilation, groups, flip, relu, precision, predict, quiz, expect, printed, statement, \
      erratum, remark
      """),
    BadFile(
      "a key far from all",
      page: "convolution",
      """
      input: [[1, 2], [3, 4]]
      filter: [[1]]
      colour: red
      """,
      """
      small.yaml:8:7: convolution: there is no key “colour”; the keys are name, ledger, \
      caption, input, filter, filters, bias, stride, padding, padding_mode, dilation, groups, \
      flip, relu, precision, predict, quiz, expect, printed, statement, erratum, remark
      """),
    BadFile(
      "a filter in pooling",
      page: "pooling",
      """
      kind: maximum
      input: [[1, 2], [3, 4]]
      filter: [[1]]
      size: 1
      """,
      """
      small.yaml:8:7: pooling: there is no key “filter”; a pooling window has no weights; \
      write its “size”
      """),
    BadFile(
      "an unknown kind of pooling",
      page: "pooling",
      """
      kind: max
      input: [[1, 2], [3, 4]]
      size: 1
      """,
      """
      small.yaml:6:13: kind: “max” is not known here; did you mean “maximum”? The choices are \
      maximum, average, minimum
      """),
    BadFile(
      "an unknown padding",
      page: "convolution",
      """
      input: [[1, 2], [3, 4]]
      filter: [[1]]
      padding: sane
      """,
      """
      small.yaml:8:16: padding: “sane” is not known here; did you mean “same”? The choices \
      are valid, same, same-lower, full
      """),
    BadFile(
      "three paddings",
      page: "convolution",
      """
      input: [[1, 2], [3, 4]]
      filter: [[1]]
      padding: [1, 1, 1]
      """,
      """
      small.yaml:8:16: padding: one number, [height, width] or [top, left, bottom, right] is \
      expected, not 3 numbers
      """),
    BadFile(
      "three strides",
      page: "convolution",
      """
      input: [[1, 2], [3, 4]]
      filter: [[1]]
      stride: [1, 1, 1]
      """,
      """
      small.yaml:8:15: stride: one number or [height, width] is expected, not 3 numbers
      """),
    BadFile(
      "a stride of one half",
      page: "convolution",
      """
      input: [[1, 2], [3, 4]]
      filter: [[1]]
      stride: 0.5
      """,
      """
      small.yaml:8:15: stride: a whole number is expected, not “0.5”
      """),
    BadFile(
      "a padding too large",
      page: "convolution",
      """
      input: [[1, 2], [3, 4]]
      filter: [[1]]
      padding: 65
      """,
      """
      small.yaml:8:16: padding: 65 is out of range; it may be at most 64
      """),
    BadFile(
      "yes in place of true",
      page: "convolution",
      """
      input: [[1, 2], [3, 4]]
      filter: [[1]]
      relu: yes
      """,
      """
      small.yaml:8:13: relu: true or false is expected, in small letters and without quotes, \
      not “yes”
      """),
    BadFile(
      "an unknown precision",
      page: "convolution",
      """
      input: [[1, 2], [3, 4]]
      filter: [[1]]
      precision: float16
      """,
      """
      small.yaml:8:18: precision: “float16” is not known here; did you mean “float64” or \
      “float32”? The choices are float64, float32
      """),
    BadFile(
      "a stride of 0",
      page: "convolution",
      """
      input: [[1, 2], [3, 4]]
      filter: [[1]]
      stride: [1, 0]
      """,
      """
      small.yaml:8:7: stride: the stride across is 0; it must be at least 1
      """),
    BadFile(
      "a dilation of 0",
      page: "convolution",
      """
      input: [[1, 2], [3, 4]]
      filter: [[1]]
      dilation: 0
      """,
      """
      small.yaml:8:7: dilation: the dilation down is 0; it must be at least 1
      """),
    BadFile(
      "a size of 0",
      page: "pooling",
      """
      kind: maximum
      input: [[1, 2], [3, 4]]
      size: 0
      """,
      """
      small.yaml:8:7: size: the window size down is 0; it must be at least 1
      """),
    BadFile(
      "a negative padding",
      page: "convolution",
      """
      input: [[1, 2], [3, 4]]
      filter: [[1]]
      padding: [0, -1]
      """,
      """
      small.yaml:8:7: padding: the padding is -1 at the left and -1 at the right; it must be \
      at least 0
      """),
    BadFile(
      "a filter larger than the input",
      page: "convolution",
      """
      input: [[1, 2], [3, 4]]
      filter: [[1], [1], [1]]
      """,
      """
      small.yaml:7:7: filter: the window is 3 cells high, but the input only 2; use padding 1 \
      on each side, or a smaller window
      """),
    BadFile(
      "a filter larger than the padded input",
      page: "convolution",
      """
      input: [[1, 2], [3, 4]]
      filter: [[1], [1], [1], [1], [1]]
      padding: 1
      """,
      """
      small.yaml:8:7: padding: the window is 5 cells high, but the padded input only 4 (1 + 2 \
      + 1); use padding 2 on each side, or a smaller window
      """),
    BadFile(
      "a dilated filter larger than the input",
      page: "convolution",
      """
      input: [[1, 2], [3, 4]]
      filter: [[1, 1]]
      dilation: 2
      """,
      """
      small.yaml:8:7: dilation: the window is 3 cells wide (2 taps with dilation 2), but the \
      input only 2; use padding 1 on each side, or a smaller window
      """),
    BadFile(
      "reflected padding wider than the input",
      page: "convolution",
      """
      input: [[1, 2], [3, 4]]
      filter: [[1]]
      padding: 2
      padding_mode: reflect
      """,
      """
      small.yaml:8:7: padding: reflect padding of 2 copies more than an input 2 cells high \
      has; use at most 1, or another mode
      """),
    BadFile(
      "channels that do not match",
      page: "convolution",
      """
      input: [[1, 2], [3, 4]]
      filter: [[[1]], [[1]]]
      """,
      """
      small.yaml:7:7: filter: the input has 1 channel, and each filter has 2; each filter \
      must have 1
      """),
    BadFile(
      "groups that do not divide",
      page: "convolution",
      """
      input: [[1, 2], [3, 4]]
      filter: [[1]]
      groups: 2
      """,
      """
      small.yaml:8:7: groups: 1 channel and 1 filter cannot be dealt evenly to 2 groups; use \
      a number that divides both
      """),
    BadFile(
      "groups of 0",
      page: "convolution",
      """
      input: [[1, 2], [3, 4]]
      filter: [[1]]
      groups: 0
      """,
      """
      small.yaml:8:7: groups: the number of groups is 0; it must be at least 1
      """),
    BadFile(
      "too many biases",
      page: "convolution",
      """
      input: [[1, 2], [3, 4]]
      filter: [[1]]
      bias: [1, 2]
      """,
      """
      small.yaml:8:7: bias: 2 biases for 1 filter; one bias is needed for each filter
      """),
    BadFile(
      "a window of padding",
      page: "pooling",
      """
      kind: average
      input: [[1, 2], [3, 4]]
      size: 1
      padding: 1
      """,
      """
      small.yaml:9:7: padding: the windows of output row 0 would lie on padding alone (size \
      1, input 2, padding 1 and 1); use less padding or a larger window
      """),
  ]
}
