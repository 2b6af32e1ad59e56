/// Faults of question pages.
extension BadFile {
  private static let small = "convolution: {input: [[1, 2], [3, 4]], filter: [[1, 1]]}"

  static let questions: [BadFile] = [
    BadFile(
      "no kind", page: "question", small, "small.yaml:6:7: question: the key “kind” is missing"),
    BadFile(
      "an unknown kind", page: "question", "kind: sell\n\(small)",
      """
      small.yaml:6:13: kind: “sell” is not known here; did you mean “cell”? The choices are cell, \
      row, map, chain, size, formula, parameters, window, cells, winner, filter, stride, padding, \
      weight, mistake
      """),
    BadFile(
      "a key of another kind", page: "question", "kind: map\n\(small)\nat: [0, 0]",
      """
      small.yaml:8:7: question: a question of the kind map has no “at”; besides what all questions \
      have it takes convolution, pooling, relu, flatten, dense, softmax, of, map
      """),
    BadFile(
      "the input in the wrong place", page: "question", "kind: map\ninput: [[1, 2]]\nfilter: [[1]]",
      """
      small.yaml:7:7: question: there is no key “input”; the numbers stand below “convolution” \
      or “pooling”
      small.yaml:8:7: question: there is no key “filter”; the numbers stand below \
      “convolution”
      """),
    BadFile(
      "two operations", page: "question", "kind: map\n\(small)\nof: other",
      """
      small.yaml:8:7: question: “convolution” stands here already; a question is about one of \
      convolution, pooling, relu, flatten, dense, softmax, of
      """),
    BadFile(
      "a page that is not there", page: "question", "kind: map\nof: other",
      """
      small.yaml:7:11: of: no page has the name “other”; give the page that is meant a “name”, \
      one of the kind convolution, pooling, relu, flatten, dense or softmax
      """),
    BadFile(
      "a page that comes later",
      pages: """
        - convolution: {name: first, input: [[1]], filter: [[1]]}
        - question: {kind: map, of: firts}
        - question: {kind: map, of: later}
        - convolution: {name: later, input: [[1]], filter: [[1]]}
        """,
      """
      small.yaml:6:31: of: no page has the name “firts”; did you mean “first”? The named pages \
      before this one are first
      small.yaml:7:31: of: the page “later” comes later, in line 8; put it before this one
      """),
    BadFile(
      "a key of a walk within a question",
      page: "question", "kind: map\nconvolution: {input: [[1]], filter: [[1]], predict: [[0, 0]]}",
      """
      small.yaml:7:50: convolution: there is no key “predict”; it belongs to a page that is walked \
      through, not to a question
      """),
    BadFile(
      "a cell outside", page: "question", "kind: cell\n\(small)\nat: [2, 0]",
      """
      small.yaml:8:11: at: the feature map has no cell (2, 0); it has rows 0–1 and columns 0–0
      """),
    BadFile(
      "a cell that is missing", page: "question", "kind: cell\n\(small)",
      "small.yaml:6:7: question: the key “at” is missing"),
    BadFile(
      "a row outside", page: "question", "kind: row\n\(small)\nrow: 2",
      "small.yaml:8:12: row: there is no such row; the feature map has rows 0–1"),
    BadFile(
      "a row of several maps",
      page: "question", "kind: row\nconvolution: {input: [[1]], filters: [[[1]], [[2]]]}\nrow: 0",
      """
      small.yaml:8:12: row: there are 2 feature maps; say which, as in row: [0, 1], channel and row
      """),
    BadFile(
      "one of several maps",
      page: "question", "kind: map\nconvolution: {input: [[1]], filters: [[[1]], [[2]]]}",
      "small.yaml:6:7: question: there are 2 feature maps; say which, as in map: 0"),
    BadFile(
      "a map outside", page: "question", "kind: map\n\(small)\nmap: 1",
      "small.yaml:8:12: map: there is no feature map 1; they are numbered 0–0"),
    BadFile(
      "too many cells", page: "question", "kind: map\nlayer: {}\n\(wide)",
      """
      small.yaml:6:7: question: 145 cells are too many to fill in; a question has at most 144
      small.yaml:7:7: question: a question of the kind map has no “layer”; besides what all \
      questions have it takes convolution, pooling, relu, flatten, dense, softmax, of, map
      """),
    BadFile(
      "a winner without a contest", page: "question", "kind: winner\n\(small)\nat: [0, 0]",
      """
      small.yaml:6:7: question: a winner is there only where the largest or smallest number is \
      kept; use a pooling of the kind maximum or minimum
      """),
    BadFile(
      "cells of padding alone",
      page: "question",
      "kind: cells\nconvolution: {input: [[1]], filter: [[1]], padding: 1}\nat: [0, 0]",
      """
      small.yaml:8:11: at: the window there covers padding alone, and no cell of the input
      """),
  ]

  private static let wide: String = {
    let row = Array(repeating: "[1, 2, 3, 4, 5]", count: 29).joined(separator: ", ")
    return "convolution: {input: [\(row)], filter: [[1]]}"
  }()
}
