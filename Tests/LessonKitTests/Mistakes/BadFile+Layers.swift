/// Faults of questions about layers and chains.
extension BadFile {
  static let layers: [BadFile] = [
    BadFile(
      "a layer without its keys", page: "question", "kind: size\nlayer: {kind: convolution}",
      """
      small.yaml:7:14: layer: the key “input” is missing
      small.yaml:7:14: layer: the key “size” is missing
      small.yaml:7:14: layer: the key “filters” is missing; write how many there are
      """),
    BadFile(
      "a pooling layer with filters",
      page: "question", "kind: size\nlayer: {kind: maximum, input: [4, 4], size: 2, filters: 3}",
      "small.yaml:7:54: layer: a pooling layer has no “filters”; leave it out"),
    BadFile(
      "a convolution in ceil mode",
      page: "question",
      "kind: size\nlayer: {kind: convolution, input: [4, 4], size: 2, filters: 3, ceil_mode: true}",
      "small.yaml:7:70: layer: a convolution has no “ceil_mode”; it is for pooling"),
    BadFile(
      "an input of four sides",
      page: "question", "kind: size\nlayer: {kind: maximum, input: [1, 3, 4, 4], size: 2}",
      """
      small.yaml:7:37: input: the input of a layer is [height, width] or [height, width, \
      channels], not 4 numbers
      """),
    BadFile(
      "a window that does not fit",
      page: "question", "kind: size\nlayer: {kind: maximum, input: [2, 4], size: 3}",
      """
      small.yaml:7:45: size: the window is 3 cells high, but the input only 2; use padding 1 \
      on each side, or a smaller window
      """),
    BadFile(
      "groups that do not divide",
      page: "question",
      "kind: size\nlayer: {kind: convolution, input: [4, 4, 3], size: 2, filters: 4, groups: 2}",
      """
      small.yaml:7:73: groups: 3 channels and 4 filters cannot be dealt evenly to 2 groups; use a \
      number that divides both
      """),
    BadFile(
      "a formula with two paddings",
      page: "question",
      "kind: formula\nlayer: {kind: maximum, input: [4, 4], size: 2, padding: [0, 1, 0, 0]}",
      """
      small.yaml:7:14: layer: the formula has one padding P for both sides, but here it is 1 left \
      and 0 right; give the same on both
      """),
    BadFile(
      "a formula that rounds up",
      page: "question",
      "kind: formula\nlayer: {kind: maximum, input: [5, 5], size: 2, ceil_mode: true}",
      """
      small.yaml:7:14: layer: the formula rounds down to 2, but ceil mode gives 3; choose a stride \
      that divides, or leave ceil_mode out
      """),
    BadFile(
      "a chain of one layer",
      page: "question", "kind: chain\nchain: [convolution: {input: [[1]], filter: [[1]]}]",
      "small.yaml:7:14: chain: a chain has 2 to 6 layers, not 1"),
    BadFile(
      "a chain whose second layer has an input",
      page: "question",
      """
      kind: chain
      chain:
        - convolution: {input: [[1, 2]], filter: [[1]]}
        - pooling: {kind: maximum, input: [[1, 2]], size: 1}
      """,
      """
      small.yaml:9:36: pooling: there is no key “input”; its input is the map of the layer before
      """),
    BadFile(
      "a chain that goes on with a page",
      page: "question",
      """
      kind: chain
      chain:
        - convolution: {input: [[1, 2]], filter: [[1]]}
        - of: other
      """,
      """
      small.yaml:9:11: layer 2: only the first layer can be that of a page; the others take the map \
      before as their input
      """),
    BadFile(
      "a chain whose second window does not fit",
      page: "question",
      """
      kind: chain
      chain:
        - convolution: {input: [[1, 2]], filter: [[1, 1]]}
        - pooling: {kind: maximum, size: 2}
      """,
      """
      small.yaml:9:36: size: the window is 2 cells high, but the input only 1; use padding 1 \
      on each side, or a smaller window
      """),
    BadFile(
      "a layer of a chain that is none", page: "question",
      "kind: chain\nchain: [{text: 1}, {of: a}]",
      """
      small.yaml:7:15: layer 1: a layer of a chain is one of convolution, pooling, relu, flatten, \
      dense, softmax, of
      """),
  ]
}
