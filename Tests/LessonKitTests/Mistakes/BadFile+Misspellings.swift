/// A misspelt key is one mistake: nothing is said of what follows from it.
extension BadFile {
  static let misspellings: [BadFile] = [
    BadFile(
      "of a setting that all other pages depend on",
      pages: """
        - convolution:
            name: c
            input: [[1, 2, 3, 4], [1, 2, 3, 4], [1, 2, 3, 4], [1, 2, 3, 4]]
            filter: [[1, 1], [1, 1]]
            strid: 2
            predict: [[1, 1]]
            caption: {en: "{value 1 1} {output_width}"}
            expect: [[6, 14], [6, 14]]
        - pooling: {name: p, kind: maximum, input: {of: c}, size: 2, expect: [[14]]}
        - text: {en: "{c value 0 1} {p value 0 0}"}
        - question: {kind: cell, of: p, at: [0, 0], wrong: [{answer: 6, because: {en: "No."}}]}
        """,
      """
      small.yaml:9:7: convolution: there is no key “strid”; did you mean “stride”? The keys \
      are name, ledger, caption, input, filter, filters, bias, stride, padding, padding_mode, \
      dilation, groups, flip, relu, precision, predict, quiz, expect, printed, statement, \
      erratum, remark
      """),
    BadFile(
      "of two keys that are needed",
      pages: """
        - convolution:
            inptu: [[1, 2, 3, 4]]
            fliter: [[1, 1]]
        """,
      """
      small.yaml:6:7: convolution: there is no key “inptu”; did you mean “input”? The keys are \
      name, ledger, caption, input, filter, filters, bias, stride, padding, padding_mode, \
      dilation, groups, flip, relu, precision, predict, quiz, expect, printed, statement, \
      erratum, remark
      small.yaml:7:7: convolution: there is no key “fliter”; did you mean “filter”? The keys \
      are name, ledger, caption, input, filter, filters, bias, stride, padding, padding_mode, \
      dilation, groups, flip, relu, precision, predict, quiz, expect, printed, statement, \
      erratum, remark
      """),
    BadFile(
      "of two settings",
      pages: """
        - convolution:
            input: [[1, 2, 3, 4]]
            filter: [[1, 1]]
            paddng: 1
            strid: 2
        """,
      """
      small.yaml:8:7: convolution: there is no key “paddng”; did you mean “padding”? The keys \
      are name, ledger, caption, input, filter, filters, bias, stride, padding, padding_mode, \
      dilation, groups, flip, relu, precision, predict, quiz, expect, printed, statement, \
      erratum, remark
      small.yaml:9:7: convolution: there is no key “strid”; did you mean “stride”? The keys \
      are name, ledger, caption, input, filter, filters, bias, stride, padding, padding_mode, \
      dilation, groups, flip, relu, precision, predict, quiz, expect, printed, statement, \
      erratum, remark
      """),
    BadFile(
      "of padding that makes the window fit",
      pages: """
        - pooling: {kind: maximum, input: [[1]], size: 2, paddng: 1}
        """,
      """
      small.yaml:5:53: pooling: there is no key “paddng”; did you mean “padding”? The keys are \
      name, ledger, caption, kind, input, size, stride, padding, dilation, ceil_mode, \
      count_include_pad, precision, predict, quiz, expect, printed, statement, erratum, remark
      """),
    BadFile(
      "of the name that others use",
      pages: """
        - relu: {nmae: edge, input: [[1]]}
        - flatten: {input: {of: edge}}
        - text: {en: "It is {edge value 0 0}."}
        """,
      """
      small.yaml:5:12: relu: there is no key “nmae”; did you mean “name”? The keys are name, \
      ledger, caption, input, precision, predict, quiz, expect, printed, statement, erratum, \
      remark
      """),
    BadFile(
      "of the title",
      file: """
        id: small
        chapter: 1
        titel: {en: "Small"}
        pages:
          - text: {en: "Look."}
        """,
      """
      small.yaml:3:1: a lesson has no key “titel”; did you mean “title”? The keys are id, \
      chapter, title, minutes, builds_on, source, pages
      """),
    BadFile(
      "of the pages",
      file: """
        id: small
        chapter: 1
        title: {en: "Small"}
        pagse:
          - text: {en: "Look."}
        """,
      """
      small.yaml:4:1: a lesson has no key “pagse”; did you mean “pages”? The keys are id, \
      chapter, title, minutes, builds_on, source, pages
      """),
    BadFile(
      "of a language",
      pages: """
        - text: {em: "Look."}
        """,
      """
      small.yaml:5:12: text: there is no key “em”; did you mean “en”? The keys are title, en, \
      ko, ledger, statement, erratum
      """),
    BadFile(
      "of Korean, by the country",
      pages: """
        - text: {kr: "하나"}
        """,
      """
      small.yaml:5:12: text: there is no key “kr”; did you mean “ko”? The keys are title, en, \
      ko, ledger, statement, erratum
      """),
    BadFile(
      "of English, in full",
      pages: """
        - text: {eng: "x"}
        """,
      """
      small.yaml:5:12: text: there is no key “eng”; did you mean “en”? The keys are title, en, \
      ko, ledger, statement, erratum
      """),
    BadFile(
      "of the operation that is asked about",
      pages: """
        - question:
            kind: cell
            at: [0, 0]
            convoltion: {input: [[1]], filter: [[1]]}
        """,
      """
      small.yaml:8:7: question: there is no key “convoltion”; did you mean “convolution”? The \
      keys are kind, name, ledger, prompt, hints, wrong, convolution, pooling, relu, flatten, \
      dense, softmax, of, at, row, map, chain, layer, filters, weight, mistake
      """),
    BadFile(
      "of the map that is asked about",
      pages: """
        - question: {kind: map, mpa: 1, convolution: {input: [[1]], filters: [[[1]], [[2]]]}}
        """,
      """
      small.yaml:5:27: question: there is no key “mpa”; did you mean “map”? The keys are kind, \
      name, ledger, prompt, hints, wrong, convolution, pooling, relu, flatten, dense, softmax, \
      of, at, row, map, chain, layer, filters, weight, mistake
      """),
    BadFile(
      "of an answer",
      pages: """
        - question:
            kind: cell
            at: [0, 0]
            relu: {input: [[1]]}
            wrong: [{anser: 2, because: {en: "x"}}]
        """,
      """
      small.yaml:9:16: wrong: there is no key “anser”; did you mean “answer”? The keys are \
      answer, because
      """),
    BadFile(
      "of the filters of a layer",
      pages: """
        - layers:
            input: [4, 4]
            layers: [{name: C, kind: convolution, filter: 2, size: 3}]
        """,
      """
      small.yaml:7:45: layer 1: there is no key “filter”; did you mean “filters”? The keys are \
      name, kind, size, filters, stride, padding, dilation, groups, bias, ceil_mode, outputs
      """),
    BadFile(
      "of a layer's setting",
      pages: """
        - layers:
            input: [4, 4]
            layers: [{name: C, kind: convolution, filters: 2, size: 2, strid: 2}]
            expect: {C: {output: [2, 2, 2]}}
        """,
      """
      small.yaml:7:66: layer 1: there is no key “strid”; did you mean “stride”? The keys are \
      name, kind, size, filters, stride, padding, dilation, groups, bias, ceil_mode, outputs
      """),
    BadFile(
      "of the pixels",
      pages: """
        - picture:
            pixel: [[1]]
        """,
      """
      small.yaml:6:7: picture: there is no key “pixel”; did you mean “pixels”? The keys are \
      name, caption, ledger, statement, erratum, pixels, of, range, numbers
      """),
    BadFile(
      "of the filter, as other programs call it",
      pages: """
        - convolution:
            input: [[1, 2]]
            kernel: [[1]]
        """,
      """
      small.yaml:7:7: convolution: there is no key “kernel”; write “filter”
      """),
    BadFile(
      "of a link",
      file: """
        id: small
        chapter: 1
        source: {title: "Book", url: "https://x"}
        title: {en: "x"}
        pages:
          - text: {en: "Look."}
        """,
      """
      small.yaml:3:25: source: there is no key “url”; write “link”
      """),
  ]
}
