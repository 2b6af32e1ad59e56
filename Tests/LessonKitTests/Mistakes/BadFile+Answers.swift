/// Questions with several answers, mistakes that are none, texts that do not fit.
extension BadFile {
  private static let image =
    "convolution: {input: [[5, 1, 7], [15, 5, 1]], filter: [[11, 4], [5, 2]], bias: 3}"

  static let answers: [BadFile] = [
    BadFile(
      "a stride that another equals",
      page: "question",
      "kind: stride\nconvolution: {input: [[1, 2, 3, 4, 5]], filter: [[1, 1]], stride: 4}",
      """
      small.yaml:6:7: question: stride 5 makes the same map as stride 4; choose a larger input or \
      other numbers, so that only one is right
      """),
    BadFile(
      "two strides",
      page: "question",
      "kind: stride\nconvolution: {input: [[1, 2, 3]], filter: [[1]], stride: [1, 2]}",
      """
      small.yaml:6:7: question: the stride is 1 down and 2 across; to be asked for it must be one \
      number
      """),
    BadFile(
      "a padding that another equals",
      page: "question",
      "kind: padding\nconvolution: {input: [[0, 0], [0, 0]], filter: [[1]], stride: 4}",
      """
      small.yaml:6:7: question: padding 1 makes the same map as padding 0; choose a larger input or \
      other numbers, so that only one is right
      """),
    BadFile(
      "several paddings",
      page: "question",
      "kind: padding\nconvolution: {input: [[1, 2]], filter: [[1]], padding: [0, 1]}",
      """
      small.yaml:6:7: question: the padding is not the same on all sides; to be asked for it must \
      be one number
      """),
    BadFile(
      "filters of one map",
      page: "question",
      "kind: filter\nconvolution: {input: [[0, 2]], filter: [[1, 1]]}\nfilters: [[[1, 1]], [[3, 1]]]",
      """
      small.yaml:8:27: filters: filters 1 and 2 make the same map; choose another, or another input
      """),
    BadFile(
      "filters without the right one",
      page: "question",
      "kind: filter\nconvolution: {input: [[1, 2]], filter: [[1, 1]]}\nfilters: [[[1, 2]], [[3, 2]]]",
      """
      small.yaml:8:16: filters: none of these is the filter that made the map; put it into the list
      """),
    BadFile(
      "one filter to choose from",
      page: "question",
      "kind: filter\nconvolution: {input: [[1, 2]], filter: [[1, 1]]}\nfilters: [[[1, 1]]]",
      "small.yaml:8:16: filters: there are 2 to 9 filters to choose from, not 1"),
    BadFile(
      "a filter of another shape",
      page: "question",
      "kind: filter\nconvolution: {input: [[1, 2]], filter: [[1, 1]]}\nfilters: [[[1, 1]], [[1]]]",
      "small.yaml:8:27: filters: filter 2 is not shaped like the filter that made the map"),
    BadFile(
      "a weight that always meets 0",
      page: "question",
      "kind: weight\nconvolution: {input: [[0, 0, 1]], filter: [[4, 5]]}\nweight: [0, 0]",
      """
      small.yaml:8:15: weight: the map does not tell this weight: it always meets 0, or ReLU hides \
      it; choose another
      """),
    BadFile(
      "a weight outside", page: "question", "kind: weight\n\(image)\nweight: [2, 0]",
      """
      small.yaml:8:15: weight: there is no such weight; the filter is 2×2, and counting begins with 0
      """),
    BadFile(
      "a weight of several filters",
      page: "question",
      "kind: weight\nconvolution: {input: [[1]], filters: [[[1]], [[2]]]}\nweight: [0, 0]",
      "small.yaml:8:15: weight: a weight is [filter, row, column] here, not 2 numbers"),
    BadFile(
      "a weight of a pooling",
      page: "question",
      "kind: weight\npooling: {kind: maximum, input: [[1]], size: 1}\nweight: [0, 0]",
      """
      small.yaml:6:7: question: a pooling window has no weights; a weight is asked of a convolution
      """),
    BadFile(
      "a mistake that is none",
      page: "question", "kind: mistake\n\(image)\nat: [0, 0]\nmistake: {term: 2, product: 4}",
      "small.yaml:9:16: mistake: this is no mistake: product 2 is 1×4 = 4"),
    BadFile(
      "a sum that is right", page: "question",
      "kind: mistake\n\(image)\nat: [0, 0]\nmistake: {sum: 144}",
      "small.yaml:9:16: mistake: this is no mistake: the sum is 144"),
    BadFile(
      "a bias of 0 left out",
      page: "question",
      """
      kind: mistake
      convolution: {input: [[1]], filter: [[1]], bias: 0}
      at: [0, 0]
      mistake: {bias: left-out}
      """,
      "small.yaml:9:16: mistake: this is no mistake: the bias is 0"),
    BadFile(
      "a bias where there is none",
      page: "question",
      """
      kind: mistake
      convolution: {input: [[1]], filter: [[1]]}
      at: [0, 0]
      mistake: {bias: left-out}
      """,
      """
      small.yaml:9:16: mistake: there is no bias here; give the layer one, or make another mistake
      """),
    BadFile(
      "a product that is not there",
      page: "question", "kind: mistake\n\(image)\nat: [0, 0]\nmistake: {term: 5, input: 4}",
      "small.yaml:9:23: term: there is no product 5; they are numbered 1 to 4"),
    BadFile(
      "two mistakes", page: "question",
      "kind: mistake\n\(image)\nat: [0, 0]\nmistake: {sum: 1, bias: 2}",
      """
      small.yaml:9:16: mistake: a mistake is one of {term: 2, input: 7}, {term: 2, weight: 3}, \
      {term: 2, product: 40}, {sum: 90} and {bias: left-out}
      """),
    BadFile(
      "a bias of a word", page: "question",
      "kind: mistake\n\(image)\nat: [0, 0]\nmistake: {bias: missing}",
      "small.yaml:9:23: bias: “left-out” or another number is expected, not “missing”"),
    BadFile(
      "a wrong answer that is right",
      page: "question",
      "kind: cell\n\(image)\nat: [0, 0]\nwrong: [{answer: 147, because: {en: \"No.\"}}]",
      """
      small.yaml:9:24: answer: this is the right answer; here only wrong ones stand
      """),
    BadFile(
      "a wrong answer twice",
      page: "question",
      """
      kind: cell
      \(image)
      at: [0, 0]
      wrong:
        - {answer: 1/2, because: {en: "No."}}
        - {answer: 0.5, because: {en: "No."}}
      """,
      "small.yaml:11:20: answer: this answer is already in the list"),
    BadFile(
      "a wrong answer that is a calculation",
      page: "question",
      "kind: cell\n\(image)\nat: [0, 0]\nwrong: [{answer: 2*3, because: {en: \"No.\"}}]",
      """
      small.yaml:9:24: answer: “2*3” is a calculation; write its result
      """),
    BadFile(
      "a wrong choice that is none",
      page: "question",
      """
      kind: filter
      convolution: {input: [[1, 2]], filter: [[1, 1]]}
      filters: [[[1, 1]], [[2, 1]]]
      wrong: [{answer: 3, because: {en: "No."}}]
      """,
      "small.yaml:9:24: answer: “3” is no choice; they are numbered 1 to 2"),
    BadFile(
      "wrong cells outside",
      page: "question",
      "kind: cells\n\(image)\nat: [0, 0]\nwrong: [{answer: [[0, 3]], because: {en: \"No.\"}}]",
      "small.yaml:9:25: answer: the input has no cell (0, 3); it has rows 0–1 and columns 0–2"),
    BadFile(
      "a wrong answer without a reason",
      page: "question", "kind: cell\n\(image)\nat: [0, 0]\nwrong: [{answer: 1}]",
      "small.yaml:9:15: wrong: the key “because” is missing"),
    BadFile(
      "four hints",
      page: "question",
      "kind: cell\n\(image)\nat: [0, 0]\nhints: [{en: a}, {en: b}, {en: c}, {en: d}]",
      """
      small.yaml:9:14: hints: 1 to 3 hints are read, not 4; the last, with the answer, is made by \
      the program
      """),
    BadFile(
      "a hint that is no list", page: "question",
      "kind: cell\n\(image)\nat: [0, 0]\nhints: {en: a}",
      "small.yaml:9:14: hints: a list is expected, as in [{en: \"…\"}], not a group of keys"),
    BadFile(
      "a number of a layer in a prompt",
      page: "question",
      """
      kind: size
      layer: {kind: maximum, input: [4, 4], size: 2}
      prompt: {en: "Of {value 0 0}?"}
      """,
      """
      small.yaml:8:24: en: a layer has sizes and no numbers; {value} is for pages with a \
      convolution or pooling
      """),
  ]
}
