import Testing

@testable import LessonKit

/// Faults of receptive fields.
struct BadFieldTests {
  static let cases: [BadFile] = [
    BadFile(
      "nothing",
      field: "name: seen",
      """
      small.yaml:6:7: field: the key “input” is missing; or write “of” and a page
      small.yaml:6:7: field: the key “layers” is missing; or write “of” and a page
      """),
    BadFile(
      "layers and a page",
      field: """
        of: other
        input: [4, 4]
        layers: [{kind: convolution, filters: 1, size: 2}]
        """,
      """
      small.yaml:7:7: field: “of” stands here already; write either “of” or “input” and “layers”
      """),
    BadFile(
      "a page that is not there",
      field: "of: other",
      """
      small.yaml:6:11: of: no earlier page has the name “other”; no page with a table of layers \
      before this one has a name
      """),
    BadFile(
      "a value outside the last map",
      field: """
        input: [4, 4]
        layers: [{kind: convolution, filters: 1, size: 2}]
        at: [3, 0]
        """,
      """
      small.yaml:8:11: at: the feature map has no cell (3, 0); it has rows 0–2 and columns 0–2
      """),
    BadFile(
      "another field",
      field: """
        input: [4, 4]
        layers: [{kind: convolution, filters: 1, size: 2}]
        expect: [3, 3]
        """,
      """
      small.yaml:8:15: expect: the value sees 2×2 cells of the input; write [2, 2] or change the \
      layers
      """),
    BadFile(
      "an impossible layer",
      field: """
        input: [1, 4]
        layers: [{kind: convolution, filters: 1, size: 2}]
        """,
      """
      small.yaml:7:48: size: the window is 2 cells high, but the input only 1; use 1 more cell of \
      padding or a smaller window
      """),
    BadFile(
      "an unknown key",
      field: """
        input: [4, 4]
        layers: [{kind: convolution, filters: 1, size: 2}]
        start: [0, 0]
        """,
      """
      small.yaml:8:7: field: there is no key “start”; the keys are name, caption, ledger, \
      statement, erratum, of, input, layers, at, expect
      """),
  ]

  @Test(arguments: cases)
  func isRefusedWithItsPlaceAndCure(file: BadFile) { file.check() }
}
