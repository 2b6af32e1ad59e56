/// Faults of pictures.
extension BadFile {
  static let pictures: [BadFile] = [
    BadFile(
      "nothing",
      page: "picture", "numbers: true",
      """
      small.yaml:6:7: picture: the picture is of nothing; write “pixels” or “of”
      """),
    BadFile(
      "pixels and a page",
      page: "picture",
      """
      pixels: [[1]]
      of: other
      """,
      """
      small.yaml:6:7: picture: “pixels” and “of” stand here; write one of them
      """),
    BadFile(
      "a page that is not there",
      page: "picture", "of: other",
      """
      small.yaml:6:11: of: no page has the name “other”; give the page that is meant a “name”, \
      one of the kind convolution, pooling, relu, flatten, dense or softmax
      """),
    BadFile(
      "two channels",
      page: "picture", "pixels: [[[1, 2]], [[3, 4]]]",
      """
      small.yaml:6:15: pixels: a picture has one channel, not 2
      """),
    BadFile(
      "a range the wrong way round",
      page: "picture",
      """
      pixels: [[1, 2]]
      range: [255, 0]
      """,
      """
      small.yaml:7:14: range: a range is [black, white], black the smaller, as in [0, 255]
      """),
    BadFile(
      "a range of three",
      page: "picture",
      """
      pixels: [[1, 2]]
      range: [0, 1, 2]
      """,
      """
      small.yaml:7:14: range: a range is [black, white], black the smaller, as in [0, 255]
      """),
    BadFile(
      "numbers that are neither yes nor no",
      page: "picture",
      """
      pixels: [[1, 2]]
      numbers: 3
      """,
      """
      small.yaml:7:16: numbers: true or false is expected, in small letters and without \
      quotes, not “3”
      """),
    BadFile(
      "a pixel that is not there",
      page: "picture",
      """
      name: dots
      pixels: [[1, 2]]
      caption: {en: "{dots input 1 0}"}
      """,
      """
      small.yaml:8:22: en: {input} of a picture needs a row and a column that it has, as in \
      {input 0 0}
      """),
    BadFile(
      "a fact that pictures do not have",
      page: "picture",
      """
      name: dots
      pixels: [[1, 2]]
      caption: {en: "{dots stride}"}
      """,
      """
      small.yaml:8:22: en: a picture has {input_height}, {input_width} and {input 0 0}, not \
      {stride}
      """),
  ]
}
