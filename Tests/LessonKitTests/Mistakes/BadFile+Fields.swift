/// Faults of receptive fields.
extension BadFile {
  static let fields: [BadFile] = [
    BadFile(
      "nothing",
      page: "field", "name: seen",
      """
      small.yaml:6:7: field: the key “input” is missing; or write “of” and a page
      small.yaml:6:7: field: the key “layers” is missing; or write “of” and a page
      """),
    BadFile(
      "layers and a page",
      page: "field",
      """
      of: other
      input: [4, 4]
      layers: [{kind: convolution, filters: 1, size: 2}]
      """,
      """
      small.yaml:7:7: field: “of” stands here already; write either “of” or “input” and “layers”
      """),
    BadFile(
      "a page that is not there",
      page: "field", "of: other",
      """
      small.yaml:6:11: of: no page has the name “other”; give the page that is meant a “name”, \
      one of the kind layers
      """),
    BadFile(
      "a value outside the last map",
      page: "field",
      """
      input: [4, 4]
      layers: [{kind: convolution, filters: 1, size: 2}]
      at: [3, 0]
      """,
      """
      small.yaml:8:11: at: the feature map has no cell (3, 0); it has rows 0–2 and columns 0–2
      """),
    BadFile(
      "another field",
      page: "field",
      """
      input: [4, 4]
      layers: [{kind: convolution, filters: 1, size: 2}]
      expect: [3, 3]
      """,
      """
      small.yaml:8:15: expect: 3×3 is expected, but the value sees 2×2 cells of the input; \
      write [2, 2], or correct the layers
      """),
    BadFile(
      "an impossible layer",
      page: "field",
      """
      input: [1, 4]
      layers: [{kind: convolution, filters: 1, size: 2}]
      """,
      """
      small.yaml:7:48: size: the window is 2 cells high, but the input only 1; use padding 1 \
      on each side, or a smaller window
      """),
    BadFile(
      "an unknown key",
      page: "field",
      """
      input: [4, 4]
      layers: [{kind: convolution, filters: 1, size: 2}]
      start: [0, 0]
      """,
      """
      small.yaml:8:7: field: there is no key “start”; the keys are name, caption, ledger, \
      statement, erratum, of, input, layers, at, expect
      """),
  ]
}
