/// Faults of visit maps.
extension BadFile {
  static let visits: [BadFile] = [
    BadFile(
      "nothing",
      page: "visits", "name: counts",
      """
      small.yaml:6:7: visits: the visit map is about nothing; write “convolution”, “pooling” or \
      “of”
      """),
    BadFile(
      "an operation without windows",
      page: "visits", "dense: {input: [[1, 2]], weights: [[1, 1]]}",
      """
      small.yaml:6:7: visits: there is no key “dense”; the keys are name, caption, ledger, \
      statement, erratum, convolution, pooling, of, expect
      """),
    BadFile(
      "a page that is not there",
      page: "visits", "of: other",
      """
      small.yaml:6:11: of: no page has the name “other”; give the page that is meant a “name”, \
      one of the kind convolution, pooling, relu, flatten, dense or softmax
      """),
    BadFile(
      "other counts",
      page: "visits",
      """
      convolution: {input: [[1, 2, 3]], filter: [[1, 1]]}
      expect: [[1, 1, 1]]
      """,
      """
      small.yaml:7:20: expect: row 0, column 1: 1 is expected, but the pixel lies in 2 \
      windows; correct this, or the operation
      """),
    BadFile(
      "counts of another size",
      page: "visits",
      """
      convolution: {input: [[1, 2, 3]], filter: [[1, 1]]}
      expect: [[1, 2]]
      """,
      """
      small.yaml:7:15: expect: counts for 1×2 pixels are expected, but the input is 1×3; write \
      one for each pixel
      """),
  ]
}
