/// Faults of pages with layers that slide no window, and of pages that chain.
extension BadFile {
  private static let conv = "- convolution: {name: conv, input: [[1, 2], [3, 4]], filter: [[1]]}"

  static let chains: [BadFile] = [
    BadFile(
      "weights for another number of inputs",
      pages: "- dense: {input: [1, 2], weights: [[1, 2, 3]]}",
      """
      small.yaml:5:28: weights: 2 inputs, but 3 weights for each output; one weight is \
      needed for each input
      """),
    BadFile(
      "a bias too few", pages: "- dense: {input: [1], weights: [[1], [2], [3]], bias: [1, 2]}",
      "small.yaml:5:57: bias: 2 biases for 3 outputs; one bias is needed for each output"),
    BadFile(
      "no weights", pages: "- dense: {input: [1]}",
      "small.yaml:5:12: dense: the key “weights” is missing"),
    BadFile(
      "a filter", pages: "- dense: {input: [1], weights: [[1]], filter: [[1]]}",
      """
      small.yaml:5:41: dense: there is no key “filter”; write “weights”, a row for each \
      output
      """),
    BadFile(
      "several matrices of weights", pages: "- dense: {input: [1], weights: [[[1]], [[1]]]}",
      """
      small.yaml:5:34: weights: the weights of a dense layer are one matrix: a row for \
      each output
      """),
    BadFile(
      "a map into a dense layer", pages: conv + "\n- dense: {input: {of: conv}, weights: [[1]]}",
      """
      small.yaml:6:13: input: dense layers and softmax take a vector, and the input is \
      1×2×2 (channels × height × width); flatten it first
      """),
    BadFile(
      "a row into softmax", pages: "- softmax: {input: [[1, 2]]}",
      """
      small.yaml:5:15: input: dense layers and softmax take a vector, and the input is \
      1×1×2 (channels × height × width); flatten it first
      """),
    BadFile(
      "a score too large", pages: "- softmax: {input: [1, 90]}",
      """
      small.yaml:5:15: input: the score 90 is too far from 0 for a power of e; use scores \
      from -80 to 80
      """),
    BadFile(
      "an unknown order", pages: "- flatten: {input: [[1]], order: channels_first}",
      """
      small.yaml:5:36: order: “channels_first” is not known here; did you mean \
      “channels-first”? The choices are channels-first, channels-last
      """),
    BadFile(
      "weights of a ReLU", pages: "- relu: {input: [[1]], filter: [[1]]}",
      "small.yaml:5:26: relu: there is no key “filter”; ReLU has no weights"),
    BadFile(
      "a place outside", pages: "- flatten: {input: [[1, 2]], predict: [2]}",
      "small.yaml:5:42: predict: there is no place 2; the vector has places 0–1"),
    BadFile(
      "a row and column in a vector", pages: "- flatten: {input: [[1, 2]], predict: [[1, 0]]}",
      "small.yaml:5:42: predict: a place of a vector is one number, from 0, as in 2"),
    BadFile(
      "another value", pages: "- flatten: {input: [[1, 2]], expect: [1, 3]}",
      """
      small.yaml:5:44: expect: place 1: 3 is expected, but the program computes 2; correct \
      this, or what it is computed from
      """),
    BadFile(
      "another length", pages: "- flatten: {input: [[1, 2]], expect: [1, 2, 3]}",
      """
      small.yaml:5:40: expect: 3 numbers expected, but the program computes 2; correct this, \
      or what it is computed from
      """),
    BadFile(
      "an unknown page", pages: conv + "\n- relu: {input: {of: con}}",
      """
      small.yaml:6:24: of: no page has the name “con”; did you mean “conv”? The named pages \
      before this one are conv
      """),
    BadFile(
      "a page without names before", pages: "- relu: {input: {of: conv}}",
      """
      small.yaml:5:24: of: no page has the name “conv”; give the page that is meant a “name”, \
      one of the kind convolution, pooling, relu, flatten, dense or softmax
      """),
    BadFile(
      "keys in place of an input", pages: conv + "\n- relu: {input: {from: conv}}",
      """
      small.yaml:6:19: input: an input is written in numbers, or {of: NAME} for an \
      earlier page
      """),
    BadFile(
      "pages that wait",
      pages: """
        - convolution: {name: conv, input: [[1, 2], [3, 4]], filter: [[1, 2, 3]]}
        - relu: {name: rect, input: {of: conv}, predict: [[9, 9]], expect: [[1]]}
        - flatten: {name: flat, input: {of: rect}, predict: [7], order: rows}
        - dense: {input: {of: flat}, weights: [[1]], caption: {en: "{value 5} {conv value 7 7}"}}
        """,
      """
      small.yaml:5:56: filter: the window is 3 cells wide, but the input only 2; use padding 1 \
      on each side, or a smaller window
      small.yaml:7:67: order: “rows” is not known here; the choices are channels-first, \
      channels-last
      """),
    BadFile(
      "a page of an unknown kind that others wait for",
      pages: """
        - convolutoin: {name: conv, input: [[1]]}
        - relu: {input: {of: conv}}
        """,
      """
      small.yaml:5:5: page 1: “convolutoin” is no kind of page; did you mean “convolution”? \
      The kinds are text, convolution, pooling, relu, flatten, dense, softmax, question, \
      layers, comparison, visits, field, picture
      """),
    BadFile(
      "a stride of a dense layer",
      pages: """
        - dense: {name: out, input: [1, 2], weights: [[1, 2]]}
        - question: {kind: stride, of: out}
        """,
      """
      small.yaml:6:34: of: a dense layer slides no window; a question of the kind stride \
      is asked of a convolution or a pooling
      """),
    BadFile(
      "a size of a flatten",
      pages: """
        - flatten: {name: flat, input: [[1, 2]]}
        - question: {kind: size, of: flat}
        """,
      """
      small.yaml:6:32: of: this layer slides no window; a question of the kind size is \
      asked of a convolution or a pooling
      """),
    BadFile(
      "a window that is none",
      pages: "- question: {kind: window, relu: {input: [[1]]}, at: [0, 0]}",
      """
      small.yaml:5:15: question: the question is about nothing; write “convolution”, \
      “pooling” or “of”
      small.yaml:5:30: question: a question of the kind window has no “relu”; besides \
      what all questions have it takes convolution, pooling, of, at
      """
    ),
    BadFile(
      "a row of a vector",
      pages: """
        - flatten: {name: flat, input: [[1, 2]]}
        - question: {kind: row, of: flat, row: 0}
        """, "small.yaml:6:42: row: a vector has no rows; ask for a cell, or for the map"),
    BadFile(
      "a mistake in ReLU",
      pages: """
        - relu: {name: rect, input: [[1, 2]]}
        - question: {kind: mistake, of: rect, at: [0, 0], mistake: {sum: 4}}
        """,
      """
      small.yaml:6:15: question: a mistake is asked where products are added: of a \
      convolution or a dense layer
      """),
    BadFile(
      "a stride in a caption",
      pages: "- dense: {input: [1, 2], weights: [[1, 2]], caption: {en: \"{stride}\"}}",
      """
      small.yaml:5:62: en: no window slides there; {stride} is for a convolution or a \
      pooling
      """),
    BadFile(
      "a value of a vector by row and column",
      pages: "- flatten: {input: [[1, 2]], caption: {en: \"{value 0 1}\"}}",
      "small.yaml:5:47: en: {value} needs a place in the vector, from 0, as in {value 2}"),
    BadFile(
      "a weight of a dense layer by one number",
      pages: "- dense: {input: [1, 2], weights: [[1, 2]], caption: {en: \"{filter 1}\"}}",
      """
      small.yaml:5:62: en: {filter} of a dense layer needs an output and an input, each \
      from 0, as in {filter 1 0}
      """),
    BadFile(
      "a weight of ReLU", pages: "- relu: {input: [[1]], caption: {en: \"{filter 0 0}\"}}",
      """
      small.yaml:5:41: en: ReLU has no weights; {filter} is for a convolution or a dense \
      layer
      """),
  ]
}
