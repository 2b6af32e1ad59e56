/// Digits of float32 numbers, and what is said of the notes' digits.
extension BadFile {
  /// The window of 3, 3, 0, 1 under 0.1 to 0.4, which adds up to 1.3000001.
  private static func sum(_ keys: String) -> String {
    """
    precision: float32
    input: [[3, 3], [0, 1]]
    filter: [[0.1, 0.2], [0.3, 0.4]]
    \(keys)
    """
  }

  static let digits: [BadFile] = [
    BadFile(
      "a float32 number whose last digit is another", page: "convolution", sum("expect: [[1.3]]"),
      """
      small.yaml:9:17: expect: row 0, column 0: 1.3 is expected, but the program computes \
      1.3000001; write 1.3000001, since rounded numbers are not compared
      """),
    BadFile(
      "the next float", page: "convolution", sum("expect: [[1.3000002]]"),
      """
      small.yaml:9:17: expect: row 0, column 0: 1.3000002 is expected, but the program \
      computes 1.3000001; correct this, or what it is computed from
      """),
    BadFile(
      "a printed float32 number that is the one computed",
      page: "convolution", sum("printed: [[1.3000001]]\nremark: {en: \"Other digits.\"}"),
      """
      small.yaml:9:16: printed: this is what the program computes; remove “printed” and \
      “erratum”
      """),
    BadFile(
      "a printed number with fewer digits, in float64",
      page: "convolution",
      """
      input: [[1, 2, 2]]
      filter: [[0.1, 0.2, 0.4]]
      printed: [[1.3000001]]
      erratum: {en: "A slip."}
      """,
      """
      small.yaml:8:16: printed: this is what the program computes; remove “printed” and \
      “erratum”
      """),
    BadFile(
      "a remark without what is printed", page: "convolution",
      sum("remark: {en: \"Other digits.\"}"),
      """
      small.yaml:9:7: convolution: “remark” stands without “printed”; write what the notes \
      print there
      """),
    BadFile(
      "a remark about a statement",
      page: "convolution",
      sum(
        "printed: [[1.3]]\nstatement: {en: \"It is 1.3.\"}\nremark: {en: \"Other digits.\"}"),
      """
      small.yaml:11:7: convolution: “remark” goes with “printed” alone; say in “erratum” why a \
      statement is wrong
      """),
    BadFile(
      "a remark beside an erratum",
      page: "convolution",
      sum(
        "printed: [[1.3]]\nerratum: {en: \"A slip.\"}\nremark: {en: \"Other digits.\"}"),
      """
      small.yaml:11:7: convolution: “erratum” stands here already; write “remark” where both \
      are right
      """),
  ]
}
