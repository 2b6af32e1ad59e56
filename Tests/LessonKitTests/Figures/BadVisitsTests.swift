import Testing

@testable import LessonKit

/// Faults of visit maps.
struct BadVisitsTests {
  static let cases: [BadFile] = [
    BadFile(
      "nothing",
      visits: "name: counts",
      """
      small.yaml:6:7: visits: the visit map is about nothing; write “convolution”, “pooling” or \
      “of”
      """),
    BadFile(
      "an operation without windows",
      visits: "dense: {input: [[1, 2]], weights: [[1, 1]]}",
      """
      small.yaml:6:7: visits: there is no key “dense”; the keys are name, caption, ledger, \
      statement, erratum, convolution, pooling, of, expect
      small.yaml:6:7: visits: the visit map is about nothing; write “convolution”, “pooling” or \
      “of”
      """),
    BadFile(
      "a page that is not there",
      visits: "of: other",
      """
      small.yaml:6:11: of: no earlier page has the name “other”; no page with an operation before \
      this one has a name
      """),
    BadFile(
      "other counts",
      visits: """
        convolution: {input: [[1, 2, 3]], filter: [[1, 1]]}
        expect: [[1, 1, 1]]
        """,
      """
      small.yaml:7:20: expect: pixel (0, 1) lies in 2 windows
      """),
    BadFile(
      "counts of another size",
      visits: """
        convolution: {input: [[1, 2, 3]], filter: [[1, 1]]}
        expect: [[1, 2]]
        """,
      """
      small.yaml:7:15: expect: the input is 1×3, but 1×2 is expected
      """),
  ]

  @Test(arguments: cases)
  func isRefusedWithItsPlaceAndCure(file: BadFile) { file.check() }
}
