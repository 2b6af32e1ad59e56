/// Faults of tables of layers.
extension BadFile {
  static let tables: [BadFile] = [
    BadFile(
      "nothing",
      page: "layers", "name: net",
      """
      small.yaml:6:7: layers: the key “input” is missing
      small.yaml:6:7: layers: the key “layers” is missing
      """),
    BadFile(
      "an input of one side",
      page: "layers",
      """
      input: [4]
      layers: [{kind: convolution, filters: 1, size: 2}]
      """,
      """
      small.yaml:6:14: input: the input of a layer is [height, width] or [height, width, \
      channels], not 1 number
      """),
    BadFile(
      "a list that is none",
      page: "layers",
      """
      input: [4, 4]
      layers: 3
      """,
      """
      small.yaml:7:15: layers: a list is expected, as in - {name: C1, kind: convolution, filters: \
      6, size: 5}, not “3”
      """),
    BadFile(
      "no layers",
      page: "layers",
      """
      input: [4, 4]
      layers: []
      """,
      """
      small.yaml:7:15: layers: 1 to 40 layers are read, not 0
      """),
    BadFile(
      "too many layers",
      page: "layers",
      """
      input: [4, 4]
      layers: [{kind: relu}, {kind: relu}, {kind: relu}, {kind: relu}, {kind: relu}, {kind: \
      relu}, {kind: relu}, {kind: relu}, {kind: relu}, {kind: relu}, {kind: relu}, {kind: \
      relu}, {kind: relu}, {kind: relu}, {kind: relu}, {kind: relu}, {kind: relu}, {kind: \
      relu}, {kind: relu}, {kind: relu}, {kind: relu}, {kind: relu}, {kind: relu}, {kind: \
      relu}, {kind: relu}, {kind: relu}, {kind: relu}, {kind: relu}, {kind: relu}, {kind: \
      relu}, {kind: relu}, {kind: relu}, {kind: relu}, {kind: relu}, {kind: relu}, {kind: \
      relu}, {kind: relu}, {kind: relu}, {kind: relu}, {kind: relu}, {kind: relu}]
      """,
      """
      small.yaml:7:15: layers: 1 to 40 layers are read, not 41
      """),
    BadFile(
      "a layer without its kind",
      page: "layers",
      """
      input: [4, 4]
      layers: [{name: C1, filters: 2}]
      """,
      """
      small.yaml:7:16: layer 1: the key “kind” is missing
      """),
    BadFile(
      "a layer with an input",
      page: "layers",
      """
      input: [4, 4]
      layers: [{kind: maximum, size: 2, input: [4, 4]}]
      """,
      """
      small.yaml:7:41: layer 1: there is no key “input”; the keys are name, kind, size, filters, \
      stride, padding, dilation, groups, bias, ceil_mode, outputs
      """),
    BadFile(
      "a name that is too long",
      page: "layers",
      """
      input: [4, 4]
      layers: [{name: convolutional, kind: maximum, size: 2}]
      """,
      """
      small.yaml:7:23: name: a layer's name has at most 12 characters
      """),
    BadFile(
      "a name that stands twice",
      page: "layers",
      """
      input: [4, 4]
      layers:
      - {name: P, kind: maximum, size: 2}
      - {name: P, kind: maximum, size: 2}
      """,
      """
      small.yaml:9:16: name: an earlier layer has the name “P”; choose another
      """),
    BadFile(
      "a window that does not fit the layer before",
      page: "layers",
      """
      input: [4, 4]
      layers:
      - {kind: maximum, size: 3}
      - {kind: maximum, size: 3}
      """,
      """
      small.yaml:9:25: size: the window is 3 cells high, but the input only 1; use padding 1 \
      on each side, or a smaller window
      """),
    BadFile(
      "expectations that are none",
      page: "layers",
      """
      input: [4, 4]
      layers: [{name: P, kind: maximum, size: 2}]
      expect: 3
      """,
      """
      small.yaml:8:15: expect: keys are expected, as in {C1: {output: [28, 28, 6]}}, not “3”
      """),
    BadFile(
      "a layer that is not there",
      page: "layers",
      """
      input: [4, 4]
      layers: [{name: POOL, kind: maximum, size: 2}]
      expect: {POOl: {output: [3, 3]}}
      """,
      """
      small.yaml:8:22: POOl: no layer has the name “POOl”; did you mean “POOL”? The layers are \
      POOL
      """),
    BadFile(
      "an unknown fact",
      page: "layers",
      """
      input: [4, 4]
      layers: [{name: P, kind: maximum, size: 2}]
      expect: {P: {size: [3, 3]}}
      """,
      """
      small.yaml:8:26: size: “size” is not known of a layer; write one of input, output, \
      parameters
      """),
    BadFile(
      "another output",
      page: "layers",
      """
      input: [4, 4]
      layers: [{name: P, kind: maximum, size: 2}]
      expect: {P: {output: [4, 4, 1]}}
      """,
      """
      small.yaml:8:28: output: P output: 4×4×1 is expected, but the program computes 2×2×1; \
      correct this, or the layers
      """),
    BadFile(
      "a size of four sides",
      page: "layers",
      """
      input: [4, 4]
      layers: [{name: P, kind: maximum, size: 2}]
      expect: {P: {output: [1, 2, 2, 1]}}
      """,
      """
      small.yaml:8:28: output: a size is [height, width], [height, width, channels] or a length, \
      not 4 numbers
      """),
    BadFile(
      "other parameters of a layer",
      page: "layers",
      """
      input: [4, 4]
      layers: [{name: C, kind: convolution, filters: 2, size: 2}]
      expect: {C: {parameters: 10}}
      """,
      """
      small.yaml:8:32: parameters: C parameters: 10 is expected, but the program computes 8; \
      correct this, or the layers
      """),
    BadFile(
      "other parameters in all",
      page: "layers",
      """
      input: [4, 4]
      layers: [{name: C, kind: convolution, filters: 2, size: 2}]
      expect: {parameters: 10}
      """,
      """
      small.yaml:8:28: parameters: 10 parameters are expected, but the layers have 8; correct \
      this, or the layers
      """),
    BadFile(
      "printed what is computed",
      page: "layers",
      """
      input: [4, 4]
      layers: [{name: P, kind: maximum, size: 2}]
      printed: {P: {output: [2, 2]}}
      erratum: {en: "No."}
      """,
      """
      small.yaml:8:29: output: this is what the program computes; remove it
      """),
    BadFile(
      "printed without an erratum",
      page: "layers",
      """
      input: [4, 4]
      layers: [{name: P, kind: maximum, size: 2}]
      printed: {P: {output: [3, 3]}}
      """,
      """
      small.yaml:8:7: layers: “printed” stands without “erratum”; say there what is right and why
      """),
    BadFile(
      "an erratum of nothing",
      page: "layers",
      """
      input: [4, 4]
      layers: [{name: P, kind: maximum, size: 2}]
      erratum: {en: "No."}
      """,
      """
      small.yaml:8:7: layers: “erratum” stands without “printed” or “statement”; write what the \
      notes say there
      """),
  ]
}
